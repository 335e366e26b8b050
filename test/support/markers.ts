import * as assert from 'node:assert/strict';

/** Where the cursor stands in a text of a test. */
export const CURSOR = '$0';

/** Takes the cursor out of a text: `section $0` gives the text without it and its offset. Exactly one is expected. */
export function withCursor(marked: string): { readonly text: string; readonly offset: number } {
  const offset = marked.indexOf(CURSOR);
  assert.ok(offset >= 0, `no ${CURSOR} in the text`);
  assert.equal(marked.indexOf(CURSOR, offset + 1), -1, `more than one ${CURSOR} in the text`);
  return { text: marked.slice(0, offset) + marked.slice(offset + CURSOR.length), offset };
}

/** Takes a selection out of a text: `a $0b$0 c` gives the span of `b`. */
export function withSelection(marked: string): { readonly text: string; readonly start: number; readonly end: number } {
  const [before, inside, after] = marked.split(CURSOR);
  assert.ok(before !== undefined && inside !== undefined && after !== undefined, `two ${CURSOR} expected`);
  return { text: before + inside + after, start: before.length, end: before.length + inside.length };
}

/** Lines of a text without the indentation that they share, so that texts can stand indented in tests. */
export function trimIndent(text: string): string {
  const lines = text.replace(/^\n/, '').split('\n');
  const indents = lines.filter((line) => line.trim() !== '').map((line) => line.length - line.trimStart().length);
  const least = indents.length === 0 ? 0 : Math.min(...indents);
  return lines.map((line) => line.slice(least)).join('\n').trimEnd().concat('\n');
}
