import { type Need, needOf } from './neededStrings';
import { inOneForm } from './oneForm';

/**
 * What a text must have in it for an expression to match: one of a few strings. Most expressions match no sentence of a letter, and most sentences
 * have none of the strings, which is seen at a twentieth of the cost. It only ever says that there is no match; whether there is one, the expression
 * itself has to say.
 */

/** Three characters in a row, in small letters, have a number below this; two rows may have the same one. */
const NUMBERS = 2048;
/** Of a longer string so many rows are looked for. */
const MOST_ROWS = 8;

/** The rows of three characters that a text has, a bit for each number. */
export type Rows = Uint32Array;

/** A letter without its case: also the two rare ones that an expression takes for `s` and `k`. */
function small(code: number): number {
  if (code >= 0x41 && code <= 0x5a) return code | 0x20;
  return code === 0x17f ? 0x73 : code === 0x212a ? 0x6b : code;
}

const rowNumber = (a: number, b: number, c: number): number => ((a * 31 + b) * 31 + c) & (NUMBERS - 1);

/** The rows of a text. */
export function rowsOf(text: string): Rows {
  const rows = new Uint32Array(NUMBERS / 32);
  let a = small(text.charCodeAt(0));
  let b = small(text.charCodeAt(1));
  for (let at = 2; at < text.length; at++) {
    let c = text.charCodeAt(at);
    // At a start nothing is optimised yet, and a call for each character would be felt: nearly all are small letters and spaces.
    if (c > 0x7a || (c < 0x61 && c !== 0x20)) c = small(c);
    const number = ((a * 31 + b) * 31 + c) & (NUMBERS - 1);
    rows[number >>> 5] = (rows[number >>> 5] ?? 0) | (1 << (number & 31));
    a = b;
    b = c;
  }
  return rows;
}

let lastText = '';
let lastRows = rowsOf('');
const kept = new Map<string, Rows>();
/** Of so many texts the rows are kept: of one letter some two hundred are asked about, in turn. */
const MOST_KEPT = 500;

/** The rows of a text that is asked about again and again. */
export function rowsOfKept(text: string): Rows {
  if (text === lastText) return lastRows;
  let rows = kept.get(text);
  if (rows === undefined) {
    rows = rowsOf(text);
    if (kept.size >= MOST_KEPT) kept.clear();
    // A copy: what is cut out of a letter holds the whole of it.
    kept.set(inOneForm(text), rows);
  }
  lastText = text;
  lastRows = rows;
  return rows;
}

/**
 * What a text must have, as it can stand in a program with nothing to be made of it at a start, in printable ASCII: of a string how many rows it has, and these,
 * two characters for each, of which the first has five bits and the second six; of several needs a mark, the length of what follows in two such characters,
 * and these.
 */
export type Needed = string;

const ANY = 0x28;
const ALL = 0x29;
/** The mark of a string without rows; with each row it is one more. */
const STRING = 0x30;
/** What is added to a few bits, so that they are a character. */
const SIGN = 0x40;

/** Whether a text with these rows may have what is needed, as it is written between two places of a text. */
export function mayHave(rows: Rows, needed: Needed, start = 0, end = needed.length): boolean {
  const isAny = needed.charCodeAt(start) === ANY;
  let at = start + 3;
  while (at < end) {
    const mark = needed.charCodeAt(at++);
    let has: boolean;
    let next: number;
    if (mark >= STRING) {
      next = at + ((mark - STRING) << 1);
      has = true;
      for (; at < next; at += 2) {
        const low = needed.charCodeAt(at + 1);
        // A shift by a number is one by its last five bits.
        if ((((rows[((needed.charCodeAt(at) << 1) & 62) | ((low >>> 5) & 1)] ?? 0) >>> low) & 1) === 0) {
          has = false;
          break;
        }
      }
    } else {
      next = at + 2 + (((needed.charCodeAt(at) & 63) << 6) | (needed.charCodeAt(at + 1) & 63));
      has = mayHave(rows, needed, at - 1, next);
    }
    if (has === isAny) return isAny;
    at = next;
  }
  return !isAny;
}

/** What a text must have for an expression to match in it; undefined where that can't be told from the expression. */
export function neededBy(pattern: RegExp): Needed | undefined {
  const need = needOf(pattern);
  return need === undefined ? undefined : written(typeof need === 'string' ? { any: [need] } : need);
}

function written(need: Need): Needed {
  if (typeof need !== 'string') {
    const parts = ('any' in need ? together(need.any) : need.all).map(written).join('');
    if (parts.length >= 1 << 12) throw new RangeError(`What a text must have is too long to be written down: ${parts.length} characters.`);
    return String.fromCharCode('any' in need ? ANY : ALL) + twoCharacters(parts.length) + parts;
  }
  let rows = '';
  for (let at = 2; at < need.length && at < MOST_ROWS + 2; at++)
    rows += twoCharacters(rowNumber(need.charCodeAt(at - 2), need.charCodeAt(at - 1), need.charCodeAt(at)));
  return String.fromCharCode(STRING + rows.length / 2) + rows;
}

/** So many characters at the beginning have strings that are looked for as one: `withheld` and `withhold` as `withh`. */
const SAME_BEGINNING = 4;

/** Strings that begin alike become what they have in common: a text that has one of them has that, and there is less to look for. */
function together(needs: readonly Need[]): readonly Need[] {
  const common = new Map<string, string>();
  for (const need of needs) {
    if (typeof need !== 'string' || need.length < SAME_BEGINNING) continue;
    const beginning = need.slice(0, SAME_BEGINNING);
    let shared = common.get(beginning) ?? need;
    while (!need.startsWith(shared)) shared = shared.slice(0, -1);
    common.set(beginning, shared);
  }
  return [...new Set(needs.map((need) => (typeof need === 'string' ? (common.get(need.slice(0, SAME_BEGINNING)) ?? need) : need)))];
}

const twoCharacters = (number: number): string => String.fromCharCode(SIGN | (number >>> 6), SIGN | (number & 63));
