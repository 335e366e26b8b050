/** What is in every text that an expression matches: a string in small letters, one of several needs, or all of several. */
export type Need = string | { readonly any: readonly Need[] } | { readonly all: readonly Need[] };

/** Of strings that may stand in one place so many are looked at together with what stands beside them. */
const MOST_TOGETHER = 8;
/** An expression that needs one of more strings than this is asked itself. */
const MOST_STRINGS = 160;
/** Of what a text must have all of, so many are looked for: those that fewest texts have. */
const MOST_OF_ALL = 3;

/** What is in every text that the expression matches; undefined where that can't be told from it. */
export function needOf(pattern: RegExp): Need | undefined {
  // Classes within classes have another grammar.
  return pattern.flags.includes('v') ? undefined : new Reading(pattern.source).alternatives().need;
}

/** A part of an expression: the strings that are all it can match, or else what it needs; `edge` where it has no width. */
interface Part {
  readonly strings?: readonly string[] | undefined;
  readonly need?: Need | undefined;
  readonly isEdge?: boolean;
}

const OTHER: Part = {};
const EDGE: Part = { isEdge: true };
const ONCE = { least: 1, most: 1 };
const QUANTIFIER = /(?:[?*+]|\{(\d+)(?:,(\d*))?\})\??/y;
const GROUP = /\((?:\?(?::|<?[=!]|<[A-Za-z_]\w*>))?/y;
const ESCAPE = /\\(?:u\{[\dA-Fa-f]+\}|u[\dA-Fa-f]{4}|x[\dA-Fa-f]{2}|[pP]\{[^}]*\}|k<[^>]*>|c[A-Za-z]|\d+|[^])/y;
/** A class of a few signs, each as it is. */
const FEW = /\[([^\\\]^-]{1,4})\]/y;

/** Reads the source of an expression from left to right. */
class Reading {
  private at = 0;

  constructor(private readonly source: string) {}

  /** Up to the end of a group, or of the whole. */
  alternatives(): Part {
    const all: Part[] = [];
    for (;;) {
      all.push(this.sequence());
      if (this.source.charAt(this.at) !== '|') break;
      this.at++;
    }
    if (all.length === 1) return all[0] ?? OTHER;
    const strings = all.flatMap((part) => part.strings ?? []);
    const needs = all.flatMap(({ need }) => (need === undefined ? [] : [need]));
    return { strings: all.every((part) => part.strings) ? strings : undefined, need: needs.length === all.length ? anyOf(needs) : undefined };
  }

  private sequence(): Part {
    const needs: Need[] = [];
    let isWhole = true;
    /** What may stand right before this place. */
    let before: readonly string[] = [''];
    const end = (): void => {
      const need = before.every(({ length }) => length >= 3) ? anyOf(before) : undefined;
      if (need !== undefined) needs.push(need);
      before = [''];
      isWhole = false;
    };
    while (this.at < this.source.length && !'|)'.includes(this.source.charAt(this.at))) {
      const part = this.part();
      const times = this.times();
      if (part.isEdge) continue;
      const { strings } = part;
      if (strings === undefined || (times.least === 0 && times.most > 1)) {
        end();
        if (part.need !== undefined && times.least >= 1) needs.push(part.need);
        continue;
      }
      const choices = times.least === 0 ? ['', ...strings] : strings;
      if (before.length * choices.length > MOST_TOGETHER) end();
      before = before.flatMap((head) => choices.map((tail) => head + tail));
      if (times.most > 1) end();
    }
    const strings = isWhole ? before : undefined;
    end();
    const rarest = needs.sort((a, b) => cost(a) - cost(b)).slice(0, MOST_OF_ALL);
    return { strings, need: rarest.length > 1 ? { all: rarest } : rarest[0] };
  }

  private part(): Part {
    const { source } = this;
    const character = source.charAt(this.at);
    if (character === '(') return this.group();
    if (character === '[') return this.class();
    if (character === '\\') return this.escape();
    this.at++;
    if (character === '^' || character === '$') return EDGE;
    return character === '.' || character === '{' || character === '}' ? OTHER : literal(character);
  }

  private group(): Part {
    GROUP.lastIndex = this.at;
    const opening = GROUP.exec(this.source)?.[0] ?? '(';
    this.at += opening.length;
    const part = this.alternatives();
    this.at++;
    return /[=!]$/.test(opening) ? EDGE : part;
  }

  private class(): Part {
    FEW.lastIndex = this.at;
    const few = FEW.exec(this.source);
    if (few) {
      this.at += few[0].length;
      const strings = [...(few[1] ?? '')].map((character) => literal(character).strings?.[0]);
      return strings.includes(undefined) ? OTHER : { strings: [...new Set(strings.filter((string) => string !== undefined))] };
    }
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

/** One character. Of those beyond ASCII only quotation marks, dashes and the like, which have no case. */
function literal(character: string): Part {
  const code = character.charCodeAt(0);
  return code < 128 || (code >= 0x2010 && code <= 0x2027) ? { strings: [character.toLowerCase()] } : OTHER;
}

/** One of these; undefined where they are too many. A string that has another of them in it tells nothing more. */
function anyOf(needs: readonly Need[]): Need | undefined {
  const flat = needs.flatMap((need) => (typeof need === 'object' && 'any' in need ? need.any : [need]));
  const unlike = flat.filter(
    (need, at) =>
      typeof need !== 'string' ||
      !flat.some((other, place) => typeof other === 'string' && place !== at && need.includes(other) && (need !== other || place < at)),
  );
  if (unlike.length === 1) return unlike[0];
  return unlike.reduce((sum, need) => sum + count(need), 0) > MOST_STRINGS ? undefined : { any: unlike };
}

function count(need: Need): number {
  return typeof need === 'string' ? 1 : ('any' in need ? need.any : need.all).reduce((sum, part) => sum + count(part), 0);
}

/** How often a text will have it, and what it costs to look: the shorter the strings are and the more there are, the more. */
function cost(need: Need): number {
  if (typeof need === 'string') return need.length === 3 ? 8 : need.length === 4 ? 4 : need.length < 7 ? 2 : 1;
  return 'any' in need ? need.any.reduce((sum, part) => sum + cost(part), 0) : Math.min(...need.all.map(cost));
}
