import type { Notice, Outcome } from '../../notice/model';
import type { OutcomeName } from '../../syntax/model';
import { defineRule } from '../define';

/** Outcomes that can't both be true of one question (`dialect.md` 3, "What excludes what"); either may be partial, with `further="yes"` on the first. */
const EXCLUDES: readonly (readonly [OutcomeName, OutcomeName])[] = [
  ['ncnd', 'disclosed'],
  ['ncnd', 'withheld'],
  ['ncnd', 'not-held'],
  ['not-held', 'withheld'],
];

const SAYS: Record<OutcomeName, string> = {
  disclosed: 'gives the information',
  withheld: 'withholds information that is held',
  ncnd: 'neither confirms nor denies that anything is held',
  'not-held': 'says that nothing is held',
  refused: 'refuses the request',
};

export default defineRule({
  name: 'questions-conflict',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)' },
    { act: 'FOIA', at: '2(1)' },
    { act: 'dialect', at: '3' },
  ],
  messages: {
    conflict: {
      what: 'Question {question} is answered in two ways that exclude each other: one block {first}, another {second}.',
      why: 'The one answer takes back the other. Where information is neither confirmed nor denied, any other answer to the same question gives it away.',
      todo: 'Decide on one answer for each question, or say with further="yes", and in words, that only further information is meant.',
    },
  },
  on: {
    notice(notice, ctx) {
      const blocks = notice.outcomes.filter((outcome) => outcome.block !== undefined);
      const known = labels(notice);
      const answered = new Map(blocks.map((block) => [block, known.filter((label) => answers(block, label))]));
      for (const [index, later] of blocks.entries()) {
        for (const earlier of blocks.slice(0, index)) {
          if (!excludeEachOther(earlier, later)) continue;
          const own = answered.get(later) ?? [];
          const shared = (answered.get(earlier) ?? []).filter((label) => own.includes(label));
          if (shared.length === 0) continue;
          const attribute = later.block?.fence.attributes.find(({ name }) => name === 'questions');
          ctx.report({
            at: attribute?.valueSpan ?? later.block?.fence.nameSpan ?? later.span,
            message: 'conflict',
            values: { question: shared.join(', '), first: SAYS[earlier.kind], second: SAYS[later.kind] },
            questions: shared,
            related: earlier.block ? [{ at: earlier.block.fence.span, message: 'The other answer to the same question.' }] : [],
          });
        }
      }
    },
  },
});

function excludeEachOther(a: Outcome, b: Outcome): boolean {
  return EXCLUDES.some(([first, second]) => (a.kind === first && b.kind === second && !a.further) || (b.kind === first && a.kind === second && !b.further));
}

/** Every question that the request has or a block names, the parts in place of a question that has some. */
function labels(notice: Notice): string[] {
  const named = notice.outcomes.flatMap(({ questions }) => (questions.all ? [] : questions.labels));
  const all = new Set([...notice.questions.map(({ label }) => label), ...named]);
  if (all.size === 0) all.add('1');
  return [...all].filter((label) => ![...all].some((other) => other.startsWith(`${label}(`)));
}

/** Whether a block answers a question. One that should say which and does not is `questions-left-out`, and answers none for sure. */
function answers({ questions }: Outcome, label: string): boolean {
  if (questions.all) return questions.stated;
  return questions.labels.some((named) => named === label || label.startsWith(`${named}(`));
}
