import { columnsOf } from './textWidth';

/** Breaks text into lines of at most `width` columns between words; a longer word has a line of its own. Line breaks in it stay. */
export function wrapped(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const part of text.split('\n')) {
    let line = '';
    for (const word of part.split(/[ \t]+/)) {
      if (word === '') continue;
      if (line === '') line = word;
      else if (columnsOf(line) + 1 + columnsOf(word) <= width) line += ` ${word}`;
      else {
        lines.push(line);
        line = word;
      }
    }
    lines.push(line);
  }
  return lines;
}
