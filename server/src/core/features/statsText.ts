import { tableText } from '../render/textTable';
import type { StatsCount, StatsRow, StatsTotals } from './stats';

/** Characters in a line of the tables for people. */
const WIDTH = 100;

/** What the rows of a table or CSV file are: letters, or months. */
export type StatsBy = 'notice' | 'month';

/** The statistics as tables for people: by month or letter by letter, then by outcome and by provision. */
export function statsText(rows: readonly StatsRow[], totals: StatsTotals, by: StatsBy): string {
  if (rows.length === 0) return 'No letter to count.\n';
  const first = by === 'month' ? counts('Month received', totals.byMonth, totals.all) : table(ROW_HEAD, rows.map(rowCells));
  const parts = [first, counts('Outcome', totals.byOutcome), ...(totals.byProvision.length > 0 ? [counts('Provision', totals.byProvision)] : [])];
  return `${parts.join('\n\n')}\n`;
}

const COUNT_HEAD = ['Letters', 'In time', 'Late', 'Not known', 'Share in time'];

function counts(head: string, list: readonly StatsCount[], all?: StatsCount): string {
  const lines = [...list, ...(all && list.length > 1 ? [{ ...all, name: 'All' }] : [])];
  return table([head, ...COUNT_HEAD], lines.map(countCells), 'right');
}

function table(head: readonly string[], rows: readonly (readonly string[])[], align?: 'right'): string {
  const alignments = head.map((_, column) => (column === 0 ? undefined : align));
  return tableText(head, rows, alignments, WIDTH).join('\n');
}

function countCells({ name, letters, inTime, late, notKnown, shareInTime }: StatsCount): readonly string[] {
  return [name, String(letters), String(inTime), String(late), String(notKnown), shareInTime === null ? 'not known' : `${(100 * shareInTime).toFixed(1)} %`];
}

const ROW_HEAD = ['Reference', 'Month', 'Kind', 'Law', 'Outcome', 'Provisions', 'Working days', 'Due', 'Late', 'Date of the letter', 'State'];

function rowCells(row: StatsRow): readonly string[] {
  const provisions = row.provisions.map(({ citation, effect }) => `${citation} (${effect})`).join('; ');
  const days = row.workingDays === null ? null : String(row.workingDays);
  const cells = [row.reference, row.month, row.kind, row.regime, row.outcome, provisions, days, row.due, row.late, row.issued, row.state];
  return cells.map((cell) => cell ?? 'not known');
}

/** The statistics as CSV (RFC 4180, lines end in CR LF): a row a letter, or a row a month. */
export function statsCsv(rows: readonly StatsRow[], totals: StatsTotals, by: StatsBy): string {
  return by === 'notice' ? csv([ROW_HEAD, ...rows.map(rowCells)]) : csv([['Month received', ...COUNT_HEAD], ...totals.byMonth.map(countCells)]);
}

/** What a spreadsheet would take for a formula, or what a program that drops the first sign would leave as one. */
const FORMULA = /^[=+\-@\t\r\n＝＋－＠]/;

/** Rows as CSV. A cell that a spreadsheet would run as a formula gets an apostrophe before it. */
export function csv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => `${row.map(csvCell).join(',')}\r\n`).join('');
}

function csvCell(text: string): string {
  const safe = FORMULA.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
