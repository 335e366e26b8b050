import * as assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import { checkSheet, type SheetContext } from '../../server/src/core/features/checkSheet';
import { isReady, sheetState } from '../../server/src/core/render/checkSheet/checkSheet';
import { checkSheetHtml } from '../../server/src/core/render/checkSheet/html';
import { checkSheetText } from '../../server/src/core/render/checkSheet/text';
import type { AttachmentFacts } from '../../server/src/core/attachments/facts';

const service = createNoticeService();

const HEAD =
  '---\nfoi: 1\nreference: R1\nreceived: 2026-10-05\nissued: 2026-10-30\nrequester: { name: Nobody Known }\nATTACHED---\n\nDear A. Person,\n\n:::request\nHow many?\n:::\n\n';
const RIGHTS =
  '\n:::rights\nYou may ask us for an internal review within 40 working days. If you are still not content you may complain to the Information Commissioner’s Office, Wycliffe House, Water Lane, Wilmslow SK9 5AF, https://ico.org.uk.\n:::\n';

function sheetOf(body: string, { attached = '', ...context }: Partial<SheetContext> & { readonly attached?: string } = {}) {
  const snapshot = service.snapshot(HEAD.replace('ATTACHED', attached) + body + RIGHTS, { fileName: 'n.foi.md' });
  return checkSheet(snapshot, { check: {}, date: '2026-11-01', file: 'n.foi.md', program: '1.2.3', files: [], confirmed: [], ...context });
}

const ids = (sheet: ReturnType<typeof sheetOf>): string[] => sheet.confirmations.map(({ id }) => id);

const ASKS: readonly (readonly [under: string, block: string, expected: readonly string[], not: readonly string[]])[] = [
  ['36(2)(b)(i)', 'withheld', ['qualified-person', 'balance', 'withheld', 'second-reader'], ['consultation', 'ncnd', 'estimate']],
  ['43(2)', 'withheld', ['consultation', 'balance', 'withheld', 'second-reader'], ['qualified-person']],
  ['41(1)', 'withheld', ['consultation', 'withheld'], ['balance']],
  ['31(1)(a)', 'withheld', ['balance', 'withheld'], ['consultation', 'qualified-person']],
  ['24(2)', 'ncnd', ['ncnd', 'balance', 'second-reader'], ['withheld']],
  ['12(1)', 'refused', ['estimate', 'second-reader'], ['balance', 'withheld']],
  ['34(1)', 'withheld', ['privilege'], ['balance']],
  ['reg 12(5)(e)', 'withheld', ['consultation', 'balance'], ['qualified-person']],
  ['reg 12(5)(b)', 'withheld', ['balance'], ['consultation']],
  ['FOISA 33(1)(b)', 'withheld', ['consultation', 'balance'], []],
];

describe('the check sheet', () => {
  for (const [under, block, expected, not] of ASKS)
    it(`asks a person what section ${under} needs`, () => {
      const sheet = sheetOf(`:::${block}{under="${under}"}\nWe rely on ${under.startsWith('reg') ? under : `section ${under}`}.\n:::\n`);
      for (const id of expected) assert.ok(ids(sheet).includes(id), `${id} is missing in ${ids(sheet).join(' ')}`);
      for (const id of not) assert.ok(!ids(sheet).includes(id), `${id} is asked`);
    });

  it('asks of an answer in full only where it goes', () => {
    const sheet = sheetOf(':::disclosed\nThere were twelve.\n:::\n');
    assert.deepEqual(ids(sheet), ['addressee']);
    assert.ok(!isReady(sheet));
    assert.match(sheetState(sheet), /1 point waits/);
    assert.ok(isReady(sheetOf(':::disclosed\nThere were twelve.\n:::\n', { confirmed: ['addressee', 'no such point'] })));
  });

  it('refuses errors and gaps, whatever was confirmed', () => {
    const sheet = sheetOf(':::disclosed\nThere were ((number)), [insert: how many].\n:::\n', { confirmed: ['addressee', 'warnings'] });
    assert.equal(sheet.refusals.length, 2);
    assert.match(sheet.refusals.join(' '), /\[number: no such field\]/);
    assert.ok(!isReady(sheet));
    assert.match(checkSheetText(sheet), /^CHECK SHEET\n=+\nNot to be sent yet\./);
  });

  it('lists waivers with their reasons, and asks whether they hold', () => {
    const sheet = sheetOf(':::disclosed\n<!-- waive raw-html: the requester asked for the source -->\nIt reads <b>twelve</b>.\n:::\n');
    assert.deepEqual(
      sheet.waivers.map(({ rule, reason }) => `${rule}: ${reason}`),
      ['raw-html: the requester asked for the source'],
    );
    assert.ok(ids(sheet).includes('waivers'));
  });

  it('counts what was left out and never quotes it', () => {
    const secret = 'KINGFISHER';
    const sheet = sheetOf(`:::internal\n${secret}\n:::\n\n<!-- ${secret} -->\n\n:::disclosed\nThere were twelve.\n:::\n`);
    assert.deepEqual(sheet.leftOut, ['The front matter.', '1 internal note.', '1 comment.']);
    for (const made of [checkSheetHtml(sheet), checkSheetText(sheet)]) {
      assert.ok(!made.includes(secret));
      assert.ok(!made.includes('Nobody Known'), 'the requester is nobody’s business here');
    }
  });

  it('says of each file what was looked at and what could not be', () => {
    const attachments: AttachmentFacts[] = [
      { file: 'a.xlsx', kind: 'spreadsheet', access: 'read', lookedAt: ['sheets'], traces: [{ kind: 'hidden-sheet', sheet: 'Staff' }] },
      { file: 'b.pdf', kind: 'pdf', access: 'locked', lookedAt: [], traces: [] },
    ];
    const attached = 'attachments:\n  - { file: a.xlsx, title: Counts }\n  - { file: b.pdf }\n  - { file: c.doc }\n';
    const sheet = sheetOf(':::disclosed\nThe files are enclosed.\n:::\n', { attached, check: { attachments }, files: ['a.xlsx', 'b.pdf', 'c.doc'] });
    const text = checkSheetText(sheet).replace(/\n {2,}/g, ' ');
    assert.match(text, /a\.xlsx \(“Counts”\): looked into\. Looked at: sheets\. Seen: a hidden sheet \(sheet “Staff”\)/);
    assert.match(text, /b\.pdf: not looked into, for it is locked by a password/);
    assert.match(text, /checked by hand: b\.pdf, c\.doc/);
    assert.doesNotMatch(text, /\bsafe\b/);
  });

  it('says which rules did not run, and that truth was not checked', () => {
    const sheet = sheetOf(':::disclosed\nThere were twelve.\n:::\n', { check: { levels: { 'sentence-too-long': 'off', tone: 'warning' } } });
    assert.match(sheet.notChecked[0] ?? '', /sentence-too-long/);
    assert.match(sheet.notChecked[1] ?? '', /tone \(warning\)/);
    assert.match(sheet.notChecked.at(-1) ?? '', /is true/);
    assert.match(sheet.dates[0] ?? '', /^Due: /);
    assert.equal(sheet.versions.program, '1.2.3');
  });

  it('escapes the words of the letter in its page', () => {
    const page = checkSheetHtml(sheetOf(':::disclosed\nThere were twelve.\n:::\n', { file: '<img src=x>.foi.md' }));
    assert.ok(!page.includes('<img'));
    assert.match(page, /&lt;img src=x&gt;/);
  });

  it('has another fingerprint for another text', () => {
    const [one, other] = ['twelve', 'thirteen'].map((word) => sheetOf(`:::disclosed\nThere were ${word}.\n:::\n`).letter.fingerprint);
    assert.notEqual(one, other);
  });
});
