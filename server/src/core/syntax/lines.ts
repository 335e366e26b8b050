/** The lines of a text: where each starts, and where its words end (line ending left off). */
export interface Lines {
  readonly text: string;
  readonly count: number;
  /** Offset of a line; of a line past the last, the end of the text. */
  start(line: number): number;
  /** Offset of a line's ending (`\n`, `\r\n` or a lone `\r`), or of the end of the text. */
  end(line: number): number;
  /** The line without its ending. */
  content(line: number): string;
  /** Nothing on it but spaces and tabs. */
  blank(line: number): boolean;
  /** The line that holds an offset. */
  at(offset: number): number;
}

export function linesOf(text: string): Lines {
  // A byte order mark belongs to no line: with it on the first, no heading or fence there would be seen.
  const first = text.charCodeAt(0) === 0xfeff ? 1 : 0;
  const starts: number[] = [first];
  for (let i = first; i < text.length; i++) {
    const c = text.charCodeAt(i);
    if (c !== 10 && c !== 13) continue;
    if (c === 13 && text.charCodeAt(i + 1) === 10) i++;
    starts.push(i + 1);
  }
  // What follows the last line ending is a line only if there is something on it.
  if (starts.length > 1 && starts.at(-1) === text.length) starts.pop();
  const start = (line: number): number => starts[line] ?? text.length;
  const end = (line: number): number => {
    const from = start(line);
    let to = start(line + 1);
    if (to > from && text.charCodeAt(to - 1) === 10) to--;
    if (to > from && text.charCodeAt(to - 1) === 13) to--;
    return to;
  };
  return {
    text,
    count: text.length === first ? 0 : starts.length,
    start,
    end,
    content: (line) => text.slice(start(line), end(line)),
    blank(line) {
      for (let i = start(line), to = end(line); i < to; i++) {
        const c = text.charCodeAt(i);
        if (c !== 32 && c !== 9) return false;
      }
      return true;
    },
    at(offset) {
      let low = 0;
      let high = starts.length - 1;
      while (low < high) {
        const middle = (low + high + 1) >> 1;
        if (start(middle) <= offset) low = middle;
        else high = middle - 1;
      }
      return low;
    },
  };
}

/** The line ending that the text uses first; `\n` where it has none. */
export function lineEndingOf(text: string): string {
  const found = /\r\n|\n|\r/.exec(text);
  return found ? found[0] : '\n';
}
