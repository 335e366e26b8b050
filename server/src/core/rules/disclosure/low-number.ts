import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { piecesSent } from '../support/piecesSent';
import { type LetterTable, type TableCell, tablesOf, wholeNumber } from '../support/tables';
import { ABOUT_PEOPLE, GROUP, MEASURE, ON_PURPOSE, SUPPRESSED, THINGS, TOTAL, UNIT } from './peopleTables';

/** From here on a count is commonly taken to point to nobody. */
const FEWEST = 5;

export default defineRule({
  name: 'low-number',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '40' },
    { act: 'ICO', at: 'Anonymisation guidance' },
  ],
  messages: {
    low: {
      what: 'This table counts people and has figures below five ({count} of them).',
      why: 'Somebody who knows a little already, such as the school, the ward or the year, can tell from a small figure who is meant.',
      todo: 'Write “fewer than 5”, or use wider bands, longer periods or larger areas. If you considered it and the figures may be given, say so in the letter.',
    },
    computable: {
      what: 'The figure that is kept back here can be worked out from the total.',
      why: 'A total less the other figures gives the one that was left out.',
      todo: 'Keep back a second figure in the same row or column, or round the total.',
    },
  },
  on: {
    notice(notice, ctx) {
      const tables = tablesOf(notice);
      if (tables.length === 0 || isOnPurpose(notice)) return;
      for (const table of tables) {
        const low = isAboutPeople(table) ? lowCounts(table) : [];
        const [first] = low;
        if (first) ctx.report({ at: wordsOf(first), message: 'low', values: { count: String(low.length) }, fix: () => band(low) });
        for (const cell of computable(table)) ctx.report({ at: wordsOf(cell), message: 'computable' });
      }
    },
  },
});

function wordsOf({ piece }: TableCell): Span {
  return piece.prose.span(0, piece.prose.text.length);
}

function band(cells: readonly TableCell[]): Fix {
  const edits = cells.map((cell) => ({ span: wordsOf(cell), text: 'fewer than 5' }));
  return { title: 'Write “fewer than 5” for each of them', edits, safe: false };
}

/** Somebody looked at the small figures and gave them on purpose; the letter says so. */
function isOnPurpose(notice: Notice): boolean {
  return piecesSent(notice).some(({ zone, sentences }) => zone !== 'request' && zone !== 'quoted' && sentences.some((sentence) => sentence.has(ON_PURPOSE)));
}

function isAboutPeople({ cells, heading, caption }: LetterTable): boolean {
  const labels = cells.filter(({ row, column }) => row === 0 || column === 0).map(({ piece }) => piece.prose);
  return [heading, caption, ...labels].some((label) => label !== undefined && ABOUT_PEOPLE.some((words) => label.has(words)));
}

/** Counts of one to four, where neither the column nor the row holds something else. */
function lowCounts({ cells, head }: LetterTable): TableCell[] {
  const labels = rowLabels(cells);
  return cells.filter(({ row, column, piece }) => {
    if (row === 0 || column === 0) return false;
    const count = piece.prose.read(wholeNumber);
    if (count === undefined || count < 1 || count >= FEWEST) return false;
    return countsPeople(head.get(column)) && countsPeople(labels.get(row));
  });
}

type Label = TableCell['piece']['prose'] | undefined;

function countsPeople(label: Label): boolean {
  return label === undefined || (!label.has(MEASURE) && !label.has(THINGS) && (!label.has(UNIT) || label.has(GROUP)));
}

function rowLabels(cells: readonly TableCell[]): ReadonlyMap<number, NonNullable<Label>> {
  return new Map(cells.filter(({ column }) => column === 0).map(({ row, piece }) => [row, piece.prose]));
}

/** Cells that keep a figure back while everything else that a total adds up is given, by column and by row. */
function computable({ cells, head }: LetterTable): TableCell[] {
  const labels = rowLabels(cells);
  const columns = new Set([...head].flatMap(([column, label]) => (label.read(isTotal) ? [column] : [])));
  const rows = new Set([...labels].flatMap(([row, label]) => (label.read(isTotal) ? [row] : [])));
  // Without a total nothing can be worked out.
  if (columns.size === 0 && rows.size === 0) return [];
  const data = cells.filter(({ row, column }) => row > 0 && column > 0);
  const byColumn = grouped(data, ({ column }) => column).map((line) => leftOut(line, ({ row }) => rows.has(row)));
  const byRow = grouped(data, ({ row }) => row).map((line) => leftOut(line, ({ column }) => columns.has(column)));
  return [...new Set([...byColumn, ...byRow].filter((cell) => cell !== undefined))];
}

function grouped(cells: readonly TableCell[], key: (cell: TableCell) => number): TableCell[][] {
  const groups = new Map<number, TableCell[]>();
  for (const cell of cells) {
    const group = groups.get(key(cell));
    if (group) group.push(cell);
    else groups.set(key(cell), [cell]);
  }
  return [...groups.values()];
}

const isTotal = (text: string): boolean => TOTAL.test(text.trim());
const isSuppressed = (text: string): boolean => SUPPRESSED.test(text.trim());
const isNone = (text: string): boolean => /^-?$/.test(text.trim());

/** The only figure kept back in a row or column whose one total and other figures are all given, if the total leaves something for it. */
function leftOut(line: readonly TableCell[], isSum: (cell: TableCell) => boolean): TableCell | undefined {
  const totals = line.filter(isSum);
  const others = line.filter((cell) => !isSum(cell));
  const [total] = totals;
  if (!total || totals.length > 1 || others.length < 2) return undefined;
  const hidden = others.filter(({ piece }) => piece.prose.read(isSuppressed));
  const [only] = hidden;
  if (!only || hidden.length > 1) return undefined;
  const sum = total.piece.prose.read(wholeNumber);
  const given = others.filter((cell) => cell !== only).map(({ piece }) => (piece.prose.read(isNone) ? 0 : piece.prose.read(wholeNumber)));
  if (sum === undefined || given.some((count) => count === undefined)) return undefined;
  return sum > given.reduce<number>((left, count) => left + (count ?? 0), 0) ? only : undefined;
}
