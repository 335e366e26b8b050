import { BLOCK_SCHEMAS } from '../syntax/blockSchema';
import { FRONT_MATTER_KEYS } from '../syntax/frontMatterSchema';
import { BLOCK_NAMES, type Chunk } from '../syntax/model';
import { withoutInvisible } from '../text/invisible';
import type { Span } from '../text/span';
import { whenNeeded } from '../text/whenNeeded';

/**
 * Marks of hidden matter that were damaged so far that they no longer count as marks: a fence joined to the line before
 * it or short of its colons, a comment short of one sign, front matter without its first line. Read as they stand they
 * would be text, and what they hid would be sent. Outputs treat them as marks that can't be read.
 */

const NAMES = BLOCK_NAMES.join('|');
const ATTRIBUTES = [...new Set(BLOCK_SCHEMAS.flatMap((block) => block.attributes.map((attribute) => attribute.name)))].join('|');
/** The first two kinds stand anywhere in a line, the third only at its beginning, the fourth is a line of its own, the fifth any name with attributes of the dialect; then a note within a line, and attributes on a line of their own. */
const damagedFenceExpression = whenNeeded(
  () =>
    new RegExp(
      [
        `::[ \\t]{0,3}(?:${NAMES})(?![\\p{L}\\p{N}-])`,
        ':::[ \\t]{0,3}\\p{L}',
        `^[ \\t]{0,8}[:;.,：](?:[ \\t]{0,2}[:;.,：]){0,3}[ \\t]{0,3}(?:${NAMES})[ \\t]{0,8}(?=\\{|$)`,
        '^:[ \\t]{0,3}[\\p{Ll}-]{3,30}[ \\t]{0,8}$',
        `[\\p{L}:-]{0,30}\\{(?:${ATTRIBUTES})[ \\t]{0,3}=`,
        ':internal[ \\t]?[[{]',
        '^[ \\t]{0,8}[\\p{L}-]{1,30}[ \\t]{0,3}=[ \\t]{0,3}["“”]',
      ].join('|'),
      'mu',
    ),
);

/** Where in a run of text a fence begins that is too damaged to be one; undefined where there is none. */
export function damagedFence(visible: string): number | undefined {
  return damagedFenceExpression().exec(visible)?.index;
}

/**
 * A fence whose attributes run on over its line: from its end to where they end. `after` is the text from its end on, up to the next fence.
 * Undefined where its brace is closed, or nothing before the next blank line closes it.
 */
export function overrunAttributes(fence: string, after: string): number | undefined {
  const open = fence.lastIndexOf('{');
  if (open < 0 || fence.indexOf('}', open) >= 0) return undefined;
  const blank = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/.exec(after.slice(1))?.index ?? after.length;
  const close = after.slice(0, blank + 1).indexOf('}');
  return close < 0 ? undefined : close + 1;
}

/** Beginnings of comments as word processors and slips leave them: other dashes, one dash, spaces. Nobody means them as text. */
const SURE_OPENING = /<[ \t]{0,3}![ \t\u200b-\u200d\u2060\ufeff]{0,3}[-‐-―−][-‐-―−>]{0,3}/gu;
/** What may also be an arrow or a mark of exclamation. */
const DOUBTFUL_OPENING = /<--|!--/g;
const WIDE_CLOSE = /[-‐-―−][ \t\u200b-\u200d]{0,2}[!]?>|→/gu;
const CLOSE = /-->/g;
/** The way in which other kinds of Markdown write a comment: as a definition that nothing uses. */
const DEFINED_COMMENT = /^[ \t]{0,8}\[(?:\/\/|_|comment|internal)\]:/gimu;
const READ_DEFINITION = /[ \t]{0,8}(?:#|<>)[ \t]{0,8}["'(]/y;
const BLANK_LINE = /(?:\r\n|\n|\r)[ \t]*(?:\r\n|\n|\r)/g;

/** Such comments where Markdown reads no definition, within a paragraph or without marks around the words, up to the next blank line. */
function definedComments(text: string): Span[] {
  const spans: Span[] = [];
  const blank = new Forward(BLANK_LINE, text);
  for (const { index, 0: opening } of text.matchAll(DEFINED_COMMENT)) {
    const before = text.slice(Math.max(0, index - 100), index).replace(/\r\n?/g, '\n');
    READ_DEFINITION.lastIndex = index + opening.length;
    if (/(?:^|\n)[ \t]*\n$|^$/.test(before) && READ_DEFINITION.test(text)) continue;
    spans.push({ start: index, end: blank.from(index)?.start ?? text.length });
  }
  return spans;
}

/**
 * Comments whose opening is damaged, in a text that has read comments and code blanked out: from there to the next closing sign, damaged or not.
 * A sure one without any has no end. One that may be text counts only where a whole closing sign follows that nothing else opened.
 */
export function damagedComments(text: string): readonly { readonly start: number; readonly end: number | undefined }[] {
  const spans: { start: number; end: number | undefined }[] = definedComments(text);
  const sure = new Forward(SURE_OPENING, text);
  const doubtful = new Forward(DOUBTFUL_OPENING, text);
  const wide = new Forward(WIDE_CLOSE, text);
  const close = new Forward(CLOSE, text);
  for (let from = 0; ; ) {
    const first = sure.from(from);
    const other = doubtful.from(from);
    const isSure = first !== undefined && (other === undefined || first.start <= other.start + 2);
    const opening = isSure ? first : other;
    if (!opening) return spans;
    const end = (isSure ? wide : close).from(opening.end)?.end;
    if (end === undefined && isSure) return [...spans, { start: opening.start, end }];
    if (end !== undefined) spans.push({ start: opening.start, end });
    from = end ?? opening.end;
  }
}

/** Looks for an expression from places that only rise, so that a text is read once. */
class Forward {
  private found: Span | undefined;
  private isAtEnd = false;

  constructor(
    private readonly shape: RegExp,
    private readonly text: string,
  ) {}

  from(at: number): Span | undefined {
    if (this.isAtEnd || (this.found && this.found.start >= at)) return this.found;
    this.shape.lastIndex = at;
    const match = this.shape.exec(this.text);
    this.found = match ? { start: match.index, end: match.index + match[0].length } : undefined;
    this.isAtEnd = match === null;
    return this.found;
  }
}

const KEYS = FRONT_MATTER_KEYS.map(({ key }) => key).join('|');
const DASHES = /^[ \t]*[-–—]{1,4}[ \t]*$/;
const FIRST_KEY = /^[ \t]{0,8}[-–—]{0,4}[ \t]{0,8}foi[ \t]{0,8}:/;
const KEY_LINE = /^(?:[A-Za-z][\w-]*[ \t]*:|[ \t]|#|$)/;
const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;

/** Front matter stands at the head of a file: no more characters are looked at for it. */
const HEAD = 64 * 1024;

/** Front matter whose opening line is damaged or lost; undefined where the text does not open like one. */
export function lostFrontMatter(text: string): Span | undefined {
  const lines = [...linesFrom(text, 0, HEAD)].filter((line) => line.text.trim() !== '');
  const [first, second] = lines;
  if (!first) return undefined;
  const opened = FIRST_KEY.test(first.text) || (DASHES.test(first.text) && second !== undefined && /^[a-z][a-z-]*[ \t]*:/.test(second.text));
  if (!opened) return undefined;
  const close = lines.find((line, index) => index > 0 && /^---[ \t]*$/.test(line.text));
  if (close) return { start: first.start, end: close.end };
  return { start: first.start, end: headEnd(text, first.end) };
}

/** Front matter that does not stand at the head, because something was written above it or a second letter was put below: its first key, or two keys under a line of dashes. */
const STRAY_HEAD = new RegExp(
  `^(?:[-–—]{1,4}[ \\t]{0,8}(?:\\r\\n|\\n|\\r)|(?=foi[ \\t]{0,3}:))(?=(?:${KEYS})[ \\t]{0,3}:[^\\r\\n]{0,1000}(?:\\r\\n|\\n|\\r)(?:[ \\t-]{0,8}[\\p{L}-]{1,40}[ \\t]{0,3}:|[ \\t]{0,8}-[ \\t]|[-–—]{1,4}[ \\t]{0,8}$))`,
  'gmu',
);

/** Every such place in a text from which read front matter is blanked out. */
export function strayFrontMatter(text: string): readonly Span[] {
  const spans: Span[] = [];
  for (const match of text.matchAll(STRAY_HEAD)) {
    if (match.index < (spans.at(-1)?.end ?? 0)) continue;
    const end = headEnd(text, match.index + match[0].length);
    const [line] = linesFrom(text, end, end + 1);
    spans.push({ start: match.index, end: line && DASHES.test(line.text) ? line.end : end });
  }
  return spans;
}

/**
 * Where front matter without an end stops for certain, `from` a place in it: after its last line that is a key, is indented, or is an item
 * of a list. The items of a list may stand at the margin, where the reader of the front matter takes them for the letter.
 */
export function headEnd(text: string, from: number): number {
  let end = from;
  let isAfterBlank = /\n[ \t]*\n$/.test(text.slice(Math.max(0, from - 200), from).replace(/\r\n?/g, '\n'));
  for (const line of linesFrom(text, from, from + HEAD)) {
    const isItem = !isAfterBlank && /^-[ \t]/.test(line.text);
    if (!isItem && !KEY_LINE.test(line.text)) break;
    isAfterBlank = line.text.trim() === '';
    end = line.end;
  }
  return end;
}

/** The lines between two places, one by one as they are asked for, up to the end of the last one; without signs that nobody sees: one before a mark hides it from its reader. */
function* linesFrom(text: string, from: number, to: number): Generator<{ readonly text: string; readonly start: number; readonly end: number }> {
  let at = from;
  while (at < text.length && at < to) {
    LINE.lastIndex = at;
    const found = LINE.exec(text);
    if (!found) break;
    const end = at + found[0].length;
    yield { text: withoutInvisible(found[1] ?? ''), start: at, end };
    at = end;
  }
}

const MARKS_IN_CODE = /^[ \t]*(?:`{3,}|~{3,}|:{2,}[ \t]{0,3}\p{L})|<!--/mu;

/**
 * Whether closed code has run over the end it was meant to have, and may hold fences and comments that were meant to hide something:
 * another code mark stands in it, or further down one stands alone (`unpaired`).
 */
export function overrunCode(chunk: Chunk, unpaired: boolean): boolean {
  if (chunk.kind !== 'code' || chunk.unclosed) return false;
  const lines = chunk.text.trimEnd().split(/\r\n|\n|\r/);
  const inner = lines.slice(1, -1).join('\n');
  const found = MARKS_IN_CODE.test(inner);
  return found && (unpaired || /^[ \t]*(?:`{3,}|~{3,})/m.test(inner));
}
