import assert from 'node:assert/strict';
import { readFacts } from '../../support/exampleFacts';
import { checkText } from '../../support/check';
import { fixAll, saidOf } from '../../support/ruleCases';

const MISMATCH = 'attachment-mismatch';

const listing = (files: readonly string[], text: string): string =>
  `---\nattachments:\n${files.map((file, index) => `  - { file: ${file}, title: Table ${index + 1} }`).join('\n')}\n---\n${text}`;
const ONE = ['repairs.csv'];
const THREE = ['repairs.csv', 'sites.csv', 'map.pdf'];

type Case = readonly [fragment: string, expected: string];

const PLAIN: readonly Case[] = [
  ['Please find attached the figures for each road.', ''],
  ['There are two attachments: one for each year.', ''],
  ['There are three attachments. Two attachments are maps and one attachment is a table.', ''],
  ['Your e-mail had two attachments. We send you three attachments.', ''],
  ['You sent us four attachments with your request. We send you one attachment.', ''],
  ['The contract has five attachments. We enclose two attachments.', ''],
  ['We enclose two attachments. The other three attachments follow by post.', ''],
  ['The first two attachments are maps. All four attachments are PDFs.', ''],
  ['Annex A has two tables, and Annex B three.', ''],
  ['We send you two attachments. The two attached files hold everything we have.', ''],
  ['There are two attachments.\n\nThe three attachments hold the figures for each road.', 'contradiction'],
  ['I attach three attachments.\n\nThe two attachments hold all of it.', 'contradiction'],
  ['We send you 4 attachments.\n\nAll five attachments are PDFs.', 'contradiction'],
];

const MARKED: readonly Case[] = [
  ['We attach the figures for each road.', 'not-listed'],
  ['Please find enclosed a copy of the report.', 'not-listed'],
  ['The report is attached.', 'not-listed'],
  ['See the attached spreadsheet.', 'not-listed'],
  [listing(ONE, 'There were eleven.'), 'not-named'],
  [listing(THREE, 'We send you two attachments. Both attachments are tables: there are two attachments.'), 'count count'],
  [listing(ONE, 'We attach one file. The three attachments answer your question.'), 'count'],
  [listing(ONE, 'The answer is in Attachment 2.'), 'number'],
  [listing(THREE, 'We send you four attachments.'), 'count'],
  [listing(THREE, 'We attach three attachments. Two attachments are tables and one attachment is a map.'), ''],
  [listing(THREE, 'We attach three attachments. Two attachments are tables.'), ''],
  [listing(ONE, 'We attach the figures. Your e-mail had two attachments.'), ''],
  [listing(ONE, 'We attach Table 1. In your Attachment 3 you list the roads.'), ''],
  [listing(ONE, 'The answer is in [the table](repairs.csv).'), ''],
  [listing(ONE, 'The answer is in Table 1.'), ''],
  [listing(ONE, 'We attach the figures. Attachment 4 to the contract is not held.'), ''],
  ['The figures are attached as Annex A.\n\n## Annex A\n\nThere were eleven.', ''],
  ['See the attached annex.\n\n**Annex A: repairs**\n\nThere were eleven.', ''],
  ['We attach no weight to the colour. We attached conditions to the permit.', ''],
  ['The licence has conditions attached. The annex is attached to the contract.', ''],
  ['We will send the enclosed spaces survey separately.', ''],
  ['We can attach the file to an e-mail if you would like it.', ''],
  ['We attach [the figures](figures.csv).', ''],
  ['Amgaeir y ffigurau. There were eleven.', ''],
];

describe('what the letter says of its attachments', () => {
  for (const [fragment, expected] of PLAIN)
    it(`${expected || 'lets stand'}, without marks: ${fragment}`, () =>
      assert.equal(saidOf(`We hold this information and give it to you in full. ${fragment}`, [MISMATCH], { plain: true }), expected));
  for (const [fragment, expected] of MARKED) it(`${expected || 'lets stand'}: ${fragment}`, () => assert.equal(saidOf(fragment, [MISMATCH]), expected));

  it('is about files that are there and can be looked into', () => {
    const facts = (access: string) => readFacts(`attachments: [{ file: repairs.csv, access: ${access} }]`);
    assert.equal(saidOf(listing(ONE, 'We attach the figures.'), [MISMATCH], facts('not-found')), 'not-found');
    assert.equal(saidOf(listing(ONE, 'We attach the figures.'), [MISMATCH], facts('read')), '');
    for (const access of ['locked', 'damaged', 'not-supported'])
      assert.equal(saidOf(listing(ONE, 'We attach the figures.'), [MISMATCH], facts(access)), 'unread', access);
  });

  it('gets an entry in the front matter', () =>
    assert.match(fixAll('We attach the figures for each road.', MISMATCH), /\nattachments:\n {2}- \{ file: "\[insert: path of the file\]"/));
});

const REFERENCE = 'reference-inconsistent';

const REFERENCES: readonly (readonly [fragment: string, plain: boolean, expected: string])[] = [
  ['If you write back, please quote reference FOI-26-0471.', false, 'differs'],
  ['Please quote our reference number FOI-26-0471.', false, 'differs'],
  ['If you write back, please quote reference FOI-26-0417.', false, ''],
  ['If you write back, please quote reference FOI/26/0417.', false, ''],
  ['If you write back, please quote ((reference)).', false, ''],
  ['You quote reference 4471-2291 of the insurer.', false, ''],
  ['When you pay, quote the invoice reference INV-26-0471.', false, ''],
  ['We answered your earlier request, reference FOI-25-0300.', false, ''],
  ['Please quote the Commissioner’s reference IC-26-0471 to her office.', false, ''],
  ['The file FOI-26-0471.csv holds the figures.', false, ''],
  ['The crime reference is CRI-26-0471.', false, ''],
  [':::request\n1. What became of my request, reference FOI-26-0400?\n:::', false, ''],
  ['Please quote reference FOI-26-0471 if you write to us.', true, ''],
];

const HEADS: readonly (readonly [head: string, end: string, expected: string])[] = [
  ['Our ref: FOI-26-0417', 'Please quote FOI-26-0417 if you write to us.', ''],
  ['Our ref: FOI-26-0417', 'Please quote reference FOI-26-0471 if you write to us.', 'differs'],
  ['Reference: 2026/00417', 'Please quote reference 2026/00471 in any reply.', 'differs'],
  ['Our ref: FOI-26-0417\n\nYour ref: ABC-26-0099', 'Please quote reference FOI-26-0417.', ''],
  ['Our ref: FOI-26-0417', 'Please quote reference 10482 when you ring the depot.', ''],
  ['Our ref: FOI-26-0417\n\nReview of ref: FOI-26-0300', 'Please quote FOI-26-0417.', ''],
  ['Freedom of information request reference no: 0 01.FOI.26.000417', 'Please quote it.', 'stray'],
  ['Our ref: . FOI-26-0417', 'Please quote reference FOI-26-0417.', 'stray'],
  ['Ref: 12.10.2026', 'Please quote reference FOI-26-0417.', ''],
  ['Ein cyf / Our ref: FOI-26-0417', 'Please quote reference FOI-26-0417.', ''],
];

describe('the letter’s own reference', () => {
  for (const [fragment, plain, expected] of REFERENCES)
    it(`${expected || 'lets stand'}: ${fragment}`, () => assert.equal(saidOf(fragment, [REFERENCE], { plain }), expected));
  for (const [head, end, expected] of HEADS)
    it(`${expected || 'lets stand'}: ${head} … ${end}`, () => {
      const text = `${head}\n\nDear A. Requester,\n\nThank you for your request. There were eleven.\n\n${end}\n\nYours sincerely,\n\nB. Officer\n`;
      assert.equal(findingsOf(text), expected);
    });

  it('is written by the field after the fix', () =>
    assert.match(fixAll('If you write back, please quote reference FOI-26-0471.', REFERENCE), /quote reference \(\(reference\)\)\./));
});

function findingsOf(text: string): string {
  return checkText(text, { plain: true, only: [REFERENCE] })
    .findings.map(({ messageKey }) => messageKey)
    .join(' ');
}
