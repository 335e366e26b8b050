import type { Claim } from '../../notice/model';
import { needsTest } from '../../notice/needsTest';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken, Spoken } from '../support/provisions';

/** Provisions where weighing has its place although they are absolute: confidence has a public interest defence, personal data a balance of legitimate interests, and the status of 40(5A) and (5B) is disputed. */
const WEIGHED_OTHERWISE: readonly (readonly string[])[] = [['41'], ['40', '5A'], ['40', '5B']];

export default defineRule({
  name: 'pit-absolute-superfluous',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(3)' },
    { act: 'FOIA', at: '17(3)' },
  ],
  messages: {
    superfluous: {
      what: '{Provision} is absolute, and the letter weighs the public interest for it.',
      why: 'No public interest test applies. A balance that decides nothing is confusing, and may be read as a promise that it could have gone the other way.',
      todo: 'Leave the balance out, and say that {provision} is absolute.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of notice.claims) {
        const { test } = claim.test;
        if (claim.status !== 'absolute' || claim.provision?.confirmed === false || !test || isWeighedOtherwise(claim)) continue;
        // A balance that also serves a qualified provision has its place; so has what stands in nobody's part.
        if (notice.claims.some((other) => needsTest(other) && other.test.test?.conclusion.some((sentence) => test.conclusion.includes(sentence)))) continue;
        const own = [...test.favour, ...test.conclusion].filter((sentence) =>
          sentence.part ? claim.parts.includes(sentence.part) : sentence.piece.block !== undefined,
        );
        const others = notice.claims.filter((other) => other !== claim && other.region === claim.region && needsTest(other));
        const conclusion = own.find((sentence) => test.conclusion.includes(sentence) && sentence.has(/\bpublic interest\b/i));
        if (!conclusion || others.some((other) => other.test.status === 'missing') || test.favour.length === 0) continue;
        ctx.report({
          at: conclusion.span,
          message: 'superfluous',
          values: { provision: spoken(claim), Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
        });
      }
    },
  },
});

function isWeighedOtherwise({ regime, path }: Claim): boolean {
  if (regime === 'FOISA') return path[0] === '36';
  return regime === 'FOIA' && WEIGHED_OTHERWISE.some((prefix) => prefix.every((part, i) => path[i]?.toUpperCase() === part));
}
