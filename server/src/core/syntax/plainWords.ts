import type { Heading, Paragraph, PhrasingContent, RootContent } from 'mdast';

/** What a character may do: stand within a line, begin one, begin one as a digit, or nothing, since Markdown may read it as a mark. */
const MARK = 0;
const WITHIN = 1;
const BEGINS = 2;
const DIGIT = 3;

const KINDS = kindsOfCharacters();

function kindsOfCharacters(): Uint8Array {
  const kinds = new Uint8Array(128);
  const set = (characters: string, kind: number): void => {
    for (const character of characters) kinds[character.charCodeAt(0)] = kind;
  };
  set(' .,;:!?/%+-=#>$^~(){}"\'', WITHIN);
  set('("\'abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ', BEGINS);
  set('0123456789', DIGIT);
  return kinds;
}

const SPACE = 0x20;
const HASH = 0x23;
const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const BYTE_ORDER_MARK = 0xfeff;

function kindAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code === BYTE_ORDER_MARK || Number.isNaN(code)) return MARK;
  return code < 128 ? (KINDS[code] ?? MARK) : BEGINS;
}

function isLineEnd(code: number): boolean {
  return code === LINE_FEED || code === CARRIAGE_RETURN;
}

/**
 * The nodes of a text that has nothing in it which Markdown could read as a mark: one paragraph, or one heading of one line. Undefined where a mark
 * may be, and then Markdown itself has to read it. Most paragraphs of a letter are such words, and reading them so costs next to nothing.
 */
export function readPlainWords(text: string): readonly RootContent[] | undefined {
  let end = text.length;
  while (end > 0 && isLineEnd(text.charCodeAt(end - 1))) end--;
  if (end === 0) return undefined;
  if (text.charCodeAt(0) === HASH) return readHeading(text, end);
  const lastLine = readLines(text, 0, end);
  if (lastLine === undefined) return undefined;
  const position = { start: { line: 1, column: 1, offset: 0 }, end: { line: lastLine.number, column: end - lastLine.start + 1, offset: end } };
  const paragraph: Paragraph = { type: 'paragraph', children: words(text.slice(0, end), position), position };
  return [paragraph];
}

function readHeading(text: string, end: number): readonly RootContent[] | undefined {
  let from = 0;
  while (text.charCodeAt(from) === HASH) from++;
  const depth = from as Heading['depth'];
  if (depth > 6 || text.charCodeAt(from) !== SPACE) return undefined;
  from++;
  if (text.includes('#', from) || readLines(text, from, end)?.number !== 1) return undefined;
  const start = { line: 1, column: 1, offset: 0 };
  const last = { line: 1, column: end + 1, offset: end };
  const heading: Heading = {
    type: 'heading',
    depth,
    children: words(text.slice(from, end), { start: { line: 1, column: from + 1, offset: from }, end: last }),
    position: { start, end: last },
  };
  return [heading];
}

function words(value: string, position: NonNullable<Paragraph['position']>): PhrasingContent[] {
  return [{ type: 'text', value, position: { start: { ...position.start }, end: { ...position.end } } }];
}

/** The last line between two offsets, if every line there is nothing but words. */
function readLines(text: string, from: number, end: number): { readonly number: number; readonly start: number } | undefined {
  let number = 1;
  let start = from;
  let at = from;
  for (;;) {
    const begun = afterBeginning(text, at, end);
    if (begun === undefined) return undefined;
    at = begun;
    while (at < end && kindAt(text, at) !== MARK) at++;
    // A space at the end of a line is left out, or makes a break.
    if (text.charCodeAt(at - 1) === SPACE) return undefined;
    if (at === end) return mayLink(text, from, end) ? undefined : { number, start };
    if (!isLineEnd(text.charCodeAt(at))) return undefined;
    at += text.startsWith('\r\n', at) ? 2 : 1;
    number++;
    start = at;
  }
}

/**
 * After the first characters of a line, if nothing that begins with them is a mark: a number with a full stop or a bracket is that of an item, unless
 * a digit follows the full stop, as in a measure.
 */
function afterBeginning(text: string, from: number, end: number): number | undefined {
  const kind = kindAt(text, from);
  if (kind === BEGINS) return from + 1;
  let at = from;
  while (at < end && kindAt(text, at) === DIGIT) at++;
  const next = text.charAt(at);
  if (at === from || next === ')') return undefined;
  return next === '.' && (at + 1 >= end || kindAt(text, at + 1) !== DIGIT) ? undefined : at;
}

/** Whether a character can only be one of words, wherever it stands in a line but at its beginning. */
export function isWithinWords(text: string, at: number): boolean {
  return kindAt(text, at) !== MARK;
}

/** Whether nothing that begins with the first characters of a line is a mark. */
export function beginsWords(text: string, from: number, end: number): boolean {
  return afterBeginning(text, from, end) !== undefined;
}

/** Whether an address may stand there, which is a link without any mark. Mail addresses have a character that is none of words. */
export function mayLink(text: string, from = 0, end = text.length): boolean {
  const found = text.indexOf('://', from);
  if (found >= 0 && found < end) return true;
  return /www\./i.test(text);
}
