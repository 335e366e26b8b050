/** A cell by numbers, both counted from 1. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/** A rectangle of cells, both ends in it. */
export interface CellArea {
  readonly from: Cell;
  readonly to: Cell;
}

/** How many cells of one kind are kept with their places; a sheet with more of them is told of as well by these. */
export const MOST_PLACES = 100_000;

/** How many ranges one trace names before it says that there are more. */
const MOST_RANGES = 5;

/** `F` to 6. 0 where it is no column. */
export function columnNumber(letters: string): number {
  let number = 0;
  for (const letter of letters.toUpperCase()) number = number * 26 + letter.charCodeAt(0) - 64;
  return letters.length > 3 ? 0 : number;
}

/** 6 to `F`. */
export function columnLetters(number: number): string {
  let letters = '';
  for (let left = number; left > 0; left = Math.floor((left - 1) / 26)) letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  return letters;
}

/** `C4`, also with dollar signs; undefined where it is none. */
export function parseCell(text: string): Cell | undefined {
  const [, letters, digits] = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})$/.exec(text) ?? [];
  return letters === undefined || digits === undefined ? undefined : { column: columnNumber(letters), row: Number(digits) };
}

/** `A1:C9` or `A1`; undefined where it is none. */
export function parseArea(text: string): CellArea | undefined {
  const [first = '', second = first] = text.split(':', 2);
  const from = parseCell(first);
  const to = parseCell(second);
  return from && to ? { from, to } : undefined;
}

export function isInside({ row, column }: Cell, { from, to }: CellArea): boolean {
  return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
}

/** Rows as a program shows them: `7-9, 12`. */
export function rowRanges(rows: Iterable<number>): string {
  return ranges(rows, String, '-');
}

/** Columns as a program shows them: `F:H, K`. */
export function columnRanges(columns: Iterable<number>): string {
  return ranges(columns, columnLetters, ':');
}

function ranges(numbers: Iterable<number>, show: (number: number) => string, between: string): string {
  return shortened(runs(numbers).map(([from, to]) => (from === to ? show(from) : `${show(from)}${between}${show(to)}`)));
}

function runs(numbers: Iterable<number>): (readonly [from: number, to: number])[] {
  const found: [number, number][] = [];
  for (const number of [...new Set(numbers)].sort((a, b) => a - b)) {
    const last = found.at(-1);
    if (last && last[1] === number - 1) last[1] = number;
    else found.push([number, number]);
  }
  return found;
}

/** Cells as a program shows them, runs down a column together: `C4:C19, D7`. */
export function cellRanges(cells: readonly Cell[]): string {
  const columns = new Map<number, number[]>();
  for (const { row, column } of cells) {
    const rows = columns.get(column);
    if (rows) rows.push(row);
    else columns.set(column, [row]);
  }
  const named = [...columns]
    .sort(([a], [b]) => a - b)
    .flatMap(([column, rows]) => {
      const letters = columnLetters(column);
      return runs(rows).map(([from, to]) => (from === to ? `${letters}${from}` : `${letters}${from}:${letters}${to}`));
    });
  return shortened(named);
}

function shortened(named: readonly string[]): string {
  const more = named.length - MOST_RANGES;
  return more > 0 ? `${named.slice(0, MOST_RANGES).join(', ')} and ${more} more` : named.join(', ');
}
