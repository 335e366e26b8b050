import type { Position, Range, Span, TextEdit } from './span';

/** Turns offsets into lines and back. A line ends at `\n`, `\r\n` or a lone `\r`, as in the protocol. */
export class LineIndex {
  private starts: number[] = [0];

  constructor(
    private readonly text: string,
    known?: number[],
  ) {
    if (known) {
      this.starts = known;
      return;
    }
    for (let i = 0; i < text.length; i++) {
      const c = text.charCodeAt(i);
      if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
      if (c === 13 || c === 10) this.starts.push(i + 1);
    }
  }

  /** The lines after one change. A change inside a line moves the lines behind it, and nothing is counted again. */
  after(edit: TextEdit, text: string): LineIndex {
    const { start, end } = edit.span;
    const inLine = (part: string): boolean => !part.includes('\n') && !part.includes('\r');
    // At a line's edge the change may part or join a carriage return and a line feed.
    if (!inLine(edit.text) || !inLine(this.text.slice(Math.max(0, start - 1), end + 1))) return new LineIndex(text);
    const starts = this.starts.slice();
    const by = edit.text.length - (end - start);
    for (let line = this.position(start).line + 1; line < starts.length; line++) starts[line] = (starts[line] ?? 0) + by;
    return new LineIndex(text, starts);
  }

  get lineCount(): number {
    return this.starts.length;
  }

  /** The place of an offset; offsets outside the text are drawn to its nearest end. */
  position(offset: number): Position {
    const at = Math.max(0, Math.min(offset, this.text.length));
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
    if (position.line >= this.starts.length) return this.text.length;
    const line = this.line(position.line);
    return Math.max(line.start, Math.min(line.start + position.character, line.end));
  }

  /** The span of a line without its line ending. Lines outside the text are empty spans at its end. */
  line(number: number): Span {
    const start = this.starts[number];
    if (start === undefined) return { start: this.text.length, end: this.text.length };
    let end = this.starts[number + 1] ?? this.text.length;
    while (end > start && (this.text.charCodeAt(end - 1) === 10 || this.text.charCodeAt(end - 1) === 13)) end--;
    return { start, end };
  }

  range(span: Span): Range {
    return { start: this.position(span.start), end: this.position(span.end) };
  }

  span(range: Range): Span {
    return { start: this.offset(range.start), end: this.offset(range.end) };
  }
}
