import type { Claim } from '../../notice/model';
import { defineRule } from '../define';
import { sidesFix } from '../support/completeTest';
import { spokenList } from '../support/provisions';
import { certaintyOfTest, citationsOf, weighedTests } from '../support/weighedTests';

export default defineRule({
  name: 'pit-one-sided',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'The public interest test' },
    { act: 'FOIA', at: '17(3)' },
  ],
  messages: {
    'nothing-for': {
      what: 'The public interest test for {provisions} says nothing for disclosure.',
      why: 'A balance needs two sides. There is always something to be said for disclosure, and an answer that names none looks as if it was not considered.',
      todo: 'Say what disclosure would do for the public in this case.',
    },
    'nothing-for-confirming': {
      what: 'The public interest test for {provisions} says nothing for confirming or denying whether the information is held.',
      why: 'A balance needs two sides, and what is weighed here is the public interest in an answer to whether the information is held.',
      todo: 'Say what a confirmation or denial would do for the public in this case.',
    },
    'nothing-against': {
      what: 'The public interest test for {provisions} says nothing against disclosure.',
      why: 'The provision can be maintained only if something in the public interest speaks for it.',
      todo: 'Say what harm or loss to the public maintaining the provision avoids.',
    },
    'nothing-against-confirming': {
      what: 'The public interest test for {provisions} says nothing against confirming or denying whether the information is held.',
      why: 'The provision can be maintained only if something in the public interest speaks for it.',
      todo: 'Say what a confirmation or denial would harm.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const weighed of weighedTests(notice)) {
        const { test, claims } = weighed;
        const [claim] = claims;
        if (!claim || claims.every(handsOver) || test.status !== 'partial' || test.relieved || test.conclusion.length === 0) continue;
        const lacks = test.favour.length === 0 ? 'favour' : 'against';
        if (test.favour.length + test.against.length === 0) continue;
        ctx.report({
          at: (test.conclusion[0] ?? test).span,
          message: `nothing-${lacks === 'favour' ? 'for' : 'against'}${claim.outcome === 'ncnd' ? '-confirming' : ''}` as const,
          values: { provisions: spokenList(claims) },
          ...citationsOf(claims),
          certainty: certaintyOfTest(weighed),
          fix: () => sidesFix(notice, claim, test, [lacks]),
        });
      }
    },
  },
});

/** Section 39 and its Scottish counterpart only pass the request on to the Regulations, where the interest in disclosure is weighed in full. */
const handsOver = ({ regime, path }: Claim): boolean => path[0] === '39' && (regime === 'FOIA' || (regime === 'FOISA' && path[1] === '2'));
