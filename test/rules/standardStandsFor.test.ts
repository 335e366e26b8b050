import assert from 'node:assert/strict';
import { standardBlock } from '../../server/src/core/wording/library';
import { checkText } from '../support/check';

const RIGHTS_RULES = ['complaint-procedure-missing', 's50-right-missing', 'regulator-contact-missing', 'review-deadline', 'appeal-order', 'block-repeated'];

const letter = (regime: string, rights: string): string => `---
foi: 1
reference: A-1
regime: ${regime}
received: 2026-10-05
issued: 2026-10-30
---

:::refused{under="${regime === 'EIR' ? '12(4)(b)' : regime === 'FOISA' ? '14(1)' : '14(1)'}"}
## Our answer

We refuse your request.
:::

${rights}

Yours sincerely
`;

describe('standard wording at the top level', () => {
  for (const regime of ['FOIA', 'EIR', 'FOISA'] as const) {
    const found = (rights: string): readonly string[] =>
      checkText(letter(regime, rights))
        .findings.filter(({ rule }) => RIGHTS_RULES.includes(rule))
        .map(({ rule }) => rule);

    it(`stands for the rights block under ${regime}`, () => {
      assert.deepEqual(found(standardBlock('complaint-rights', regime)), []);
      assert.ok(found('').length > 0, 'without it something is missing');
    });

    it(`may stand inside the rights block under ${regime}`, () => assert.deepEqual(found(`:::rights\n${standardBlock('complaint-rights', regime)}\n:::`), []));
  }
});
