import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Flow, gapWords, type Inline, type Letter, strip, wordsOf } from '../../server/src/core/render/index';
import { parse } from '../../server/src/core/syntax/index';
import { printedBy } from '../support/office';
import { FACTS, letterOf, madePdf, paragraph, table } from '../support/pdf';
import { ROOT } from '../support/root';

/** The letters that ship and those in which nothing is wrong. */
const LETTERS = ['client/samples', 'test/proof/sound'].flatMap((folder) =>
  fs
    .readdirSync(path.join(ROOT, folder))
    .filter((name) => name.endsWith('.foi.md') || (folder.endsWith('sound') && name.endsWith('.txt')))
    .map((name) => path.join(folder, name)),
);

function letterIn(file: string): Letter {
  return strip(parse(fs.readFileSync(path.join(ROOT, file), 'utf8'), { form: file.endsWith('.md') ? 'dialect' : 'plain' }));
}

/** The words of a letter in order, numbers and bullets of lists included. */
function lettersWords(flow: Flow): string {
  const inline = (nodes: readonly Inline[]): string => wordsOf(nodes);
  switch (flow.kind) {
    case 'heading':
    case 'paragraph':
      return inline(flow.children);
    case 'list':
      return flow.items.map((item, index) => `${flow.start === undefined ? '•' : `${flow.start + index}.`} ${item.map(lettersWords).join(' ')}`).join(' ');
    case 'quotation':
      return flow.children.map(lettersWords).join(' ');
    case 'code':
      return flow.text;
    case 'table':
      return [flow.header, ...flow.rows].map((row) => row.map(inline).join(' ')).join(' ');
    case 'gap':
      return gapWords(flow.reason);
    default:
      return '';
  }
}

/** Without white space, and without hyphens, which pdftotext takes out at the end of a line. */
function bare(text: string): string {
  return text.replace(/[\s\f-]+/g, '');
}

/** The page without header and footer: pdftotext reads what lies between them. */
const BETWEEN = ['-x', '0', '-y', '50', '-W', '596', '-H', '735', '-enc', 'UTF-8'];

describe('the PDF in other programs', () => {
  for (const file of LETTERS) {
    it(`has the words of ${file} in order, and no fault that qpdf knows`, async () => {
      const letter = letterIn(file);
      const { bytes, remarks } = await madePdf(letter);
      assert.deepEqual(remarks, []);
      const expected = bare(letter.blocks.map((block) => lettersWords(block.flow)).join(' '));
      assert.match(printedBy('qpdf', ['--check', 'FILE'], bytes), /No syntax or stream encoding errors found/);
      // In the order of the file's content, and in the order of its structure, which a screen reader goes by.
      assert.equal(bare(printedBy('pdftotext', [...BETWEEN, '-raw', 'FILE', '-'], bytes)), expected);
      const structure = printedBy('pdfinfo', ['-struct-text', 'FILE'], bytes);
      const read = [...structure.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1] ?? '').join(' ');
      assert.equal(bare(read), expected);
    });
  }

  it('is tagged and names itself', async () => {
    const { bytes } = await madePdf(letterOf(paragraph('Words'), { kind: 'page-break' }, paragraph('More')));
    const info = printedBy('pdfinfo', ['FILE'], bytes);
    for (const line of [/^Title: +Request FOI-26-0417$/m, /^Author: +Harrowdale Police$/m, /^Tagged: +yes$/m, /^Pages: +2$/m, /\(A4\)$/m])
      assert.match(info, line);
    assert.doesNotMatch(info, /^(?:Producer|Creator|PDF subtype):/m);
    const fonts = printedBy('pdffonts', ['FILE'], bytes).trim().split('\n').slice(2);
    assert.ok(fonts.length > 0);
    // Embedded, a subset, with a way back to the characters.
    for (const line of fonts) assert.match(line, /Arimo.* yes +yes +yes /);
    const objects = JSON.parse(printedBy('qpdf', ['--json=2', '--json-key=qpdf', 'FILE'], bytes)) as {
      readonly qpdf: readonly [unknown, Record<string, { value?: Record<string, unknown> }>];
    };
    const catalogue = Object.values(objects.qpdf[1]).find(({ value }) => value?.['/Type'] === '/Catalog');
    assert.equal(catalogue?.value?.['/Lang'], 'u:en-GB');
    assert.match(printedBy('pdftotext', ['-y', '780', '-x', '0', '-W', '596', '-H', '60', 'FILE', '-'], bytes), /Page 1 of 2\s+Page 2 of 2/);
  });

  it('says on every page that it is a draft', async () => {
    const draft = { errors: 1, gaps: 0 };
    const { bytes } = await madePdf(letterOf(paragraph('Words'), { kind: 'page-break' }, paragraph('More')), { ...FACTS, draft });
    assert.match(printedBy('pdftotext', [...BETWEEN, 'FILE', '-'], bytes), /^DRAFT, not to be sent: 1 error to put right\s+Words\s+More\s+$/);
    assert.equal(
      printedBy('pdftotext', ['-y', '0', '-x', '0', '-W', '596', '-H', '50', 'FILE', '-'], bytes).match(/DRAFT, not to be sent: 1 error/g)?.length,
      2,
    );
  });

  it('keeps every word of a long table, and its head is read once', async () => {
    const rows = Array.from({ length: 400 }, (_, row) => [`Station${row}`, `a long text that wraps in its cell and ends with ${row}`.repeat(3)]);
    const { bytes } = await madePdf(letterOf(table(['Place', 'Account'], rows)));
    const structure = printedBy('pdfinfo', ['-struct-text', 'FILE'], bytes);
    assert.equal(structure.match(/"Account"/g)?.length, 1);
    const read = [...structure.matchAll(/^ *"(.*)"$/gm)].map((match) => match[1] ?? '').join('');
    assert.equal(bare(read), bare(['Place', 'Account', ...rows.flat()].join('')));
    assert.match(printedBy('qpdf', ['--check', 'FILE'], bytes), /No syntax or stream encoding errors found/);
    // Cells whose lines stand beside each other are written one after the other.
    const short = await madePdf(letterOf(table(['Place', 'Account'], [['a place that wraps '.repeat(9), 'an account that wraps '.repeat(9)]])));
    const expected = `PlaceAccount${'a place that wraps '.repeat(9)}${'an account that wraps '.repeat(9)}`;
    assert.equal(bare(printedBy('pdftotext', [...BETWEEN, '-raw', 'FILE', '-'], short.bytes)), bare(expected));
  });
});
