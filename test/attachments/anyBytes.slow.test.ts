import assert from 'node:assert/strict';
import fc from 'fast-check';
import { ATTACHMENT_ACCESS, TRACE_KINDS } from '../../server/src/core/attachments/facts';
import { factsOf } from '../support/attachmentCases';
import { documentParts, ONE_ROW, openParts, packed, type Parts, slidesParts, workbookParts } from '../support/officeFiles';

const WORKBOOK = workbookParts({
  sheets: [
    { name: 'Figures', xml: ONE_ROW },
    { name: 'Staff', xml: ONE_ROW, state: 'hidden' },
  ],
  strings: ['a'],
  styles: '<cellXfs><xf/></cellXfs>',
});
const DOCUMENTS: readonly (readonly [file: string, parts: Parts])[] = [
  ['a.xlsx', WORKBOOK],
  ['a.docx', documentParts({})],
  ['a.pptx', slidesParts({})],
  ['a.odt', openParts({ type: 'text', body: '<text:p>Words</text:p>' })],
  [
    'a.ods',
    openParts({
      type: 'spreadsheet',
      body: '<table:table table:name="A"><table:table-row><table:table-cell><text:p>1</text:p></table:table-cell></table:table-row></table:table>',
    }),
  ],
  ['a.odp', openParts({ type: 'presentation', body: '<draw:page/>' })],
];

describe('files that were cut short or changed', () => {
  async function answers(bytes: Uint8Array, file: string): Promise<string> {
    const facts = await factsOf(bytes, file);
    assert.ok(ATTACHMENT_ACCESS.includes(facts.access));
    assert.ok(facts.access === 'read' || (facts.remarks ?? []).length > 0, `${facts.access} without a word of why`);
    for (const { kind } of facts.traces) assert.ok(TRACE_KINDS.includes(kind));
    return facts.access;
  }

  for (const [file, parts] of DOCUMENTS) {
    it(`${file}, after any of its bytes`, async () => {
      const bytes = packed(parts);
      for (let length = 0; length < bytes.length; length += 61)
        assert.notEqual(await answers(bytes.subarray(0, length), file), 'read', `after ${length} bytes`);
      assert.equal(await answers(bytes, file), 'read');
    });

    it(`${file}, with bytes changed`, async () => {
      const whole = packed(parts);
      await fc.assert(
        fc.asyncProperty(fc.array(fc.tuple(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 })), { minLength: 1, maxLength: 8 }), async (changes) => {
          const bytes = whole.slice();
          for (const [at, byte] of changes) bytes[at] = byte;
          await answers(bytes, file);
        }),
        { numRuns: 150 },
      );
    });

    it(`${file}, with the XML of its parts changed`, async () => {
      const names = Object.keys(parts);
      await fc.assert(
        fc.asyncProperty(fc.nat({ max: names.length - 1 }), fc.nat(), fc.nat({ max: 40 }), fc.string({ maxLength: 12 }), async (which, from, length, words) => {
          const name = names[which] ?? '';
          const xml = String(parts[name]);
          const at = from % (xml.length + 1);
          await answers(packed({ ...parts, [name]: xml.slice(0, at) + words + xml.slice(at + length) }), file);
        }),
        { numRuns: 150 },
      );
    });
  }

  it('any bytes under any name', () =>
    fc.assert(
      fc.asyncProperty(
        fc.uint8Array({ maxLength: 400 }),
        fc.constantFrom('a.xlsx', 'a.docx', 'a.pdf', 'a.csv', 'a', '.x', 'a.zip'),
        fc.constantFrom([], [0x50, 0x4b, 3, 4], [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]),
        async (bytes, file, start) => {
          await answers(new Uint8Array([...start, ...bytes]), file);
        },
      ),
      { numRuns: 400 },
    ));
});
