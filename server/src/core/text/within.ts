import type { Span } from './span';

interface Placed {
  readonly span: Span;
}

/** The index of the first that starts at this place or after it, in a list sorted by start; the length of the list where none does. */
export function firstFrom(sorted: readonly Placed[], at: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle]?.span.start ?? 0) < at) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Those of a list sorted by start that a span contains, without going through the others. */
export function within<T extends Placed>(sorted: readonly T[], around: Span): T[] {
  const found: T[] = [];
  let index = firstFrom(sorted, around.start);
  for (let item = sorted[index]; item && item.span.start <= around.end; item = sorted[++index]) if (item.span.end <= around.end) found.push(item);
  return found;
}

/** Whether a span contains one of a list sorted by start. */
export function holdsOneOf(sorted: readonly Placed[], around: Span): boolean {
  let index = firstFrom(sorted, around.start);
  for (let item = sorted[index]; item && item.span.start <= around.end; item = sorted[++index]) if (item.span.end <= around.end) return true;
  return false;
}

/** Answers for many spans which of a list, sorted by start, contains each. */
export class Around<T extends Placed> {
  /** The farthest end of the spans up to each. */
  private readonly ends: readonly number[];

  constructor(private readonly sorted: readonly T[]) {
    let farthest = -1;
    this.ends = sorted.map(({ span }) => {
      farthest = Math.max(farthest, span.end);
      return farthest;
    });
  }

  /** The outermost: the first of the list that contains the span. */
  first({ start, end }: Span): T | undefined {
    let low = 0;
    let high = this.ends.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((this.ends[middle] ?? 0) < end) low = middle + 1;
      else high = middle;
    }
    const found = this.sorted[low];
    return found && found.span.start <= start ? found : undefined;
  }

  /** The innermost: the last of the list that contains the span. */
  last({ start, end }: Span): T | undefined {
    for (let index = firstFrom(this.sorted, start + 1) - 1; index >= 0 && (this.ends[index] ?? 0) >= end; index--) {
      const item = this.sorted[index];
      if (item && item.span.end >= end) return item;
    }
    return undefined;
  }
}
