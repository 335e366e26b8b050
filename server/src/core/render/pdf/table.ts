import type { Flow, Inline } from '../letter';
import { addPiece, baseOf, type Box, type Layout, LINE, marksOf, shapesOf } from './layout';
import type { Piece, Shape, Tag } from './piece';
import { filled, type Line, type Style, type Word, wordsFrom } from './text';

type Table = Flow & { readonly kind: 'table' };

const LINES_COLOUR = '#8a8a8a';
const HEAD_COLOUR = '#ececec';
/** A row of more lines than this may be cut at the end of a page. */
const WHOLE = 12;

interface Columns {
  readonly left: readonly number[];
  /** With the space inside the cell's edges. */
  readonly width: readonly number[];
  readonly pad: number;
  readonly size: number;
}

/**
 * Sets a table: columns as wide as their words want, as far as the page allows; cells wrap; a long row goes on on the next page,
 * one line of all its cells after the other, and the head is shown again there.
 */
export function layTable(layout: Layout, table: Table, box: Box): void {
  const count = table.rows.reduce((most, row) => Math.max(most, row.length), table.header.length);
  if (count === 0) return;
  const pad = count > 16 ? 1.5 : 4.5;
  // In a table of very many columns the letters become as small as one column is wide.
  const size = Math.max(0.5, Math.min(count <= 6 ? 10 : count <= 10 ? 9 : count <= 16 ? 8 : 7, box.width / count - 2 * pad));
  const style: Style = { face: 'regular', size, mark: 'none', target: undefined };
  const words = (row: readonly (readonly Inline[])[], own: Style): Word[][] =>
    Array.from({ length: count }, (_, column) => wordsFrom(row[column] ?? [], own, layout.text));
  const headWords = words(table.header, { ...style, face: 'bold' });
  const rowWords = table.rows.map((row) => words(row, style));
  const columns = columnsOf([headWords, ...rowWords], box, size, pad, layout);
  const tag = layout.newTag('Table', box.tag);
  const first = layout.pieces.length;
  // An empty cell at the head heads nothing, and a screen reader would stumble over it.
  const heads = headWords.map((cell) => (cell.length === 0 ? 'TD' : 'TH'));
  addRow(layout, table, headWords, heads, layout.newTag('TR', layout.newTag('THead', tag)), columns, box, undefined);
  const head = layout.pieces.slice(first).map((piece): Piece => ({ ...piece, before: 0, breakBefore: false }));
  const body = rowWords.length === 0 ? undefined : layout.newTag('TBody', tag);
  for (const row of rowWords)
    addRow(
      layout,
      table,
      row,
      row.map(() => 'TD'),
      layout.newTag('TR', body),
      columns,
      box,
      head,
    );
  layout.gap = 12;
}

function addRow(
  layout: Layout,
  table: Table,
  words: readonly (readonly Word[])[],
  types: readonly string[],
  tag: Tag,
  columns: Columns,
  box: Box,
  head: readonly Piece[] | undefined,
): void {
  const { faces } = layout.text;
  const cells = words.map((cell, column) => ({
    lines: filled(cell, (columns.width[column] ?? 0) - 2 * columns.pad, faces),
    tag: layout.newTag(types[column] ?? 'TD', tag),
  }));
  const count = cells.reduce((most, cell) => Math.max(most, cell.lines.length), 1);
  const right = (columns.left.at(-1) ?? box.x) + (columns.width.at(-1) ?? 0);
  const left = columns.left[0] ?? box.x;
  for (let index = 0; index < count; index++) {
    const above = index === 0 ? columns.pad : 0;
    const height = above + columns.size * LINE + (index === count - 1 ? columns.pad : 0);
    const base = above + baseOf(faces, columns.size);
    const marks = cells.flatMap((cell, column) => {
      const line = cell.lines[index];
      return line ? marksOf(line, startOf(line, column, table, columns), base, cell.tag) : [];
    });
    const frame: Shape[] = [...columns.left, right].map((x) => ({ x: x - 0.25, y: 0, width: 0.5, height, colour: LINES_COLOUR }));
    if (head === undefined) frame.unshift({ x: left, y: 0, width: right - left, height, colour: HEAD_COLOUR });
    if (index === 0) frame.push({ x: left - 0.25, y: -0.25, width: right - left + 0.5, height: 0.5, colour: LINES_COLOUR });
    if (index === count - 1) frame.push({ x: left - 0.25, y: height - 0.25, width: right - left + 0.5, height: 0.5, colour: LINES_COLOUR });
    const whole = count <= WHOLE ? index < count - 1 : index === 0 || index === count - 2;
    // The head stays with the first row.
    const keepNext = whole || (head === undefined && table.rows.length > 0);
    addPiece(layout, { height, marks, shapes: [...frame, ...shapesOf(marks, faces)], bars: box.bars, keepNext, head });
  }
}

function startOf(line: Line, column: number, table: Table, columns: Columns): number {
  const left = (columns.left[column] ?? 0) + columns.pad;
  const spare = Math.max(0, (columns.width[column] ?? 0) - 2 * columns.pad - line.width);
  const alignment = table.alignments[column];
  return alignment === 'right' ? left + spare : alignment === 'center' ? left + spare / 2 : left;
}

/** Every column gets its longest word if there is room for all, and of what is left in proportion to what it wants. */
function columnsOf(rows: readonly (readonly (readonly Word[])[])[], box: Box, size: number, pad: number, layout: Layout): Columns {
  const count = rows[0]?.length ?? 0;
  const room = box.width - 2 * pad * count;
  const least: number[] = [];
  const most: number[] = [];
  for (let column = 0; column < count; column++) {
    let word = size;
    let whole = size;
    for (const row of rows) {
      let line = 0;
      for (const one of row[column] ?? []) {
        // An address or the like may be broken: it does not take the others' room.
        word = Math.max(word, Math.min(one.width, Math.max(room / count, room * 0.3)));
        line += one.width;
        whole = Math.max(whole, line);
        line = one.ends ? 0 : line + (one.space?.width ?? 0);
      }
    }
    least.push(word + 0.1);
    most.push(Math.max(word, whole) + 0.1);
  }
  const sum = (widths: readonly number[]): number => widths.reduce((total, width) => total + width, 0);
  let inner: readonly number[];
  if (sum(most) <= room) inner = most;
  else if (sum(least) <= room) inner = least.map((width, at) => width + (((most[at] ?? 0) - width) * (room - sum(least))) / (sum(most) - sum(least)));
  else {
    layout.remarks.add(`A table of ${count} columns is wide for the page: words in it are broken. Sent as a spreadsheet it would be easier to read.`);
    const floor = Math.min(size, room / count);
    inner = least.map((width) => floor + ((width - floor) * (room - floor * count)) / Math.max(1, sum(least) - floor * count));
  }
  const width = inner.map((own) => own + 2 * pad);
  let x = box.x;
  const left = width.map((own) => {
    const at = x;
    x += own;
    return at;
  });
  return { left, width, pad, size };
}
