import type { Piece } from '../syntax/model';
import type { Span } from '../text/span';
import { watching } from '../text/tracking';
import { Spoken, type Words, wordsOf } from '../text/words';
import { ABBREVIATIONS, BEFORE_NUMBERS, NEVER_LAST, OPENERS } from './abbreviations';
import type { DraftSentence } from './draft';

/** A stretch of a piece's prose that reads as one sentence. */
export interface RawSentence {
  readonly piece: Piece;
  readonly words: Words;
  /** Where it begins in the prose of the piece. */
  readonly offset: number;
  readonly span: Span;
}

/** A sentence of a letter while it is being read (`draft.ts`). */
export class LetterSentence extends Spoken implements DraftSentence {
  outcome: DraftSentence['outcome'];
  part: DraftSentence['part'];
  citations: DraftSentence['citations'] = [];
  statements: DraftSentence['statements'] = [];
  readonly piece: Piece;
  readonly span: Span;
  offset: number;
  private words: Words;

  constructor(
    readonly index: number,
    raw: RawSentence,
    public zone: DraftSentence['zone'],
  ) {
    super();
    this.piece = raw.piece;
    this.span = raw.span;
    this.offset = raw.offset;
    this.words = raw.words;
  }

  protected get own(): Words {
    return this.words;
  }

  /** The words, for whoever compares two versions of a letter and is not watched. */
  get bare(): Words {
    return this.own;
  }

  /** Takes the words that now stand in its place. */
  become(raw: RawSentence): void {
    this.words = raw.words;
    this.offset = raw.offset;
  }

  at(start: number, end: number): Span {
    return this.piece.prose.span(this.offset + start, this.offset + end);
  }
}

/** No sentence of a letter is longer; text without stops (a pasted table, a hostile file) is cut so that reading it stays quick. */
const MOST_CHARACTERS = 4000;

const CLOSERS = /["'”’)\]]/;
const ENDERS: ReadonlySet<number> = new Set([...'.!?…'].map((ender) => ender.charCodeAt(0)));
const OPENING_QUOTES = /["'“‘]/;

/** The word that ends right before `index`, lower case, dots inside kept (`e.g`). */
function wordBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && /[\p{L}\d.]/u.test(text[start - 1] ?? '')) start--;
  return text.slice(start, index).toLowerCase();
}

/** The word at `index`, as written; empty where none begins there or where a full stop shows that it is an abbreviation itself. */
function wordAt(text: string, index: number): string {
  let end = index;
  while (end < text.length && end - index < 20 && /[\p{L}’']/u.test(text[end] ?? '')) end++;
  return text[end] === '.' && end - index < 3 ? '' : text.slice(index, end);
}

/** Where the sentence ends whose stop is at `stop`, closing marks included; undefined where it goes on. */
function endsSentence(text: string, stop: number): number | undefined {
  let after = stop + 1;
  while (after < text.length && (CLOSERS.test(text[after] ?? '') || ENDERS.has(text.charCodeAt(after)))) after++;
  if (after >= text.length) return after;
  if (!/\s/.test(text[after] ?? '')) return undefined;
  let next = after;
  while (next < text.length && /\s/.test(text[next] ?? '')) next++;
  if (next >= text.length) return after;
  if (OPENING_QUOTES.test(text[next] ?? '') && text[stop] === '.') next++;
  // A small letter goes on, after a question too ("why?" asked the tenant), but for a name like iPad.
  if (/\p{Ll}/u.test(text[next] ?? '') && !/\p{Lu}/u.test(text[next + 1] ?? '')) return undefined;
  if (text[stop] === '…') return /\s/.test(text[stop - 1] ?? '') && !OPENERS.has(wordAt(text, next)) ? undefined : after;
  if (text[stop] !== '.') return after;
  const word = wordBefore(text, stop);
  if (NEVER_LAST.has(word) || isListMarker(text, stop, word)) return undefined;
  if (BEFORE_NUMBERS.has(word) && /^(?:[\d([£§]|[IVXLC]{1,6}\b)/.test(text.slice(next, next + 8))) return undefined;
  // An initial ("A. Requester") and an abbreviation go on, unless what follows can only begin a sentence.
  if (/^\p{L}$/u.test(word) || ABBREVIATIONS.has(word)) return OPENERS.has(wordAt(text, next)) ? after : undefined;
  return after;
}

/** "1. …", "(3. …", "a. …" or "iv. …" at the very beginning. */
function isListMarker(text: string, stop: number, word: string): boolean {
  return stop < 10 && /^(?:\d{1,2}|[a-z]|[ivx]{1,5})$/.test(word) && /^\s*\(?[\da-zA-Z]{1,5}$/.test(text.slice(0, stop));
}

/**
 * Cuts a piece into sentences. Headings, code and cells stay whole. A full stop after an abbreviation, an initial or a list number ends nothing,
 * unless the next word can only begin a sentence. `test/core/sentenceBoundaries.ts` has what this was measured on.
 * Every character of the prose but the white space between sentences belongs to exactly one sentence.
 */
export function sentencesOf(piece: Piece): RawSentence[] {
  const isWhole = piece.kind === 'heading' || piece.kind === 'code' || piece.kind === 'html' || piece.kind === 'cell';
  // Where sentences end is compared for itself after a change (`core/living`), so nobody is noted as having asked.
  const stretches = watching(undefined, () => piece.prose.read(isWhole ? wholeOf : stretchesOf));
  return stretches.map(({ words, offset }) => ({ piece, words, offset, span: piece.prose.span(offset, offset + words.text.length) }));
}

/** A sentence in a text. */
interface Stretch {
  readonly words: Words;
  readonly offset: number;
}

/** The text between two places without the white space around it, if there is any. */
function stretch(text: string, from: number, to: number): Stretch[] {
  let start = from;
  let end = to;
  while (start < end && /\s/.test(text[start] ?? '')) start++;
  while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
  return end > start ? [{ words: wordsOf(text.slice(start, end)), offset: start }] : [];
}

const wholeOf = (text: string): readonly Stretch[] => stretch(text, 0, text.length);

const stretchesOf = (text: string): readonly Stretch[] => {
  const found: Stretch[] = [];
  const push = (from: number, to: number): void => {
    for (const sentence of stretch(text, from, to)) found.push(sentence);
  };
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (i - start >= MOST_CHARACTERS && /\s/.test(text[i] ?? '')) {
      push(start, i);
      start = i;
    }
    if (!ENDERS.has(text.charCodeAt(i))) continue;
    const end = endsSentence(text, i);
    if (end === undefined) continue;
    push(start, end);
    start = end;
    i = end - 1;
  }
  push(start, text.length);
  return found;
};
