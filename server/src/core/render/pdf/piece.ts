import type { Part } from './text';

/** A node of the file's structure: what a screen reader goes by. Made in the order in which it is read. */
export interface Tag {
  readonly type: string;
  /** Its place in reading order. */
  readonly order: number;
  readonly numbering: 'Decimal' | 'Disc' | undefined;
  readonly children: Tag[];
}

/** Words at a place: `x` from the left edge of the page, `base` from the top of the piece to the line they stand on, in points. */
export interface Mark {
  readonly x: number;
  readonly base: number;
  readonly part: Part;
  readonly tag: Tag;
}

/** A filled rectangle behind the words, never read aloud. `y` counts from the top of the piece. */
export interface Shape {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  readonly colour: string;
}

/** The bar beside a quotation. It runs on from piece to piece. */
export interface Bar {
  readonly x: number;
}

export interface HeadingPlace {
  readonly depth: number;
  readonly title: string;
  readonly place: string;
}

/** The smallest thing that is never cut: a line, or one line of a table's row. */
export interface Piece {
  readonly height: number;
  /** Space above, unless it comes first on a page. */
  readonly before: number;
  readonly marks: readonly Mark[];
  readonly shapes: readonly Shape[];
  readonly bars: readonly Bar[];
  /** Must not be the last on a page. */
  readonly keepNext: boolean;
  readonly breakBefore: boolean;
  readonly heading: HeadingPlace | undefined;
  /** Rows of the table's head, which are shown again where a page begins with this piece. */
  readonly head: readonly Piece[] | undefined;
}

/** A piece at its place on a page. `repeated`: a table's head that has been read before. */
export interface Placed {
  readonly piece: Piece;
  readonly y: number;
  readonly repeated: boolean;
}

export type Page = readonly Placed[];

/** Puts pieces on pages that are `room` points high. What must stay together does, unless it is taller than a page. */
export function paginated(pieces: readonly Piece[], room: number): Page[] {
  const pages: Placed[][] = [[]];
  let y = 0;
  const turn = (): void => {
    pages.push([]);
    y = 0;
  };
  const place = (piece: Piece, repeated: boolean): void => {
    const page = pages.at(-1);
    const top = y + (page && page.length > 0 ? piece.before : 0);
    page?.push({ piece, y: top, repeated });
    y = top + piece.height;
  };
  const empty = (): boolean => pages.at(-1)?.length === 0;
  for (let first = 0; first < pieces.length; ) {
    let end = first;
    while (pieces[end]?.keepNext && end + 1 < pieces.length && !pieces[end + 1]?.breakBefore) end++;
    const group = pieces.slice(first, end + 1);
    if (group[0]?.breakBefore && !empty()) turn();
    if (!empty() && y + heightOf(group) > room && heightOf(group) + headHeight(group[0]) <= room + (group[0]?.before ?? 0)) turn();
    for (const piece of group) {
      if (!empty() && y + piece.before + piece.height > room) turn();
      if (empty() && headHeight(piece) < room / 2) for (const row of piece.head ?? []) place(row, true);
      place(piece, false);
    }
    first = end + 1;
  }
  return pages;
}

function heightOf(pieces: readonly Piece[]): number {
  return pieces.reduce((sum, piece) => sum + piece.before + piece.height, 0);
}

function headHeight(piece: Piece | undefined): number {
  return heightOf(piece?.head ?? []);
}
