import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import fc from 'fast-check';
import { ATTACHMENT_ACCESS } from '../../server/src/core/attachments/facts';
import { convertToNotice } from '../../server/src/core/import/convert';
import { readLetter } from '../../server/src/core/import/read';
import { law } from '../../server/src/core/law';
import { factsOf } from '../support/attachmentCases';
import { HEAVY_FORMS, leavingForms } from '../support/leaving';
import { documentParts, ONE_ROW, openParts, packed, slidesParts, workbookParts } from '../support/officeFiles';
import { ROOT } from '../support/root';
import { wordBytes } from './incoming';
import { holds, hides } from './laws';
import { lettersThatHide, seedLetters } from './letters';
import { mutatedBytes, mutatedLetters } from './mutate';

/** A kind of input with what must hold of it. */
export interface Campaign {
  readonly name: string;
  readonly property: () => fc.IAsyncProperty<[unknown]> | fc.IAsyncPropertyWithHooks<[unknown]>;
  /** So many inputs are tried within `npm test`. */
  readonly few: number;
}

const LETTERS = seedLetters();
const encoder = new TextEncoder();
const bytesOf = (text: string): Uint8Array => encoder.encode(text);

const INCOMING = [
  ...LETTERS.filter(({ name }) => name.endsWith('.txt'))
    .slice(0, 20)
    .flatMap(({ name, text }) => [
      { name, bytes: bytesOf(text) },
      { name: `${name}.md`, bytes: bytesOf(text) },
      { name: `${name}.html`, bytes: bytesOf(`<html><body><p>${text.replaceAll('\n\n', '</p><p>').replaceAll('\n', '<br>')}</p></body></html>`) },
    ]),
  { name: 'letter.docx', bytes: wordBytes() },
];

const OUTGOING = [
  { name: 'a.xlsx', bytes: packed(workbookParts({ sheets: [{ name: 'Figures', xml: ONE_ROW }], strings: ['a'], styles: '<cellXfs><xf/></cellXfs>' })) },
  { name: 'a.docx', bytes: packed(documentParts({})) },
  { name: 'a.pptx', bytes: packed(slidesParts({})) },
  { name: 'a.odt', bytes: packed(openParts({ type: 'text', body: '<text:p>Words</text:p>' })) },
  { name: 'a.csv', bytes: fs.readFileSync(path.join(ROOT, 'client/samples/break-ins-2025.csv')) },
];

/** Everything that is tried, by name. */
export const CAMPAIGNS: readonly Campaign[] = [
  {
    name: 'letters',
    few: 60,
    property: () => fc.asyncProperty(mutatedLetters(LETTERS), async ({ name, text }) => holds(text, fileNameOf(name))),
  },
  {
    name: 'hidden',
    few: 60,
    property: () => fc.asyncProperty(mutatedLetters(lettersThatHide()), async ({ name, text }) => void hides(text, fileNameOf(name))),
  },
  {
    name: 'any text',
    few: 150,
    property: () =>
      fc.asyncProperty(fc.record({ text: fc.string({ unit: 'binary', maxLength: 200 }), name: fc.constantFrom('a.foi.md', 'a.txt') }), async ({ text, name }) =>
        holds(text, name),
      ),
  },
  {
    name: 'import',
    few: 60,
    property: () =>
      fc.asyncProperty(mutatedBytes(INCOMING), async ({ name, bytes }) => {
        const letter = await readLetter(name, bytes);
        if ('problem' in letter) return void assert.ok(letter.problem.length > 0);
        const converted = convertToNotice(letter, { law });
        if ('text' in converted)
          assert.ok(converted.text.length <= 20 * bytes.length + 10_000, `${converted.text.length} characters out of ${bytes.length} bytes`);
      }),
  },
  {
    name: 'attachments',
    few: 100,
    property: () =>
      fc.asyncProperty(mutatedBytes(OUTGOING), async ({ name, bytes }) => {
        const facts = await factsOf(bytes, name);
        assert.ok(ATTACHMENT_ACCESS.includes(facts.access));
        assert.ok(facts.access === 'read' || (facts.remarks ?? []).length > 0, `${facts.access} without a word of why`);
      }),
  },
  {
    name: 'word and pdf',
    few: 5,
    property: () =>
      fc.asyncProperty(mutatedLetters(LETTERS), async ({ name, text }) => void (await leavingForms(text, HEAVY_FORMS, { fileName: fileNameOf(name) }))),
  },
];

const fileNameOf = (name: string): string => (name.endsWith('.md') ? 'notice.foi.md' : 'letter.txt');

/** Tries a campaign; throws with the smallest input that failed, the seed and the path to it. */
export async function tried(campaign: Campaign, seed: number, numRuns: number): Promise<void> {
  await fc.assert(campaign.property(), { seed, numRuns, endOnFailure: false });
}
