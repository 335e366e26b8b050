import type { Notice, Outcome } from '../../notice/model';
import { standardBlock } from '../../wording/library';
import { caveat } from '../../wording/rights';
import { derived } from '../../text/derived';
import { defineRule, type Fix } from '../define';
import { insertAfter } from '../support/insertPassage';
import { readNcnd, sentencesOfRegion } from './context';

export default defineRule({
  name: 'ncnd-no-caveat',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'practice', at: 'Templates of police forces for answers that neither confirm nor deny' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    missing: {
      what: 'This part neither confirms nor denies, and does not close by saying that nothing should be read into it.',
      why: 'The sentence does no more than good practice asks, but it helps to give the same answer whether or not information is held, and tells the requester so.',
      todo: 'Add that the answer should not be taken to show that information is or is not held.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { regions, refusals } = readNcnd(notice);
      for (const region of regions) {
        if (hasCaveat(notice, region)) continue;
        const own =
          refusals.find(({ sentence }) => (region.block ? sentence.outcome === region : sentence.outcome?.block === undefined)) ??
          refusals.find(({ sentence }) => sentence.zone === 'decision');
        ctx.report({
          at: region.block?.fence.span ?? own?.span ?? region.span,
          message: 'missing',
          certainty: 'certain',
          fix: () => caveatFix(notice, region),
        });
      }
    },
  },
});

/** Says that it speaks of the whole answer. */
const WHOLE = /\b(?:this|our|the) (?:response|letter|reply|notice|answer|refusal|decision|e-?mail)\b/i;

/** In the block, outside any block, or in another one where it says that it is about the whole answer. */
function hasCaveat(notice: Notice, region: Outcome): boolean {
  const { ofAll, regions } = caveatsIn(notice);
  return ofAll || regions.has(region);
}

/** Read once for all regions. */
const caveatsIn = derived(({ statements }: Notice): { readonly ofAll: boolean; readonly regions: ReadonlySet<Outcome | undefined> } => {
  const caveats = statements.filter(({ kind }) => kind === 'caveat').map(({ sentence }) => sentence);
  return {
    ofAll: caveats.some((sentence) => sentence.outcome?.block === undefined || (sentence.has(WHOLE) && !sentence.has(/\bpart\b/i))),
    regions: new Set(caveats.map(({ outcome }) => outcome)),
  };
}, true);

/** At the end of the block, as the library has it; in a letter without blocks after the last paragraph of the part. */
function caveatFix(notice: Notice, region: Outcome): Fix | undefined {
  const title = 'Add that nothing should be read into the answer';
  if (region.block) {
    const at = trimmedEnd(notice.text, region.block.body.start, region.block.body.end);
    return { title, edits: [insertAfter(notice, at, standardBlock('ncnd-caveat', notice.defaultRegime))], safe: true };
  }
  const last = sentencesOfRegion(notice, region)
    .filter(({ piece }) => piece.kind === 'paragraph' || piece.kind === 'item')
    .at(-1);
  if (!last || last.zone === 'opening') return undefined;
  return {
    title,
    edits: [
      insertAfter(
        notice,
        last.piece.span.end,
        caveat().replace('this part of our answer', 'this answer').replace('the information it concerns', 'any information'),
      ),
    ],
    safe: false,
  };
}

function trimmedEnd(text: string, start: number, end: number): number {
  let at = end;
  while (at > start && /\s/.test(text.charAt(at - 1))) at--;
  return at;
}
