import { AlignmentType, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { type Alignment, type Flow, type Inline, wordsOf } from '../letter';
import type { WordStyleId } from './styles';

/** What a table is made with. Widths are in twips. */
export interface TableWord {
  readonly styleId: (style: WordStyleId) => string;
  readonly inline: (nodes: readonly Inline[]) => ParagraphChild[];
  readonly indent: number;
  readonly width: number;
  readonly newPage: boolean;
}

/** A table with real header cells: Word repeats the first row on every page, and programs that read aloud announce it. */
export function tableWord(table: Flow & { readonly kind: 'table' }, context: TableWord): Table {
  const columns = Math.max(1, table.header.length, ...table.rows.map((row) => row.length));
  const widths = columnWidths(table, columns, context.width);
  const row = (cells: readonly (readonly Inline[])[], style: WordStyleId, first: boolean): TableRow =>
    new TableRow({
      ...(first ? { tableHeader: true } : {}),
      cantSplit: true,
      children: widths.map((width, column) => {
        const alignment = alignmentOf(table.alignments[column]);
        const paragraph = new Paragraph({
          style: context.styleId(style),
          children: context.inline(cells[column] ?? []),
          ...(alignment === undefined ? {} : { alignment }),
          ...(first && column === 0 && context.newPage ? { pageBreakBefore: true } : {}),
        });
        return new TableCell({ children: [paragraph], width: { size: width, type: WidthType.DXA } });
      }),
    });
  return new Table({
    style: context.styleId('TableGrid'),
    width: { size: context.width, type: WidthType.DXA },
    indent: { size: context.indent, type: WidthType.DXA },
    layout: TableLayoutType.AUTOFIT,
    columnWidths: widths,
    tableLook: { firstRow: true, lastRow: false, firstColumn: false, lastColumn: false, noHBand: true, noVBand: true },
    rows: [row(table.header, 'FOITableHeading', true), ...table.rows.map((cells) => row(cells, 'FOITableText', false))],
  });
}

function alignmentOf(alignment: Alignment): (typeof AlignmentType)['RIGHT' | 'CENTER'] | undefined {
  if (alignment === 'right') return AlignmentType.RIGHT;
  return alignment === 'center' ? AlignmentType.CENTER : undefined;
}

/** Twips that a letter takes in bold, more or less, and what a cell has beside its words. */
const LETTER_WIDTH = 150;
const CELL_SPACE = 230;

/** Shares the width out by what stands in the columns: first so much that no word is broken, the rest by how much each has to say. */
function columnWidths(table: Flow & { readonly kind: 'table' }, columns: number, width: number): number[] {
  const least: number[] = [];
  const wanted: number[] = [];
  for (let column = 0; column < columns; column++) {
    let longest = 3;
    let word = 3;
    for (const row of [table.header, ...table.rows]) {
      const words = wordsOf(row[column] ?? []);
      longest = Math.max(longest, words.length);
      for (const one of words.split(/[\s-]/)) word = Math.max(word, one.length);
    }
    least.push(Math.min(word, 40) * LETTER_WIDTH + CELL_SPACE);
    wanted.push(Math.min(longest, 80) * LETTER_WIDTH + CELL_SPACE);
  }
  const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
  const room = width - sum(least);
  if (room <= 0) return least.map((own) => Math.floor((width * own) / sum(least)));
  const more = wanted.map((own, column) => Math.max(own - (least[column] ?? 0), 0) + own / 4);
  return least.map((own, column) => Math.floor(own + (room * (more[column] ?? 0)) / sum(more)));
}
