import type { Citation, Claim, Notice, Outcome, PublicInterestTest, Sentence } from '../../server/src/core/notice/model';
import type { Piece } from '../../server/src/core/syntax/model';
import { contains, overlaps, type Span } from '../../server/src/core/text/span';
import { type Edit, insertion, removal } from './mutation';

// Places in a sound notice where a mutation cuts or puts something in.

/** Claims under which something is kept back, of one outcome or of all. */
export function claimsOf(notice: Notice, outcome?: Claim['outcome']): readonly Claim[] {
  return notice.claims.filter((claim) => outcome === undefined || claim.outcome === outcome);
}

/** The first claim for which the letter gives a complete public interest test. */
export function weighedClaim(notice: Notice, outcome?: Claim['outcome']): (Claim & { readonly test: { readonly test: PublicInterestTest } }) | undefined {
  const isWeighed = (claim: Claim): claim is Claim & { readonly test: { readonly status: 'present'; readonly test: PublicInterestTest } } =>
    claim.test.status === 'present' && claim.test.test !== undefined;
  return claimsOf(notice, outcome).filter(isWeighed)[0];
}

/** Whole sentences, and the item or paragraph with them where nothing else stands in it. */
export function cut(notice: Notice, sentences: readonly Sentence[]): readonly Edit[] {
  const gone = new Set(sentences);
  const edits = new Map<string, Edit>();
  for (const sentence of gone) {
    const inPiece = notice.sentences.filter((one) => one.piece === sentence.piece);
    const span = inPiece.every((one) => gone.has(one)) ? sentence.piece.span : withSpace(notice.text, sentence.span);
    edits.set(`${span.start}`, removal(span));
  }
  return [...edits.values()];
}

function withSpace(text: string, span: Span): Span {
  let { end } = span;
  while (end < text.length && /[ \t]/.test(text.charAt(end))) end++;
  return { start: span.start, end };
}

/** Paragraphs and items that stand in a region of the letter. */
export function paragraphsIn(notice: Notice, span: Span): readonly Piece[] {
  return notice.pieces.filter((piece) => piece.kind === 'paragraph' && contains(span, piece.span));
}

/** Adds a paragraph after the first one of a region. */
export function paragraphIn(notice: Notice, outcome: Outcome, words: string): readonly Edit[] {
  const [first] = paragraphsIn(notice, outcome.span);
  return first ? [insertion(first.span.end, `\n\n${words}`)] : [];
}

/** Adds a sentence to the end of a paragraph. */
export function sentenceAfter(piece: Piece | undefined, words: string): readonly Edit[] {
  return piece ? [insertion(piece.span.end, ` ${words}`)] : [];
}

/** Where a sentence about a claim fits: a paragraph of its part or region that cites it, else the first one there. */
export function homeOf(notice: Notice, claim: Claim): Piece | undefined {
  const spans = [...claim.parts.filter((part) => part.heading !== undefined).map((part) => part.span), claim.region.span];
  const paragraphs = spans.flatMap((span) => paragraphsIn(notice, span));
  return paragraphs.find((piece) => claim.citations.some((citation) => citation.sentence?.piece === piece)) ?? paragraphs[0];
}

const WEIGHING: ReadonlySet<string> = new Set(['public-interest-test', 'for', 'against', 'balance']);

/** Takes the public interest test of a claim out, headings included. */
export function withoutTest(claim: Claim): readonly Edit[] {
  const test = claim.test.test;
  if (!test) return [];
  const passages = claim.region.passages
    .filter(({ kind, span }) => WEIGHING.has(kind) && overlaps(span, test.span))
    .map(({ span, heading }) => (claim.region.block ? span : heading.span));
  return merged([test.span, ...passages]).map(removal);
}

/** The same places as spans that do not overlap, in order. */
export function merged(spans: readonly Span[]): readonly Span[] {
  const result: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.start - b.start)) {
    const last = result.at(-1);
    if (last && span.start <= last.end) result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end) };
    else result.push(span);
  }
  return result;
}

/** Where the letter goes over to its complaint rights or its closing: a paragraph put in here stands outside every outcome block. */
export function beforeRights(notice: Notice): number | undefined {
  const block = notice.syntax.blocks.find(({ name }) => name === 'rights');
  const piece = notice.pieces.find(({ span }) => notice.rights.span !== undefined && span.start >= notice.rights.span.start);
  return block?.span.start ?? piece?.span.start;
}

/** Replaces what an expression finds in the letter's own words, outside front matter and fences. */
export function reworded(notice: Notice, expression: RegExp, by: string | ((...groups: string[]) => string), within?: Span): readonly Edit[] {
  const edits: Edit[] = [];
  for (const match of notice.text.matchAll(expression)) {
    const span = { start: match.index, end: match.index + match[0].length };
    const isOwn = notice.sentences.some((sentence) => contains(sentence.span, span) && sentence.zone !== 'request' && sentence.zone !== 'quoted');
    if (!isOwn || (within && !contains(within, span))) continue;
    edits.push({ span, text: typeof by === 'string' ? by : by(...match.map((group) => group ?? '')) });
  }
  return edits;
}

/** The first region of a kind. */
export function regionOf(notice: Notice, ...kinds: readonly Outcome['kind'][]): Outcome | undefined {
  return notice.outcomes.find((outcome) => kinds.includes(outcome.kind));
}

/** Rewrites every citation of a kind, in words and on fences, in each of its places. */
export function recite(notice: Notice, which: (citation: Citation) => boolean, by: (citation: Citation) => string): readonly Edit[] {
  return notice.citations.filter(which).map((citation) => ({ span: citation.span, text: by(citation) }));
}
