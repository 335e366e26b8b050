import type { BlockContent, DefinitionContent, List, ListItem, RootContent, Table } from 'mdast';
import type { ScannedChunk } from './scannedChunk';
import { placeOf, type ProseSource, proseOf } from './inlineProse';
import type { Block, Piece } from './model';
import { Prose } from './prose';

/** Counts lists and tables through a whole letter. */
export interface Groups {
  next: number;
}

interface Place {
  readonly source: ProseSource;
  readonly text: string;
  readonly block: Block | undefined;
  readonly quoted: boolean;
  readonly groups: Groups;
  readonly pieces: Piece[];
}

/** What a list gives the paragraphs of its items. */
interface Item {
  readonly depth: number;
  readonly group: number;
  readonly start: number;
  readonly number: number | undefined;
  readonly marker: string;
}

type Content = RootContent | BlockContent | DefinitionContent;

/** Adds the pieces of one chunk, in order of place. */
export function addPieces(chunk: ScannedChunk, start: number, block: Block | undefined, groups: Groups, pieces: Piece[]): void {
  const source = { visible: chunk.visible, start, comments: chunk.comments };
  const place = { source, text: chunk.text, block, quoted: false, groups, pieces };
  for (const node of chunk.nodes) addContent(node, place, 0);
}

function addContent(node: Content, place: Place, depth: number): void {
  const { source, block, quoted, pieces } = place;
  const at = placeOf(node);
  const span = { start: source.start + at.start, end: source.start + Math.min(at.end, place.text.length) };
  switch (node.type) {
    case 'heading':
      pieces.push({ kind: 'heading', depth: node.depth, span, prose: proseOf(node.children, source), block, quoted });
      return;
    case 'paragraph':
      pieces.push({ kind: 'paragraph', depth: 0, span, prose: proseOf(node.children, source), block, quoted });
      return;
    case 'code':
      pieces.push({ kind: 'code', depth: 0, span, prose: codeProse(at, place), block, quoted });
      return;
    case 'html':
      pieces.push({ kind: 'html', depth: 0, span, prose: proseOf([node], source), block, quoted });
      return;
    case 'blockquote':
      for (const child of node.children) addContent(child, { ...place, quoted: true }, depth);
      return;
    case 'list':
      addList(node, place, depth + 1);
      return;
    case 'table':
      addTable(node, place);
      return;
    default:
      // Rules and definitions say nothing.
      return;
  }
}

function addList(list: List, place: Place, depth: number): void {
  const group = place.groups.next++;
  list.children.forEach((item, index) => {
    const { start } = placeOf(item);
    const marker = /^(?:\d{1,9}[.)]|[-*+])/.exec(place.source.visible.slice(start, start + 10))?.[0] ?? '';
    const number = list.ordered ? (list.start ?? 1) + index : undefined;
    addItem(item, { depth, group, start, number, marker }, place);
  });
}

function addItem(item: ListItem, shown: Item, place: Place): void {
  const { source, block, quoted, pieces } = place;
  const numbered = shown.number === undefined ? {} : { number: shown.number };
  const first = { marker: shown.marker, ...numbered };
  const base = { kind: 'item' as const, depth: shown.depth, block, quoted, group: shown.group };
  let own = false;
  for (const child of item.children) {
    if (child.type !== 'paragraph') {
      if (!own && (child.type === 'list' || child.type === 'code')) pieces.push(emptyItem());
      own = true;
      addContent(child, place, shown.depth);
      continue;
    }
    const at = placeOf(child);
    const span = { start: source.start + (own ? at.start : shown.start), end: source.start + at.end };
    pieces.push({ span, prose: proseOf(child.children, source), ...base, ...(own ? {} : first) });
    own = true;
  }
  if (!own) pieces.push(emptyItem());

  /** An item with no words of its own still takes its number. */
  function emptyItem(): Piece {
    const start = source.start + shown.start;
    const end = start + shown.marker.length;
    return { span: { start, end }, prose: Prose.plain('', end), ...base, ...first };
  }
}

function addTable(table: Table, place: Place): void {
  const { source, block, quoted, pieces } = place;
  const group = place.groups.next++;
  table.children.forEach((row, rowIndex) => {
    row.children.forEach((cell, column) => {
      const at = placeOf(cell);
      const span = { start: source.start + at.start, end: source.start + at.end };
      pieces.push({ kind: 'cell', depth: 0, span, prose: proseOf(cell.children, source), block, quoted, row: rowIndex, column, group });
    });
  });
}

/** The lines between the marks of fenced code, as they stand. */
function codeProse(at: { readonly start: number; readonly end: number }, place: Place): Prose {
  const text = place.text.slice(at.start, at.end);
  const first = /\r\n|\n|\r/.exec(text);
  if (!first) return Prose.plain('', place.source.start + at.start + text.length);
  const from = first.index + first[0].length;
  const lastLine = /(?:\r\n|\n|\r)[ \t>]*(?:`{3,}|~{3,})[ \t]*$/.exec(text.slice(first.index));
  const to = lastLine ? first.index + lastLine.index : text.length;
  return Prose.plain(text.slice(from, Math.max(from, to)), place.source.start + at.start + from);
}
