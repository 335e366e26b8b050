import type { LetterText } from './letterText';
import type { Position, Range, Span, TextEdit } from './span';

interface Lines {
  readonly starts: readonly number[];
  /** How long the ending of each line is: 1 or 2, and 0 for the last. */
  readonly endings: readonly number[];
  readonly length: number;
}

function linesOf(text: string): Lines {
  const starts = [0];
  const endings: number[] = [];
  // By the platform's own search: what is pasted may have millions of characters, and somebody waits for it.
  const next = (mark: string, from: number): number => {
    const found = text.indexOf(mark, from);
    return found < 0 ? Number.POSITIVE_INFINITY : found;
  };
  let feed = next('\n', 0);
  let carriageReturn = next('\r', 0);
  for (let end = Math.min(feed, carriageReturn); end < text.length; end = Math.min(feed, carriageReturn)) {
    const ending = carriageReturn === end && feed === end + 1 ? 2 : 1;
    const start = end + ending;
    endings.push(ending);
    starts.push(start);
    if (feed < start) feed = next('\n', start);
    if (carriageReturn < start) carriageReturn = next('\r', start);
  }
  endings.push(0);
  return { starts, endings, length: text.length };
}

/** Turns offsets into lines and back. A line ends at `\n`, `\r\n` or a lone `\r`, as in the protocol. */
export class LineIndex {
  private readonly starts: readonly number[];
  private readonly endings: readonly number[];
  private readonly length: number;

  constructor(text: string | Lines) {
    const { starts, endings, length } = typeof text === 'string' ? linesOf(text) : text;
    this.starts = starts;
    this.endings = endings;
    this.length = length;
  }

  /** The lines after one change, given the text after it. A change inside a line moves the lines behind it, and nothing is counted again. */
  after(edit: TextEdit, text: LetterText): LineIndex {
    const { start, end } = edit.span;
    const { line } = this.position(start);
    const own = this.line(line);
    const by = edit.text.length - (end - start);
    // A line that is left empty may have parted a carriage return and a line feed, which are one ending now.
    if (/[\r\n]/.test(edit.text) || start < own.start || end > own.end || own.end + by === own.start) return new LineIndex(text.whole);
    const starts = this.starts.slice();
    for (let behind = line + 1; behind < starts.length; behind++) starts[behind] = (starts[behind] ?? 0) + by;
    return new LineIndex({ starts, endings: this.endings, length: text.length });
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The place of an offset; offsets outside the text are drawn to its nearest end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.length));
    let low = 0;
    let high = this.starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((this.starts[middle] ?? 0) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low, character: at - (this.starts[low] ?? 0) };
  }

  /** The offset of a place; a character past the end of its line means the end of that line. */
  offset(position: Position): number {
    if (position.line < 0) return 0;
    if (position.line >= this.starts.length) return this.length;
    const line = this.line(position.line);
    return Math.max(line.start, Math.min(line.start + position.character, line.end));
  }

  /** The span of a line without its line ending. Lines outside the text are empty spans at its end. */
  line(number: number): Span {
    const start = this.starts[number];
    if (start === undefined) return { start: this.length, end: this.length };
    return { start, end: (this.starts[number + 1] ?? this.length) - (this.endings[number] ?? 0) };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }
}
