import { statusOf } from '../../notice/claims';
import type { Citation, Notice, Sentence } from '../../notice/model';
import { placeIn } from '../../notice/roles';
import { allMatches } from '../../text/allMatches';

/** A word or phrase about a provision, and the provisions it is about. */
export interface Described {
  readonly sentence: Sentence;
  /** Where the phrase stands in the sentence. */
  readonly start: number;
  readonly end: number;
  readonly citations: readonly Citation[];
}

const LIST_BETWEEN = /^(?:[\s,&/]|\band\b|\bor\b|\bboth\b|\bsections?\b|\bregulations?\b|\bss?\.|\bregs?\.)*$/i;
const THIS = /^(?:this|it|these|both|all|the (?:above |said )?(?:exemptions?|exceptions?)|as (?:this|it|these))\b/i;

const NO_MATCHES: readonly Place[] = [];
const readers = new WeakMap<RegExp, (text: string) => readonly Place[]>();

interface Place {
  readonly start: number;
  readonly end: number;
}

/** The reader of the places where an expression matches. */
function matchesOf(pattern: RegExp): (text: string) => readonly Place[] {
  const reader =
    readers.get(pattern) ??
    ((text: string): readonly Place[] => {
      const places = allMatches(text, pattern).map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
      return places.length > 0 ? places : NO_MATCHES;
    });
  readers.set(pattern, reader);
  return reader;
}

/** Finds every place where the letter's own words match, with the provisions that stand nearest: before it in the sentence, after it ("an absolute exemption under section 21"), or those of the part where it says "this". */
export function described(notice: Notice, pattern: RegExp): Described[] {
  const found: Described[] = [];
  const reader = matchesOf(pattern);
  for (const sentence of notice.sentences) {
    if (sentence.zone === 'request' || sentence.zone === 'quoted' || sentence.zone === 'internal' || sentence.zone === 'rights') continue;
    for (const { start, end } of sentence.read(reader)) {
      const citations = nearest(notice, sentence, start, end);
      if (citations.length > 0) found.push({ sentence, start, end, citations });
    }
  }
  return found;
}

function nearest(notice: Notice, sentence: Sentence, start: number, end: number): readonly Citation[] {
  const { text } = sentence;
  const placed = sentence.citations.map((citation) => ({ citation, from: placeIn(sentence, citation.run.start), to: placeIn(sentence, citation.run.end) }));
  const after = placed.filter((one) => one.from >= end);
  const next = after[0];
  // "an absolute exemption under section 21", "the absolute exemption in section 40(2)".
  if (next && /^[^.,;]{0,24}\b(?:under|in|at|by|of|provided by|contained in)\b[^.,;]{0,14}$/i.test(text.slice(end, next.from))) return run(after, text);
  const clauseStart = Math.max(0, ...allMatches(text.slice(0, start), /[;:]|\b(?:but|whereas|while|whilst)\b/gi).map((match) => match.index));
  const before = placed.filter((one) => one.to <= start && one.from >= clauseStart).reverse();
  if (before.length > 0) return run(before, text);
  if (placed.length === 0 && THIS.test(text) && sentence.part) {
    // "These exemptions" are those of the paragraph where it names any; a part for several provisions may take them one paragraph at a time.
    const named = notice.sentences.filter((other) => other.piece === sentence.piece && other.index < sentence.index).flatMap((other) => other.citations);
    const own = sentence.part.citations.filter((one) => named.some((other) => other.citation === one.citation));
    return own.length > 0 ? own : sentence.part.citations;
  }
  return [];
}

/** The first of the places and those joined to it by nothing but commas and "and". */
function run(placed: readonly { readonly citation: Citation; readonly from: number; readonly to: number }[], text: string): readonly Citation[] {
  const citations: Citation[] = [];
  let last: (typeof placed)[number] | undefined;
  for (const one of placed) {
    if (last && one.from !== last.from && !LIST_BETWEEN.test(text.slice(Math.min(last.to, one.to), Math.max(last.from, one.from)))) break;
    citations.push(one.citation);
    last = one;
  }
  return citations.sort((a, b) => a.span.start - b.span.start);
}

/** The status of a cited provision with the conditions that the letter names for it. */
export function statusInLetter(notice: Notice, citation: Citation): ReturnType<typeof statusOf> {
  // Section 36 is absolute for what a House of Parliament holds; the claims know whose letter it is.
  if (citation.path[0] === '36' && notice.claims.some(({ regime, path, status }) => regime === citation.regime && path[0] === '36' && status === 'absolute'))
    return 'absolute';
  const conditions = notice.citations.filter((other) => other.role === 'condition' && other.regime === citation.regime && other.path[0] === citation.path[0]);
  return statusOf(citation.provision, citation, conditions);
}

/** Whether what stands before a phrase denies it: "not an absolute exemption", "neither absolute nor". */
export const isDenied = ({ sentence, start }: Described): boolean =>
  /\b(?:not|n['’]t|never|neither|no longer|rather than|instead of)\b[^.,;]{0,20}$/i.test(sentence.text.slice(0, start));
