import type { Alignment } from './letter';
import { columnsOf } from './textWidth';
import { wrapped } from './textWrap';

/**
 * A table as text. Where it fits into the width it keeps its columns; else each row becomes a list of `heading: value`,
 * which a screen reader or a narrow window takes well.
 */
export function tableText(header: readonly string[], rows: readonly (readonly string[])[], alignments: readonly Alignment[], width: number): string[] {
  const all = [header, ...rows];
  const columns = header.map((_, column) => all.reduce((most, row) => Math.max(most, columnsOf(row[column] ?? '')), 1));
  const total = columns.reduce((sum, column) => sum + column, 2 * Math.max(0, columns.length - 1));
  const breaks = all.some((row) => row.some((cell) => cell.includes('\n')));
  if (total > width || breaks) return records(header, rows, width);
  const line = (row: readonly string[]): string =>
    columns
      .map((column, index) => padded(row[index] ?? '', column, alignments[index]))
      .join('  ')
      .trimEnd();
  return [line(header), columns.map((column) => '-'.repeat(column)).join('  '), ...rows.map(line)];
}

function padded(text: string, width: number, alignment: Alignment): string {
  const space = Math.max(0, width - columnsOf(text));
  const before = alignment === 'right' ? space : alignment === 'center' ? Math.floor(space / 2) : 0;
  return ' '.repeat(before) + text + ' '.repeat(space - before);
}

function records(header: readonly string[], rows: readonly (readonly string[])[], width: number): string[] {
  const lines: string[] = [];
  for (const row of rows) {
    if (lines.length > 0) lines.push('');
    row.forEach((cell, column) => {
      const name = header[column] ?? '';
      const value = cell.replace(/\n/g, ', ');
      wrapped(name === '' ? value : `${name}: ${value}`, width - 2).forEach((line, index) => {
        lines.push(index === 0 ? line : `  ${line}`);
      });
    });
  }
  return lines.length > 0 ? lines : wrapped(header.join(', '), width);
}
