import type { Notice, Outcome } from '../../notice/model';
import type { OutcomeName } from '../../syntax/model';
import { defineRule } from '../define';
import { allMatches } from '../../text/allMatches';

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
      const answered = answeredBy(blocks, known);
      // Of the blocks before, the first of those that say the same of the same questions: the others would say no more.
      const before = new Map<string, { readonly block: Outcome; readonly labels: readonly string[] }>();
      for (const later of blocks) {
        const own = answered.get(later) ?? [];
        const ownLabels = new Set(own);
        let reported = 0;
        for (const { block: earlier, labels: theirs } of before.values()) {
          if (reported === MOST_OF_A_BLOCK) break;
          if (!excludeEachOther(earlier, later)) continue;
          const shared = theirs === own ? own : theirs.filter((label) => ownLabels.has(label));
          if (shared.length === 0) continue;
          reported++;
          const attribute = later.block?.fence.attributes.find(({ name }) => name === 'questions');
          ctx.report({
            at: attribute?.valueSpan ?? later.block?.fence.nameSpan ?? later.span,
            message: 'conflict',
            values: { question: named(shared), first: SAYS[earlier.kind], second: SAYS[later.kind] },
            questions: shared,
            related: earlier.block ? [{ at: earlier.block.fence.span, message: 'The other answer to the same question.' }] : [],
          });
        }
        const key = `${later.kind} ${later.further} ${own === known ? 'all' : own.join()}`;
        if (!before.has(key)) before.set(key, { block: later, labels: own });
      }
    },
  },
});

/** A block that conflicts with more others is said to conflict with so many of them: whoever mends these has mended it. */
const MOST_OF_A_BLOCK = 20;

/** So many questions are named before the rest is counted. */
const MOST_NAMED = 20;

function named(questions: readonly string[]): string {
  const more = questions.length - MOST_NAMED;
  return more > 0 ? `${questions.slice(0, MOST_NAMED).join(', ')} and ${more} more` : questions.join(', ');
}

function excludeEachOther(a: Outcome, b: Outcome): boolean {
  return EXCLUDES.some(([first, second]) => (a.kind === first && b.kind === second && !a.further) || (b.kind === first && a.kind === second && !b.further));
}

/** Every question that the request has or a block names, the parts in place of a question that has some. */
function labels(notice: Notice): readonly string[] {
  const inBlocks = notice.outcomes.flatMap(({ questions }) => (questions.all ? [] : questions.labels));
  const all = new Set([...notice.questions.map(({ label }) => label), ...inBlocks]);
  if (all.size === 0) all.add('1');
  const whole = new Set([...all].flatMap((label) => wholesOf(label)));
  return [...all].filter((label) => !whole.has(label));
}

/** The questions of which a label names a part: `2` and `2(a)` of `2(a)(i)`. */
function wholesOf(label: string): string[] {
  return allMatches(label, /\(/g).map(({ index }) => label.slice(0, index));
}

/** The known questions that each block answers. One that should say which and does not is `questions-left-out`, and answers none for sure. */
function answeredBy(blocks: readonly Outcome[], known: readonly string[]): ReadonlyMap<Outcome, readonly string[]> {
  const under = new Map<string, number[]>();
  for (const [index, label] of known.entries())
    for (const name of [label, ...wholesOf(label)]) {
      const indexes = under.get(name);
      if (indexes) indexes.push(index);
      else under.set(name, [index]);
    }
  const answered = ({ questions }: Outcome): readonly string[] => {
    if (questions.all) return questions.stated ? known : [];
    const indexes = new Set(questions.labels.flatMap((name) => under.get(name) ?? []));
    return [...indexes].sort((a, b) => a - b).map((index) => known[index] ?? '');
  };
  return new Map(blocks.map((block) => [block, answered(block)]));
}
