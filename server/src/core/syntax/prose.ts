import type { Span } from '../text/span';

interface Segment {
  /** Where the segment begins in the prose and in the source, and how long it is in each. */
  readonly at: number;
  readonly source: number;
  readonly length: number;
  readonly sourceLength: number;
}

/** Words as a reader sees them, without Markdown's marks, and the way back to the source. Immutable once built. */
export class Prose {
  private constructor(
    readonly text: string,
    private readonly segments: readonly Segment[],
  ) {}

  /** Prose that stands in the source exactly as it is read. */
  static plain(text: string, source: number): Prose {
    return new Prose(text, [{ at: 0, source, length: text.length, sourceLength: text.length }]);
  }

  /** Builds prose from runs of text, each with its place in the source; a run of another length than its source (an entity, an escape) maps as a whole. */
  static build(runs: readonly { readonly text: string; readonly span: Span }[]): Prose {
    let text = '';
    const segments: Segment[] = [];
    for (const run of runs) {
      segments.push({ at: text.length, source: run.span.start, length: run.text.length, sourceLength: run.span.end - run.span.start });
      text += run.text;
    }
    return new Prose(text, segments);
  }

  /** Source offset of the character at `index` of the prose. An index past the end gives the end of the source. */
  at(index: number): number {
    const segment = this.segmentAt(index);
    if (!segment) return 0;
    const into = index - segment.at;
    if (segment.length === segment.sourceLength) return segment.source + Math.min(into, segment.sourceLength);
    return into <= 0 ? segment.source : into >= segment.length ? segment.source + segment.sourceLength : segment.source;
  }

  /** Source span of the prose from `start` to `end`. */
  span(start: number, end: number): Span {
    if (end <= start) return { start: this.at(start), end: this.at(start) };
    const last = this.segmentAt(end - 1);
    const from = this.at(start);
    if (!last) return { start: from, end: from };
    const into = end - last.at;
    const to = last.length === last.sourceLength ? last.source + into : last.source + last.sourceLength;
    return { start: from, end: Math.max(from, to) };
  }

  private segmentAt(index: number): Segment | undefined {
    let low = 0;
    let high = this.segments.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.segments[middle]?.at ?? 0) <= index) low = middle;
      else high = middle - 1;
    }
    return this.segments[low];
  }
}
