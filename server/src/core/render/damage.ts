import { BLOCK_SCHEMAS } from '../syntax/blockSchema';
import { BLOCK_NAMES, type Chunk } from '../syntax/model';
import type { Span } from '../text/span';

/**
 * Marks of hidden matter that were damaged so far that they no longer count as marks: a fence joined to the line before
 * it or short of its colons, a comment short of one sign, front matter without its first line. Read as they stand they
 * would be text, and what they hid would be sent. Outputs treat them as marks that can't be read.
 */

const NAMES = BLOCK_NAMES.join('|');
const ATTRIBUTES = [...new Set(BLOCK_SCHEMAS.flatMap((block) => block.attributes.map((attribute) => attribute.name)))].join('|');
/** The first two kinds stand anywhere in a line, the third only at its beginning, the fourth is a line of its own, the last is any name with attributes of the dialect. */
const DAMAGED_FENCE = new RegExp(
  [
    `::[ \\t]{0,3}(?:${NAMES})(?![\\p{L}\\p{N}-])`,
    ':::[ \\t]{0,3}\\p{L}',
    `^[ \\t]{0,8}[:;.,]{1,3}[ \\t]{0,3}(?:${NAMES})[ \\t]{0,8}(?=\\{|$)`,
    '^:[ \\t]{0,3}[\\p{Ll}-]{3,30}[ \\t]{0,8}$',
    `[\\p{L}:-]{0,30}\\{(?:${ATTRIBUTES})[ \\t]{0,3}=`,
  ].join('|'),
  'mu',
);

/** Where in a run of text a fence begins that is too damaged to be one; undefined where there is none. */
export function damagedFence(visible: string): number | undefined {
  return DAMAGED_FENCE.exec(visible)?.index;
}

const DAMAGED_OPENING = /<!-|<--|!--|<![–—]/g;

/** Comments whose opening lacks a sign: from there to the closing sign that nothing else opened. `text` has read comments and code blanked out. */
export function damagedComments(text: string): readonly Span[] {
  const spans: Span[] = [];
  let from = 0;
  /** The next damaged opening from `from` on; looked for anew only when it is passed, so that the text is read once. */
  let opening = nextOpening(text, 0);
  for (let close = text.indexOf('-->'); close >= 0 && opening < text.length; close = text.indexOf('-->', close + 3)) {
    if (opening < from) opening = nextOpening(text, from);
    if (opening < close) spans.push({ start: opening, end: close + 3 });
    from = close + 3;
  }
  return spans;
}

function nextOpening(text: string, from: number): number {
  DAMAGED_OPENING.lastIndex = from;
  return DAMAGED_OPENING.exec(text)?.index ?? text.length;
}

const DASHES = /^[ \t]*[-–—]{1,4}[ \t]*$/;
const FIRST_KEY = /^[ \t]{0,8}[-–—]{0,4}[ \t]{0,8}foi[ \t]{0,8}:/;
const KEY_LINE = /^(?:[A-Za-z][\w-]*[ \t]*:|[ \t]|#|$)/;
const LINE = /([^\r\n]*)(?:\r\n|\n|\r|$)/y;

/** Front matter whose opening line is damaged or lost; undefined where the text does not open like one. */
export function lostFrontMatter(text: string): Span | undefined {
  const lines = linesFrom(text, 64 * 1024).filter((line) => line.text.trim() !== '');
  const [first, second] = lines;
  if (!first) return undefined;
  const opened = FIRST_KEY.test(first.text) || (DASHES.test(first.text) && second !== undefined && /^[a-z][a-z-]*[ \t]*:/.test(second.text));
  if (!opened) return undefined;
  const close = lines.find((line, index) => index > 0 && /^---[ \t]*$/.test(line.text));
  if (close) return { start: first.start, end: close.end };
  let end = first.end;
  for (const line of lines.slice(1)) {
    if (!KEY_LINE.test(line.text)) break;
    end = line.end;
  }
  return { start: first.start, end };
}

/** The lines of the first `most` characters: front matter stands at the head of a file. */
function linesFrom(text: string, most: number): { readonly text: string; readonly start: number; readonly end: number }[] {
  const lines: { text: string; start: number; end: number }[] = [];
  let at = 0;
  while (at < text.length && at < most) {
    LINE.lastIndex = at;
    const found = LINE.exec(text);
    if (!found) break;
    const end = at + found[0].length;
    lines.push({ text: found[1] ?? '', start: at, end });
    at = end;
  }
  return lines;
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
