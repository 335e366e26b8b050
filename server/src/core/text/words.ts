import { mayHave, type Needed, neededBy, type Rows, rowsOf } from './needed';
import { inOneForm } from './oneForm';
import { type Tracked, tracked } from './tracking';

/** A reading of a text that depends on the text alone. The answer is kept and shared, so nobody changes it. */
export type Reader<T> = (text: string) => T;

/** Numbers of expressions and readers; a number is never given twice. */
const byObject = new Map<unknown, number>();
const bySource = new Map<string, number>();
/** What asks the question of a number, by number. */
const questions: (RegExp | Reader<unknown>)[] = [];
/** Expressions that are made anew for each call would fill the table; past this they are asked and not kept. */
const MOST_QUESTIONS = 8192;

function numberOf(question: RegExp | Reader<unknown>): number {
  const known = byObject.get(question);
  if (known !== undefined) return known;
  if (!(question instanceof RegExp)) return register(question);
  // A literal inside a function is another object at each call, and the same question.
  const source = `${question.flags}/${question.source}`;
  const same = bySource.get(source);
  if (same !== undefined) return same;
  const given = register(question);
  if (given >= 0) bySource.set(source, given);
  return given;
}

function register(question: RegExp | Reader<unknown>): number {
  if (questions.length >= MOST_QUESTIONS) return -1;
  const given = questions.length;
  questions.push(question);
  byObject.set(question, given);
  return given;
}

const needs = new Map<string, Needed | null>();
const needOf = new WeakMap<RegExp, Needed | null>();

/** What a text must have for an expression to match; null where that is not known. */
function need(pattern: RegExp): Needed | null {
  let known = needOf.get(pattern);
  if (known !== undefined) return known;
  const source = `${pattern.flags}/${pattern.source}`;
  known = needs.get(source) ?? neededBy(pattern) ?? null;
  if (needs.size < MOST_QUESTIONS) needs.set(source, known);
  needOf.set(pattern, known);
  return known;
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

/**
 * A text with the answers to what was asked of it: which expressions it matches, and what readers find in it. Equal texts share one object
 * (`wordsOf`), so what most letters of an authority have in common, and all of a letter but the sentence that is being written, is read once.
 */
export class Words {
  /** Two bits for each expression: asked, and matched. */
  private answers = new Uint32Array(8);
  private readings: Map<number, unknown> | undefined;
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
        const number = index * 16 + at;
        const question = questions[number];
        if (!(question instanceof RegExp)) continue;
        const before = ((own >>> (2 * at)) & 2) !== 0;
        const after = other.answer(number, question);
        if (before !== after) yield { question: number, before, after };
      }
    }
    for (const [number, before] of this.readings ?? []) {
      const question = questions[number];
      if (question === undefined || question instanceof RegExp) continue;
      const after = other.reading(number, question);
      if (before !== after) yield { question: number, before, after };
    }
  }

  /** Whether an expression may match at all, told from the characters that the text has. */
  mayMatch(pattern: RegExp): boolean {
    const needed = need(pattern);
    if (needed === null) return true;
    this.rows ??= rowsOf(this.text);
    return mayHave(this.rows, needed);
  }

  private answer(number: number, pattern: RegExp): boolean {
    const index = number >>> 4;
    const shift = (number & 15) << 1;
    const known = (this.answers[index] ?? 0) >>> shift;
    if ((known & 1) !== 0) return (known & 2) !== 0;
    const matched = this.mayMatch(pattern) && pattern.test(this.text);
    if (index >= this.answers.length) {
      const longer = new Uint32Array(Math.max(index + 1, (questions.length >>> 4) + 1));
      longer.set(this.answers);
      this.answers = longer;
    }
    this.answers[index] = (this.answers[index] ?? 0) | ((matched ? 3 : 1) << shift);
    return matched;
  }

  private reading(number: number, reader: Reader<unknown>): unknown {
    this.readings ??= new Map();
    const known = this.readings.get(number);
    if (known !== undefined || this.readings.has(number)) return known;
    const answer = reader(this.text);
    this.readings.set(number, answer);
    return answer;
  }
}

let now = new Map<string, Words>();
let before = new Map<string, Words>();
/** So many texts are kept in one generation, or as many as the longest letter has; of two generations the older goes. */
let mostWords = 4000;

/** Makes room for all texts of a letter: with less, a long one would be read anew from its first sentence on each time. */
export function makeRoom(texts: number): void {
  mostWords = Math.max(mostWords, texts);
}

/** The one object for a text, as long as it is among the last that were asked for. */
export function wordsOf(text: string): Words {
  let found = now.get(text) ?? before.get(text);
  if (found === undefined) found = new Words(inOneForm(text));
  else if (now.has(text)) return found;
  if (now.size >= mostWords) {
    before = now;
    now = new Map();
  }
  now.set(text, found);
  return found;
}

/**
 * Whether an expression may match a text at all: for readers that would try many expressions on it. It is told of texts that are kept, as those of
 * sentences and pieces are; any other may match.
 */
export function mayMatch(text: string, pattern: RegExp): boolean {
  return (now.get(text) ?? before.get(text))?.mayMatch(pattern) ?? true;
}

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
