import { defineRule } from '../define';
import { spoken, Spoken } from '../support/provisions';
import { certaintyOfAbsence, dueClaims, furtherTimeFix, testFix } from '../support/publicInterest';

export default defineRule({
  name: 'pit-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(3)(a)' },
    { act: 'FOIA', at: '17(3)(b)' },
    { act: 'FOISA', at: '16(2)' },
    { act: 'case law', at: 'FS50211630' },
    { act: 'case law', at: 'FS50270079' },
  ],
  messages: {
    withheld: {
      what: '{Provision} is qualified, and the letter does not weigh the public interest in disclosing the information.',
      why: 'A qualified exemption holds only if the public interest in maintaining it outweighs that in disclosure, and the notice must give the reasons for saying so.',
      todo: 'Set out the factors on each side and the conclusion for {provision}.',
    },
    ncnd: {
      what: '{Provision} is qualified, and the letter does not weigh the public interest in confirming or denying whether the information is held.',
      why: 'Refusing to confirm or deny under a qualified provision needs a public interest test of its own, apart from any test about disclosure, and the notice must give the reasons.',
      todo: 'Set out the factors for and against confirming or denying, and the conclusion, for {provision}.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of dueClaims(notice, 'acts')) {
        if (claim.test.status !== 'missing') continue;
        const fixes = [() => testFix(notice, claim), () => furtherTimeFix(notice, claim)];
        const [fix = () => undefined, ...otherFixes] = notice.kind === 'extension' ? fixes.reverse() : fixes;
        ctx.report({
          at: claim.span,
          message: claim.outcome === 'ncnd' ? 'ncnd' : 'withheld',
          values: { provision: spoken(claim), Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOfAbsence(notice, claim),
          fix,
          otherFixes,
        });
      }
    },
  },
});
