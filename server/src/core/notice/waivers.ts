import type { Block, Comment, Fence, Piece, SyntaxDocument } from '../syntax/model';
import { Covering } from '../text/covering';
import type { Span } from '../text/span';
import { firstFrom } from '../text/within';
import type { Part, Waiver } from './model';
import type { Sections } from './sections';

const WAIVE = /^\s*waive\b[ \t]*([A-Za-z0-9-]*)[ \t]*:?[ \t]*/;

/** Reads the waivers of a notice (`dialect.md` 8): comments that begin with the word waive, and the front matter's list. */
export function liftWaivers(syntax: SyntaxDocument, parts: readonly Part[], sections: Sections): Waiver[] {
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
  const where = whereaboutsOf(syntax, parts);
  for (const comment of syntax.comments) {
    const match = comment.closed ? WAIVE.exec(comment.body) : null;
    if (!match) continue;
    const rule = match[1] ?? '';
    const ruleStart = comment.bodySpan.start + match[0].indexOf(rule, match[0].indexOf('waive') + 5);
    const target = covered(syntax, sections, where, comment);
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

/** Where things of a notice stand, for what stands next after a comment. */
interface Whereabouts {
  readonly requests: Covering;
  readonly fences: readonly Fence[];
  readonly blockOf: ReadonlyMap<Fence, Block>;
  readonly partOf: ReadonlyMap<Piece | undefined, Part>;
  readonly groupEnds: ReadonlyMap<number, number>;
}

function whereaboutsOf(syntax: SyntaxDocument, parts: readonly Part[]): Whereabouts {
  const groupEnds = new Map<number, number>();
  for (const { group, span } of syntax.pieces) if (group !== undefined) groupEnds.set(group, Math.max(span.end, groupEnds.get(group) ?? 0));
  return {
    requests: new Covering(syntax.blocks.filter((block) => block.name === 'request').map((block) => block.body)),
    fences: syntax.fences.filter((fence) => !fence.nested),
    blockOf: new Map(syntax.blocks.map((block) => [block.fence, block])),
    partOf: new Map(parts.map((part) => [part.heading, part])),
    groupEnds,
  };
}

/** What the next thing after the comment is: a block, a part opened by a heading, or a paragraph, list or table. */
function covered(syntax: SyntaxDocument, sections: Sections, where: Whereabouts, comment: Comment): { place: Waiver['place']; covers: Span | undefined } {
  const nowhere = { place: 'nowhere' as const, covers: undefined };
  if (!comment.alone || where.requests.contains(comment.span)) return nowhere;
  const piece = syntax.pieces[firstFrom(syntax.pieces, comment.span.end)];
  const fence = where.fences[firstFrom(where.fences, comment.span.end)];
  if (fence && (!piece || fence.span.start < piece.span.start)) {
    const block = where.blockOf.get(fence);
    return block ? { place: 'block', covers: block.span } : nowhere;
  }
  if (!piece) return nowhere;
  if (piece.kind === 'heading') return { place: 'part', covers: where.partOf.get(piece)?.span ?? sections.of(piece) };
  const end = (piece.group === undefined ? undefined : where.groupEnds.get(piece.group)) ?? piece.span.end;
  return { place: 'piece', covers: { start: piece.span.start, end } };
}
