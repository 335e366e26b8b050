/** A stretch of text: offsets in UTF-16 code units, `end` is the first place after it. */
export interface Span {
  readonly start: number;
  readonly end: number;
}

/** A place as the Language Server Protocol counts it: both numbers from 0, `character` in UTF-16 code units. */
export interface Position {
  readonly line: number;
  readonly character: number;
}

export interface Range {
  readonly start: Position;
  readonly end: Position;
}

/** One replacement in a text. An empty span inserts. */
export interface TextEdit {
  readonly span: Span;
  readonly text: string;
}

/** Whether `inner` lies wholly inside `outer`; a span contains itself. */
export function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** Whether the two spans share at least one character. */
export function overlaps(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end;
}

/** From the first start to the last end of spans, of which there is at least one. */
export function spanOf(spans: readonly Span[]): Span {
  let start = Number.POSITIVE_INFINITY;
  let end = Number.NEGATIVE_INFINITY;
  for (const span of spans) {
    start = Math.min(start, span.start);
    end = Math.max(end, span.end);
  }
  return { start, end };
}

/** Orders spans by start, then by end, for use with `sort`. */
export function byPlace(a: Span, b: Span): number {
  return a.start - b.start || a.end - b.end;
}
