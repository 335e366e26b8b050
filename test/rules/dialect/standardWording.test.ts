import assert from 'node:assert/strict';
import { readFacts } from '../../support/exampleFacts';
import { fixAll, saidOf } from '../../support/ruleCases';
import { standardBlock } from '../../../server/src/core/wording/library';

const RULES = ['standard-superseded', 'standard-edited', 'standard-unknown'];

const CHARGES_2025 = 'We make no charge for this answer. Questions about charges: [insert: telephone number].';
const CHARGES_2026 = 'There is nothing to pay for this answer. Questions about charges: [insert: telephone number].';
const OURS = readFacts(`library:
  - { id: our-charges, rev: 2025-04, text: "${CHARGES_2025}" }
  - { id: our-charges, rev: 2026-02, valid-from: 2026-02-01, text: "${CHARGES_2026}" }
  - { id: our-charges, rev: 2027-02, valid-from: 2027-02-01, text: "Nothing to pay." }
  - { id: welsh, rev: 2025-04, valid-until: 2026-03-31, text: Cewch ysgrifennu atom yn Gymraeg. }
  - { id: scottish-fees, rev: 2025-04, applies-to: [FOISA], text: No fee is due. }
  - { id: two-lines, rev: 2025-04, text: "First line.\\n\\nSecond line." }
`);

const block = (id: string, rev: string, words: string): string => `:::standard{id="${id}" rev="${rev}"}\n${words}\n:::`;
const filled = (text: string): string => text.replace('[insert: telephone number]', '01632 960001');

const SOUND: readonly (readonly [name: string, fragment: string])[] = [
  ['the edition of the day', block('our-charges', '2026-02', filled(CHARGES_2026))],
  ['with its prompt', block('our-charges', '2026-02', CHARGES_2026)],
  ['broken into lines', block('our-charges', '2026-02', filled(CHARGES_2026).replace('to pay for', 'to pay\nfor'))],
  [
    'with straight for curly signs',
    block('ncnd-caveat', '2026-01', 'Nothing in this part of our answer should be taken to show that the information it concerns is or is not held.'),
  ],
  ['with a comment inside', block('our-charges', '2026-02', `${filled(CHARGES_2026)}\n<!-- checked -->`)],
  ['an older edition that was in use', `---\nreceived: 2025-05-01\nissued: 2025-05-20\n---\n${block('our-charges', '2025-04', filled(CHARGES_2025))}`],
  ['wording that had not ended', `---\nreceived: 2026-03-01\nissued: 2026-03-20\n---\n${block('welsh', '2025-04', 'Cewch ysgrifennu atom yn Gymraeg.')}`],
  ['two paragraphs', block('two-lines', '2025-04', 'First line.\n\n\nSecond line.')],
  ['with spaces that keep together', block('our-charges', '2026-02', filled(CHARGES_2026).replace('01632 960001', '01632\u00a0960001'))],
  ['the shipped words', standardBlock('ncnd-caveat', 'FOIA')],
  ['words of the letter’s own', 'There is no charge for this answer.'],
];

const FAULTY: readonly (readonly [name: string, fragment: string, expected: string])[] = [
  ['an earlier edition', block('our-charges', '2025-04', filled(CHARGES_2025)), 'standard-superseded:newer'],
  ['an earlier edition that was changed', block('our-charges', '2025-04', 'We never charge for answers.'), 'standard-superseded:newer'],
  ['an edition with no successor', block('welsh', '2025-04', 'Cewch ysgrifennu atom yn Gymraeg.'), 'standard-superseded:ended'],
  ['an edition that nobody knows any more', block('our-charges', '2024-01', 'No charge.'), 'standard-superseded:newer'],
  ['a word changed', block('our-charges', '2026-02', filled(CHARGES_2026).replace('nothing', 'little')), 'standard-edited:edited'],
  ['a sentence added', block('our-charges', '2026-02', `${filled(CHARGES_2026)} We may charge for copies.`), 'standard-edited:edited'],
  ['a sentence left out', block('two-lines', '2025-04', 'First line.'), 'standard-edited:edited'],
  ['paragraphs joined', block('two-lines', '2025-04', 'First line. Second line.'), 'standard-edited:edited'],
  ['emptied', block('our-charges', '2026-02', ''), 'standard-edited:edited'],
  ['a slip in the name', block('our-chargse', '2026-02', filled(CHARGES_2026)), 'standard-unknown:near'],
  ['a name from elsewhere', block('copyright-and-reuse', '2026-02', 'You may use this.'), 'standard-unknown:unknown'],
  ['an edition that never was', block('our-charges', '2062-02', filled(CHARGES_2026)), 'standard-unknown:edition'],
  ['an edition and words that never were', block('our-charges', '2062-02', 'Pay us.'), 'standard-unknown:edition'],
  ['wording of another law', block('scottish-fees', '2025-04', 'No fee is due.'), 'standard-unknown:regime'],
];

describe('standard wording and its library', () => {
  for (const [name, fragment] of SOUND) it(`lets stand: ${name}`, () => assert.equal(saidOf(fragment, RULES, OURS), ''));
  for (const [name, fragment, expected] of FAULTY) it(`${expected}: ${name}`, () => assert.equal(saidOf(fragment, RULES, OURS), expected));

  for (const [name, fragment, expected] of FAULTY.filter(([, , key]) => /newer|edited|near|edition$/.test(key)))
    it(`is put right by the fix: ${name}`, () => {
      const fixed = fixAll(fragment, expected.slice(0, expected.indexOf(':')), { ...OURS, then: ['standard-edited'] });
      assert.ok(!fixed.includes(fragment));
    });

  it('keeps what was filled in when it is replaced', () => {
    const fixed = fixAll(block('our-charges', '2025-04', filled(CHARGES_2025)), 'standard-superseded', OURS);
    assert.ok(fixed.includes(block('our-charges', '2026-02', filled(CHARGES_2026))), fixed);
  });
});
