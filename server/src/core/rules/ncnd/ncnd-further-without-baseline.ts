import { placeIn } from '../../notice/roles';
import type { Notice, Outcome, Statement } from '../../notice/model';
import { coversQuestion } from '../../notice/questionsNamed';
import type { Span, TextEdit } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { asserts, isOwn, readNcnd } from './context';

export default defineRule({
  name: 'ncnd-further-without-baseline',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOIA', at: '17(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    baseline: {
      what: '“{words}” is neither confirmed nor denied, but the letter confirms nothing that it would be further to.',
      why: '“Further” says that there is something already. Where nothing is confirmed or given, the word itself confirms.',
      todo: 'Write “the information you asked for”, or say what you do confirm.',
    },
    mark: {
      what: 'The block is marked as partial, but the letter confirms nothing that it would be further to.',
      why: 'A partial refusal to confirm or deny needs something that is confirmed, given or answered for the same question.',
      todo: 'Take “further” out of the mark, or say what you do confirm.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { refusals } = readNcnd(notice);
      const regions = readNcnd(notice).regions;
      const marked = regions.filter(({ block }) => block !== undefined);
      for (const region of marked) {
        const refusal = refusals.find((one) => one.sentence.outcome === region && furtherIn(one));
        if (hasBaseline(notice, region)) continue;
        const attribute = region.block?.fence.attributes.find(({ name, value }) => name === 'further' && value === 'yes');
        if (refusal) reportWords(refusal, attribute?.span);
        else if (attribute && region.further)
          ctx.report({
            at: attribute.span,
            message: 'mark',
            certainty: 'certain',
            fix: () => ({ title: 'Take “further” out of the mark', edits: [withoutAttribute(notice, attribute.span)], safe: false }),
          });
      }
      if (marked.length > 0 || hasBaseline(notice, undefined)) return;
      const refusal = refusals.find((one) => furtherIn(one));
      if (refusal) reportWords(refusal, undefined);

      function reportWords(statement: Statement, attribute: Span | undefined): void {
        const further = furtherIn(statement);
        if (!further) return;
        const fix = (): Fix | undefined => ({
          title: 'Write “any information”',
          edits: [...(attribute ? [withoutAttribute(notice, attribute)] : []), { span: further.span, text: further.plain }],
          safe: false,
        });
        ctx.report({
          at: further.span,
          message: 'baseline',
          values: { words: further.words },
          certainty: attribute || statement.sentence.outcome?.block ? 'certain' : 'likely',
          fix,
        });
      }
    },
  },
});

const FURTHER = /\b(any|the|whether) (?:further|additional|more) ((?:relevant )?(?:information|data|records?|documents?|material))\b/i;

/** "any further information" as what is neither confirmed nor denied, and the same without the word. */
function furtherIn({ sentence, span }: Statement): { span: Span; words: string; plain: string } | undefined {
  const from = placeIn(sentence, span.end);
  const match = FURTHER.exec(sentence.text.slice(from));
  if (!match) return undefined;
  const start = from + match.index;
  return { span: sentence.at(start, start + match[0].length), words: match[0], plain: `${match[1]} ${match[2]}` };
}

/** What was confirmed, given or published before: the letter, or one that it speaks of, has a baseline. */
const BASELINE =
  /\b(?:earlier|previous(?:ly)?|already|original|initial(?:ly)?|last|public domain|published|publicly|press (?:release|statement)|website|confirmed|(?:can|are able to|am able to) (?:also )?confirm (?:that|the)|disclosed|provided|announced|beyond|apart from|other than|in addition to|what (?:is|has been) (?:said|known|confirmed))\b/i;

function hasBaseline(notice: Notice, region: Outcome | undefined): boolean {
  const labels = region && !region.questions.all ? region.questions.labels : undefined;
  const answered = notice.outcomes.some((outcome) => {
    if (outcome.kind === 'ncnd' || outcome.kind === 'refused') return false;
    return labels === undefined || outcome.questions.all || outcome.questions.labels.some((label) => coversQuestion(labels, label));
  });
  if (answered) return true;
  return notice.sentences.some(
    (sentence) =>
      isOwn(sentence) &&
      (region === undefined || sentence.outcome === region || sentence.outcome?.block === undefined) &&
      (sentence.has(BASELINE) || sentence.statements.some((statement) => statement.kind === 'held' && asserts(statement))),
  );
}

/** An attribute with the space before it. */
function withoutAttribute(notice: Notice, { start, end }: Span): TextEdit {
  const from = notice.text.charAt(start - 1) === ' ' ? start - 1 : start;
  const to = from === start && notice.text.charAt(end) === ' ' ? end + 1 : end;
  return { span: { start: from, end: to }, text: '' };
}
