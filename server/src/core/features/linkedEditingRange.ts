import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';
import { holds } from './subject';

/**
 * The colons of an opening fence and of the one that closes it, where they are alike: they are all that a pair has in common, and edited together they
 * stay a pair. Undefined elsewhere.
 */
export function linkedEditing({ syntax }: Snapshot, offset: number): readonly [Span, Span] | undefined {
  for (const { fence, close } of syntax.blocks) {
    if (!close || close.colons !== fence.colons) continue;
    const pair = [fence, close].map(({ span, colons }): Span => ({ start: span.start, end: span.start + colons }));
    const [opening, closing] = pair;
    if (opening && closing && pair.some((span) => holds(span, offset))) return [opening, closing];
  }
  return undefined;
}
