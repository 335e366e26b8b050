import type { Block, Piece } from '../syntax/model';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/** Lines that can be folded away, both counted from 0 and inclusive. */
export interface Fold {
  readonly startLine: number;
  readonly endLine: number;
  readonly kind: 'comment' | 'region' | undefined;
}

/** Front matter, blocks, what stands under each heading, and comments of more than one line. */
export function foldingRanges(snapshot: Snapshot): Fold[] {
  const { syntax, lines } = snapshot;
  const folds: Fold[] = [];
  const add = (span: Span, kind: Fold['kind']): void => {
    const startLine = lines.position(span.start).line;
    const endLine = lastLineWithText(snapshot, span);
    if (endLine > startLine) folds.push({ startLine, endLine, kind });
  };
  if (syntax.frontMatter) add(syntax.frontMatter.span, 'region');
  for (const block of syntax.blocks) add(block.span, undefined);
  for (const comment of syntax.comments) add(comment.span, 'comment');
  for (const section of sections(snapshot)) add(section.span, undefined);
  return folds.sort((a, b) => a.startLine - b.startLine || b.endLine - a.endLine);
}

/** A heading with what stands under it. */
export interface Section {
  readonly heading: Piece;
  readonly span: Span;
}

/** What each heading opens: up to the next heading of the same or a higher level, the end of its block, or the next block at its level. */
export function sections({ syntax }: Snapshot): Section[] {
  const headings = syntax.pieces.filter((piece) => piece.kind === 'heading');
  const outerStarts = syntax.blocks.filter((block) => block.parent === undefined).map(({ span }) => span.start);
  const next = nextOfRank(headings);
  return headings.map((heading) => {
    let end = Math.min(heading.block?.body.end ?? syntax.text.length, next.get(heading)?.span.start ?? syntax.text.length);
    if (!heading.block) end = Math.min(end, firstAfter(outerStarts, heading.span.start) ?? end);
    return { heading, span: { start: heading.span.start, end: Math.max(heading.span.end, end) } };
  });
}

/** For each heading the next one of the same or a higher level in the same block. Read from the end: a heading hides the lower ones after it from those before. */
function nextOfRank(headings: readonly Piece[]): ReadonlyMap<Piece, Piece> {
  const next = new Map<Piece, Piece>();
  const seen = new Map<Block | undefined, Piece[]>();
  for (const heading of [...headings].reverse()) {
    const later = seen.get(heading.block) ?? [];
    seen.set(heading.block, later);
    for (let last = later.at(-1); last && last.depth > heading.depth; last = later.at(-1)) later.pop();
    const found = later.at(-1);
    if (found) next.set(heading, found);
    later.push(heading);
  }
  return next;
}

/** The first of these ascending places that lies after one. */
function firstAfter(places: readonly number[], at: number): number | undefined {
  let low = 0;
  let high = places.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle] ?? 0) <= at) low = middle + 1;
    else high = middle;
  }
  return places[low];
}

function lastLineWithText({ text, lines }: Snapshot, span: Span): number {
  let end = Math.min(span.end, text.length);
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return lines.position(end).line;
}
