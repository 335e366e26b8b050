import assert from 'node:assert/strict';
import { deflateSync } from 'node:zlib';
import { ATTACHMENT_ACCESS, type AttachmentFacts } from '../../server/src/core/attachments/facts';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';
import { readLetter } from '../../server/src/core/import/read';
import { unpacked } from '../../server/src/core/render/word/package';
import { threadedReader } from '../../server/src/node/threadedReader';
import { ROOT } from '../support/root';
import { factsOf } from '../support/attachmentCases';
import { documentParts, ONE_ROW, openParts, packed, type Parts, rels, slidesParts, workbookParts } from '../support/officeFiles';
import { bytesOf, latin, pdfFile, words } from '../support/pdfFiles';
import { jpeg, png } from '../support/pictureFiles';
import { paragraph, wordFile } from '../support/wordFiles';

const MB = 1024 * 1024;

/** What one file may cost, measured in the work of this process and not in time: other programs on the machine must not count. */
const MOST_WORK = 20_000;

async function bounded<T>(what: string, work: () => Promise<T> | T): Promise<T> {
  const before = process.cpuUsage();
  const result = await work();
  const { user, system } = process.cpuUsage(before);
  assert.ok((user + system) / 1000 < MOST_WORK, `${what} took ${Math.round((user + system) / 1000)} ms of work`);
  return result;
}

/** Looked into as the server does it: in a thread with its bound of memory. */
const inThread = threadedReader({ patience: 60_000, idle: 1_000, memory: 1024, program: `${ROOT}/out/server/src/node/attachmentWorker.js` });

async function inBounds(file: string, bytes: Uint8Array): Promise<AttachmentFacts> {
  // A quarter of what is unpacked in earnest, for the sake of time.
  const facts = await bounded(file, () => inThread(file, bytes, { ...READER_BOUNDS, unpackedBytes: 100 * MB }));
  assert.ok(ATTACHMENT_ACCESS.includes(facts.access));
  if (facts.access !== 'read') assert.ok((facts.remarks ?? []).length > 0, `${file}: ${facts.access} without a word of why`);
  return facts;
}

/** Where the entry of a part begins in the directory of a packed file. */
function entryOf(bytes: Uint8Array, name: string): number {
  return Buffer.from(bytes).lastIndexOf(name) - 46;
}

/** Many entries of the directory for the bytes of one part: so small a file says that it is thousands of times as large. */
function overlapping(parts: Parts, whole: string, others: readonly string[]): Uint8Array {
  const bytes = packed(parts);
  const one = entryOf(bytes, whole);
  for (const name of others) {
    const at = entryOf(bytes, name);
    // The sum, both sizes, and where the bytes begin.
    for (const [from, to] of [
      [14, 28],
      [42, 46],
    ] as const)
      bytes.copyWithin(at + from, one + from, one + to);
    bytes.copyWithin(at + 10, one + 10, one + 12);
  }
  return bytes;
}

/** A directory of so many parts, whose number stands where large files have it. */
function manyParts(count: number): Uint8Array {
  const entry = Buffer.alloc(46 + 6);
  const entries: Buffer[] = [];
  for (let n = 0; n < count; n++) {
    const one = Buffer.from(entry);
    one.writeUInt32LE(0x02014b50, 0);
    one.writeUInt16LE(6, 28);
    one.write(n.toString(36).padStart(6, '0'), 46, 'latin1');
    entries.push(one);
  }
  const local = Buffer.alloc(30);
  local.writeUInt32LE(0x04034b50, 0);
  const directory = Buffer.concat(entries);
  const end64 = Buffer.alloc(56);
  end64.writeUInt32LE(0x06064b50, 0);
  end64.writeBigUInt64LE(BigInt(count), 32);
  end64.writeBigUInt64LE(BigInt(local.length), 48);
  const locator = Buffer.alloc(20);
  locator.writeUInt32LE(0x07064b50, 0);
  locator.writeBigUInt64LE(BigInt(local.length + directory.length), 8);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(0xffff, 10);
  end.writeUInt32LE(0xffffffff, 16);
  return new Uint8Array(Buffer.concat([local, directory, end64, locator, end]));
}

describe('files that grow without end when they are opened', function () {
  this.timeout(120_000);

  it('thousands of parts that are the same bytes', async () => {
    const names = Array.from({ length: 300 }, (_, n) => `S${n}`);
    const sheets = names.map((name) => ({ name, xml: ONE_ROW }));
    const parts = { ...workbookParts({ sheets }), 'xl/worksheets/sheet1.xml': `<worksheet>${' '.repeat(8 * MB)}</worksheet>` };
    const others = names.slice(1).map((_, n) => `xl/worksheets/sheet${n + 2}.xml`);
    const bytes = overlapping(parts, 'xl/worksheets/sheet1.xml', others);
    assert.ok(bytes.length < MB / 4);
    const facts = await inBounds('bomb.xlsx', bytes);
    assert.equal(facts.access, 'partly-read');
    assert.match(facts.remarks?.join(' ') ?? '', /larger than 100 MB/);
    const letter = await bounded('import', () => readLetter('bomb.docx', bytes));
    assert.match('problem' in letter ? letter.problem : 'read', /too much for a letter/);
    const letterhead = await bounded('letterhead', () => unpacked(bytes));
    assert.match('problem' in letterhead ? String(letterhead.problem) : 'opened', /larger than 100 MB/);
  });

  it('a file in a file in a file', async () => {
    let inner = packed({ ...workbookParts({}), 'xl/worksheets/sheet1.xml': ' '.repeat(20 * MB) });
    for (let depth = 0; depth < 8; depth++)
      inner = packed({
        ...documentParts({}),
        'word/_rels/document.xml.rels': rels(Array.from({ length: 16 }, (_, n) => ['package', `embeddings/f${n}.docx`] as const)),
        ...Object.fromEntries(Array.from({ length: 16 }, (_, n) => [`word/embeddings/f${n}.docx`, inner])),
      });
    assert.ok((await inBounds('nested.docx', inner)).traces.length > 0, 'files inside are told');
  });

  it('a hundred thousand parts', async () => {
    const bytes = manyParts(100_000);
    const facts = await inBounds('many.zip', bytes);
    assert.equal(facts.access, 'too-large');
    assert.match(facts.remarks?.join(' ') ?? '', /100000 parts; more than 20000/);
    assert.ok('problem' in (await bounded('import', () => readLetter('many.docx', bytes))));
    assert.ok('problem' in (await bounded('letterhead', () => unpacked(bytes))));
  });

  it('a directory that says it has fewer parts, or more, than it has', async () => {
    const bytes = packed(workbookParts({}));
    for (const count of [0, 1, 3, 9_999, 0xfffe]) {
      const lying = bytes.slice();
      new DataView(lying.buffer).setUint16(lying.length - 12, count, true);
      assert.notEqual((await inBounds('lying.xlsx', lying)).access, 'read', String(count));
    }
  });

  it('sizes and places that lie, at every entry', async () => {
    const parts = workbookParts({});
    for (const name of Object.keys(parts))
      for (const field of [20, 24, 42])
        for (const value of [0, 1, 0x7fffffff, 0xfffffffe, 0xffffffff]) {
          const bytes = packed(parts);
          new DataView(bytes.buffer).setUint32(entryOf(bytes, name) + field, value, true);
          await bounded(name, () => factsOf(bytes, 'lying.xlsx'));
        }
  });

  it('pages of a PDF that are unpacked again and again', async () => {
    const flat = deflateSync(Buffer.alloc(64 * MB, ' '), { level: 9 });
    const twice = deflateSync(flat, { level: 9 });
    const streams = [
      { dictionary: '/Filter /FlateDecode', data: latin(flat) },
      { dictionary: '/Filter [/FlateDecode /FlateDecode]', data: latin(twice) },
      { dictionary: `/Filter [${'/ASCIIHexDecode '.repeat(50)}]`, data: '30'.repeat(100_000) },
      { dictionary: '/Filter /RunLengthDecode', data: '\u0081 '.repeat(500_000) },
      { dictionary: '/Filter /LZWDecode /DecodeParms << /EarlyChange 99999999 >>', data: '\u0080\u000b'.repeat(100_000) },
      { dictionary: '/Filter /FlateDecode /DecodeParms << /Predictor 15 /Columns 2147483647 /Colors 999 >>', data: latin(flat).slice(0, 5_000) },
      { dictionary: '/Type /ObjStm /N 99999999 /First 0 /Filter /FlateDecode', data: latin(flat) },
    ];
    for (const [index, stream] of streams.entries()) {
      const whole = pdfFile({ pages: [{ content: words(50, 700, 'Words') }], objects: [stream], catalog: '/Metadata 10 0 R /Names 10 0 R' });
      await inBounds(`stream ${index} as metadata.pdf`, whole);
      await inBounds(`stream ${index} as a page.pdf`, bytesOf(latin(whole).replace('/Contents 101 0 R', '/Contents 10 0 R ')));
    }
  });

  it('pictures whose lengths lie', async () => {
    const chunk = (name: string, data: Uint8Array, length = data.length): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(length >>> 0, 0);
      head.write(name, 4, 'latin1');
      return Buffer.concat([head, data, Buffer.alloc(4)]);
    };
    const bomb = deflateSync(Buffer.alloc(64 * MB, 'x'), { level: 9 });
    const start = Buffer.from(png()).subarray(0, 33);
    const end = Buffer.from(png()).subarray(33);
    for (const [name, data] of [
      ['zTXt', Buffer.concat([Buffer.from('Comment\0\0'), bomb])],
      ['iTXt', Buffer.concat([Buffer.from('XML:com.adobe.xmp\0\u0001\0\0\0'), bomb])],
      ['iCCP', Buffer.concat([Buffer.from('x\0\0'), bomb])],
      ['eXIf', Buffer.from('II*\0\u0008\0\0\0\u00ff\u00ff')],
    ] as const) {
      await inBounds(`${name}.png`, new Uint8Array(Buffer.concat([start, chunk(name, data), end])));
      for (const length of [0xffffffff, 0x7fffffff, 0])
        await inBounds(`${name} ${length}.png`, new Uint8Array(Buffer.concat([start, chunk(name, data.subarray(0, 60), length), end])));
    }
    const whole = jpeg({ exif: { first: [{ tag: 0x010e, value: 'Words' }], thumbnail: true } });
    for (let at = 2; at < 60; at++)
      for (const value of [0xff, 0x00]) {
        const lying = whole.slice();
        lying[at] = value;
        lying[at + 1] = value;
        await factsOf(lying, 'a.jpg');
      }
    // A directory that is its own next, and one with more entries than there are bytes.
    const loop = new Uint8Array(Buffer.from('49492a000800000001000e0102000100000000000000080000004949', 'hex'));
    for (const name of ['loop.tif', 'loop.jpg']) await inBounds(name, loop);
  });
});

describe('names inside packed files', () => {
  const NAMES = [
    '../../../etc/passwd',
    '/etc/passwd',
    'C:\\Windows\\win.ini',
    '\\\\host\\share\\a',
    'xl/../../a',
    'a\u0000.xml',
    '\u001b]0;title\u0007',
    '\u202egpj.exe',
    'con',
    '~/a',
    'x'.repeat(60_000),
  ];

  it('are never paths, and are told without what would act on a screen', async () => {
    for (const name of NAMES)
      for (const [file, parts] of [
        ['a.xlsx', { ...workbookParts({}), [name]: 'x' }],
        ['a.docx', { ...documentParts({ parts: { [name]: 'x' } }) }],
        ['a.zip', { [name]: 'x', b: 'y' }],
      ] as const) {
        const facts = await factsOf(packed(Object.fromEntries(Object.entries(parts))), file);
        assert.ok(ATTACHMENT_ACCESS.includes(facts.access));
        for (const remark of facts.remarks ?? []) assert.doesNotMatch(remark, /[\u0000-\u001f\u007f\u202e]/, JSON.stringify(name));
      }
  });

  it('are told in a sentence of bounded length where two parts have one', async () => {
    const name = `\u001b[31m${'x'.repeat(500)}\u202e`;
    const bytes = packed({ ...workbookParts({}), [`${name}A`]: 'x', [`${name}B`]: 'y' });
    const doubled = Buffer.from(Buffer.from(bytes).toString('latin1').replaceAll('\u00aeB', '\u00aeA'), 'latin1');
    const facts = await factsOf(new Uint8Array(doubled), 'a.xlsx');
    assert.equal(facts.access, 'damaged');
    const [remark = ''] = facts.remarks ?? [];
    assert.doesNotMatch(remark, /[\u0000-\u001f\u007f\u202e]/);
    assert.ok(remark.length < 300, remark);
  });
});

describe('files that end too early, at every fiftieth of their length', function () {
  this.timeout(60_000);
  const files: Readonly<Record<string, Uint8Array>> = {
    'a.xlsx': packed(workbookParts({ strings: ['a'] })),
    'a.docx': packed(documentParts({})),
    'a.pptx': packed(slidesParts({})),
    'a.odt': packed(openParts({ type: 'text', body: '<text:p>Words</text:p>' })),
    'a.pdf': pdfFile({ pages: [{ content: words(50, 700, 'Words') }], info: '/Author (Jo)' }),
    'a.jpg': jpeg({ exif: { first: [{ tag: 0x010e, value: 'Words' }] } }),
    'a.png': png({ Comment: 'Words' }),
    'letter.docx': wordFile({ body: paragraph('Words of a letter.') }),
  };
  for (const [file, bytes] of Object.entries(files))
    it(file, async () => {
      for (let part = 0; part < 50; part++) {
        const cut = bytes.subarray(0, Math.floor((bytes.length * part) / 50));
        const facts = await factsOf(cut, file);
        assert.ok(facts.access === 'read' || (facts.remarks ?? []).length > 0, `${part} of 50: ${facts.access} without a word of why`);
        if (/\.(?:xlsx|docx|pptx|odt)$/.test(file)) assert.notEqual(facts.access, 'read', `${part} of 50`);
        if (/\.(?:jpg|png)$/.test(file)) continue;
        const letter = await readLetter(file, cut);
        assert.ok('problem' in letter && letter.problem.length > 20, `${part} of 50`);
      }
    });
});
