/**
 * What a text must have in it for an expression to match: one of a few strings. Most expressions match no sentence of a letter, and most sentences
 * have none of the strings, which is seen at a twentieth of the cost. It only ever says that there is no match; whether there is one, the expression
 * itself has to say.
 */

/** Three characters in a row, in small letters, have a number below this; two rows may have the same one. */
const NUMBERS = 2048;
/** Of a longer string so many rows are looked for. */
const MOST_ROWS = 8;
/** An expression with more alternatives than this is asked itself. */
const MOST_STRINGS = 80;

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
    const c = small(text.charCodeAt(at));
    const number = rowNumber(a, b, c);
    rows[number >>> 5] = (rows[number >>> 5] ?? 0) | (1 << (number & 31));
    a = b;
    b = c;
  }
  return rows;
}

/** What one of these strings would leave in a text, each as the numbers of its rows. */
export type Needed = readonly (readonly number[])[];

/** Whether a text with these rows may have one of the strings. */
export function mayHave(rows: Rows, needed: Needed): boolean {
  strings: for (const numbers of needed) {
    for (const number of numbers) if ((((rows[number >>> 5] ?? 0) >>> (number & 31)) & 1) === 0) continue strings;
    return true;
  }
  return false;
}

/** What a text must have for an expression to match in it; undefined where that can't be told from the expression. */
export function neededBy(pattern: RegExp): Needed | undefined {
  return stringsNeededBy(pattern)?.map((string) => {
    const numbers: number[] = [];
    for (let at = 2; at < string.length && numbers.length < MOST_ROWS; at++)
      numbers.push(rowNumber(string.charCodeAt(at - 2), string.charCodeAt(at - 1), string.charCodeAt(at)));
    return numbers;
  });
}

/** Strings in small letters, one of which is in every text that the expression matches. */
export function stringsNeededBy(pattern: RegExp): readonly string[] | undefined {
  // Classes within classes have another grammar.
  return pattern.flags.includes('v') ? undefined : new Reading(pattern.source).alternatives();
}

/** A part of an expression: one character that stands for itself, something that needs strings, something of no width, or anything else. */
type Part =
  | { readonly is: 'character'; readonly character: string }
  | { readonly is: 'needing'; readonly strings: readonly string[] }
  | { readonly is: 'edge' | 'other' };

const OTHER: Part = { is: 'other' };
const EDGE: Part = { is: 'edge' };
const ONCE = { least: 1, most: 1 };
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/y;
const GROUP = /\((?:\?(?::|<?[=!]|<[A-Za-z_]\w*>))?/y;
const ESCAPE = /\\(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|\d+|[^])/y;

/** Reads the source of an expression from left to right. */
class Reading {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of a group, or of the whole. */
  alternatives(): readonly string[] | undefined {
    const all: string[] = [];
    let known = true;
    for (;;) {
      const own = this.sequence();
      if (own) all.push(...own);
      else known = false;
      if (this.source.charAt(this.at) !== '|') break;
      this.at++;
    }
    return known && all.length <= MOST_STRINGS ? all : undefined;
  }

  private sequence(): readonly string[] | undefined {
    let best: readonly string[] | undefined;
    let run = '';
    const take = (strings: readonly string[]): void => {
      if (strings.length > 0 && (best === undefined || cost(strings) < cost(best))) best = strings;
    };
    const end = (): void => {
      if (run.length >= 3) take([run]);
      run = '';
    };
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.part();
      const times = this.times();
      if (part.is === 'edge') continue;
      if (part.is === 'character' && times.least >= 1) {
        run += part.character;
        if (times.most !== 1) end();
        continue;
      }
      end();
      if (part.is === 'needing' && times.least >= 1) take(part.strings);
    }
    end();
    return best;
  }

  private part(): Part {
    const { source } = this;
    const character = source.charAt(this.at);
    if (character === '(') return this.group();
    if (character === '[') return this.skipClass();
    if (character === '\\') return this.escape();
    this.at++;
    if (character === '^' || character === '$') return EDGE;
    return character === '.' || character === '{' || character === '}' ? OTHER : literal(character);
  }

  private group(): Part {
    GROUP.lastIndex = this.at;
    const opening = GROUP.exec(this.source)?.[0] ?? '(';
    this.at += opening.length;
    const strings = this.alternatives();
    this.at++;
    if (/[=!]$/.test(opening)) return EDGE;
    return strings ? { is: 'needing', strings } : OTHER;
  }

  private skipClass(): Part {
    this.at++;
    while (this.at < this.source.length && this.source.charAt(this.at) !== ']') this.at += this.source.charAt(this.at) === '\\' ? 2 : 1;
    this.at++;
    return OTHER;
  }

  private escape(): Part {
    ESCAPE.lastIndex = this.at;
    const escaped = ESCAPE.exec(this.source)?.[0] ?? '\\';
    this.at += escaped.length;
    if (escaped === '\\b' || escaped === '\\B') return EDGE;
    // A letter or a digit after the stroke has a meaning of its own.
    return escaped.length === 2 && !/[A-Za-z\d]/.test(escaped) ? literal(escaped.charAt(1)) : OTHER;
  }

  /** How often the part before may stand there. */
  private times(): { readonly least: number; readonly most: number } {
    // Nearly every character stands once, and a start of the program reads some hundred expressions.
    if (!'?*+{'.includes(this.source.charAt(this.at))) return ONCE;
    QUANTIFIER.lastIndex = this.at;
    const found = QUANTIFIER.exec(this.source);
    if (!found) return ONCE;
    this.at += found[0].length;
    const [sign, least, most] = found;
    if (least === undefined) return { least: sign.startsWith('+') ? 1 : 0, most: sign.startsWith('?') ? 1 : Number.POSITIVE_INFINITY };
    return { least: Number(least), most: most === undefined ? Number(least) : most === '' ? Number.POSITIVE_INFINITY : Number(most) };
  }
}

function literal(character: string): Part {
  const code = character.charCodeAt(0);
  return code < 128 ? { is: 'character', character: String.fromCharCode(small(code)) } : OTHER;
}

/** How often a text will have one of the strings, and what it costs to look: the shorter they are and the more there are, the more. */
function cost(strings: readonly string[]): number {
  return strings.reduce((sum, { length }) => sum + (length === 3 ? 8 : length === 4 ? 4 : length < 7 ? 2 : 1), 0);
}
