import { defineRule } from '../define';
import { spokenList } from '../support/provisions';
import { citationsOf, weighedTests } from '../support/weighedTests';

export default defineRule({
  name: 'pit-combined',
  severity: 'information',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'case law', at: '[2025] UKSC 27' },
    { act: 'FOIA', at: '2(2)(b)' },
  ],
  messages: {
    combined: {
      what: 'One balance serves {provisions}: check that they cover the same information.',
      why: 'The interests in maintaining several provisions may be weighed together, but only for information that falls within each of them, and each must be shown to apply.',
      todo: 'If they cover different information, weigh them apart; if the same, there is nothing to do.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { test, claims } of weighedTests(notice)) {
        if (new Set(claims.map((claim) => claim.citation)).size < 2) continue;
        ctx.report({
          at: (test.conclusion[0] ?? test).span,
          message: 'combined',
          values: { provisions: spokenList(claims) },
          ...citationsOf(claims),
          certainty: 'hint',
        });
      }
    },
  },
});
