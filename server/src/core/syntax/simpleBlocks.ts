import type { List, ListItem, Paragraph, RootContent, Table, TableRow } from 'mdast';
import { beginsWords } from './plainWords';
import { type LinePart, pointIn, readDefinitions, readInline } from './simpleInline';

type Position = NonNullable<Paragraph['position']>;

/** A text that Markdown reads on its own, with what it may refer to. */
interface Source {
  readonly text: string;
  readonly definitions: string;
  readonly lines: readonly LinePart[];
}

const MARKER = /(?:[-*+]|(\d{1,3})[.)]) (?! )/y;
const BAR = 0x7c;
const SPACE = 0x20;
const STAR = 0x2a;
const OPEN_BRACKET = 0x5b;

/**
 * The nodes of what most of a letter is made of: a paragraph, a list of paragraphs, or a table, with emphasis and links of the plainest kind; or what
 * its links lead to.
 * Undefined where Markdown could read anything else in it, and then Markdown itself has to: it takes fifty times as long.
 */
export function readSimple(text: string, definitions: string): readonly RootContent[] | undefined {
  const lines = linesOf(text);
  const [first] = lines;
  if (!first || first.from === first.to) return undefined;
  const source = { text, definitions, lines };
  if (text.charCodeAt(0) === BAR) return readTable(source);
  MARKER.lastIndex = 0;
  if (MARKER.test(text)) return readList(source);
  if (text.charCodeAt(0) === OPEN_BRACKET) {
    const found = readDefinitions(text, lines);
    if (found) return found;
  }
  const paragraph = readParagraph(source, lines);
  return paragraph && [paragraph];
}

/** The lines, without empty ones at the end. */
function linesOf(text: string): LinePart[] {
  const lines: LinePart[] = [];
  let number = 1;
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at);
    if (at < text.length && code !== 10 && code !== 13) continue;
    lines.push({ number, start, from: start, to: at });
    if (code === 13 && text.charCodeAt(at + 1) === 10) at++;
    start = at + 1;
    number++;
  }
  for (let last = lines.at(-1); last && last.from === last.to; last = lines.at(-1)) lines.pop();
  return lines;
}

function place(first: LinePart, last: LinePart, from = first.from): Position {
  return { start: pointIn(first, from), end: pointIn(last, last.to) };
}

/** Whether a line begins with words, or with a mark that stands within words. */
function beginsInline({ text }: Source, line: LinePart): boolean {
  const code = text.charCodeAt(line.from);
  return code === STAR || code === OPEN_BRACKET || beginsWords(text, line.from, line.to);
}

function readParagraph(source: Source, lines: readonly LinePart[]): Paragraph | undefined {
  const [first, last] = [lines[0], lines.at(-1)];
  if (!first || !last || !lines.every((line) => beginsInline(source, line))) return undefined;
  const children = readInline(source.text, lines, source.definitions);
  return children && { type: 'paragraph', children, position: place(first, last) };
}

/** A list of one depth: each item is one paragraph, its further lines stand under the words of its first. */
function readList(source: Source): readonly RootContent[] | undefined {
  const { text, lines } = source;
  const items: ListItem[] = [];
  let kind = '';
  let start: number | null = null;
  let spread = false;
  let index = 0;
  while (index < lines.length) {
    const line = lines[index];
    if (!line) return undefined;
    if (line.from === line.to) {
      spread = true;
      index++;
      continue;
    }
    MARKER.lastIndex = line.from;
    const marker = MARKER.exec(text);
    if (!marker) return undefined;
    const own = marker[0].charAt(marker[0].length - 2);
    if (items.length === 0) {
      kind = own;
      start = marker[1] === undefined ? null : Number(marker[1]);
    } else if (own !== kind) return undefined;
    const paragraph: LinePart[] = [{ ...line, from: line.from + marker[0].length }];
    for (let next = lines[++index]; next && isUnder(text, next, marker[0].length); next = lines[++index])
      paragraph.push({ ...next, from: next.from + marker[0].length });
    const words = readParagraph(source, paragraph);
    const last = paragraph.at(-1);
    if (!words || !last) return undefined;
    items.push({ type: 'listItem', spread: false, checked: null, children: [words], position: place(line, last) });
  }
  const [first, last] = [items[0]?.position, items.at(-1)?.position];
  if (!first || !last) return undefined;
  const list: List = { type: 'list', ordered: start !== null, start, spread, children: items, position: { start: { ...first.start }, end: { ...last.end } } };
  return [list];
}

/** Whether a line is indented by so much, neither more nor less. */
function isUnder(text: string, line: LinePart, width: number): boolean {
  for (let at = line.from; at < line.from + width; at++) if (text.charCodeAt(at) !== SPACE || at >= line.to) return false;
  return line.from + width < line.to;
}

const RULE = /^ *(:?)-+(:?) *$/;

/** A table each of whose rows begins and ends with a bar and has as many cells as its head. */
function readTable(source: Source): readonly RootContent[] | undefined {
  const [head, rule, ...rest] = source.lines;
  if (!head || !rule) return undefined;
  const signs = barsOf(source.text, rule);
  const align: ('left' | 'right' | 'center' | null)[] = [];
  if (!signs) return undefined;
  for (let cell = 1; cell < signs.length; cell++) {
    // Only spaces may stand around the sign: Markdown takes a no-break space for a character.
    const sign = RULE.exec(source.text.slice((signs[cell - 1] ?? 0) + 1, signs[cell]));
    if (!sign) return undefined;
    const [left, right] = [sign[1] !== '', sign[2] !== ''];
    align.push(left && right ? 'center' : left ? 'left' : right ? 'right' : null);
  }
  const rows: TableRow[] = [];
  for (const line of [head, ...rest]) {
    const row = readRow(source, line, align.length);
    if (!row) return undefined;
    rows.push(row);
  }
  const table: Table = { type: 'table', align, children: rows, position: place(head, source.lines.at(-1) ?? head) };
  return [table];
}

/** Offsets of the bars of a row that begins and ends with one. */
function barsOf(text: string, line: LinePart): readonly number[] | undefined {
  if (text.charCodeAt(line.from) !== BAR || text.charCodeAt(line.to - 1) !== BAR || line.to - line.from < 2) return undefined;
  const bars: number[] = [];
  for (let at = line.from; at < line.to; at++) if (text.charCodeAt(at) === BAR) bars.push(at);
  return bars;
}

function readRow(source: Source, line: LinePart, count: number): TableRow | undefined {
  const { text } = source;
  const bars = barsOf(text, line);
  if (!bars || bars.length !== count + 1) return undefined;
  const row: TableRow = { type: 'tableRow', children: [], position: place(line, line) };
  for (let cell = 0; cell < count; cell++) {
    const [before, after] = [bars[cell] ?? 0, bars[cell + 1] ?? 0];
    let [from, to] = [before + 1, after];
    while (from < to && text.charCodeAt(from) === SPACE) from++;
    while (to > from && text.charCodeAt(to - 1) === SPACE) to--;
    // A cell without words would run from one bar to the next in another way.
    const children = from === to ? [] : readInline(text, [{ ...line, from, to }], source.definitions);
    if (!children) return undefined;
    const end = cell === count - 1 ? line.to : after;
    row.children.push({ type: 'tableCell', children, position: { start: pointIn(line, before), end: pointIn(line, end) } });
  }
  return row;
}
