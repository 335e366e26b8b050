import type { Notice } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { piecesSent, type SentPiece } from './piecesSent';

/** A cell of a table that goes out. */
export interface TableCell {
  readonly piece: Piece;
  readonly row: number;
  readonly column: number;
  readonly text: string;
}

/** A table of the authority's own words. */
export interface LetterTable {
  readonly cells: readonly TableCell[];
  /** The heads of its columns, by column. */
  readonly head: ReadonlyMap<number, string>;
  /** The nearest heading over it, and the paragraph or item directly before it. */
  readonly heading: string;
  readonly caption: string;
}

/** Every table outside the request and quoted matter, in the order of the text. Empty for a plain letter, whose tables can't be told from lines of words. */
export function tablesOf(notice: Notice): LetterTable[] {
  const tables: LetterTable[] = [];
  let heading: Piece['prose'] | undefined;
  let before: Piece['prose'] | undefined;
  let group: number | undefined;
  let cells: TableCell[] = [];
  const close = (): void => {
    if (cells.length > 0) {
      const [over, above, own] = [heading, before, cells];
      tables.push({
        cells: own,
        get head() {
          return headOf(own);
        },
        get heading() {
          return over?.text ?? '';
        },
        get caption() {
          return above?.text ?? '';
        },
      });
    }
    cells = [];
    group = undefined;
  };
  for (const one of piecesSent(notice)) {
    const { piece } = one;
    if (piece.kind === 'cell' && isOurs(one)) {
      if (piece.group !== group) close();
      group = piece.group;
      cells.push({
        piece,
        row: piece.row ?? 0,
        column: piece.column ?? 0,
        get text() {
          return piece.prose.read(trimmed);
        },
      });
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
}

const trimmed = (text: string): string => text.trim();

function isOurs({ piece, zone }: SentPiece): boolean {
  return !piece.quoted && zone !== 'request' && zone !== 'quoted';
}

function headOf(cells: readonly TableCell[]): ReadonlyMap<number, string> {
  return new Map(cells.filter(({ row }) => row === 0).map(({ column, text }) => [column, text]));
}

/** A whole number as a cell writes it, with or without commas; undefined for everything else. */
export function wholeNumber(text: string): number | undefined {
  return /^\d{1,3}(?:,\d{3}){1,4}$|^\d{1,9}$/.test(text) ? Number(text.replaceAll(',', '')) : undefined;
}
