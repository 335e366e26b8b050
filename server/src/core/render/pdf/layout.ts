import { type DraftState, draftWords } from '../draft';
import { type Flow, gapWords, type Inline, type Letter, wordsOf } from '../letter';
import type { Faces } from './fonts';
import type { Bar, HeadingPlace, Mark, Piece, Shape, Tag } from './piece';
import { layTable } from './table';
import { filled, type Line, type Part, type Style, type TextContext, wordsFrom } from './text';

/** Paper and type, in points: A4, margins of an inch, 11 points on 15.4. */
export const PAPER = { width: 595.28, height: 841.89, side: 72, top: 72, bottom: 76 };
export const LINE = 1.4;
const BODY = 11;
const BETWEEN = 8;
const TIGHT = 3;
/** However deep lists and quotations are nested, lines keep this width. */
const NARROWEST = 160;
const HEADINGS: Readonly<Record<number, { readonly size: number; readonly before: number; readonly face: 'bold' | 'boldItalic' }>> = {
  1: { size: 17, before: 20, face: 'bold' },
  2: { size: 14, before: 18, face: 'bold' },
  3: { size: 12, before: 14, face: 'bold' },
  4: { size: 11, before: 12, face: 'bold' },
  5: { size: 11, before: 10, face: 'boldItalic' },
  6: { size: 11, before: 10, face: 'boldItalic' },
};
const BODY_STYLE: Style = { face: 'regular', size: BODY, mark: 'none', target: undefined };

export interface LaidOut {
  readonly pieces: readonly Piece[];
  readonly root: Tag;
  /** Characters that can't be shown, each once, in the order of the letter. */
  readonly lacking: readonly string[];
  readonly remarks: readonly string[];
}

/** Where a passage goes: its left edge and width, the bars beside it, and the tag that it becomes part of. */
export interface Box {
  readonly x: number;
  readonly width: number;
  readonly bars: readonly Bar[];
  readonly tag: Tag;
}

/** What the layout has come to. */
export interface Layout {
  readonly text: TextContext;
  readonly pieces: Piece[];
  readonly remarks: Set<string>;
  readonly newTag: (type: string, parent: Tag | undefined, numbering?: Tag['numbering']) => Tag;
  /** Space that the next piece has above it. */
  gap: number;
  breakNext: boolean;
  /** Numbers and bullets that wait for the first line of their item. */
  labels: Omit<Mark, 'base'>[];
}

/** Sets the letter in lines, from top to bottom, and gives every word its place in the structure. A draft's mark comes first. */
export function laidOut(letter: Letter, draft: DraftState | undefined, faces: Faces): LaidOut {
  const places = new Map<string, string>();
  for (const { flow } of letter.blocks) collectPlaces(flow, places);
  const lacking = new Set<string>();
  let order = 0;
  const newTag: Layout['newTag'] = (type, parent, numbering) => {
    const tag: Tag = { type, order: order++, numbering, children: [] };
    parent?.children.push(tag);
    return tag;
  };
  const layout: Layout = {
    text: { faces, placeOf: (anchor) => places.get(anchor), lacks: (character) => void lacking.add(character) },
    pieces: [],
    remarks: new Set(),
    newTag,
    gap: 0,
    breakNext: false,
    labels: [],
  };
  const root = newTag('Document', undefined);
  const box: Box = { x: PAPER.side, width: PAPER.width - 2 * PAPER.side, bars: [], tag: root };
  if (draft) addDraftMark(layout, draftWords(draft), box);
  for (const { flow } of letter.blocks) addFlow(layout, flow, box, BETWEEN, places);
  return { pieces: layout.pieces, root, lacking: [...lacking], remarks: [...layout.remarks] };
}

/** Names for the headings that fragments point to: numbers, which sort alike everywhere. */
function collectPlaces(flow: Flow, places: Map<string, string>): void {
  if (flow.kind === 'heading') places.set(flow.anchor, `heading-${String(places.size + 1).padStart(6, '0')}`);
  else if (flow.kind === 'quotation') for (const child of flow.children) collectPlaces(child, places);
  else if (flow.kind === 'list') for (const item of flow.items) for (const child of item) collectPlaces(child, places);
}

function addFlow(layout: Layout, flow: Flow, box: Box, after: number, places: ReadonlyMap<string, string>): void {
  switch (flow.kind) {
    case 'heading': {
      const { size, before, face } = HEADINGS[flow.depth] ?? { size: BODY, before: 10, face: 'bold' };
      if (layout.pieces.length > 0) layout.gap = Math.max(layout.gap, before);
      const heading = { depth: flow.depth, title: wordsOf(flow.children).replace(/\s+/g, ' '), place: places.get(flow.anchor) ?? '' };
      const own = { ...box, tag: layout.newTag(`H${flow.depth}`, box.tag) };
      addWords(layout, flow.children, { ...BODY_STYLE, size, face }, own, heading);
      layout.gap = Math.max(4, size / 2.5);
      return;
    }
    case 'paragraph':
      addWords(layout, flow.children, BODY_STYLE, { ...box, tag: layout.newTag('P', box.tag) });
      break;
    case 'gap':
      addWords(
        layout,
        [{ kind: 'text', text: gapWords(flow.reason) }],
        { ...BODY_STYLE, face: 'bold', mark: 'gap' },
        { ...box, tag: layout.newTag('P', box.tag) },
      );
      break;
    case 'code':
      addCode(layout, flow.text, box);
      break;
    case 'list':
      addList(layout, flow, box, places);
      break;
    case 'quotation': {
      const inner = indented({ ...box, bars: [...box.bars, { x: box.x + 1 }], tag: layout.newTag('BlockQuote', box.tag) }, 14);
      for (const child of flow.children) addFlow(layout, child, inner, BETWEEN, places);
      break;
    }
    case 'table':
      flushLabels(layout, box);
      layTable(layout, flow, box);
      break;
    case 'rule':
      flushLabels(layout, box);
      layout.gap = Math.max(layout.gap, 10);
      addPiece(layout, { height: 1, bars: box.bars, shapes: [{ x: box.x, y: 0, width: box.width, height: 0.75, colour: '#767676' }] });
      layout.gap = 12;
      return;
    case 'page-break':
      layout.breakNext = layout.pieces.length > 0;
      return;
  }
  layout.gap = Math.max(after, layout.gap);
}

function indented(box: Box, by: number): Box {
  const step = Math.min(by, Math.max(0, box.width - NARROWEST));
  return { ...box, x: box.x + step, width: box.width - step };
}

function addList(layout: Layout, list: Flow & { readonly kind: 'list' }, box: Box, places: ReadonlyMap<string, string>): void {
  const { start } = list;
  const { faces } = layout.text;
  const tag = layout.newTag('L', box.tag, start === undefined ? 'Disc' : 'Decimal');
  const labels = list.items.map((_, index) => (start === undefined ? '\u2022' : `${start + index}.`));
  const parts = labels.map((text): Part => ({ text: `${text} `, actual: undefined, style: BODY_STYLE, width: faces.width('regular', BODY, text) }));
  const widest = parts.reduce((most, part) => Math.max(most, part.width), 0);
  list.items.forEach((item, index) => {
    const part = parts[index];
    const entry = layout.newTag('LI', tag);
    const label = layout.newTag('Lbl', entry);
    const inner = indented({ ...box, tag: layout.newTag('LBody', entry) }, Math.max(20, widest + 8));
    // Numbers end where their words begin, as in a letter that was typed; deep in a narrow list they stand above them.
    const x = start === undefined ? box.x + 6 : Math.max(box.x, inner.x - 6 - (part?.width ?? 0));
    const beside = x + (part?.width ?? 0) < inner.x;
    if (part) layout.labels.push({ x: beside ? x : box.x, part, tag: label });
    if (!beside) flushLabels(layout, box);
    if (index > 0) layout.gap = list.tight ? TIGHT : BETWEEN;
    for (const child of item) addFlow(layout, child, inner, list.tight ? TIGHT : BETWEEN, places);
    flushLabels(layout, inner);
  });
}

/** The first words of a draft, in a frame. */
function addDraftMark(layout: Layout, words: string, box: Box): void {
  const first = layout.pieces.length;
  addWords(
    layout,
    [{ kind: 'text', text: words }],
    { ...BODY_STYLE, face: 'bold' },
    { ...box, x: box.x + 10, width: box.width - 20, tag: layout.newTag('P', box.tag) },
  );
  const top = -5;
  const height = layout.pieces.slice(first).reduce((sum, piece) => sum + piece.height, 10);
  const { x, width } = box;
  const edge = { x, y: top, width, height: 1.5, colour: '#7a1212' };
  const sides = [edge, { ...edge, y: top + height - 1.5 }, { ...edge, width: 1.5, height }, { ...edge, x: x + width - 1.5, width: 1.5, height }];
  const piece = layout.pieces[first];
  if (piece) layout.pieces[first] = { ...piece, shapes: sides };
  layout.gap = 18;
}

/** Lines are kept as they are, with their indentation. */
function addCode(layout: Layout, code: string, box: Box): void {
  const tag = layout.newTag('Code', layout.newTag('P', box.tag));
  const children = code.split(/\r\n|\n|\r/).flatMap((line, index): Inline[] => {
    const words: Inline = { kind: 'text', text: line.replace(/\t/g, '    ').replace(/^ +| {2,}/g, (spaces) => '\u00a0'.repeat(spaces.length)) };
    return index === 0 ? [words] : [{ kind: 'break' }, words];
  });
  const first = layout.pieces.length;
  addWords(layout, children, { ...BODY_STYLE, size: 10 }, { ...indented(box, 8), tag });
  layout.pieces.slice(first).forEach((piece, index) => {
    layout.pieces[first + index] = { ...piece, shapes: [{ x: box.x, y: 0, width: box.width, height: piece.height, colour: '#f1f1f1' }, ...piece.shapes] };
  });
}

function addWords(layout: Layout, children: readonly Inline[], style: Style, box: Box, heading?: HeadingPlace): void {
  const lines = filled(wordsFrom(children, style, layout.text), box.width, layout.text.faces);
  const height = style.size * LINE;
  lines.forEach((line, index) => {
    const base = baseOf(layout.text.faces, style.size);
    const marks = marksOf(line, box.x, base, box.tag);
    const waiting = layout.labels.map((label) => ({ ...label, base }));
    layout.labels = [];
    // Two lines of a paragraph stay together at the end of a page, and at the beginning.
    const keepNext = heading !== undefined || (lines.length > 1 && (index === 0 || index === lines.length - 2));
    addPiece(layout, {
      height,
      marks: [...waiting, ...marks],
      shapes: shapesOf(marks, layout.text.faces),
      bars: box.bars,
      keepNext,
      ...(index === 0 ? { heading } : {}),
    });
  });
}

/** Where the words of a line stand, below its top. */
export function baseOf(faces: Faces, size: number): number {
  return (size * LINE - faces.ascent(size) - faces.descent(size)) / 2 + faces.ascent(size);
}

export function marksOf(line: Line, left: number, base: number, tag: Tag): Mark[] {
  let x = left;
  return line.parts.map((part) => {
    const mark = { x, base, part, tag };
    x += part.width;
    return mark;
  });
}

/** What is drawn behind words: a gap stands out, code is shaded, links are underlined. */
export function shapesOf(marks: readonly Mark[], faces: Faces): Shape[] {
  return marks.flatMap(({ x, base, part }): Shape[] => {
    const { mark, size } = part.style;
    const width = part.text.endsWith(' ') ? part.width - faces.width(part.style.face, size, ' ') : part.width;
    if (mark === 'link') return [{ x, y: base + 1.4, width, height: 0.6, colour: '#0b4a8f' }];
    if (mark === 'none') return [];
    const y = base - faces.ascent(size);
    const ground: Shape = { x: x - 1, y, width: width + 2, height: faces.ascent(size) + faces.descent(size), colour: mark === 'gap' ? '#fff0b3' : '#f1f1f1' };
    return mark === 'code' ? [ground] : [ground, { x: x - 1, y: base + 2.4, width: width + 2, height: 1, colour: '#7a5b00' }];
  });
}

/** An item that begins with a table, or has no words, still shows its number. */
function flushLabels(layout: Layout, box: Box): void {
  if (layout.labels.length === 0) return;
  const base = baseOf(layout.text.faces, BODY);
  const marks = layout.labels.map((label) => ({ ...label, base }));
  layout.labels = [];
  addPiece(layout, { height: BODY * LINE, marks, bars: box.bars });
}

export function addPiece(layout: Layout, piece: Partial<Piece> & { readonly height: number }): void {
  const before = layout.gap;
  const breakBefore = layout.breakNext;
  layout.gap = 0;
  layout.breakNext = false;
  layout.pieces.push({ marks: [], shapes: [], bars: [], keepNext: false, heading: undefined, head: undefined, ...piece, before, breakBefore });
}
