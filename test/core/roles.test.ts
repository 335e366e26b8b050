import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';

/** A letter around one paragraph, so that the sentence is read where answers stand. */
function letter(sentence: string): string {
  return `Dear Requester\n\nYou asked:\n\n"What did the boats cost?"\n\nWe have considered your request.\n\n${sentence}\n\nYours sincerely\nB. Officer\n`;
}

/** The role of each citation of the sentence: `31(1)(a) relied, 40(2) denied`. */
function roles(sentence: string): string {
  const notice = lift(parse(letter(sentence), { form: 'plain' }), law);
  return notice.citations.map(({ citation, role }) => `${citation} ${role}`).join(', ');
}

/** What the letter does, as the model has it in the end: `31(1)(a) withheld`. */
function claims(sentence: string): string {
  const notice = lift(parse(letter(sentence), { form: 'plain' }), law);
  return notice.claims.map(({ citation, outcome }) => `${citation} ${outcome}`).join(', ');
}

const RELIED = [
  ['The information is exempt under section 31(1)(a).', '31(1)(a)'],
  ['The information is exempt from disclosure by virtue of section 31(1)(a) of the Act.', '31(1)(a)'],
  ['We are withholding the prices under section 43(2).', '43(2)'],
  ['We have withheld the prices in accordance with section 43(2).', '43(2)'],
  ['We have applied section 43(2) to the prices.', '43(2)'],
  ['Section 43(2) has been applied to the prices.', '43(2)'],
  ['Section 43(2) applies to the prices.', '43(2)'],
  ['We consider that section 43(2) is engaged.', '43(2)'],
  ['The exemption in section 43(2) is engaged because the prices are recent.', '43(2)'],
  ['We rely on section 36(2)(b)(i).', '36(2)(b)(i)'],
  ['The Council relies upon section 42.', '42'],
  ['In reliance on section 42, we do not give you the advice.', '42'],
  ['We are refusing your request under section 12(1).', '12(1)'],
  ['Your request is refused pursuant to section 14(1).', '14(1)'],
  ['The names have been redacted under section 40(2).', '40(2)'],
  ['The advice falls within section 42.', '42'],
  ['We claim the exemption at section 41.', '41'],
  ['We can neither confirm nor deny that we hold it, by virtue of section 31(3).', '31(3)'],
  ['I uphold the use of section 36(2)(b)(i).', '36(2)(b)(i)'],
  ['The Trust is not obliged to comply, and cites section 12.', '12'],
  ['We have decided not to disclose the drafts: section 35(1)(a).', '35(1)(a)'],
  ['The drafts are covered by the exemption in section 35(1)(a).', '35(1)(a)'],
  ['Some of the data is excepted under regulation 12(4)(d).', 'reg 12(4)(d)'],
] as const;

const DENIED = [
  ['We have not relied on section 30.', '30'],
  ['We do not rely on section 43(2).', '43(2)'],
  ['We no longer rely on section 43(2).', '43(2)'],
  ['We are no longer relying on section 43(2).', '43(2)'],
  ['We considered section 38(1)(b) and have not relied on it.', '38(1)(b)'],
  ['We considered section 38(1)(b) but decided that it does not apply.', '38(1)(b)'],
  ['We considered whether section 38(1)(b) applies, and concluded that it does not.', '38(1)(b)'],
  ['We looked at section 41, but it is not engaged.', '41'],
  ['Section 41 does not apply.', '41'],
  ['Section 41 is not engaged.', '41'],
  ['The exemption in section 41 cannot be relied on.', '41'],
  ['We have not applied section 41 to the report.', '41'],
  ['We withdraw our reliance on section 43(2).', '43(2)'],
  ['Section 43(2) was applied in error.', '43(2)'],
  ['We did not need to consider section 43(2).', '43(2)'],
  ['We do not consider that section 43(2) applies.', '43(2)'],
  ['We are not satisfied that section 43(2) is engaged.', '43(2)'],
  ['I find that section 43(2) was wrongly applied.', '43(2)'],
  ['There is therefore no need to rely on section 43(2).', '43(2)'],
] as const;

/** Explained, quoted, history, another case: the letter relies on nothing. */
const MENTIONED = [
  'Section 43(2) is a qualified exemption.',
  'Section 40 covers personal data.',
  'Section 12(1) allows an authority to refuse a request that costs too much.',
  'The original response cited section 43(2).',
  'Our earlier letter of 3 March refused your request under section 12.',
  'You said in your complaint that section 43(2) could not apply.',
  'If you were to ask for the names, section 40(2) may apply.',
  'Please note that section 40(2) could apply to the names in another request.',
  'Guidance on section 43 stands on the website of the regulator.',
  'This is a notice under section 17 of the Act.',
  'We have a duty to advise you under section 16.',
  'You can apply to the Commissioner under section 50 of the Act.',
  'Under section 1(1)(a) you are entitled to be told whether we hold it.',
  'We have followed the code of practice under section 45.',
  'Would section 43(2) apply to the prices? We give them to you, so the question does not arise.',
] as const;

describe('roles of citations', () => {
  for (const [sentence, citation] of RELIED) it(`relied: ${sentence}`, () => assert.equal(roles(sentence), `${citation} relied`));
  for (const [sentence, citation] of DENIED) it(`denied: ${sentence}`, () => assert.equal(roles(sentence), `${citation} denied`));
  for (const sentence of MENTIONED) it(`mentioned: ${sentence}`, () => assert.equal(claims(sentence), ''));
  for (const [sentence] of DENIED) it(`nothing is kept back: ${sentence}`, () => assert.equal(claims(sentence), ''));

  for (const [sentence, read] of [
    ['The names are exempt under section 40(2) by virtue of section 40(3A)(a).', '40(2) relied, 40(3A)(a) condition'],
    ['The names are exempt under section 40(2). The condition in section 40(3A)(a) is met.', '40(2) relied, 40(3A)(a) condition'],
    ['It is exempt under section 31(1)(g) with section 31(2)(c).', '31(1)(g) relied, 31(2)(c) condition'],
    ['We neither confirm nor deny that we hold it, under section 31(3) by reference to section 31(1)(a).', '31(3) relied, 31(1)(a) condition'],
    ['We neither confirm nor deny that we hold it, under section 30(3), read with section 30(1)(a)(i).', '30(3) relied, 30(1)(a)(i) condition'],
    ['We withhold the prices under section 43(2) and have not relied on section 41.', '43(2) relied, 41 denied'],
    ['We withhold the prices under section 43(2) rather than section 41.', '43(2) relied, 41 denied'],
    ['This letter is a refusal notice under section 17(1), because the prices are exempt under section 43(2).', '17(1) mentioned, 43(2) relied'],
    ['The prices are exempt under section 43(2) and the names under section 40(2).', '43(2) relied, 40(2) relied'],
    ['It is exempt under either section 23(1) or section 24(1).', '23(1) relied, 24(1) relied'],
  ] as const)
    it(`together: ${sentence}`, () => assert.equal(roles(sentence), read));
});
