import assert from 'node:assert/strict';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax/index';

/** What a plain letter does, in order of place: `43(2) withheld`. */
function claims(text: string, act = 'Freedom of Information Act 2000'): string {
  const letter = `Dear Mr Holt\n\n${act}\n\n${text}\n\nYours sincerely\nB. Officer\n`;
  return lift(parse(letter, { form: 'plain' }), law)
    .claims.map(({ citation, outcome }) => `${citation} ${outcome}`)
    .join(', ');
}

describe('what a review keeps or gives up without citing it again', () => {
  const review = (before: string, finding: string): string => `I have carried out the internal review you asked for on 2 July 2026.\n\n${before}\n\n${finding}`;
  const account = 'Our original response withheld the scores under section 43(2).';
  for (const finding of [
    'I have decided to uphold the decision.',
    'I uphold the original response.',
    'The decision is therefore upheld.',
    'Your complaint is not upheld.',
    'I stand by the refusal.',
    'I agree with the decision, and my reasons follow.',
  ])
    it(`keeps: ${finding}`, () => assert.equal(claims(review(account, finding)), '43(2) withheld'));
  for (const finding of [
    'I do not uphold the decision. The scores are attached.',
    'Your complaint is upheld. The scores are attached.',
    'I have overturned the decision and attach the scores.',
    'I cannot support the original refusal. The scores are attached.',
  ]) {
    it(`gives up: ${finding}`, () => assert.equal(claims(review(account, finding)), ''));
    it(`gives up what a dated letter said: ${finding}`, () =>
      assert.equal(claims(review('In our response of 3 June 2026 we withheld the scores under section 43(2).', finding)), ''));
  }
});

describe('a limb beside the exclusion of its own section', () => {
  const also = 'The price is withheld under section 43(2).';
  for (const answer of [
    'Exempt - Section 31 (1) (a) & Section 31 (3). The Trust neither confirms nor denies.',
    'Sections 31(1)(a) and 31(3): we neither confirm nor deny.',
    'We neither confirm nor deny under section 31(3) and 31(1)(a).',
    'Section 31(3) with section 31(1)(a). We can neither confirm nor deny that we hold this.',
  ])
    it(`is the matter: ${answer}`, () => assert.equal(claims(`${also}\n\n${answer}`), '43(2) withheld, 31(3) ncnd'));
  it('is a ground of its own where something is withheld under it', () =>
    assert.equal(
      claims(
        'The dates of the attacks are withheld under section 31(1)(a).\n\nWhether there was another attack we neither confirm nor deny under section 31(3).',
      ),
      '31(1)(a) withheld, 31(3) ncnd',
    ));
});

describe('what section 18 of the Scottish Act may be joined with', () => {
  const refusal =
    'In accordance with section 18(1) the Board neither confirms nor denies that it holds this, because it would, if held, be exempt under section 38(1)(b).';
  for (const told of [
    'Section 18 lets an authority refuse to say whether it holds information that would be exempt under any of sections 28 to 35, 38, 39(1) or 41.',
    'Section 18 may be used where the information would be exempt under one of the exemptions in sections 28 to 35, 38, 39(1) or 41 of the Act.',
    'For section 18 the information must fall under sections 28 to 35, 38, 39(1) or 41.',
  ])
    it(`is told, not relied on: ${told}`, () =>
      assert.equal(claims(`${told}\n\n${refusal}`, 'Freedom of Information (Scotland) Act 2002'), 'FOISA 38(1)(b) ncnd'));
});

describe('a provision beside what was done, in few words', () => {
  for (const [words, expected, act] of [
    ['Names of sole traders have been removed - Section 40(2).', '40(2) withheld', undefined],
    ['The signatures were blanked out (section 40(2)).', '40(2) withheld', undefined],
    ['Two addresses are left out: section 38(1)(b).', '38(1)(b) withheld', undefined],
    ['Part 4 - information not held, regulation 12(4)(a).', 'reg 12(4)(a) refused', 'Environmental Information Regulations 2004'],
    ['The minutes are not held: regulation 12(4)(a).', 'reg 12(4)(a) refused', 'Environmental Information Regulations 2004'],
  ] as const)
    it(words, () => assert.equal(claims(words, act), expected));
});
