import type { Notice } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { harmArguments, hedged, type HarmStatement, isClear, testOf } from '../support/harm';
import { spokenList } from '../support/provisions';

export default defineRule({
  name: 'threshold-hedged',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'The prejudice test' },
  ],
  messages: {
    hedged: {
      what: 'The harm for {provisions} rests on “{word}”, which is less than {test}.',
      why: 'That harm could come about is true of almost any disclosure. The test asks for harm that is at least a real and significant risk.',
      todo: 'Say that the harm {test} come about, if the reasons bear it, and show why; if they don’t, the provision can’t be relied on.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = argument.claims.filter((claim) => testOf(claim) === 'would or would be likely to' || testOf(claim) === 'would');
        if (claims.length === 0 || isClear(argument, claims)) continue;
        const [first, ...others] = hedged(argument, claims);
        if (!first || reported.has(first.at.start)) continue;
        reported.add(first.at.start);
        const only = claims.every((claim) => testOf(claim) === 'would');
        ctx.report({
          at: first.at,
          message: 'hedged',
          values: { provisions: spokenList(claims), word: words(notice, first).toLowerCase(), test: only ? 'would' : '“would or would be likely to”' },
          ...(claims[0] ? { citation: claims[0].citation } : {}),
          citations: claims.slice(1).map(({ citation }) => citation),
          certainty: claims.some((claim) => certaintyOf(claim) === 'certain') ? 'certain' : 'likely',
          related: others.slice(0, 3).map(({ at }) => ({ at, message: 'So does this.' })),
          fix: () => firmer(notice, first, only),
        });
      }
    },
  },
});

const words = (notice: Notice, { at }: HarmStatement): string => notice.slice(at.start, at.end).replace(/\s+/g, ' ');

/** Writes the threshold in place of the hedge, where a verb follows it directly. The drafter has to see whether the reasons bear it. */
function firmer(notice: Notice, { at }: HarmStatement, only: boolean): Fix | undefined {
  const hedge =
    /^(?:could|may|might)\b(?: (?:well|possibly|potentially|conceivably|perhaps))?(?= (?:also |then |therefore |seriously |significantly |substantially |adversely )?[a-z]{2,})/i.exec(
      notice.slice(at.start, at.start + 80),
    );
  if (!hedge) return undefined;
  const threshold = only ? 'would' : 'would be likely to';
  return {
    title: `Write “${threshold}”, if the reasons bear it`,
    edits: [{ span: { start: at.start, end: at.start + hedge[0].length }, text: threshold }],
    safe: false,
  };
}
