import type { Faces } from './fonts';
import { FACE_NAMES } from './fonts';
import type { PdfDocument } from './document';
import { PAPER } from './layout';
import type { HeadingPlace, Mark, Page, Shape, Tag } from './piece';
import { type PdfTags, plantTags } from './tags';
import type { Style, Target } from './text';

const INK = '#1b1b1b';
const LINK = '#0b4a8f';
const MARGIN_SIZE = 9;

/** A mark with the place of its line on the page, from the top. */
interface Drawn extends Mark {
  readonly line: number;
}

/**
 * Draws the pages: first what is never read aloud (lines, grounds, header and footer), then the words in reading order,
 * each under its tag. `header` stands at the head of every page.
 */
export function drawPages(doc: PdfDocument, pages: readonly Page[], root: Tag, header: string | undefined, faces: Faces): void {
  for (const face of FACE_NAMES) doc.registerFont(face, faces.files[face] as Parameters<PdfDocument['registerFont']>[1]);
  const tags = plantTags(doc, root);
  const outline: { readonly depth: number; readonly item: PDFKit.PDFOutline }[] = [];
  pages.forEach((page, index) => {
    doc.addPage();
    doc.markContent('Artifact', { type: 'Layout' });
    for (const { piece, y } of page) for (const shape of piece.shapes) drawShape(doc, shape, PAPER.top + y);
    drawBars(doc, page);
    // A table's head that is repeated has been read on the page where the table begins.
    for (const { piece, y, repeated } of page) if (repeated) for (const mark of piece.marks) drawWords(doc, mark, PAPER.top + y + mark.base);
    doc.endMarkedContent();
    doc.markContent('Artifact', { type: 'Pagination' });
    const footer = `Page ${index + 1} of ${pages.length}`;
    drawSmall(doc, footer, PAPER.height - 40, faces);
    if (header !== undefined) drawSmall(doc, header, 40, faces);
    doc.endMarkedContent();
    const drawn = page.flatMap(({ piece, y, repeated }) => (repeated ? [] : piece.marks.map((mark): Drawn => ({ ...mark, line: PAPER.top + y + mark.base }))));
    // A cell's lines stand beside those of other cells: they are written cell by cell, as they are read.
    drawn.sort((a, b) => a.tag.order - b.tag.order);
    drawTagged(doc, drawn, tags, faces);
    for (const { piece, y } of page) if (piece.heading) addHeading(doc, piece.heading, PAPER.top + y, outline);
  });
  tags.end();
}

function drawTagged(doc: PdfDocument, drawn: readonly Drawn[], tags: PdfTags, faces: Faces): void {
  for (let first = 0; first < drawn.length; ) {
    const start = drawn[first];
    if (!start) return;
    const { target } = start.part.style;
    const { actual } = start.part;
    // A link takes its boxes with it: it can have no other element inside.
    const boxed = actual !== undefined && target === undefined;
    let end = first + 1;
    while (!boxed && continues(drawn[end], start)) end++;
    const run = drawn.slice(first, end);
    const words = (): void => {
      for (const mark of run) drawWords(doc, mark, mark.line);
    };
    if (boxed) tags.box(start.tag, words, actual);
    else if (target === undefined) tags.content(start.tag, words);
    else tags.link(start.tag, words, (element) => addLink(doc, run, target, element, faces));
    first = end;
  }
}

function continues(next: Drawn | undefined, start: Drawn): boolean {
  const { target } = start.part.style;
  return next?.tag === start.tag && next.part.style.target === target && (next.part.actual === undefined || target !== undefined);
}

/** A link is one place to press for each line that it stands on. */
function addLink(doc: PdfDocument, run: readonly Drawn[], target: Target, structParent: PDFKit.PDFStructureElement, faces: Faces): void {
  const words = run
    .map((mark) => mark.part.actual ?? mark.part.text)
    .join('')
    .trim();
  const options = { structParent, Contents: new String(words) } as unknown as PDFKit.Mixins.AnnotationOption;
  for (const line of new Set(run.map((mark) => mark.line))) {
    const marks = run.filter((mark) => mark.line === line);
    const left = Math.min(...marks.map((mark) => mark.x));
    const right = Math.max(...marks.map((mark) => mark.x + mark.part.width));
    const size = marks[0]?.part.style.size ?? MARGIN_SIZE;
    const top = line - faces.ascent(size);
    const height = faces.ascent(size) + faces.descent(size);
    if (target.kind === 'web') doc.link(left, top, right - left, height, target.href, options);
    else doc.goTo(left, top, right - left, height, target.place, options);
  }
}

function drawWords(doc: PdfDocument, { x, part }: Mark, line: number): void {
  set(doc, part.style.face, part.style.size, colourOf(part.style));
  doc.text(part.text, x, line, { lineBreak: false, baseline: 'alphabetic' });
}

function drawSmall(doc: PdfDocument, text: string, line: number, faces: Faces): void {
  set(doc, 'regular', MARGIN_SIZE, INK);
  doc.text(text, PAPER.width - PAPER.side - faces.width('regular', MARGIN_SIZE, text), line, { lineBreak: false, baseline: 'alphabetic' });
}

function set(doc: PdfDocument, face: string, size: number, colour: string): void {
  doc.font(face).fontSize(size).fillColor(colour);
}

function colourOf(style: Style): string {
  return style.mark === 'link' ? LINK : INK;
}

function drawShape(doc: PdfDocument, shape: Shape, top: number): void {
  doc.rect(shape.x, top + shape.y, shape.width, shape.height).fill(shape.colour);
}

/** The bar beside a quotation runs through the space between its passages. */
function drawBars(doc: PdfDocument, page: Page): void {
  page.forEach(({ piece, y }, index) => {
    const above = page[index - 1];
    for (const bar of piece.bars) {
      const top = above?.piece.bars.includes(bar) ? above.y + above.piece.height : y;
      doc.rect(bar.x, PAPER.top + top, 2, y + piece.height - top).fill('#767676');
    }
  });
}

/** The heading becomes a bookmark under the nearest one of a higher level, and a place that links in the letter lead to. */
function addHeading(doc: PdfDocument, heading: HeadingPlace, top: number, outline: { readonly depth: number; readonly item: PDFKit.PDFOutline }[]): void {
  doc.addNamedDestination(heading.place, 'XYZ', 0, top, null);
  for (let last = outline.at(-1); last && last.depth >= heading.depth; last = outline.at(-1)) outline.pop();
  // The library counts `left` from the right edge of the page.
  const options = { expanded: true, fit: false, top, left: PAPER.width };
  outline.push({ depth: heading.depth, item: (outline.at(-1)?.item ?? doc.outline).addItem(heading.title, options) });
}
