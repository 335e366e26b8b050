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
  const labels = cells.filter(({ row, column }) => row === 0 || column === 0).map(({ text }) => text);
  return [heading, caption, ...labels].some((text) => ABOUT_PEOPLE.some((words) => words.test(text)));
}

/** Counts of one to four, where neither the column nor the row holds something else. */
function lowCounts({ cells, head }: LetterTable): TableCell[] {
  const labels = rowLabels(cells);
  return cells.filter(({ row, column, text }) => {
    const count = wholeNumber(text);
    if (row === 0 || column === 0 || count === undefined || count < 1 || count >= FEWEST) return false;
    return countsPeople(head.get(column) ?? '') && countsPeople(labels.get(row) ?? '');
  });
}

function countsPeople(label: string): boolean {
  return !MEASURE.test(label) && !THINGS.test(label) && (!UNIT.test(label) || GROUP.test(label));
}

function rowLabels(cells: readonly TableCell[]): ReadonlyMap<number, string> {
  return new Map(cells.filter(({ column }) => column === 0).map(({ row, text }) => [row, text]));
}

/** Cells that keep a figure back while everything else that a total adds up is given, by column and by row. */
function computable({ cells, head }: LetterTable): TableCell[] {
  const labels = rowLabels(cells);
  const data = cells.filter(({ row, column }) => row > 0 && column > 0);
  const byColumn = grouped(data, ({ column }) => column).map((line) => leftOut(line, ({ row }) => TOTAL.test(labels.get(row) ?? '')));
  const byRow = grouped(data, ({ row }) => row).map((line) => leftOut(line, ({ column }) => TOTAL.test(head.get(column) ?? '')));
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

/** The only figure kept back in a row or column whose one total and other figures are all given, if the total leaves something for it. */
function leftOut(line: readonly TableCell[], isTotal: (cell: TableCell) => boolean): TableCell | undefined {
  const totals = line.filter(isTotal);
  const others = line.filter((cell) => !isTotal(cell));
  const hidden = others.filter(({ text }) => SUPPRESSED.test(text));
  const [total] = totals;
  const [only] = hidden;
  if (!total || !only || totals.length > 1 || hidden.length > 1 || others.length < 2) return undefined;
  const sum = wholeNumber(total.text);
  const given = others.filter((cell) => cell !== only).map(({ text }) => wholeNumber(text === '' || text === '-' ? '0' : text));
  if (sum === undefined || given.some((count) => count === undefined)) return undefined;
  return sum > given.reduce<number>((left, count) => left + (count ?? 0), 0) ? only : undefined;
}
