import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';

/** Where the first sentence of a paragraph after the list of questions is read as standing. */
function zoneOf(paragraph: string): string {
  const text = `Dear Requester\n\nThank you for your request. You asked:\n\n1. How many boats?\n2. Where?\n\n${paragraph}\n\nYours sincerely\n`;
  const notice = lift(parse(text, { form: 'plain' }), law);
  return notice.sentences.find((sentence) => sentence.text.startsWith(paragraph.slice(0, 12)))?.zone ?? 'nowhere';
}

describe('request: where a list of questions ends', () => {
  for (const answer of [
    'There were eleven repairs in 2025.',
    'The cost of complying would exceed the £450 limit.',
    'Your request is considered to be vexatious.',
    'Eleven boats were damaged.',
    'Unfortunately we cannot answer this.',
    'Anytown Council owns two boats.',
    'Section 43(2) applies to the prices.',
    'The policy is attached. The prices are exempt under section 43(2).',
    'Both registers are enclosed.',
    'It cost £400. The names are exempt under section 40(2).',
  ])
    it(`the answer begins: ${answer}`, () => assert.equal(zoneOf(answer), 'body'));

  for (const wish of [
    'Please send it by e-mail.',
    'The time period is 2020 to 2025.',
    'If this is too much, start with 2025.',
    'For each boat, name the harbour.',
    'Could you answer as a table?',
    'Is there a register?',
    '(A boat is anything that floats.)',
    'This should cover all depots.',
    'I know the rules. If a boat is exempt under them, say so.',
  ])
    it(`the requester goes on: ${wish}`, () => assert.equal(zoneOf(wish), 'request'));
});
