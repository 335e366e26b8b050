import { columnsOf } from '../../render/textWidth';
import type { Piece } from '../../syntax/model';
import { applyEdits } from '../../text/edits';
import { contains, type Span, type TextEdit } from '../../text/span';
import type { Change } from '../formatting';
import type { Snapshot } from '../snapshot';

/** A longer line is no easier to read for being even. */
const WIDEST_ROW = 160;

interface Row {
  readonly line: number;
  readonly indent: string;
  readonly cells: readonly string[];
}

type Alignment = 'left' | 'right' | 'centre' | 'none';

/**
 * Tables whose columns are made even in the source, with the changes within their cells. All else that they hold stays; tables in lists and quotations,
 * ragged ones and very wide ones are left as they are.
 */
export function tableChanges(snapshot: Snapshot, within: readonly Change[]): Change[] {
  const tables = new Map<number, Piece[]>();
  for (const piece of snapshot.syntax.pieces) {
    if (piece.kind !== 'cell' || piece.group === undefined || piece.quoted) continue;
    const cells = tables.get(piece.group);
    if (cells) cells.push(piece);
    else tables.set(piece.group, [piece]);
  }
  const byLine = new Map<number, TextEdit[]>();
  for (const edit of within.flatMap((change) => change.edits)) {
    const { line } = snapshot.lines.position(edit.span.start);
    const others = byLine.get(line);
    if (others) others.push(edit);
    else byLine.set(line, [edit]);
  }
  return [...tables.values()].flatMap((cells) => tableChange(snapshot, cells, byLine) ?? []);
}

function tableChange({ text, lines }: Snapshot, cells: readonly Piece[], within: ReadonlyMap<number, readonly TextEdit[]>): Change | undefined {
  // Cells stand in the order of the text.
  const first = lines.position(cells[0]?.span.start ?? 0).line;
  const last = Math.max(first + 1, lines.position(cells.at(-1)?.span.start ?? 0).line);
  const rows: Row[] = [];
  for (let line = first; line <= last; line++) {
    const span = lines.line(line);
    const own = (within.get(line) ?? []).filter((edit) => contains(span, edit.span)).map((edit) => ({ ...edit, span: shifted(edit.span, -span.start) }));
    rows.push(readRow(applyEdits(text.slice(span.start, span.end), own), line));
  }
  const columns = rows[0]?.cells.length ?? 0;
  const alignments = rows[1]?.cells.map(alignment) ?? [];
  if (columns === 0 || rows.some((row) => row.cells.length !== columns || row.indent.length > 3 || row.indent.includes('\t'))) return undefined;
  if (alignments.includes(undefined) || rows.some((row) => row.cells.some((cell) => cell.includes('<!--')))) return undefined;
  const widths = alignments.map((_, column) => rows.reduce((widest, row, at) => (at === 1 ? widest : Math.max(widest, columnsOf(row.cells[column] ?? ''))), 3));
  if (widths.reduce((sum, width) => sum + width + 3, 1) > WIDEST_ROW) return undefined;
  const edits = rows.flatMap((row, at): TextEdit[] => {
    const span = lines.line(row.line);
    const even = row.cells.map((cell, column) => {
      const how = alignments[column] ?? 'none';
      const width = widths[column] ?? 3;
      return at === 1 ? rule(how, width) : padded(cell, how, width);
    });
    const written = `${row.indent}| ${even.join(' | ')} |`;
    return text.slice(span.start, span.end) === written ? [] : [{ span, text: written }];
  });
  return { span: { start: lines.line(first).start, end: lines.line(last).end }, edits };
}

function shifted({ start, end }: Span, by: number): Span {
  return { start: start + by, end: end + by };
}

/** The cells of a line: parted by bars that no backslash stands before, the outer bars left off. */
function readRow(text: string, line: number): Row {
  const indent = /^[ \t]*/.exec(text)?.[0] ?? '';
  const cells: string[] = [];
  let from = indent.length;
  for (let at = from; at < text.length; at++) {
    const c = text.charAt(at);
    if (c === '\\') at++;
    else if (c === '|') {
      cells.push(text.slice(from, at));
      from = at + 1;
    }
  }
  cells.push(text.slice(from));
  if (text.charAt(indent.length) === '|') cells.shift();
  if (withoutBlanks(cells.at(-1) ?? '') === '') cells.pop();
  return { line, indent, cells: cells.map(withoutBlanks) };
}

/** A cell without the spaces around it; a space that may not be broken is one that somebody wanted. */
function withoutBlanks(cell: string): string {
  let start = 0;
  let end = cell.length;
  while (start < end && ' \t'.includes(cell.charAt(start))) start++;
  while (end > start && ' \t'.includes(cell.charAt(end - 1))) end--;
  return cell.slice(start, end);
}

function alignment(cell: string): Alignment | undefined {
  if (!/^:?-+:?$/.test(cell)) return undefined;
  if (cell.endsWith(':')) return cell.startsWith(':') && cell.length > 1 ? 'centre' : 'right';
  return cell.startsWith(':') ? 'left' : 'none';
}

function rule(how: Alignment, width: number): string {
  const dashes = '-'.repeat(width - (how === 'centre' ? 2 : how === 'none' ? 0 : 1));
  return `${how === 'left' || how === 'centre' ? ':' : ''}${dashes}${how === 'right' || how === 'centre' ? ':' : ''}`;
}

function padded(cell: string, how: Alignment, width: number): string {
  const spaces = Math.max(0, width - columnsOf(cell));
  if (how === 'right') return ' '.repeat(spaces) + cell;
  const before = how === 'centre' ? spaces >> 1 : 0;
  return ' '.repeat(before) + cell + ' '.repeat(spaces - before);
}
