import type { Comment, Piece, SyntaxDocument } from '../syntax/model';
import type { Span } from '../text/span';
import type { Part, Waiver } from './model';

const WAIVE = /^\s*waive\b[ \t]*([A-Za-z0-9-]*)[ \t]*:?[ \t]*/;

/** Reads the waivers of a notice (`dialect.md` 8): comments that begin with the word waive, and the front matter's list. */
export function liftWaivers(syntax: SyntaxDocument, parts: readonly Part[]): Waiver[] {
  const waivers: Waiver[] = [];
  for (const entry of syntax.frontMatter?.values.waivers ?? [])
    waivers.push({
      rule: entry.rule ?? '',
      ruleSpan: entry.span,
      reason: entry.reason ?? '',
      span: entry.span,
      covers: undefined,
      comment: undefined,
      place: 'front-matter',
    });
  for (const comment of syntax.comments) {
    const match = comment.closed ? WAIVE.exec(comment.body) : null;
    if (!match) continue;
    const rule = match[1] ?? '';
    const ruleStart = comment.bodySpan.start + match[0].indexOf(rule, match[0].indexOf('waive') + 5);
    const target = covered(syntax, parts, comment);
    waivers.push({
      rule,
      ruleSpan: { start: ruleStart, end: ruleStart + rule.length },
      reason: comment.body.slice(match[0].length).trim(),
      span: comment.span,
      covers: target.covers,
      comment,
      place: target.place,
    });
  }
  return waivers;
}

/** What the next thing after the comment is: a block, a part opened by a heading, or a paragraph, list or table. */
function covered(syntax: SyntaxDocument, parts: readonly Part[], comment: Comment): { place: Waiver['place']; covers: Span | undefined } {
  const nowhere = { place: 'nowhere' as const, covers: undefined };
  const inRequest = syntax.blocks.some((block) => block.name === 'request' && block.body.start <= comment.span.start && comment.span.end <= block.body.end);
  if (!comment.alone || inRequest) return nowhere;
  const piece = syntax.pieces.find((p) => p.span.start >= comment.span.end);
  const fence = syntax.fences.find((f) => f.span.start >= comment.span.end && !f.nested);
  if (fence && (!piece || fence.span.start < piece.span.start)) {
    const block = syntax.blocks.find((b) => b.fence === fence);
    return block ? { place: 'block', covers: block.span } : nowhere;
  }
  if (!piece) return nowhere;
  if (piece.kind === 'heading') {
    const part = parts.find((p) => p.heading === piece);
    return { place: 'part', covers: part?.span ?? sectionOf(syntax, piece) };
  }
  const group = piece.group === undefined ? [piece] : syntax.pieces.filter((p) => p.group === piece.group);
  return { place: 'piece', covers: { start: piece.span.start, end: Math.max(...group.map((p) => p.span.end)) } };
}

/** From a heading to the next one of the same or a higher level in the same block. */
export function sectionOf(syntax: SyntaxDocument, heading: Piece): Span {
  const later = syntax.pieces.find((p) => p.kind === 'heading' && p.span.start > heading.span.start && (p.depth <= heading.depth || p.block !== heading.block));
  const blockEnd = heading.block?.body.end ?? syntax.text.length;
  return { start: heading.span.start, end: Math.min(later?.span.start ?? syntax.text.length, blockEnd) };
}
