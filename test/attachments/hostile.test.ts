import assert from 'node:assert/strict';
import { factsOf } from '../support/attachmentCases';
import { ONE_ROW, openParts, packed, type Parts, SHEET_NS, workbookParts } from '../support/officeFiles';

const WORKBOOK = workbookParts({
  sheets: [
    { name: 'Figures', xml: ONE_ROW },
    { name: 'Staff', xml: ONE_ROW, state: 'hidden' },
  ],
  strings: ['a'],
  styles: '<cellXfs><xf/></cellXfs>',
});
const withSheet = (xml: string): Parts => ({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': xml });

/** Where a name begins in the directory at the end of a packed file. */
function entryOf(bytes: Uint8Array, name: string): number {
  return Buffer.from(bytes).lastIndexOf(name) - 46;
}

describe('packed files that mean harm', () => {
  it('a part of four thousand million noughts that says it is small is stopped early', async () => {
    const zeros = new Uint8Array(64 * 1024 * 1024);
    const bytes = packed({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': zeros });
    new DataView(bytes.buffer).setUint32(entryOf(bytes, 'xl/worksheets/sheet1.xml') + 24, 1000, true);
    const facts = await factsOf(bytes, 'bomb.xlsx');
    assert.equal(facts.access, 'partly-read');
    assert.match(facts.remarks?.join(' ') ?? '', /larger than it says/);
  });

  it('a part over the bounds is not unpacked, and what was read before is told', async () => {
    const facts = await factsOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': new Uint8Array(3_000_000) }, 'big.xlsx', { unpackedBytes: 1_000_000 });
    assert.equal(facts.access, 'partly-read');
    assert.match(facts.remarks?.join(' ') ?? '', /larger than 1 MB/);
    assert.deepEqual(
      facts.traces.map(({ kind, sheet }) => `${kind} ${sheet}`),
      ['hidden-sheet Staff'],
    );
  });

  it('parts that are each within the bounds and together are not', async () => {
    const sheets = Array.from({ length: 8 }, (_, n) => ({ name: `S${n}`, xml: `<sheetData>${'<row/>'.repeat(30_000)}</sheetData>` }));
    const facts = await factsOf(workbookParts({ sheets }), 'big.xlsx', { unpackedBytes: 1_000_000 });
    assert.equal(facts.access, 'partly-read');
  });

  it('a packed file in a packed file is not opened', async () => {
    const inner = packed({ 'a.txt': new Uint8Array(1_000_000) });
    const facts = await factsOf({ 'inner.zip': inner, 'b.csv': 'a,b' }, 'all.zip');
    assert.equal(facts.access, 'not-supported');
    assert.match(facts.remarks?.join(' ') ?? '', /packs 2 others.*each of them/);
  });

  it('too many parts', async () => {
    const facts = await factsOf(Object.fromEntries(Array.from({ length: 30 }, (_, n) => [`p${n}`, 'x'])), 'a.xlsx', { parts: 20 });
    assert.equal(facts.access, 'too-large');
  });

  it('too many bytes', async () => {
    assert.equal((await factsOf(WORKBOOK, 'a.xlsx', { fileBytes: 100 })).access, 'too-large');
  });

  it('two parts of one name', async () => {
    const bytes = packed({ ...WORKBOOK, 'xl/worksheets/sheetA.xml': 'x', 'xl/worksheets/sheetB.xml': 'y' });
    const changed = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('sheetB.xml', 'sheetA.xml'), 'latin1');
    const facts = await factsOf(new Uint8Array(changed), 'a.xlsx');
    assert.equal(facts.access, 'damaged');
    assert.match(facts.remarks?.join(' ') ?? '', /two parts of the name/);
  });

  it('names that climb out of their folder, or that JavaScript knows, are only names', async () => {
    const facts = await factsOf({ ...WORKBOOK, '../../etc/passwd': 'x', __proto__x: 'x', constructor: 'x' }, 'a.xlsx');
    assert.equal(facts.access, 'read');
    const bytes = Buffer.from(packed({ ...WORKBOOK, pppprotooo: 'x' }))
      .toString('latin1')
      .replaceAll('pppprotooo', '__proto__x');
    assert.equal((await factsOf(new Uint8Array(Buffer.from(bytes.replaceAll('__proto__x', '/__proto__'), 'latin1')), 'a.xlsx')).access, 'read');
  });

  it('a part behind a password', async () => {
    const bytes = packed(WORKBOOK);
    const at = entryOf(bytes, 'xl/workbook.xml');
    bytes[at + 8] = 1;
    assert.equal((await factsOf(bytes, 'a.xlsx')).access, 'locked');
  });

  it('a way of packing that office programs do not use', async () => {
    const bytes = packed(WORKBOOK);
    bytes[entryOf(bytes, 'xl/worksheets/sheet1.xml') + 10] = 12;
    const facts = await factsOf(bytes, 'a.xlsx');
    assert.equal(facts.access, 'partly-read');
  });
});

describe('XML that means harm', () => {
  const ends = async (xml: string, why: RegExp): Promise<void> => {
    const facts = await factsOf(withSheet(xml), 'a.xlsx');
    assert.equal(facts.access, 'partly-read', 'the other parts were read');
    assert.match(facts.remarks?.join(' ') ?? '', why);
  };

  it('entities that grow without end are not declared', () =>
    ends(`<!DOCTYPE x [<!ENTITY a "aaaaaaaaaa"><!ENTITY b "&a;&a;&a;&a;&a;">]><worksheet ${SHEET_NS}>&b;</worksheet>`, /document type/));
  it('an entity from another file', () => ends(`<!DOCTYPE x SYSTEM "file:///etc/passwd"><worksheet ${SHEET_NS}/>`, /document type/));
  it('an entity that nobody declared', () => ends(`<worksheet ${SHEET_NS}>&b;</worksheet>`, /well-formed/));
  it('elements nested without end', () => ends('<a>'.repeat(200_000), /nested deeper/));
  it('an end in the middle', () => ends(`<worksheet ${SHEET_NS}><sheetData><row r="1">`, /cut short/));
  it('two documents', () => ends(`<worksheet ${SHEET_NS}/><worksheet ${SHEET_NS}/>`, /behind its end/));
  it('nothing', () => ends('', /cut short/));
  it('bytes that are no text', async () => {
    const facts = await factsOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': new Uint8Array([0x3c, 0x61, 0x3e, 0xff, 0xfe, 0x80]) }, 'a.xlsx');
    assert.match(facts.remarks?.join(' ') ?? '', /not text/);
  });
  it('names that JavaScript knows', async () => {
    const facts = await factsOf(
      withSheet(
        `<worksheet ${SHEET_NS}><__proto__ __proto__="x" constructor="y" hasOwnProperty="z"/><sheetData><row r="1" __proto__="x"><c r="A1" constructor="1"><v>1</v></c></row></sheetData></worksheet>`,
      ),
      'a.xlsx',
    );
    assert.equal(facts.access, 'read');
    assert.equal(facts.contents?.rows, 2 - 1);
  });
  it('UTF-16, which is no harm', async () => {
    const xml = `\ufeff<?xml version="1.0" encoding="UTF-16"?><worksheet ${SHEET_NS}>${ONE_ROW}</worksheet>`;
    const facts = await factsOf({ ...WORKBOOK, 'xl/worksheets/sheet1.xml': new Uint8Array(Buffer.from(xml, 'utf16le')) }, 'a.xlsx');
    assert.equal(facts.access, 'read');
  });
  it('references to rows, columns and words that are not there', async () => {
    const facts = await factsOf(
      withSheet(
        `<worksheet ${SHEET_NS}><cols><col min="-5" max="99999999999" hidden="1"/><col min="x" max="y" hidden="1"/></cols><sheetData><row r="-1" hidden="1"><c r="ZZZZZ1" t="s"><v>-7</v></c><c r="" t="s" s="-9"><v>1e99</v></c><c><v>1</v></c></row></sheetData><autoFilter ref="Q"><filterColumn/></autoFilter></worksheet>`,
      ),
      'a.xlsx',
    );
    assert.equal(facts.access, 'read');
  });
});

/** A compound file with these names in its directory, as far as a reader looks at it. */
function compound(...names: string[]): Uint8Array {
  const bytes = new Uint8Array(512 + 512 + 128 * names.length);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => {
    const at = 1024 + index * 128;
    bytes.set(Buffer.from(name, 'utf16le'), at);
    bytes[at + 64] = name.length * 2 + 2;
  });
  return bytes;
}

describe('files that can’t be looked into get a clear answer', () => {
  type Case = readonly [name: string, bytes: Uint8Array, file: string, access: string, kind: string, words: RegExp];
  const text = (words: string): Uint8Array => new Uint8Array(Buffer.from(words, 'latin1'));
  const cases: readonly Case[] = [
    ['an encrypted workbook', compound('Root Entry', 'EncryptionInfo', 'EncryptedPackage'), 'a.xlsx', 'locked', 'spreadsheet', /password/],
    ['an old workbook', compound('Root Entry', 'Workbook'), 'a.xls', 'not-supported', 'spreadsheet', /up to 2003 \(\.xls\)/],
    ['an old workbook with a new ending', compound('Root Entry', 'Workbook'), 'a.xlsx', 'not-supported', 'spreadsheet', /\.xls\)/],
    ['an old document', compound('Root Entry', 'WordDocument'), 'a.doc', 'not-supported', 'document', /\.docx or PDF/],
    ['old slides', compound('Root Entry', 'PowerPoint Document'), 'a.ppt', 'not-supported', 'presentation', /\.pptx/],
    ['a message', compound('__properties_version1.0'), 'a.msg', 'not-supported', 'other', /e-mail/],
    ['something in that container', compound('Root Entry'), 'a.doc', 'not-supported', 'document', /old format/],
    [
      'an encrypted document of OpenDocument',
      packed(
        openParts({
          type: 'text',
          body: '',
          manifest: '<manifest:file-entry manifest:full-path="content.xml"><manifest:encryption-data/></manifest:file-entry>',
        }),
      ),
      'a.odt',
      'locked',
      'document',
      /password/,
    ],
    ['rich text', text('{\\rtf1 words}'), 'a.rtf', 'not-supported', 'document', /\.rtf/],
    ['a 7z archive', text('7z\xbc\xaf\x27\x1c'), 'a.7z', 'not-supported', 'archive', /each of them/],
    ['a rar archive', text('Rar!\x1a\x07\x00'), 'a.rar', 'not-supported', 'archive', /each of them/],
    [
      'a binary workbook',
      packed({
        ...WORKBOOK,
        '[Content_Types].xml': (WORKBOOK['[Content_Types].xml'] as string).replace(
          /application\/vnd\.openxmlformats-officedocument\.spreadsheetml[^"]*/,
          'application/vnd.ms-excel.sheet.binary.macroEnabled.main',
        ),
      }),
      'a.xlsb',
      'not-supported',
      'spreadsheet',
      /xlsb/,
    ],
    ['an empty file', new Uint8Array(), 'a.docx', 'damaged', 'document', /empty/],
    ['noughts', new Uint8Array(500), 'a.docx', 'damaged', 'document', /not what its ending/],
    ['an Office file without its main part', packed({ '[Content_Types].xml': '<Types/>' }), 'a.docx', 'damaged', 'document', /main part/],
  ];
  for (const [name, bytes, file, access, kind, words] of cases)
    it(name, async () => {
      const facts = await factsOf(bytes, file);
      assert.deepEqual([facts.access, facts.kind, facts.lookedAt, facts.traces], [access, kind, [], []]);
      assert.match(facts.remarks?.join(' ') ?? '', words);
    });

  it('a workbook with the ending of a document is read as a workbook', async () => {
    const facts = await factsOf(WORKBOOK, 'a.docx');
    assert.equal(facts.kind, 'spreadsheet');
    assert.match(facts.remarks?.[0] ?? '', /“\.docx” says a document, but it is a spreadsheet/);
    assert.equal(facts.traces[0]?.kind, 'hidden-sheet');
  });

  it('a workbook with its own ending needs no remark', async () => assert.equal((await factsOf(WORKBOOK, 'a.xlsx')).remarks, undefined));
});
