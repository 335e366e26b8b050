import { passageKind } from '../../notice/passageHeadings';
import { coveredBy, openingLabels, questionsNamed, wholesOfQuestion } from '../../notice/questionsNamed';
import type { Notice, Question } from '../../notice/model';
import type { OutcomeName } from '../../syntax/model';
import { outcomeBlock } from '../../wording/outcomes';
import { defineRule, type Fix } from '../define';
import { insertAnswer } from '../support/insertBlock';
import { insertAfter } from '../support/insertPassage';

export default defineRule({
  name: 'part-not-answered',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '1(1)' }],
  messages: {
    question: {
      what: 'Question {question} of the request is not answered.',
      why: 'Each question needs an answer: whether the information is held, and what becomes of it.',
      todo: 'Say for question {question} whether the information is given, withheld, not held, or neither confirmed nor denied.',
    },
    letter: {
      what: 'The letter has a request and no answer to it.',
      why: 'Each question needs an answer: whether the information is held, and what becomes of it.',
      todo: 'Add a block for what becomes of the request: disclosed, withheld, ncnd, not-held or refused.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.kind === 'extension' || notice.kind === 'clarification' || notice.kind === 'fees-notice' || !notice.request) return;
      const blocks = notice.outcomes.filter(({ block }) => block !== undefined);
      const isMarked = notice.syntax.blocks.some(({ name }) => name === 'request');
      // Where more time is taken the answer is still to come.
      if (isMarked && notice.outcomes.length === 0 && !takesTime(notice)) {
        const block = notice.syntax.blocks.find(({ name }) => name === 'request');
        ctx.report({
          at: block?.fence.nameSpan ?? notice.request.span,
          message: 'letter',
          questions: notice.questions.map(({ label }) => label),
          fix: () => answer(notice, undefined, 'disclosed'),
          otherFixes: OFFERS.slice(1).map(
            ({ kind }) =>
              () =>
                answer(notice, undefined, kind),
          ),
        });
        return;
      }
      const open = blocks.length > 0 ? unansweredByBlocks(notice) : unansweredInWords(notice);
      for (const question of open)
        ctx.report({
          at: question.span,
          message: 'question',
          values: { question: question.label },
          questions: [question.label],
          certainty: blocks.length > 0 ? 'certain' : 'likely',
          ...(blocks.length > 0
            ? {
                fix: () => answer(notice, question.label, 'disclosed'),
                otherFixes: OFFERS.slice(1).map(
                  ({ kind }) =>
                    () =>
                      answer(notice, question.label, kind),
                ),
              }
            : {}),
        });
    },
  },
});

function takesTime(notice: Notice): boolean {
  return (
    notice.statements.some(({ kind }) => kind === 'extension') ||
    notice.pieces.some(({ kind, prose }) => kind === 'heading' && prose.read(passageKind) === 'further-time')
  );
}

const OFFERS: readonly { readonly kind: OutcomeName; readonly words: string }[] = [
  { kind: 'disclosed', words: 'the information is given' },
  { kind: 'withheld', words: 'it is withheld' },
  { kind: 'ncnd', words: 'neither confirmed nor denied' },
  { kind: 'not-held', words: 'it is not held' },
];

/** Questions that no block names, where blocks name questions. A question is answered where its parts are, as far as they go. */
function unansweredByBlocks(notice: Notice): readonly Question[] {
  const selections = notice.outcomes.map(({ questions }) => questions);
  if (selections.some(({ all }) => all)) return [];
  const labels = selections.flatMap((selection) => (selection.all ? [] : selection.labels));
  const parents = new Set(notice.questions.flatMap(({ label }) => wholesOfQuestion(label).slice(0, 1)));
  const isCovered = coveredBy(labels);
  return notice.questions.filter(({ label }) => !parents.has(label) && !isCovered(label));
}

/** Everything is answered, or what is left. */
const ALL =
  /\b(?:all|each|every|any|both|remaining|other|rest|whole|entire|none)\b[^.;]{0,30}\b(?:questions?|requests?|parts?|points?|items?|of your|information)\b|\b(?:your|the) (?:whole |entire )?requests? (?:is|are|has been|have been|falls)\b/i;

/**
 * In a letter without blocks: questions that are never named, where the answer goes by the numbers of the questions and names most of them.
 * Nothing is said where a number stands twice in the request, or where a sentence is about all of it.
 */
function unansweredInWords(notice: Notice): readonly Question[] {
  const { request, questions } = notice;
  if (request?.counted !== 'list' || questions.length < 3 || questions.some(({ label }, index) => label !== String(index + 1))) return [];
  const own = notice.sentences.filter(
    ({ zone, piece }) =>
      zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights' && zone !== 'closing' && piece.span.start > request.span.end,
  );
  if (own.some(({ text }) => ALL.test(text))) return [];
  const named = new Set<string>();
  for (const { text, piece } of own) {
    for (const label of questionsNamed(text, questions.length)) named.add(label.split('(')[0] ?? label);
    const number = piece.number ?? Number(piece.prose.match(/^\(?(?:q\.? ?)?(\d{1,2})[.):\s]/i)?.[1] ?? NaN);
    if (!Number.isNaN(number)) named.add(String(number));
    for (const label of openingLabels(`${piece.marker === undefined ? '' : `${piece.marker} `}${piece.prose.text}`)) named.add(label);
  }
  const open = questions.filter(({ label }) => !named.has(label));
  return open.length > 0 && open.length < questions.length / 2 ? open : [];
}

/** A block to fill in, after the one that answers the question before. */
function answer(notice: Notice, question: string | undefined, kind: OutcomeName): Fix {
  const regime = notice.regime === 'mixed' || notice.regime === 'unknown' ? notice.defaultRegime : notice.regime;
  const text = outcomeBlock(kind, [], { regime, ...(question === undefined ? {} : { questions: question }) });
  const number = Number.parseInt(question ?? '', 10);
  const before = notice.outcomes
    .filter(({ block, questions }) => block?.close !== undefined && !questions.all && questions.labels.every((label) => Number.parseInt(label, 10) < number))
    .at(-1);
  const words = OFFERS.find((offer) => offer.kind === kind)?.words ?? kind;
  return {
    title: `Insert an answer${question === undefined ? '' : ` to question ${question}`}, to fill in: ${words}`,
    edits: [before ? insertAfter(notice, before.span.end, text) : insertAnswer(notice, text)],
    safe: false,
  };
}
