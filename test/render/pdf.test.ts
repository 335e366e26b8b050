import * as assert from 'node:assert/strict';
import { pdfFile } from '../../server/src/core/render/pdf/pdf';
import { openFaces } from '../../server/src/core/render/pdf/fonts';
import { laidOut, PAPER } from '../../server/src/core/render/pdf/layout';
import { type Page, paginated } from '../../server/src/core/render/pdf/piece';
import type { Flow, Letter } from '../../server/src/core/render/letter';
import { FACTS, FONTS, letterOf, madePdf, paragraph, PdfObjects, table, words } from '../support/pdf';
import { letterFrom } from './support';

const ROOM = PAPER.height - PAPER.top - PAPER.bottom;

/** The pages of a letter before they are drawn. */
function pagesOf(letter: Letter): readonly Page[] {
  return paginated(laidOut(letter, undefined, openFaces(FONTS)).pieces, ROOM);
}

/** Every word on the pages without white space, cell by cell; what is repeated is left out. */
function shown(pages: readonly Page[]): string {
  const marks = pages.flatMap((page) => page.flatMap(({ piece, repeated }) => (repeated ? [] : piece.marks)));
  marks.sort((a, b) => a.tag.order - b.tag.order);
  return marks
    .map(({ part }) => part.actual ?? part.text)
    .join('')
    .replace(/\s/g, '');
}

/** Fails where words stand beyond the edges of the paper's margins. */
function assertNothingCut(pages: readonly Page[]): void {
  for (const page of pages)
    for (const { piece, y } of page) {
      assert.ok(y >= 0 && y + piece.height <= ROOM + 0.01, `a line at ${y} runs off the page`);
      for (const { x, part } of piece.marks) {
        assert.ok(x >= PAPER.side - 0.01, `words begin at ${x}`);
        const end = x + part.width - (part.text.endsWith(' ') ? part.style.size * 0.28 : 0);
        assert.ok(end <= PAPER.width - PAPER.side + 0.5, `${part.text.slice(0, 30)} ends at ${end}`);
      }
    }
}

describe('the PDF', () => {
  it('has a tag for every kind of passage, in the order of the letter', async () => {
    const { bytes } = await madePdf(
      letterFrom(
        '# Answer\n\nSee [the end](#the-end) and **this** [site](https://example.org/).\n\n1. One\n   - inner\n2. Two\n\n> Quoted\n\n| Year | |\n|---|---|\n| 2025 | 12 |\n| 2026 | |\n\n```\ncode\n```\n\n---\n\n## The end\n\nLast.\n',
      ),
    );
    assert.equal(
      new PdfObjects(bytes).structure,
      'Document(H1 P(Link Link) L(LI(Lbl LBody(P L(LI(Lbl LBody(P))))) LI(Lbl LBody(P))) BlockQuote(P) Table(THead(TR(TH TD)) TBody(TR(TD TD) TR(TD TD))) P(Code) H2 P)',
    );
  });

  it('says its title, language, author and date, and nothing of programs, paths or standards', async () => {
    const { bytes } = await madePdf({ ...letterOf(paragraph('Words')), lang: 'cy-GB', title: 'Cais <1> & "2"' }, { ...FACTS, author: 'Heddlu & Co' });
    const { text } = new PdfObjects(bytes);
    for (const part of ['/Lang (cy-GB)', '/DisplayDocTitle true', '/Marked true', '(Cais <1> & "2")', '(Heddlu & Co)', '(D:20261030000000Z)'])
      assert.ok(text.includes(part), part);
    assert.ok(text.includes('Cais &lt;1&gt; &amp; &quot;2&quot;</rdf:li>'), 'the title in XML');
    assert.doesNotMatch(text, /pdfkit|pdfuaid|\/Producer|\/Creator\b|CreatorTool|node_modules/i);
  });

  it('is the same bytes for the same letter, with a date or without', async () => {
    const letter = letterFrom('# Same\n\nSee <https://example.org/>.\n\n| A | B |\n|---|---|\n| 1 | 2 |\n');
    for (const date of ['2026-10-30', undefined, '2026-99-99']) {
      const [one, two] = [await madePdf(letter, { ...FACTS, date }), await madePdf(letter, { ...FACTS, date })];
      assert.deepEqual(one.bytes, two.bytes);
      if (date !== '2026-10-30') assert.ok(new PdfObjects(one.bytes).text.includes('(D:20000101000000Z)'));
    }
  });

  it('says in its first words that it is a draft', async () => {
    const draft = { errors: 2, gaps: 1 };
    const letter = letterOf({ kind: 'heading', depth: 1, anchor: 'a', children: [words('Answer')] });
    const { bytes } = await madePdf(letter, { ...FACTS, draft });
    const objects = new PdfObjects(bytes);
    assert.equal(objects.structure, 'Document(P H1)');
    assert.ok(objects.text.includes('(DRAFT: Request FOI-26-0417)'));
    const first = laidOut(letter, draft, openFaces(FONTS)).pieces[0];
    assert.equal(first?.marks.map(({ part }) => part.text).join(''), 'DRAFT, not to be sent: 2 errors and 1 gap to put right');
  });

  it('shows a box for a character that the font lacks, and names it once', async () => {
    const { bytes, remarks } = await madePdf(letterOf(paragraph('Łódź, Caernarfon, ŵ ŷ Ẃ ṫ ğ ș Ж λ 😀 and 😀'), paragraph('\u05d0')));
    assert.equal(remarks.length, 1);
    assert.match(remarks[0] ?? '', /“😀” \(U\+1F600\), “\u05d0” \(U\+05D0\): its font can’t show these characters/);
    const objects = new PdfObjects(bytes);
    assert.equal(objects.having('/ActualText').length, 3);
    assert.equal(objects.structure, 'Document(P(Span Span) P(Span))');
    assert.deepEqual((await madePdf(letterOf(paragraph('e\u0301 Ynys Môn\u00ad \u200bw\u0302 1\u202f000')))).remarks, []);
  });

  it('gives a link its place, its words and its target; one that leads nowhere is words', async () => {
    const { bytes } = await madePdf(letterFrom('# One\n\n[our words](https://example.org/ü?a=%C3%A9) and [up](#one) and [nowhere](#two)\n'));
    const objects = new PdfObjects(bytes);
    assert.deepEqual(objects.having('/Subtype /Link').length, 2);
    assert.equal(objects.having('(https://example.org/%C3%BC?a=%C3%A9)').length, 1);
    assert.equal(objects.having('/Contents (our words)').length, 1);
    assert.equal(objects.having('/S /GoTo').length, 1);
    assert.ok(objects.text.includes('(heading-000001) ['), 'the place that the link leads to');
    assert.equal(objects.having('/Title (One)').length, 1, 'a bookmark');
  });

  it('reads the head of a table once, and shows it on each of its pages', async () => {
    const letter = letterOf(
      table(
        ['Station', 'Number'],
        Array.from({ length: 400 }, (_, row) => [`Station ${row}`, String(row)]),
      ),
    );
    const pages = pagesOf(letter);
    assert.ok(pages.length > 5);
    for (const [index, page] of pages.entries()) assert.equal(page.filter(({ repeated }) => repeated).length, index === 0 ? 0 : 1);
    assertNothingCut(pages);
    const { bytes } = await madePdf(letter);
    const objects = new PdfObjects(bytes);
    assert.equal(objects.pages, pages.length);
    assert.equal(objects.having('/Scope /Column').length, 2);
  });

  it('keeps headings with what follows, and two lines of a paragraph together', () => {
    const long = paragraph('Many words make a paragraph of several lines. '.repeat(8));
    for (let before = 20; before < 34; before++) {
      const lines = Array.from({ length: before }, () => paragraph('One line.'));
      const pages = pagesOf(letterOf(...lines, { kind: 'heading', depth: 2, anchor: 'a', children: [words('Heading')] }, long, long));
      for (const page of pages) assert.equal(page.at(-1)?.piece.heading, undefined, 'a heading at the end of a page');
      for (const [index, page] of pages.entries()) {
        const last = page.at(-1)?.piece.marks[0]?.tag;
        const here = page.filter(({ piece }) => piece.marks[0]?.tag === last).length;
        const there = pages[index + 1]?.filter(({ piece }) => piece.marks[0]?.tag === last).length ?? 0;
        if (there > 0) assert.ok(here > 1 && there > 1, `${here} lines here and ${there} there`);
      }
    }
  });

  const nested = (depth: number): Flow =>
    depth === 0
      ? paragraph('Innermost.')
      : { kind: 'list', start: depth % 2 ? 99 : undefined, tight: true, items: [[paragraph(`Level ${depth}`), nested(depth - 1)]] };
  const wide = table(
    Array.from({ length: 30 }, (_, column) => `Heading ${column}`),
    Array.from({ length: 20 }, (_, row) => Array.from({ length: 30 }, (_, column) => `Words ${row} ${column}`)),
  );
  const hostile: readonly (readonly [string, Letter, string])[] = [
    ['a word of 100,000 letters', letterOf(paragraph('x'.repeat(100_000))), 'x'.repeat(100_000)],
    ['a table of 30 columns', letterOf(wide), wordsOfTable(wide)],
    [
      'a row that is taller than a page',
      letterOf(table(['A', 'B'], [['long '.repeat(2500), 'other '.repeat(1500)]])),
      `AB${'long'.repeat(2500)}${'other'.repeat(1500)}`,
    ],
    ['lists 8 deep', letterOf(nested(8)), '•Level899.Level7•Level699.Level5•Level499.Level3•Level299.Level1Innermost.'],
    ['lists 200 deep', letterOf(nested(200)), ''],
    ['nothing at all', letterOf(), ''],
    ['a page break and an empty paragraph', letterOf({ kind: 'page-break' }, { kind: 'paragraph', children: [] }, { kind: 'page-break' }), ''],
  ];
  for (const [name, letter, expected] of hostile) {
    it(`loses and cuts off nothing of ${name}`, async () => {
      const pages = pagesOf(letter);
      assertNothingCut(pages);
      if (expected !== '') assert.equal(shown(pages), expected);
      const { bytes, remarks } = await madePdf(letter);
      assert.equal(new PdfObjects(bytes).pages, Math.max(1, pages.length));
      assert.deepEqual(remarks.length, name.includes('columns') ? 1 : 0);
    });
  }

  it('starts a new page at a page break', () => {
    assert.equal(pagesOf(letterOf(paragraph('One'), { kind: 'page-break' }, paragraph('Two'))).length, 2);
  });

  it('says what is wrong when there is no font', async () => {
    const made = await pdfFile(letterOf(paragraph('Words')), FACTS, { ...FONTS, bold: new Uint8Array([1, 2, 3]) });
    assert.ok('problem' in made);
    assert.match(made.problem, /^The PDF could not be made/);
  });
});

function wordsOfTable(flow: Flow): string {
  if (flow.kind !== 'table') return '';
  const cells = [flow.header, ...flow.rows].flatMap((row) => row.map((cell) => cell.map((inline) => (inline.kind === 'text' ? inline.text : '')).join('')));
  return cells.join('').replace(/\s/g, '');
}
