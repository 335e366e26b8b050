import type { Claim, PublicInterestTest } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken } from '../support/provisions';
import { dueClaims, testFix } from '../support/publicInterest';

export default defineRule({
  name: 'pit-ncnd-not-separate',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(1)(b)' },
    { act: 'FOIA', at: '2(2)(b)' },
    { act: 'case law', at: '[2024] UKFTT 76 (GRC)' },
  ],
  messages: {
    'disclosure-only': {
      what: 'The letter weighs only the public interest in disclosure; {provision}, under which it neither confirms nor denies, needs a balance of its own.',
      why: 'Whether to say that information is held, and whether to disclose what is held, are two questions with two tests. One balance about disclosure answers only the second.',
      todo: 'Weigh for {provision} the public interest in confirming or denying whether the information is held, apart from the other balance.',
    },
    'confirming-only': {
      what: 'The letter weighs only the public interest in confirming or denying; {provision}, under which it withholds information, needs a balance of its own.',
      why: 'Whether to say that information is held, and whether to disclose what is held, are two questions with two tests. One balance about confirming or denying answers only the first.',
      todo: 'Weigh for {provision} the public interest in disclosing the information, apart from the other balance.',
    },
  },
  on: {
    notice(notice, ctx) {
      const due = dueClaims(notice, 'acts');
      // A test of the other kind that could serve the whole letter.
      const forNcnd = sharedTest(due.filter(({ outcome }) => outcome !== 'ncnd'));
      const forOthers = sharedTest(due.filter(({ outcome }) => outcome === 'ncnd'));
      for (const claim of due) {
        if (claim.test.status !== 'missing') continue;
        const shared = claim.outcome === 'ncnd' ? forNcnd : forOthers;
        if (!shared) continue;
        ctx.report({
          at: (shared.conclusion[0] ?? shared).span,
          message: claim.outcome === 'ncnd' ? 'disclosure-only' : 'confirming-only',
          values: { provision: spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          related: [{ at: claim.span, message: 'This provision is not weighed.' }],
          fix: () => testFix(notice, claim),
        });
      }
    },
  },
});

/** The first test of these that stands where it could serve the whole letter: outside every block, and outside every part. */
function sharedTest(claims: readonly Claim[]): PublicInterestTest | undefined {
  return claims
    .map(({ test }) => test.test)
    .find(
      (test) =>
        test !== undefined &&
        [...test.favour, ...test.conclusion].length > 0 &&
        [...test.favour, ...test.conclusion].every((sentence) => sentence.part === undefined && sentence.piece.block === undefined),
    );
}
