import { coversQuestion, questionsNamed } from '../../notice/questionsNamed';
import type { Notice, Question } from '../../notice/model';
import type { Span } from '../../text/span';
import { keptByText } from '../../text/kept';
import { defineRule, type Fix } from '../define';
import { ownProse } from './ownProse';
import { allMatches } from '../../text/allMatches';

/** Sentences of an answer, complaints left out. Shorter letters are their own summary. */
const SHORT_LETTER = { dialect: 6, plain: 12 } as const;
/** A line that a reader takes in at a glance. */
const LONGEST_LINE = 260;

export default defineRule({
  name: 'decision-line-missing',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'practice', at: 'Guidance on plain language for government: say the most important thing first' },
  ],
  messages: {
    missing: {
      what: 'No line says what becomes of {questions}, and the letter has more than one outcome.',
      why: 'Where some of a request is answered and some refused, a reader has to be able to tell which is which without working it out from the reasons.',
      todo: 'Say for each question in one line whether it is answered, withheld, not held, refused, or neither confirmed nor denied. A decision block or headings that name the question will do.',
    },
  },
  on: {
    notice(notice, ctx) {
      const open = withoutLine(notice);
      const [first] = open;
      if (!first) return;
      const labels = open.map(({ label }) => label);
      ctx.report({
        at: placeOfDecision(notice) ?? first.span,
        message: 'missing',
        values: { questions: labels.length === 1 ? `question ${labels[0]}` : `questions ${labels.slice(0, -1).join(', ')} and ${labels.at(-1)}` },
        questions: labels,
        whole: true,
        certainty: notice.form === 'plain' ? 'likely' : 'certain',
        fix: () => decisionBlock(notice),
      });
    },
  },
});

/** The questions whose outcome no line tells; none where the letter has one outcome, is short, or has its decision in short. */
function withoutLine(notice: Notice): readonly Question[] {
  const { questions, form } = notice;
  if (notice.kind !== 'response' || notice.language === 'cy') return [];
  const top = questions.filter(({ label }) => /^\d+$/.test(label));
  if (top.length < 2 || notice.request?.counted !== 'list' || notice.syntax.blocks.some(({ name }) => name === 'decision')) return [];
  if (outcomesSaid(notice).size < 2) return [];
  if (ownProse(notice).filter(({ zone }) => zone !== 'rights').length < SHORT_LETTER[form]) return [];
  const named = new Set<string>();
  for (const { zone, text, span } of notice.sentences) {
    if (zone === 'request' || zone === 'quoted' || zone === 'internal' || zone === 'rights' || text.length > LONGEST_LINE) continue;
    if (span.start < (notice.request?.span.start ?? 0)) continue;
    if (ALL_OF_THEM.test(text)) return [];
    for (const label of questionsNamed(text, top.length)) named.add(label);
    for (const match of allMatches(text, BARE_NUMBER)) named.add(match[1] ?? '');
    for (const question of top) if (takesUp(text, question.text)) named.add(question.label);
  }
  // Answers in a list of their own, or a table whose first column has the numbers, go by the numbers of the questions.
  for (const { kind, number, marker, span, column, prose } of notice.pieces) {
    if (span.start < (notice.request?.span.end ?? 0)) continue;
    if (kind === 'item' && (number ?? marker) !== undefined) named.add(String(number ?? marker?.replace(/\D/g, '')));
    if (kind === 'cell' && column === 0) for (const digits of prose.text.match(/\d{1,2}/g) ?? []) named.add(String(Number(digits)));
  }
  const open = top.filter(({ label }) => !coversQuestion([...named], label));
  // Without marks a letter may go by subjects. Only where it never goes by the questions at all is something missing.
  return form === 'plain' && open.length < top.length ? [] : open;
}

/** What becomes of the information: by the blocks, and in a letter without marks by what its words say outright. */
function outcomesSaid({ outcomes, statements, form }: Notice): ReadonlySet<string> {
  const said = new Set<string>(outcomes.map(({ kind }) => kind));
  if (form === 'dialect') return said;
  for (const { kind, hypothetical, negated, generic } of statements) {
    if (hypothetical || negated || generic) continue;
    if (kind === 'held' || kind === 'disclosed') said.add('disclosed');
    if (kind === 'not-held' || kind === 'withheld' || kind === 'ncnd') said.add(kind);
  }
  return said;
}

const ALL_OF_THEM =
  /\b(?:all|each|every one|both|any|none|either|neither) (?:of )?(?:the |your |these |those |\w+ )?(?:questions?|parts?|points?|items)\b|\bthe rest of (?:your|the) request\b|\b(?:all|none|the whole) of (?:your|the) request\b/i;

/** Whether a line repeats most of the words of a question, as a heading that quotes it does. */
function takesUp(text: string, question: string): boolean {
  const asked = longWords(question);
  if (asked.size < 3) return false;
  const line = longWords(text);
  return [...asked].filter((word) => line.has(word)).length * 10 >= asked.size * 5;
}

const longWords = keptByText((text): ReadonlySet<string> => new Set((text.toLowerCase().match(/\p{L}{5,}/gu) ?? []).filter((word) => !EMPTY_WORDS.test(word))));

/** "In relation to 2), …", "as to (3):", "No. 4": the number alone, as the list of the request has it. */
const BARE_NUMBER = /\b(?:relation to|regards? to|respect of|regarding|as to|as for|for|under|numbers?|no\.?) \(?(\d{1,2})[).,:]/gi;

const EMPTY_WORDS = /^(?:which|there|their|these|those|where|would|could|about|please|information|request)$/;

/** Where the decision is looked for: at the first answer. */
function placeOfDecision(notice: Notice): Span | undefined {
  const block = notice.outcomes.find((outcome) => outcome.block !== undefined)?.block;
  return block?.fence.nameSpan ?? ownProse(notice).find(({ span }) => span.start >= (notice.request?.span.end ?? 0))?.span;
}

/** A decision block with a line for each question, before the first answer. */
function decisionBlock(notice: Notice): Fix | undefined {
  const answer = notice.syntax.blocks.find(
    ({ name, parent }) => parent === undefined && name !== undefined && name !== 'request' && name !== 'internal' && name !== 'standard',
  );
  if (notice.form === 'plain' || !answer) return undefined;
  const newline = notice.text.includes('\r\n') ? '\r\n' : '\n';
  const top = notice.questions.filter(({ label }) => /^\d+$/.test(label));
  const lines = [':::decision', ...top.map(({ label }) => `- Question ${label}: [insert: the outcome in one line]`), ':::', '', ''];
  return {
    title: 'Add the decision in short',
    edits: [{ span: { start: answer.span.start, end: answer.span.start }, text: lines.join(newline) }],
    safe: false,
  };
}
