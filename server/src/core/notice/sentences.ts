import type { Piece } from '../syntax/model';
import type { Span } from '../text/span';

/** A stretch of a piece's prose that reads as one sentence. */
export interface RawSentence {
  readonly piece: Piece;
  readonly text: string;
  /** Where it begins in the prose of the piece. */
  readonly offset: number;
  readonly span: Span;
}

/**
 * Words before a full stop that do not end a sentence. Lower case, without the stop.
 * Sources: the citation forms of `dialect.md` 4, and abbreviations usual in British letters.
 */
const ABBREVIATIONS = new Set([
  ...['s', 'ss', 'sec', 'sect', 'reg', 'regs', 'para', 'paras', 'art', 'arts', 'sch', 'pt', 'ch', 'cl'],
  ...['no', 'nos', 'ref', 'refs', 'tel', 'ext', 'fig', 'p', 'pp', 'vol', 'ed', 'approx', 'dept', 'govt'],
  ...['mr', 'mrs', 'ms', 'dr', 'prof', 'rev', 'sir', 'st', 'hon', 'sgt', 'insp', 'supt', 'det', 'cllr', 'messrs'],
  ...['e.g', 'eg', 'i.e', 'ie', 'cf', 'viz', 'v', 'vs', 'al', 'jan', 'feb', 'mar', 'apr', 'jun', 'jul', 'aug', 'sept', 'sep', 'oct', 'nov', 'dec'],
]);

/** No sentence of a letter is longer; text without stops (a pasted table, a hostile file) is cut so that reading it stays quick. */
const MOST_CHARACTERS = 4000;

const CLOSERS = /["'”’)\]]/;
const ENDERS = /[.!?]/;

/** The word that ends right before `index`, lower case, dots inside kept (`e.g`). */
function wordBefore(text: string, index: number): string {
  let start = index;
  while (start > 0 && /[\p{L}\d.]/u.test(text[start - 1] ?? '')) start--;
  return text.slice(start, index).toLowerCase();
}

function endsSentence(text: string, stop: number): number | undefined {
  let after = stop + 1;
  while (after < text.length && (CLOSERS.test(text[after] ?? '') || ENDERS.test(text[after] ?? ''))) after++;
  if (after >= text.length) return after;
  if (!/\s/.test(text[after] ?? '')) return undefined;
  let next = after;
  while (next < text.length && /\s/.test(text[next] ?? '')) next++;
  if (next >= text.length) return after;
  if (text[stop] !== '.') return after;
  const word = wordBefore(text, stop);
  // An initial ("A. Requester"), a list number ("1. …") and an abbreviation go on; so does anything before a small letter.
  if (/^\p{L}$/u.test(word) || ABBREVIATIONS.has(word)) return undefined;
  if (/^\d{1,2}$/.test(word) && /^\s*\(?\d{1,2}$/.test(text.slice(0, stop))) return undefined;
  if (/\p{Ll}/u.test(text[next] ?? '')) return undefined;
  return after;
}

/**
 * Cuts a piece into sentences. Headings, code and cells stay whole. A full stop after an abbreviation, an initial or a list number ends nothing.
 * Every character of the prose but the white space between sentences belongs to exactly one sentence.
 */
export function sentencesOf(piece: Piece): RawSentence[] {
  const text = piece.prose.text;
  const found: RawSentence[] = [];
  const push = (from: number, to: number): void => {
    let start = from;
    let end = to;
    while (start < end && /\s/.test(text[start] ?? '')) start++;
    while (end > start && /\s/.test(text[end - 1] ?? '')) end--;
    if (end > start) found.push({ piece, text: text.slice(start, end), offset: start, span: piece.prose.span(start, end) });
  };
  if (piece.kind === 'heading' || piece.kind === 'code' || piece.kind === 'html' || piece.kind === 'cell') {
    push(0, text.length);
    return found;
  }
  let start = 0;
  for (let i = 0; i < text.length; i++) {
    if (i - start >= MOST_CHARACTERS && /\s/.test(text[i] ?? '')) {
      push(start, i);
      start = i;
    }
    if (!ENDERS.test(text[i] ?? '')) continue;
    const end = endsSentence(text, i);
    if (end === undefined) continue;
    push(start, end);
    start = end;
    i = end - 1;
  }
  push(start, text.length);
  return found;
}
