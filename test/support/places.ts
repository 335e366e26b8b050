import type { Snapshot } from '../../server/src/core/features/snapshot';
import type { Span } from '../../server/src/core/text/span';

/** Spans as a person would name them: line, counted from 1, and words. */
export function placesOf({ text, lines }: Snapshot, spans: readonly Span[]): string[] {
  return spans.map((span) => `${lines.position(span.start).line + 1}: ${text.slice(span.start, span.end)}`);
}
