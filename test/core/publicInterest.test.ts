import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';
import { inLetter } from '../support/frame';
import { markedCases } from './publicInterestMarked';
import { plainCases, type TestCase } from './publicInterestPlain';

function statuses({ text, regime = 'FOIA' }: TestCase, plain: boolean): string[] {
  const framed = inLetter(text, { regime, questions: 2, plain });
  const notice = lift(parse(framed.text, { form: plain ? 'plain' : 'dialect' }), law);
  return notice.claims.map((claim) => `${claim.outcome} ${claim.citation}: ${claim.test.status}`);
}

for (const [form, plain, cases] of [
  ['letters without marks', true, plainCases],
  ['marked notices', false, markedCases],
] as const)
  describe(`public interest test in ${form}`, () => {
    for (const one of cases) it(one.name, () => assert.deepEqual(statuses(one, plain), one.expected));
  });
