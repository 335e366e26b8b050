/** How many letters have been read so far. */
let letters = 0;

/** To be called when a letter is read from its beginning: what only the letter before the last had is forgotten. */
export function beginLetter(): void {
  letters++;
}

/** As many texts as half of these bits may be met before all are forgotten; then too many would seem to have been met before. */
const BITS = 1 << 20;
const met = new Uint32Array(BITS / 32);
let count = 0;

/** Whether a text was met before, which is noted for the next time. Now and then it says so of a text that was not. */
function isMet(text: string, seed: number): boolean {
  let hash = seed;
  for (let at = 0; at < text.length; at++) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  const bit = (hash ^ (hash >>> 15)) & (BITS - 1);
  const known = met[bit >>> 5] ?? 0;
  if (((known >>> (bit & 31)) & 1) !== 0) return true;
  if (++count > BITS / 2) {
    met.fill(0);
    count = 0;
  }
  met[bit >>> 5] = (met[bit >>> 5] ?? 0) | (1 << (bit & 31));
  return false;
}

/**
 * What was worked out for texts, kept by the text. Most texts of an archive are met in one letter only, and keeping them would cost more than it spares:
 * they are forgotten with the letter after the one they stand in. What is met again is kept for long, as the standing paragraphs of an authority are.
 */
export class TextCache<T extends NonNullable<unknown> | null> {
  private readonly seed = Math.imul(++caches, 0x9e3779b1);
  /** Of texts that were met again: the running generation and the one before it, of which what is asked for is carried over. */
  private now = new Map<string, T>();
  private before = new Map<string, T>();
  /** Of texts that this letter has, or the one before had, for the first time. */
  private fresh = new Map<string, T>();
  private last = new Map<string, T>();
  private letter = letters;

  /** How many texts are held that were met once: of those that somebody writes few come back. */
  private mostFresh: number;

  /** @param most how many texts one generation holds */
  constructor(private most: number) {
    this.mostFresh = most / 4;
  }

  /** Makes room for so many texts: with less, a long letter would be read anew from its first sentence on each time. */
  makeRoom(texts: number): void {
    this.most = Math.max(this.most, texts);
    this.mostFresh = Math.max(this.mostFresh, texts);
  }

  /** What is kept for a text. */
  get(text: string): T | undefined {
    this.turn();
    const known = this.now.get(text) ?? this.fresh.get(text);
    if (known !== undefined) return known;
    const again = this.before.get(text) ?? this.last.get(text);
    if (again !== undefined) this.keep(text, again);
    return again;
  }

  /** Keeps something for a text of which nothing is known. The text itself is kept with it: it should be no chain of pieces. */
  set(text: string, value: T): void {
    this.turn();
    if (isMet(text, this.seed)) this.keep(text, value);
    else {
      // Somebody who writes meets a new text with each key.
      if (this.fresh.size >= this.mostFresh) this.age();
      this.fresh.set(text, value);
    }
  }

  private keep(text: string, value: T): void {
    if (this.now.size >= this.most) {
      this.before = this.now;
      this.now = new Map();
    }
    this.now.set(text, value);
  }

  private turn(): void {
    if (this.letter === letters) return;
    const isNext = letters - this.letter === 1;
    this.letter = letters;
    this.age();
    if (!isNext && this.last.size > 0) this.last = new Map();
  }

  private age(): void {
    if (this.fresh.size === 0 && this.last.size === 0) return;
    this.last = this.fresh;
    this.fresh = new Map();
  }
}

let caches = 0;
