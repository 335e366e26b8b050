import { AlignmentType, Paragraph, type ParagraphChild, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import { type Alignment, type Flow, type Inline, wordsOf } from './letter';
import type { WordStyleId } from './wordStyles';

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
      tableHeader: first,
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

/** Shares the width out by what stands in the columns, so that no word is broken while another column has room. */
function columnWidths(table: Flow & { readonly kind: 'table' }, columns: number, width: number): number[] {
  const weights = Array.from({ length: columns }, (_, column) => {
    let longest = 4;
    let word = 4;
    for (const row of [table.header, ...table.rows]) {
      const words = wordsOf(row[column] ?? []);
      longest = Math.max(longest, words.length);
      for (const one of words.split(/\s/)) word = Math.max(word, one.length);
    }
    return Math.max(Math.min(word, 30), Math.min(longest, 45)) + 3;
  });
  const sum = weights.reduce((total, weight) => total + weight, 0);
  return weights.map((weight) => Math.floor((width * weight) / sum));
}
