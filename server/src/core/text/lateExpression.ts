import { mayHave, type Rows, rowsOfKept } from './needed';

/** A longer text has so many different rows that nearly every expression may match. */
const LONG = 4000;
/** After so many texts that it can't match, it is compiled all the same: to look at what texts have costs more than to ask it. */
const MOST_IN_VAIN = 100;

/** Of the expressions that were made in haste, those that are compiled; undefined while there is no haste. */
let early: LateExpression[] | undefined;
/** Matches nowhere. */
const NOTHING = /(?!)/g;
/** What no plain text has: see `server/tools/plainClasses.mjs`. */
const NOT_PLAIN = /[^\0-\xff\u2010-\u2030\u20ac]/;

/**
 * Has expressions compiled as a start needs it, until `compileWithCare`: those that know all of Unicode only for the characters that most letters have, where
 * that is enough. For a host that has findings waited for, and has its engine make haste as well.
 */
export function compileInHaste(): void {
  early ??= [];
}

/** Ends the haste. What was compiled until now is compiled again when it is next asked. */
export function compileWithCare(): void {
  const all = early ?? [];
  early = undefined;
  for (const expression of all) expression.compileAnew();
}

/**
 * A regular expression that is read and compiled only when a text comes that it may match. The core has two thousand. To read them all took a third of the
 * time in which the modules load; to compile those that one letter is asked took half of the first check, and two in three of them match nothing in it.
 *
 * No source file makes one. The bundler puts it where an expression stands (`server/tools/lateExpressions.mjs`), and it answers as that one would. It
 * can't have the flag `y`.
 */
export class LateExpression {
  // Only told of here and made in the constructor: two thousand are made at a start, and a field that is made here as well costs as much again.
  declare lastIndex: number;
  /** Whether it is known what a text must have for a match. */
  declare readonly isNeedKnown: boolean;
  declare private readonly texts: string;
  declare private readonly from: number;
  declare private readonly middle: number;
  declare private readonly to: number;
  declare private readonly end: number;
  declare private readonly signs: string;
  declare private readonly isGlobal: boolean;
  declare private compiled: RegExp | undefined;
  /** The one for plain texts, while there is haste. */
  declare private plain: RegExp | undefined;
  declare private inVain: number;
  declare private isAnew: boolean;

  /**
   * All expressions of a module stand in one text, since many short ones take longer to load: each with what it is written with, from `from` to `middle`,
   * from there to `to` what a text must have for a match (see `Needed`), or nothing where that is not known, and from there to `end` what it is written with
   * for plain texts, without the flags `u` and `i`, or nothing where that is the same.
   */
  constructor(texts: string, from: number, middle: number, to: number, end: number, signs: string) {
    this.lastIndex = 0;
    this.isGlobal = signs.includes('g');
    this.isNeedKnown = to > middle;
    this.texts = texts;
    this.from = from;
    this.middle = middle;
    this.to = to;
    this.end = end;
    this.signs = signs;
    this.compiled = undefined;
    this.plain = undefined;
    this.inVain = 0;
    this.isAnew = false;
  }

  /** Whether a text with these rows can match. To be asked where `isNeedKnown`. */
  mayMatch(rows: Rows): boolean {
    return mayHave(rows, this.texts, this.middle, this.to);
  }

  /** The expression itself; undefined where the text can't match. */
  over(text: string): RegExp | undefined {
    if (this.compiled !== undefined) return this.compiled;
    const canMatch = !this.isNeedKnown || text.length > LONG || this.inVain >= MOST_IN_VAIN || mayHave(rowsOfKept(text), this.texts, this.middle, this.to);
    if (canMatch) return early !== undefined && this.end > this.to && !NOT_PLAIN.test(text) ? this.forPlainTexts : this.expression;
    this.inVain++;
    return undefined;
  }

  exec(text: string): RegExpExecArray | null {
    const expression = this.compiled ?? this.over(text);
    if (!this.isGlobal) return expression === undefined ? null : expression.exec(text);
    if (expression === undefined) {
      this.lastIndex = 0;
      return null;
    }
    expression.lastIndex = this.lastIndex;
    const match = expression.exec(text);
    this.lastIndex = expression.lastIndex;
    return match;
  }

  test(text: string): boolean {
    if (this.isGlobal) return this.exec(text) !== null;
    const expression = this.compiled ?? this.over(text);
    return expression !== undefined && expression.test(text);
  }

  /** Forgets what is compiled. */
  compileAnew(): void {
    this.compiled = undefined;
    this.plain = undefined;
    this.isAnew = true;
  }

  private get expression(): RegExp {
    if (this.compiled === undefined) {
      // Of the same signs the engine would give back what it has made before.
      this.compiled = new RegExp(this.isAnew ? `(?:${this.source})` : this.source, this.signs);
      early?.push(this);
    }
    return this.compiled;
  }

  private get forPlainTexts(): RegExp {
    if (this.plain === undefined) {
      this.plain = new RegExp(this.texts.slice(this.to, this.end), this.signs.replace(/[iu]/g, ''));
      early?.push(this);
    }
    return this.plain;
  }

  get source(): string {
    return this.texts.slice(this.from, this.middle);
  }

  get flags(): string {
    return this.signs;
  }

  get global(): boolean {
    return this.isGlobal;
  }

  get ignoreCase(): boolean {
    return this.signs.includes('i');
  }

  get multiline(): boolean {
    return this.signs.includes('m');
  }

  get dotAll(): boolean {
    return this.signs.includes('s');
  }

  get unicode(): boolean {
    return this.signs.includes('u');
  }

  get unicodeSets(): boolean {
    return this.signs.includes('v');
  }

  get hasIndices(): boolean {
    return this.signs.includes('d');
  }

  get sticky(): boolean {
    return false;
  }

  // What `match`, `matchAll`, `replace`, `search` and `split` of a text call.

  [Symbol.match](text: string): RegExpMatchArray | null {
    if (this.isGlobal) this.lastIndex = 0;
    return this.over(text)?.[Symbol.match](text) ?? null;
  }

  [Symbol.matchAll](text: string): RegExpStringIterator<RegExpExecArray> {
    const expression = this.over(text) ?? NOTHING;
    expression.lastIndex = this.lastIndex;
    return expression[Symbol.matchAll](text);
  }

  [Symbol.replace](text: string, by: string): string {
    if (this.isGlobal) this.lastIndex = 0;
    return this.over(text)?.[Symbol.replace](text, by) ?? text;
  }

  [Symbol.search](text: string): number {
    return this.over(text)?.[Symbol.search](text) ?? -1;
  }

  [Symbol.split](text: string, limit?: number): string[] {
    return this.expression[Symbol.split](text, limit);
  }
}

// To whoever asks, it is a regular expression.
Object.setPrototypeOf(LateExpression.prototype, RegExp.prototype);
