/** Where a passage stands in the source (lines from 0) and on the page (pixels from the top of its content). */
export interface Placed {
  readonly startLine: number;
  readonly endLine: number;
  readonly top: number;
  readonly height: number;
}

/**
 * The place on the page that belongs to a line of the source: the passage around it and the fraction of the way through,
 * and between two passages the fraction of the way between them. `lineCount` and `pageHeight` close the letter.
 */
export function topOfLine(passages: readonly Placed[], line: number, lineCount: number, pageHeight: number): number {
  const { before, after } = around(passages, (passage) => passage.startLine <= line);
  if (before && line < before.endLine + 1) return before.top + before.height * fraction(line, before.startLine, before.endLine + 1);
  const fromLine = before ? before.endLine + 1 : 0;
  const from = before ? before.top + before.height : 0;
  const toLine = after ? after.startLine : lineCount;
  const to = after ? after.top : pageHeight;
  return from + (to - from) * fraction(line, fromLine, toLine);
}

/** The line of the source, with a fraction, that belongs to a place on the page: the other way round. */
export function lineAtTop(passages: readonly Placed[], top: number, lineCount: number, pageHeight: number): number {
  const { before, after } = around(passages, (passage) => passage.top <= top);
  if (before && top < before.top + before.height) {
    return before.startLine + (before.endLine + 1 - before.startLine) * fraction(top, before.top, before.top + before.height);
  }
  const fromLine = before ? before.endLine + 1 : 0;
  const from = before ? before.top + before.height : 0;
  const toLine = after ? after.startLine : lineCount;
  const to = after ? after.top : pageHeight;
  return fromLine + (toLine - fromLine) * fraction(top, from, to);
}

/** The last passage for which `isBefore` holds and the one after it; `isBefore` holds for a first part of the list. */
function around(passages: readonly Placed[], isBefore: (passage: Placed) => boolean): { before: Placed | undefined; after: Placed | undefined } {
  let low = 0;
  let high = passages.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    const passage = passages[middle];
    if (passage && isBefore(passage)) low = middle + 1;
    else high = middle;
  }
  return { before: passages[low - 1], after: passages[low] };
}

function fraction(at: number, from: number, to: number): number {
  return to <= from ? 0 : Math.max(0, Math.min(1, (at - from) / (to - from)));
}

/**
 * Places notes down the margin: each beside its passage, or as far below as those above it need. Gives the top of each,
 * in pixels. Notes come in the order of their passages.
 */
export function stackNotes(notes: readonly { readonly wanted: number; readonly height: number }[], gap: number): readonly number[] {
  let free = Number.NEGATIVE_INFINITY;
  return notes.map((note) => {
    const top = Math.max(note.wanted, free);
    free = top + note.height + gap;
    return top;
  });
}

/** Who moves the other. Only a real action of the reader passes the ownership to the preview. */
export class Ownership {
  private owner: 'editor' | 'preview' = 'editor';

  constructor(private readonly tell: (owns: boolean) => void) {}

  get ours(): boolean {
    return this.owner === 'preview';
  }

  /** The reader scrolls in the preview. */
  take(): void {
    if (this.owner === 'preview') return;
    this.owner = 'preview';
    this.tell(true);
  }

  /** The reader left the preview. */
  release(): void {
    if (this.owner === 'editor') return;
    this.owner = 'editor';
    this.tell(false);
  }

  /** The editor moved of its own accord: it owns the scrolling without being told so. */
  yield(): void {
    this.owner = 'editor';
  }
}
