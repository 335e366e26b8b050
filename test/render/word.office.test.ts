import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Flow, gapWords, type Letter, renderHtml, wordsOf } from '../../server/src/core/render/index';
import { docx, docxProblems } from '../support/docx';
import { converted, officeText, plainText, printedBy } from '../support/office';
import { ROOT } from '../support/root';
import { allOf, childOf, xmlTree } from '../support/xml';
import { letterFrom } from './support';
import { FACTS, letterhead, wordOf } from './wordSupport';

interface Sample {
  readonly name: string;
  readonly letter: Letter;
  readonly bytes: Uint8Array;
}

/** Words and numbers in their order. */
const words = (text: string): readonly string[] => text.match(/[\p{L}\p{N}]+/gu) ?? [];

/** What a person reads in the letter, with the numbers of lists, one passage a line. */
function read(flow: Flow): string {
  switch (flow.kind) {
    case 'heading':
    case 'paragraph':
      return wordsOf(flow.children);
    case 'list':
      return flow.items.map((item, at) => `${flow.start === undefined ? '' : `${flow.start + at}. `}${item.map(read).join('\n')}`).join('\n');
    case 'quotation':
      return flow.children.map(read).join('\n');
    case 'code':
      return flow.text;
    case 'table':
      return [flow.header, ...flow.rows].map((row) => row.map(wordsOf).join('\n')).join('\n');
    case 'gap':
      return gapWords(flow.reason);
    default:
      return '';
  }
}

const letterWords = (letter: Letter): readonly string[] => words(letter.blocks.map(({ flow }) => read(flow)).join('\n'));

/** The words of the preview, which has no numbers of lists: these are drawn by the browser. */
function previewWords(letter: Letter): readonly string[] {
  const html = renderHtml(letter, undefined);
  return words(
    xmlTree(
      `<main>${html.slice(html.indexOf('<main>') + 6, html.indexOf('</main>'))}</main>`
        .replace(/<br>/g, '\n')
        .replace(/<hr>/g, '')
        .replace(/<\/(?:p|h\d|li|t[dh])>/g, '$&\n'),
    ).text,
  );
}

async function samples(): Promise<Sample[]> {
  const folders = ['client/samples', 'test/proof/sound'];
  const files = folders.flatMap((folder) => fs.readdirSync(path.join(ROOT, folder)).map((name) => path.join(ROOT, folder, name)));
  return Promise.all(
    files
      .filter((file) => file.endsWith('.foi.md'))
      .map(async (file, at) => {
        const text = fs.readFileSync(file, 'utf8');
        return { name: `${at}-${path.basename(file, '.foi.md')}.docx`, letter: letterFrom(text), bytes: (await wordOf(text)).bytes };
      }),
  );
}

describe('a Word file, in LibreOffice', () => {
  let all: readonly Sample[] = [];
  before(async () => {
    all = await samples();
    assert.ok(all.length > 30);
  });

  it('has nothing to repair, in every sample', () => {
    for (const { name, bytes } of all) assert.deepEqual(docxProblems(bytes), [], name);
  });

  it('has the words of the preview, in every sample', async () => {
    const texts = await converted(all, 'txt:Text (encoded):UTF8');
    all.forEach(({ name, letter }, at) => {
      assert.deepEqual(words(plainText(texts[at] ?? new Uint8Array())), letterWords(letter), name);
      const numbered = /[^]*\b\d+\. /.test(letter.blocks.map(({ flow }) => read(flow)).join('\n'));
      if (!numbered) assert.deepEqual(letterWords(letter), previewWords(letter), name);
    });
  });

  it('prints those words on A4, in every sample', async () => {
    const pdfs = await converted(all, 'pdf');
    all.forEach(({ name, letter }, at) => {
      const pdf = pdfs[at] ?? new Uint8Array();
      assert.match(printedBy('pdfinfo', ['FILE'], pdf), /^Page size: +595\.\d+ x 841\.\d+ pts \(A4\)$/m, name);
      const printed = new Set(words(printedBy('pdftotext', ['-layout', '-nopgbrk', 'FILE', '-'], pdf)));
      // A long word may be broken at the end of a line.
      const missing = letterWords(letter).filter((word) => word.length < 12 && !printed.has(word));
      assert.deepEqual(missing, [], name);
    });
  });

  it('keeps headings and the numbers of lists when it is saved again', async () => {
    const saved = await converted(all, 'docx');
    const texts = await converted(
      all.map(({ name }, at) => ({ name, bytes: saved[at] ?? new Uint8Array() })),
      'txt:Text (encoded):UTF8',
    );
    all.forEach(({ name, letter, bytes }, at) => {
      assert.deepEqual(words(plainText(texts[at] ?? new Uint8Array())), letterWords(letter), name);
      assert.deepEqual(headings(saved[at] ?? new Uint8Array()), headings(bytes), name);
    });
  });

  it('shows the mark of a draft on every page', async () => {
    const { bytes } = await wordOf('a\n\n::page-break\n\nb', { ...FACTS, draft: { errors: 1, gaps: 0 } });
    const [pdf] = await converted([{ name: 'draft.docx', bytes }], 'pdf');
    const pages = printedBy('pdftotext', ['FILE', '-'], pdf ?? new Uint8Array())
      .split('\f')
      .filter((page) => page.trim() !== '');
    assert.equal(pages.length, 2);
    for (const page of pages) assert.match(page, /DRAFT, not to be sent: 1 error to put right/);
    assert.match(pages[1] ?? '', /Page 2 of 2/);
  });

  it('stands on a letterhead that LibreOffice saved, with all that the house has', async () => {
    const [house] = await converted([{ name: 'house.docx', bytes: letterhead() }], 'docx');
    const { bytes, remarks } = await wordOf('# Yours\n\n3. three\n4. four\n\n| A |\n|---|\n| 1 |\n', FACTS, house);
    assert.deepEqual(remarks, []);
    assert.deepEqual(docxProblems(bytes), []);
    assert.deepEqual(words(await officeText('letter.docx', bytes)), words('Our house 7 A point of the house Yours 3 three 4 four A 1 The end of the house'));
    const [pdf] = await converted([{ name: 'letter.docx', bytes }], 'pdf');
    assert.match(printedBy('pdftotext', ['FILE', '-'], pdf ?? new Uint8Array()), /Head of the house[^]*Foot of the house/);
  });
});

/** Level and words of each heading, by the names of the styles. */
function headings(bytes: Uint8Array): string[] {
  const file = docx(bytes);
  const names = new Map(
    allOf(file.tree('word/styles.xml'), 'w:style').map((style) => [style.attributes['w:styleId'], childOf(style, 'w:name')?.attributes['w:val']]),
  );
  return allOf(file.tree('word/document.xml'), 'w:p').flatMap((paragraph) => {
    const name = names.get(childOf(childOf(paragraph, 'w:pPr'), 'w:pStyle')?.attributes['w:val']) ?? '';
    return /^heading \d$/i.test(name) ? [`${name.toLowerCase()}: ${paragraph.text}`] : [];
  });
}
