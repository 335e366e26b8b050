import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';

/** The labels of the questions of a plain letter. */
function questions(request: string): string {
  const text = `Dear Ms Hill\n\nFreedom of Information Act 2000\n\n${request}\n\n1. 2,114 were issued.\n2. 318 were appealed.\n\nYours sincerely\nB. Officer\n`;
  return lift(parse(text, { form: 'plain' }), law)
    .questions.map(({ label }) => label)
    .join(',');
}

describe('numbered questions that run on', () => {
  for (const [request, expected] of [
    ['You asked:\n\n1. How many notices were issued? 2. How many were appealed? 3. How much was paid?', '1,2,3'],
    ['Thank you for your email of 4 May 2026 in which you asked: 1. How many notices were issued? 2. How many were appealed?', '1,2'],
    ['You requested the following information:\n\n1) The number of notices; 2) The number of appeals; 3) Please give the income.', '1,2,3'],
    ['You asked:\n\n1.How many notices were issued?\n\n2.How many were appealed?', '1,2'],
    ['You asked:\n\n"1. How many notices were issued? 2. How many were appealed?"', '1,2'],
  ] as const)
    it(`${expected}: ${request.replace(/\n+/g, ' ').slice(0, 70)}`, () => assert.equal(questions(request), expected));
  for (const [request, expected] of [
    ['You asked:\n\n1. How many notices were issued under section 2. Then tell us why.\n2. How many were appealed?', '1,2'],
    ['You asked:\n\n1. How many of 2. class notices were issued?\n2. How many were appealed?', '1,2'],
    ['You asked: "How many notices were issued in the 3 streets?"', ''],
  ] as const)
    it(`nothing more is counted: ${request.replace(/\n+/g, ' ').slice(0, 70)}`, () => assert.equal(questions(request), expected));
});
