import { NEARLY_LONGEST_RUN, rewrittenChunk, scansAlike } from '../syntax/chunks';
import { isTableRule } from '../syntax/markdown';
import type { Chunk, Piece, SyntaxDocument } from '../syntax/model';
import { addPieces } from '../syntax/pieces';
import type { ScannedChunk } from '../syntax/scannedChunk';
import { resolveIn } from '../syntax/definitions';
import { fieldsOf } from '../syntax/fields';
import type { TextEdit } from '../text/span';

/** What a change inside one line makes of the syntax. Nothing is changed yet. */
export interface Rewriting {
  readonly chunkIndex: number;
  readonly chunk: Chunk;
  /** The pieces that were read anew, in order, and where they stand in the list of pieces. */
  readonly fresh: readonly Piece[];
  readonly own: { readonly from: number };
  /** The one piece whose words have changed, its new reading, and where in its words; undefined where only places have. */
  readonly written: { readonly piece: Piece; readonly fresh: Piece; readonly index: number } | undefined;
  readonly by: number;
  /** The line of the source, before and after. */
  readonly lines: readonly [string, string];
}

/** Rows of a table past which only the row that is written in is read again. */
const LONG_TABLE = 8;

/**
 * Reads again the chunk in which a change inside one line lies; of a long table only its row. Undefined where the change may mean more than other words in
 * one piece: for the scanner, for the nesting of blocks, for definitions, fields and prompts, or for the shape of the chunk.
 */
export function rewriteLine(syntax: SyntaxDocument, edit: TextEdit): Rewriting | undefined {
  const { start, end } = edit.span;
  if (syntax.form !== 'dialect' || /[\r\n]/.test(edit.text)) return undefined;
  if (syntax.frontMatter && (!syntax.frontMatter.closed || start < syntax.frontMatter.span.end)) return undefined;
  const chunkIndex = chunkAt(syntax.starts, start);
  const chunk = syntax.chunks[chunkIndex];
  const at = syntax.starts[chunkIndex] ?? 0;
  if (!chunk || !isOnlyWords(chunk) || start === 0) return undefined;
  const [from, to] = [start - at, end - at];
  if (to > chunk.text.length || /[\r\n]/.test(chunk.text.slice(from, to))) return undefined;
  const lineStart = Math.max(chunk.text.lastIndexOf('\n', from - 1), chunk.text.lastIndexOf('\r', from - 1)) + 1;
  const lineEnd = endOfLine(chunk.text, to);
  if (from < lineStart || (from === chunk.text.length && lineStart === from)) return undefined;
  const before = chunk.text.slice(lineStart, lineEnd);
  const after = before.slice(0, from - lineStart) + edit.text + before.slice(to - lineStart);
  if (!scansAlike(before, after) || OUTSIDE_PIECES.test(before) || OUTSIDE_PIECES.test(after)) return undefined;

  const own = piecesIn(syntax.pieces, at, at + chunk.text.length);
  const first = syntax.pieces[own.from];
  if (!first) return undefined;
  const table = own.to - own.from > LONG_TABLE * 2 ? tableIn(syntax.pieces, own, chunk.text) : undefined;
  const text = chunk.text.slice(0, from) + edit.text + chunk.text.slice(to);
  if (!table && text.length > NEARLY_LONGEST_RUN) return undefined;
  const rewritten = resolveIn(rewrittenChunk(chunk, text), chunkIndex, syntax.definitions);
  if (text.includes(']:') || !hasSameFields(chunk, rewritten, from, edit.text.length - (end - start))) return undefined;
  // Of a table only a row is read again, which is no table where it is past a bound.
  if (chunk.beyond || (!table && rewritten.beyond)) return undefined;
  const fresh: Piece[] = [];
  let range = own;
  if (table) {
    // The row is read under the head of its table, as if there were no other.
    if (lineStart < table.headEnd) return undefined;
    const row = resolveIn(rewrittenChunk(chunk, chunk.text.slice(0, table.headEnd) + after), chunkIndex, syntax.definitions);
    const cells: Piece[] = [];
    if (row.nodes.length !== 1 || row.nodes[0]?.type !== 'table') return undefined;
    addPieces(row, at + lineStart - table.headEnd, first.block, { next: 0 }, cells);
    fresh.push(...cells.filter((cell) => cell.row === 1));
    if (cells.some((cell) => (cell.row ?? 0) > 1)) return undefined;
    range = piecesIn(syntax.pieces, at + lineStart, at + lineEnd + 1);
  } else addPieces(rewritten, at, first.block, { next: 0 }, fresh);

  if (fresh.length !== range.to - range.from || fresh.length === 0) return undefined;
  let written: { piece: Piece; fresh: Piece; index: number } | undefined;
  const by = edit.text.length - (end - start);
  for (const [offset, piece] of fresh.entries()) {
    const old = syntax.pieces[range.from + offset];
    if (!old || !isSameShape(old, piece, table !== undefined) || old.quoted !== first.quoted) return undefined;
    if (old.prose.equals(piece.prose)) continue;
    const index = old.prose.indexOf(start);
    if (written || index === undefined) return undefined;
    const { text: words } = old.prose;
    if (piece.prose.text !== words.slice(0, index) + edit.text + words.slice(index + end - start)) return undefined;
    written = { piece: old, fresh: piece, index };
  }
  return { chunkIndex, chunk: rewritten, fresh, own: { from: range.from }, written, by, lines: [before, after] };
}

/** Prompts are looked for in all of the source. */
const OUTSIDE_PIECES = /\[insert: /i;

/** Whether a chunk has the fields that it had, each where the change has moved it. */
function hasSameFields(before: ScannedChunk, after: ScannedChunk, from: number, by: number): boolean {
  const [was, is] = [fieldsOf(before, 0, false), fieldsOf(after, 0, false)];
  const moved = (place: number): number => (place > from ? place + by : place);
  return (
    was.length === is.length &&
    was.every(({ name, allowed, span }, index) => {
      const now = is[index];
      return name === now?.name && allowed === now.allowed && moved(span.start) === now.span.start && moved(span.end) === now.span.end;
    })
  );
}

/** Text or a heading without comments, and with its end. */
function isOnlyWords(chunk: Chunk): chunk is ScannedChunk {
  const { comments } = chunk as Partial<ScannedChunk>;
  return (chunk.kind === 'text' || chunk.kind === 'heading') && !chunk.unclosed && comments?.length === 0 && !chunk.text.includes(']:');
}

function isSameShape(a: Piece, b: Piece, isRow: boolean): boolean {
  return (
    a.kind === b.kind &&
    a.depth === b.depth &&
    a.marker === b.marker &&
    a.number === b.number &&
    a.column === b.column &&
    a.quoted === b.quoted &&
    (isRow || a.row === b.row)
  );
}

/** Where the head of a table ends, if the chunk is one table and nothing else. */
function tableIn(pieces: readonly Piece[], own: { readonly from: number; readonly to: number }, text: string): { readonly headEnd: number } | undefined {
  const group = pieces[own.from]?.group;
  for (let index = own.from; index < own.to; index++) {
    const piece = pieces[index];
    if (piece?.kind !== 'cell' || piece.group !== group || piece.quoted) return undefined;
  }
  const headLine = endOfLine(text, 0);
  const ruleStart = text.startsWith('\r\n', headLine) ? headLine + 2 : headLine + 1;
  const ruleEnd = endOfLine(text, ruleStart);
  if (!isTableRule(text.slice(ruleStart, ruleEnd))) return undefined;
  return { headEnd: text.startsWith('\r\n', ruleEnd) ? ruleEnd + 2 : ruleEnd + 1 };
}

function endOfLine(text: string, from: number): number {
  for (let at = from; at < text.length; at++) {
    const c = text.charCodeAt(at);
    if (c === 10 || c === 13) return at;
  }
  return text.length;
}

function chunkAt(starts: readonly number[], offset: number): number {
  let low = 0;
  let high = starts.length - 1;
  while (low < high) {
    const middle = (low + high + 1) >> 1;
    if ((starts[middle] ?? 0) <= offset) low = middle;
    else high = middle - 1;
  }
  return low;
}

/** The pieces that begin in a stretch of the source. */
function piecesIn(pieces: readonly Piece[], start: number, end: number): { readonly from: number; readonly to: number } {
  const first = (offset: number): number => {
    let low = 0;
    let high = pieces.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((pieces[middle]?.span.start ?? 0) < offset) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  return { from: first(start), to: first(end) };
}
