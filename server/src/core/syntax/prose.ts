import type { Span } from '../text/span';
import { Spoken, type Words, wordsOf } from '../text/words';

interface Segment {
  /** Where the segment begins in the prose and, but for how far the prose has moved, in the source, and how long it is in each. */
  readonly at: number;
  readonly source: number;
  readonly length: number;
  readonly sourceLength: number;
  /** Each character stands for one of the source. */
  readonly exact: boolean;
}

/** Words as a reader sees them, without Markdown's marks, and the way back to the source. Only `core/living` ever changes one. */
export class Prose extends Spoken {
  private words: Words | undefined;
  /** How far the words have moved since they were read. */
  private moved = 0;

  private constructor(
    private plainText: string,
    private segments: readonly Segment[],
    private readonly original?: string,
  ) {
    super();
  }

  protected get own(): Words {
    this.words ??= wordsOf(this.plainText);
    return this.words;
  }

  /** The words as the letter has them, also where they were rewritten to be read. */
  get written(): string {
    return this.original ?? this.text;
  }

  /** Whether the words are the same, wherever they stand. */
  equals(other: Prose): boolean {
    return this.plainText === other.plainText;
  }

  /** Where the character of a place in the source stands in the words; undefined where the words are not the source's, character for character. */
  indexOf(source: number): number | undefined {
    const place = source - this.moved;
    const segment = this.segments.find((one) => one.exact && one.source <= place && place <= one.source + one.sourceLength);
    return segment && segment.at + place - segment.source;
  }

  /** The words, for whoever compares two versions of a letter and is not watched. */
  get bare(): Words {
    return this.own;
  }

  /** Moves the way back to the source by so many characters. */
  move(by: number): void {
    this.moved += by;
  }

  /** Whether each stretch of the other stands where this one's has moved, after a change at a place of the source that made it longer by so many characters. */
  movesTo(other: Prose, source: number, by: number): boolean {
    return (
      this.segments.length === other.segments.length &&
      this.segments.every((own, index) => {
        const moved = other.segments[index];
        const isBehind = own.source + this.moved > source;
        return moved !== undefined && own.exact === moved.exact && moved.source + other.moved === own.source + this.moved + (isBehind ? by : 0);
      })
    );
  }

  /** Takes the words of another prose, which is given up for it. */
  become(other: Prose): void {
    this.plainText = other.plainText;
    this.segments = other.segments;
    this.moved = other.moved;
    this.words = other.words;
  }

  /** Prose that stands in the source exactly as it is read. */
  static plain(text: string, source: number): Prose {
    return new Prose(text, [{ at: 0, source, length: text.length, sourceLength: text.length, exact: true }]);
  }

  /** Builds prose from runs of text, each with its place in the source; a run of another length than its source (an entity, an escape) maps as a whole. */
  static build(runs: readonly { readonly text: string; readonly span: Span }[]): Prose {
    let text = '';
    const segments: Segment[] = [];
    for (const run of runs) {
      const sourceLength = run.span.end - run.span.start;
      segments.push({ at: text.length, source: run.span.start, length: run.text.length, sourceLength, exact: run.text.length === sourceLength });
      text += run.text;
    }
    return new Prose(text, segments);
  }

  /**
   * The same prose in other words: stretches in order, without gaps, each with the text that stands for it. A stretch that keeps its text keeps
   * the place of every character; any other maps as a whole.
   */
  rewritten(stretches: readonly { readonly start: number; readonly end: number; readonly text: string }[]): Prose {
    const segments: Segment[] = [];
    let text = '';
    for (const stretch of stretches) {
      if (stretch.text === this.text.slice(stretch.start, stretch.end))
        for (const segment of this.within(stretch.start, stretch.end, text.length)) segments.push(segment);
      else {
        const { start, end } = this.span(stretch.start, stretch.end);
        segments.push({ at: text.length, source: start, length: stretch.text.length, sourceLength: end - start, exact: false });
      }
      text += stretch.text;
    }
    return new Prose(text, segments, this.written);
  }

  /** Source offset of the character at `index` of the prose. An index past the end gives the end of the source. */
  at(index: number): number {
    const segment = this.segmentAt(index);
    if (!segment) return 0;
    const into = index - segment.at;
    const source = segment.source + this.moved;
    if (segment.exact) return source + Math.min(into, segment.sourceLength);
    return into > 0 && into >= segment.length ? source + segment.sourceLength : source;
  }

  /** Source span of the prose from `start` to `end`. */
  span(start: number, end: number): Span {
    if (end <= start) return { start: this.at(start), end: this.at(start) };
    const last = this.segmentAt(end - 1);
    const from = this.at(start);
    if (!last) return { start: from, end: from };
    const into = end - last.at;
    const to = this.moved + last.source + (last.exact ? into : last.sourceLength);
    return { start: from, end: Math.max(from, to) };
  }

  /** The segments of a stretch, which is to begin at `at`. */
  private within(start: number, end: number, at: number): Segment[] {
    return this.segments
      .filter((segment) => segment.at < end && start < segment.at + segment.length)
      .map((segment) => {
        const from = Math.max(start, segment.at);
        const to = Math.min(end, segment.at + segment.length);
        const cut = from - segment.at;
        if (!segment.exact) return { ...segment, at: at + from - start, source: segment.source + this.moved, length: to - from };
        return { at: at + from - start, source: segment.source + this.moved + cut, length: to - from, sourceLength: to - from, exact: true };
      });
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
