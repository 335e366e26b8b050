import { LateExpression } from './lateExpression';
import { mayHave, type Needed, neededBy, type Rows, rowsOfKept } from './needed';
import { inOneForm } from './oneForm';
import { TextCache } from './textCache';
import { type Tracked, tracked } from './tracking';

/** A reading of a text that depends on the text alone. The answer is kept and shared, so nobody changes it. */
export type Reader<T> = (text: string) => T;

/** Numbers of expressions and readers; a number is never given twice. Those of expressions are even, those of readers odd. */
const byObject = new Map<unknown, number>();
const bySource = new Map<string, number>();
/** What asks the question of a number, by half of the number. */
const expressions: RegExp[] = [];
const readers: Reader<unknown>[] = [];
/** Expressions that are made anew for each call would fill the table; past this they are asked and not kept. */
const MOST_QUESTIONS = 8192;

function numberOf(question: RegExp | Reader<unknown>): number {
  const known = byObject.get(question);
  if (known !== undefined) return known;
  if (expressions.length + readers.length >= MOST_QUESTIONS) return -1;
  if (!(question instanceof RegExp)) {
    const given = readers.push(question) * 2 - 1;
    byObject.set(question, given);
    return given;
  }
  // A literal inside a function is another object at each call, and the same question. Of a late one there is one object.
  const source = question instanceof LateExpression ? undefined : `${question.flags}/${question.source}`;
  const same = source === undefined ? undefined : bySource.get(source);
  if (same !== undefined) return same;
  const given = expressions.push(question) * 2 - 2;
  byObject.set(question, given);
  if (source !== undefined) bySource.set(source, given);
  return given;
}

/** To read what an expression needs costs as much as to ask it of so many texts. */
const FIRST_ASKED = 16;
/** What is needed, null where that is not known, or how often it was asked so far. */
const needs = new Map<string, Needed | null | number>();
const needOf = new WeakMap<RegExp, Needed | null>();

/** What a text must have for an expression to match; null where that is not known, or not yet. */
function need(pattern: RegExp): Needed | null {
  const known = needOf.get(pattern);
  if (known !== undefined) return known;
  const source = `${pattern.flags}/${pattern.source}`;
  const told = needs.get(source);
  const isNew = told === undefined || (typeof told === 'number' && told < FIRST_ASKED);
  if (isNew && needs.size < MOST_QUESTIONS) {
    needs.set(source, (told ?? 0) + 1);
    return null;
  }
  const needed = told === undefined || typeof told === 'number' ? (neededBy(pattern) ?? null) : told;
  if (needs.size < MOST_QUESTIONS) needs.set(source, needed);
  needOf.set(pattern, needed);
  return needed;
}

const matchers = new Map<string, Reader<RegExpExecArray | null>>();
const matcherOf = new WeakMap<RegExp, Reader<RegExpExecArray | null>>();

/** The reader that gives the first match of an expression. */
function firstMatch(pattern: RegExp): Reader<RegExpExecArray | null> {
  const known = matcherOf.get(pattern);
  if (known) return known;
  const source = `${pattern.flags}/${pattern.source}`;
  let reader = matchers.get(source);
  if (reader === undefined) {
    reader = (text) => (mayMatch(text, pattern) ? pattern.exec(text) : null);
    if (matchers.size < MOST_QUESTIONS) matchers.set(source, reader);
  }
  matcherOf.set(pattern, reader);
  return reader;
}

/** Stands for the answer of a reader that gave none. */
const NOTHING = Symbol('nothing');
/** Of a text that no reader has read yet; it is never written to. */
const NO_READINGS: unknown[] = [];

/**
 * A text with the answers to what was asked of it: which expressions it matches, and what readers find in it. Equal texts share one object
 * (`wordsOf`), so what most letters of an authority have in common, and all of a letter but the sentence that is being written, is read once.
 */
export class Words {
  /** Two bits for each expression, by half of the number: asked, and matched. */
  private answers = new Uint32Array(8);
  /** By half of the number; a reader that finds nothing leaves a sign of having read. */
  private readings: unknown[] = NO_READINGS;
  private rows: Rows | undefined;

  constructor(readonly text: string) {}

  /** Whether the text matches. For expressions without `g` and `y`, whose state would outlive the call. */
  has(pattern: RegExp): boolean {
    const number = numberOf(pattern);
    if (number < 0) return pattern.test(this.text);
    return this.answer(number, pattern);
  }

  /** The first match; for expressions without `g` and `y`. The answer is shared, and never changed. */
  match(pattern: RegExp): RegExpExecArray | null {
    return this.read(firstMatch(pattern));
  }

  /** What a reader finds in the text. */
  read<T>(reader: Reader<T>): T {
    const number = numberOf(reader);
    if (number < 0) return reader(this.text);
    return this.reading(number, reader) as T;
  }

  /** The questions whose answers differ between this text and another, of those that were asked of this one. */
  *different(other: Words): Generator<{ readonly question: number; readonly before: unknown; readonly after: unknown }> {
    for (let index = 0; index < this.answers.length; index++) {
      const own = this.answers[index] ?? 0;
      if (own === 0) continue;
      for (let at = 0; at < 16; at++) {
        if (((own >>> (2 * at)) & 1) === 0) continue;
        const number = (index * 16 + at) * 2;
        const expression = expressions[number >>> 1];
        if (expression === undefined) continue;
        const before = ((own >>> (2 * at)) & 2) !== 0;
        const after = other.answer(number, expression);
        if (before !== after) yield { question: number, before, after };
      }
    }
    for (const [at, kept] of this.readings.entries()) {
      const reader = readers[at];
      if (kept === undefined || reader === undefined) continue;
      const number = at * 2 + 1;
      const before = kept === NOTHING ? undefined : kept;
      const after = other.reading(number, reader);
      if (before !== after) yield { question: number, before, after };
    }
  }

  /** Whether an expression may match at all, told from the characters that the text has. */
  mayMatch(pattern: RegExp): boolean {
    const isLate = pattern instanceof LateExpression;
    const needed = isLate ? undefined : need(pattern);
    if (isLate ? !pattern.isNeedKnown : needed === null) return true;
    this.rows ??= rowsOfKept(this.text);
    return isLate ? pattern.mayMatch(this.rows) : mayHave(this.rows, needed ?? '');
  }

  private answer(number: number, pattern: RegExp): boolean {
    const index = number >>> 5;
    const shift = number & 30;
    const known = (this.answers[index] ?? 0) >>> shift;
    if ((known & 1) !== 0) return (known & 2) !== 0;
    const matched = this.mayMatch(pattern) && pattern.test(this.text);
    if (index >= this.answers.length) {
      const longer = new Uint32Array(Math.max(index + 1, (expressions.length >>> 4) + 1));
      longer.set(this.answers);
      this.answers = longer;
    }
    this.answers[index] = (this.answers[index] ?? 0) | ((matched ? 3 : 1) << shift);
    return matched;
  }

  private reading(number: number, reader: Reader<unknown>): unknown {
    const at = number >>> 1;
    const known = this.readings[at];
    if (known !== undefined) return known === NOTHING ? undefined : known;
    const answer = reader(this.text);
    // Only now: the reader may have read by other readers meanwhile.
    if (at >= this.readings.length) this.readings = this.readings.concat(new Array<unknown>(readers.length - this.readings.length));
    this.readings[at] = answer === undefined ? NOTHING : answer;
    return answer;
  }
}

/** So many texts are kept in one generation, or as many as the longest letter has. */
const kept = new TextCache<Words>(2000);

/** Makes room for all texts of a letter. */
export function makeRoom(texts: number): void {
  kept.makeRoom(texts);
}

/** The one object for a text, as long as it is among the last that were asked for. */
export function wordsOf(text: string): Words {
  const known = kept.get(text);
  if (known !== undefined) return known;
  const words = new Words(inOneForm(text));
  // Not under the text that was asked for: that may be a long chain of pieces, which would be kept with it.
  kept.set(words.text, words);
  return words;
}

/**
 * Whether an expression may match a text at all: for readers that would try many expressions on it. It is told of texts that are kept, as those of
 * sentences and pieces are; any other may match.
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  // A text is asked about many expressions in a row.
  if (text !== lastAsked) {
    lastAsked = text;
    lastWords = kept.get(text);
  }
  return lastWords?.mayMatch(pattern) ?? true;
}

let lastAsked = '';
let lastWords: Words | undefined;

/**
 * Something in the letter that has words: a sentence, or the prose of a piece. Whoever reads it while he is watched (`tracking.ts`) leaves a
 * note of what he asked, so that after a change to the words it is known whom the change concerns. Reading `text` itself is asking everything.
 */
export abstract class Spoken implements Tracked {
  /** Who has read the whole text: a bit for each watched reader. */
  readers: Uint32Array | undefined;

  protected abstract get own(): Words;

  /** The words. */
  get text(): string {
    tracked()?.reads(this);
    return this.own.text;
  }

  /** How many characters: to find places by. What judges by the length reads `text`, and is noted. */
  get length(): number {
    return this.own.text.length;
  }

  /** Whether the words match; for expressions without `g` and `y`. */
  has(pattern: RegExp): boolean {
    const { own } = this;
    const watched = tracked();
    if (watched) {
      const number = numberOf(pattern);
      if (number < 0) watched.reads(this);
      else watched.asks(number);
    }
    return own.has(pattern);
  }

  /** The first match in the words; for expressions without `g` and `y`. The answer is shared, and never changed. */
  match(pattern: RegExp): RegExpExecArray | null {
    return this.read(firstMatch(pattern));
  }

  /** What a reader finds in the words; the answer is shared, and never changed. */
  read<T>(reader: Reader<T>): T {
    const watched = tracked();
    if (watched) {
      const number = numberOf(reader);
      if (number < 0) watched.reads(this);
      else watched.asks(number);
    }
    return this.own.read(reader);
  }
}
