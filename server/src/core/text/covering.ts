import { byPlace, type Span } from './span';

/** Answers for many places whether one of many spans holds them, without going through the spans for each. The spans may overlap. */
export class Covering {
  private readonly starts: readonly number[];
  /** The farthest end of the spans up to each. */
  private readonly ends: readonly number[];

  constructor(spans: readonly Span[]) {
    const sorted = [...spans].sort(byPlace);
    let farthest = 0;
    this.starts = sorted.map(({ start }) => start);
    this.ends = sorted.map(({ end }) => {
      farthest = Math.max(farthest, end);
      return farthest;
    });
  }

  /** Whether one of the spans holds the character at this place; the end of a span is outside it. */
  holds(at: number): boolean {
    return this.reach(at) > at;
  }

  /** Whether one of the spans contains this one (`contains`). */
  contains({ start, end }: Span): boolean {
    return this.reach(start) >= end;
  }

  /** Whether one of the spans shares a character with this one (`overlaps`). */
  overlaps({ start, end }: Span): boolean {
    return this.reach(end - 1) > start;
  }

  /** Whether one of the spans shares a character with this one, or meets it end to start. */
  touches({ start, end }: Span): boolean {
    return this.reach(end) >= start;
  }

  /** The farthest end of the spans that begin at this place or before it; -1 where none does. */
  private reach(at: number): number {
    let low = 0;
    let high = this.starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle + 1;
      else high = middle;
    }
    return this.ends[low - 1] ?? -1;
  }
}
