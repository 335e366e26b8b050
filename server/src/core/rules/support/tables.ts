import type { Notice } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { derived } from '../../text/derived';
import { piecesSent, type SentPiece } from './piecesSent';

/** The words of a cell, a heading or a caption. */
type Prose = Piece['prose'];

/** A cell of a table that goes out. */
export interface TableCell {
  readonly piece: Piece;
  readonly row: number;
  readonly column: number;
}

/** A table of the authority's own words. */
export interface LetterTable {
  readonly cells: readonly TableCell[];
  /** The heads of its columns, by column. */
  readonly head: ReadonlyMap<number, Prose>;
  /** The nearest heading over it, and the paragraph or item directly before it. */
  readonly heading: Prose | undefined;
  readonly caption: Prose | undefined;
}

/** Every table outside the request and quoted matter, in the order of the text. Empty for a plain letter, whose tables can't be told from lines of words. */
export const tablesOf = derived((notice: Notice): readonly LetterTable[] => {
  const tables: LetterTable[] = [];
  let heading: Prose | undefined;
  let before: Prose | undefined;
  let group: number | undefined;
  let cells: TableCell[] = [];
  const close = (): void => {
    if (cells.length > 0) tables.push({ cells, head: headOf(cells), heading, caption: before });
    cells = [];
    group = undefined;
  };
  for (const one of piecesSent(notice)) {
    const { piece } = one;
    if (piece.kind === 'cell' && isOurs(one)) {
      if (piece.group !== group) close();
      group = piece.group;
      cells.push({ piece, row: piece.row ?? 0, column: piece.column ?? 0 });
      continue;
    }
    if (cells.length > 0) {
      close();
      before = undefined;
    }
    if (piece.kind === 'heading') {
      heading = piece.prose;
      before = undefined;
    } else before = piece.prose;
  }
  close();
  return tables;
}, true);

function isOurs({ piece, zone }: SentPiece): boolean {
  return !piece.quoted && zone !== 'request' && zone !== 'quoted';
}

function headOf(cells: readonly TableCell[]): ReadonlyMap<number, Prose> {
  return new Map(cells.filter(({ row }) => row === 0).map(({ column, piece }) => [column, piece.prose]));
}

/** A whole number as a cell writes it, with or without commas; undefined for everything else. */
export function wholeNumber(text: string): number | undefined {
  const number = text.trim();
  return /^\d{1,3}(?:,\d{3}){1,4}$|^\d{1,9}$/.test(number) ? Number(number.replaceAll(',', '')) : undefined;
}
