import assert from 'node:assert/strict';
import { fixAll, saidOf } from '../../support/ruleCases';

const RULE = 'withheld-words-in-letter';

const about = (words: string, text: string): string => `---\nwithheld-words: [${words}]\n---\n${text}`;

const SOUND: readonly (readonly [words: string, text: string])[] = [
  ['Green', 'The cameras stand in Greenwich and on Evergreen Road.'],
  ['Rose Hart', 'The number rose. Hart Lane has three.'],
  ['Operation Kestrel', 'The operation is over. Kestrels nest there.'],
  ['14500', 'The cost in 2025 was £1,450.'],
  ['4417', 'The cost was £44,170.'],
  ['Ian', 'The Italian firm has a guardian.'],
  ['Jo Bloggs', 'A senior officer signed it.'],
  ['Jo Bloggs', ':::internal\nJo Bloggs signed it; we keep the name back.\n:::'],
  ['Jo Bloggs', '<!-- Jo Bloggs signed it -->\nA senior officer signed it.'],
  ['Mill Lane', 'The mill lanes are closed. Watermill Lane is open.'],
  ['Llanfair', 'Mae camera yn Llanfairpwll.'],
];

const FAULTY: readonly (readonly [words: string, text: string, expected: string])[] = [
  ['Jo Bloggs', 'It was signed by Jo Bloggs.', 'words'],
  ['Jo Bloggs', 'It was signed by JO BLOGGS.', 'words'],
  ['Jo Bloggs', 'It was signed by **Jo** Bloggs’s deputy.', 'words'],
  ['Jo Bloggs', 'It was signed by Jo\nBloggs.', 'words'],
  ['Jo Bloggs', 'It was signed by Jo-Bloggs, as Bloggs, Jo says.', 'words'],
  ['Jo Bloggs', 'It was signed by J\u00ado Blo\u200bggs.', 'words'],
  ['"14,500"', 'The price was £14,500.', 'words'],
  ['Operation Kestrel', '| Name | Year |\n| --- | --- |\n| Operation Kestrel | 2025 |', 'words'],
  ['Operation Kestrel', '## Operation Kestrel\n\nThere were eleven.', 'words'],
  ['Operation Kestrel', ':::request\n1. How many people work on Operation Kestrel?\n:::', 'request'],
  ['B. Officer', 'There were eleven.', 'field'],
  ['Tŷ Gwyn', 'Mae camera ger Tŷ Gwyn.', 'words'],
];

describe('withheld words in the letter', () => {
  for (const [words, text] of SOUND) it(`lets stand, ${words}: ${text}`, () => assert.equal(saidOf(about(words, text), [RULE]), ''));
  for (const [words, text, expected] of FAULTY) it(`${expected}, ${words}: ${text}`, () => assert.equal(saidOf(about(words, text), [RULE]), expected));

  for (const [words, text] of FAULTY.filter(([, , expected]) => expected === 'words'))
    it(`go with the fix, ${words}: ${text}`, () => assert.match(fixAll(about(words, text), RULE), /\[insert: what it is/));

  it('are redacted in the request', () =>
    assert.match(fixAll(about('Operation Kestrel', ':::request\n1. Who works on Operation Kestrel?\n:::'), RULE), /works on \[redacted\]\?/));

  it('stand in the name of a file and in the subject', () => {
    const head =
      '---\nwithheld-words: [Operation Kestrel]\nsubject: Operation Kestrel\nattachments:\n  - { file: operation_kestrel.csv, title: The figures }\n---\n';
    assert.equal(saidOf(`${head}We attach the figures.`, [RULE]), 'name name');
    assert.equal(saidOf(head.replace('operation_kestrel', 'kestrels').replace('subject: Operation Kestrel', 'subject: Figures'), [RULE]), '');
  });
});
