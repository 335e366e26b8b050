import assert from 'node:assert/strict';
import fc from 'fast-check';
import { readDelimited } from '../../server/src/core/attachments/delimited';
import { cellsOf, delimiterOf } from '../../server/src/core/attachments/delimitedCells';
import type { AttachmentFacts } from '../../server/src/core/attachments/facts';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';

const readBytes = (bytes: Uint8Array): Promise<AttachmentFacts> => readDelimited('a.csv', bytes, READER_BOUNDS);
const read = (text: string): Promise<AttachmentFacts> => readBytes(new TextEncoder().encode(text));
const found = async (text: string): Promise<string[]> =>
  (await read(text)).traces.map(({ kind, value, count, cells }) => [kind, value, count, cells].join(' | '));
const rows = (text: string, delimiter?: string): string[][] => [...cellsOf(text, delimiter)].map((row) => row.map((cell) => cell.text));

describe('cells of a table as text', () => {
  it('are parted by the sign that rows have equally often', () => {
    assert.equal(delimiterOf('a,b,c\n1,2,3\n'), ',');
    assert.equal(delimiterOf('a;b;c\n1,5;2,5;3,5\n'), ';');
    assert.equal(delimiterOf('a\tb\n1, or 2\t2\n'), '\t');
    assert.equal(delimiterOf('a|b\n1|2'), '|');
    assert.equal(delimiterOf('"a;b;c",d\n"1;2;3",4'), ',');
    assert.equal(delimiterOf('Dear all,\nhere is a line\nand one more.\n'), undefined);
    assert.equal(delimiterOf(''), undefined);
  });
  it('may hold the sign, line ends and quotation marks', () => {
    assert.deepEqual(rows('a,"b\r\nc, d",e\r\n"say ""yes""",,\n', ','), [
      ['a', 'b\r\nc, d', 'e'],
      ['say "yes"', '', ''],
    ]);
    assert.deepEqual(rows('"never closed, at all\nb', ','), [['never closed, at all\nb']]);
  });
  it('have the places that a spreadsheet program shows', () => {
    const wide = [...cellsOf(`\uFEFF${'x,'.repeat(701)}x\n1,2`, ',')];
    assert.deepEqual(
      [wide[0]?.[0]?.text, wide[0]?.[25]?.place, wide[0]?.[26]?.place, wide[0]?.[701]?.place, wide[1]?.[1]?.place],
      ['x', 'Z1', 'AA1', 'ZZ1', 'B2'],
    );
    assert.deepEqual([...cellsOf('one\ntwo', undefined)][1]?.[0]?.place, 'line 2');
  });
});

describe('personal data in a table as text', () => {
  it('is told with its kind, how often, and the first place, and never itself', async () => {
    const text = 'Case,Contact,NI\n1,jane.bloggs@gmail.com,QQ 12 34 56 C\n2,paul.sample@gmail.com,AB 12 34 56 C\n3,none,AB 12 34 57 C\n';
    assert.deepEqual(await found(text), ['personal-data | a person’s e-mail address | 2 | B2', 'personal-data | a National Insurance number | 2 | C3']);
    assert.deepEqual((await read(text)).contents, { rows: 4, tables: 1 });
    assert.doesNotMatch(JSON.stringify(await read(text)), /bloggs|12 34/);
  });
  it('is told by the head of its column', async () => {
    assert.deepEqual(await found('Ref,Date of birth\n1,03/05/1984\n2,4 June 1990\n'), ['personal-data | a date of birth | 2 | B2']);
    assert.deepEqual(await found('Ref,Date received\n1,03/05/1984\n2,4 June 1990\n'), []);
    assert.deepEqual(await found('Ref,NHS number\n1,943 476 5919\n'), ['personal-data | an NHS number | 1 | B2']);
    assert.deepEqual(await found('Ref,Contract\n1,943 476 5918\n'), []);
  });
  it('is not told of businesses, services and shared mailboxes', async () => {
    assert.deepEqual(await found('School,Telephone,E-mail\nMill Lane,07700 900123,jane.bloggs@gmail.com\n'), []);
    assert.deepEqual(await found('Ward,Work mobile\nNorth,07700 900123\n'), []);
    assert.deepEqual(await found('Ward,E-mail\nNorth,street.lighting@anytown.example\n'), []);
    assert.deepEqual(await found('Ward,Mobile\nNorth,07700 900123\n'), ['personal-data | a mobile number | 1 | B2']);
    assert.deepEqual(await found('Year,Requests,Refused\n2023,1204,31\n2024,1388,28\n'), []);
  });
  it('is told in plain text by its line', async () =>
    assert.deepEqual(await found('Notes\nof the call\nHis number is 07700 900123.\n'), ['personal-data | a mobile number | 1 | line 3']));
});

describe('text in other encodings', () => {
  const text = 'Café;Mobile\nRené;07700 900123\n';
  const utf16 = (bigEndian: boolean): Uint8Array => {
    const units = [0xfeff, ...[...text].map((sign) => sign.charCodeAt(0))];
    return Uint8Array.from(units.flatMap((unit) => (bigEndian ? [unit >> 8, unit & 255] : [unit & 255, unit >> 8])));
  };
  const encodings: readonly (readonly [string, Uint8Array])[] = [
    ['UTF-8', new TextEncoder().encode(text)],
    ['UTF-8 with a mark', new TextEncoder().encode(`\uFEFF${text}`)],
    ['UTF-16, low byte first', utf16(false)],
    ['UTF-16, high byte first', utf16(true)],
    ['Windows-1252', Uint8Array.from(text, (sign) => sign.charCodeAt(0))],
  ];
  for (const [name, bytes] of encodings)
    it(`is read: ${name}`, async () =>
      assert.deepEqual((await readBytes(bytes)).traces, [{ kind: 'personal-data', value: 'a mobile number', count: 1, cells: 'B2' }]));

  it('is damaged where it is no text, and too large beyond the bounds', async () => {
    assert.equal((await readBytes(Uint8Array.of(1, 0, 2, 0, 3))).access, 'damaged');
    assert.equal((await readDelimited('a.csv', new Uint8Array(9), { ...READER_BOUNDS, fileBytes: 8 })).access, 'too-large');
    const part = await readDelimited('a.csv', new TextEncoder().encode('a,b\n1,2\n3,07700 900123\n'), { ...READER_BOUNDS, items: 2 });
    assert.deepEqual([part.access, part.traces], ['partly-read', []]);
    assert.match(part.lookedAt[0] ?? '', /the first 2 rows/);
  });
  it('never throws, and ends', () =>
    fc.assert(
      fc.asyncProperty(fc.uint8Array({ maxLength: 400 }), async (bytes) => {
        await readBytes(bytes);
      }),
    ));
  it('ends for text that opens quotation marks over and over', async () => {
    await read('"'.repeat(200_001));
    await read('a,"b\n'.repeat(50_000));
  });
});
