import type { Piece } from '../syntax/model';
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
  const outerBlocks = syntax.blocks.filter((block) => block.parent === undefined);
  return headings.map((heading, index) => {
    let end = heading.block?.body.end ?? syntax.text.length;
    for (const next of headings.slice(index + 1)) {
      if (next.span.start >= end) break;
      if (next.block !== heading.block || next.depth > heading.depth) continue;
      end = next.span.start;
      break;
    }
    if (!heading.block) end = outerBlocks.find((block) => block.span.start > heading.span.start && block.span.start < end)?.span.start ?? end;
    return { heading, span: { start: heading.span.start, end: Math.max(heading.span.end, end) } };
  });
}

function lastLineWithText({ text, lines }: Snapshot, span: Span): number {
  let end = Math.min(span.end, text.length);
  while (end > span.start && /\s/.test(text.charAt(end - 1))) end--;
  return lines.position(end).line;
}
