import { defineRule } from '../define';
import { spoken, Spoken } from '../support/provisions';
import { certaintyOfAbsence, dueClaims, testFix } from '../support/publicInterest';

export default defineRule({
  name: 'eir-pit-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'EIR', at: '12(1)(b)' },
    { act: 'EIR', at: '14(3)(b)' },
  ],
  messages: {
    withheld: {
      what: '{Provision} needs a public interest test, and the letter does not weigh the public interest.',
      why: 'An exception of regulation 12 holds only if the public interest in maintaining it outweighs that in disclosure, and the refusal must say what was considered.',
      todo: 'Set out what speaks for and against disclosure, with the presumption in favour of it, and the conclusion for {provision}.',
    },
    ncnd: {
      what: '{Provision} needs a public interest test, and the letter does not weigh the public interest in confirming or denying whether the information is held.',
      why: 'Refusing to say whether environmental information is held rests on an exception that is subject to the public interest, and the refusal must say what was considered.',
      todo: 'Set out what speaks for and against confirming or denying, and the conclusion for {provision}.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of dueClaims(notice, 'EIR')) {
        if (claim.test.status !== 'missing') continue;
        ctx.report({
          at: claim.span,
          message: claim.outcome === 'ncnd' ? 'ncnd' : 'withheld',
          values: { provision: spoken(claim), Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOfAbsence(notice, claim),
          fix: () => testFix(notice, claim),
        });
      }
    },
  },
});
