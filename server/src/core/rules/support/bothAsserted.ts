import type { Law } from '../../law/model';
import type { Claim, Notice, Outcome, Sentence } from '../../notice/model';
import type { FindingCertainty, Fix } from '../define';
import { certaintyOf } from './certainty';
import { contains, type TextEdit } from '../../text/span';
import { ownPart } from './insertPassage';

/** Two claims of one region that can't both cover the same information. */
export interface Pair {
  readonly first: Claim;
  readonly second: Claim;
  readonly certainty: FindingCertainty;
}

/** Words that plead one or the other, or set pieces of information apart. */
const ALTERNATIVE =
  /\bin the alternative\b|\balternatively\b|\beither\b|\bone or (?:the )?other\b|\bor,? (?:failing that|if not)\b|\bto the extent that\b|\bif (?:it|they|that|this) (?:does|do|is|are) not\b/i;
const APART =
  /\b(?:some|other|remaining|rest|remainder|part|parts|parties|certain|items?|documents?|paragraphs?|pages?|questions?|rows?|columns?|annex\w*|attachments?|e-?mails?|reports?|names?) (?:of|in|to|\d{1,3}|[a-z]\b|are|is|that|which)\b|\brespectively\b|\b(?:different|separate) (?:information|parts|documents|material)\b/i;

/** A share of the information: named between two provisions, it belongs to the second. */
const SHARE =
  /\b(?:part|parts|partly|some|others?|another|remaining|rest|remainder|most|certain|paragraphs?|pages?|documents?|items?|questions?|annex|appendix)\b/i;

/**
 * Pairs of withheld claims of two sections that the catalogue says can't cover the same information, asserted together and not in the alternative.
 * A letter that maps them to different information, by questions, parts or words, is left alone.
 */
export function pairsAsserted(notice: Notice, law: Law, sections: readonly [string, string]): readonly Pair[] {
  const pairs: Pair[] = [];
  const ofSection = (section: string): readonly Claim[] => notice.claims.filter(({ regime, path }) => regime === 'FOIA' && path[0] === section);
  const seconds = new Map<Outcome, Claim[]>();
  for (const second of ofSection(sections[1])) {
    const others = seconds.get(second.region);
    if (others) others.push(second);
    else seconds.set(second.region, [second]);
  }
  for (const first of ofSection(sections[0]))
    for (const second of seconds.get(first.region) ?? []) {
      if (!cover(first, second, law) || first.alternatives.includes(second) || second.alternatives.includes(first)) continue;
      if (pleadsOtherwise(notice, first, second)) continue;
      // Two parts of one block, each under its own heading, may be about different pieces of what is withheld.
      const apart = ownPart(notice, first) !== undefined && ownPart(notice, first) !== ownPart(notice, second);
      pairs.push({ first, second, certainty: apart ? 'likely' : certaintyOf(first) === 'certain' ? certaintyOf(second) : 'likely' });
    }
  return pairs;
}

function cover(first: Claim, second: Claim, law: Law): boolean {
  if (first.region !== second.region || first.outcome !== 'withheld' || second.outcome !== 'withheld') return false;
  return (
    first.provision !== undefined &&
    second.provision !== undefined &&
    first.provision.confirmed &&
    second.provision.confirmed &&
    law.exclude(first.provision, second.provision)
  );
}

/** Whether the words around either claim plead in the alternative, or name different information for each. */
function pleadsOtherwise(notice: Notice, first: Claim, second: Claim): boolean {
  const ofFirst = sentencesCiting(first);
  const ofSecond = sentencesCiting(second);
  const region = first.region.block;
  const own = notice.sentences.filter(
    (sentence) =>
      sentence.zone !== 'request' &&
      sentence.zone !== 'quoted' &&
      (region === undefined || sentence.zone === 'decision' || contains(region.span, sentence.span)),
  );
  if (own.some(({ text }) => ALTERNATIVE.test(text) && /\b(?:sections?|exempt\w*)\b/i.test(text))) return true;
  const together = [...ofFirst].filter((sentence) => ofSecond.has(sentence));
  const alone = [...ofFirst, ...ofSecond].filter((sentence) => !ofFirst.has(sentence) || !ofSecond.has(sentence));
  // Named together in a sentence that maps nothing, they are said of the same information.
  if (together.some((sentence) => divides(notice, sentence, first, second) || joinedByOr(notice, sentence, first, second))) return true;
  return alone.filter(({ text, piece }) => piece.kind !== 'heading' && APART.test(text)).length >= 2 || askedApart(first, second);
}

/** The sentences that cite a claim. */
function sentencesCiting({ citations }: Claim): ReadonlySet<Sentence> {
  return new Set(citations.flatMap(({ sentence }) => sentence ?? []));
}

/** Whether one sentence gives each provision its own share: "documents 1 and 2 under the one and the rest under the other". */
function divides(notice: Notice, sentence: Sentence, first: Claim, second: Claim): boolean {
  if (sentence.has(/\brespectively\b/i)) return true;
  const place = (claim: Claim) => claim.citations.find((citation) => citation.sentence === sentence)?.span;
  const [a, b] = [place(first), place(second)];
  return a !== undefined && b !== undefined && SHARE.test(notice.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)));
}

/** "Exempt under section 23(1) or section 24(1)": the word itself pleads one or the other. */
function joinedByOr(notice: Notice, sentence: Sentence, first: Claim, second: Claim): boolean {
  const place = (claim: Claim) => claim.citations.find((citation) => citation.sentence === sentence)?.span;
  const [a, b] = [place(first), place(second)];
  return (
    a !== undefined &&
    b !== undefined &&
    /^,? or(?: under| by)?(?: the)?(?: sections?| s\.?)? ?$/i.test(notice.slice(Math.min(a.end, b.end), Math.max(a.start, b.start)))
  );
}

/** The sentences that cite them name different questions. */
function askedApart(first: Claim, second: Claim): boolean {
  const questions = (claim: Claim) =>
    new Set(claim.citations.flatMap((citation) => citation.sentence?.statements.flatMap((statement) => statement.questions) ?? []));
  const [a, b] = [questions(first), questions(second)];
  return a.size > 0 && b.size > 0 && ![...a].some((label) => b.has(label));
}

/**
 * Writes the pair in the alternative: `23(1), 24(1)` in `under` becomes `23(1) or 24(1)`, and so do the words wherever they join the two by "and".
 * Only where the two stand side by side in the attribute of a block.
 */
export function alternativeFix(notice: Notice, { first, second }: Pair): Fix | undefined {
  const attribute = first.region.block?.fence.attributes.find(({ name }) => name === 'under');
  if (!attribute) return undefined;
  const [left, right] = first.span.start < second.span.start ? [first, second] : [second, first];
  if (!contains(attribute.valueSpan, left.span) || !contains(attribute.valueSpan, right.span)) return undefined;
  const between = notice.slice(left.span.end, right.span.start);
  const comma = between.indexOf(',');
  if (comma < 0 || between.indexOf(',', comma + 1) >= 0) return undefined;
  const mark = { span: { start: left.span.end + comma, end: right.span.start }, text: ' or ' };
  return { title: 'Plead the two in the alternative', edits: [mark, ...wordsInTheAlternative(notice, first, second)], safe: false };
}

/** What stands between two provisions that are joined: a name in brackets, the word that joins, a lead-in. */
const JOINED = /^((?:\s\([^()]{1,80}\))?\s)(and|&)\s(?:(?:under )?(?:section|s\.?)\s?)?$/i;

function wordsInTheAlternative(notice: Notice, first: Claim, second: Claim): TextEdit[] {
  const words = (claim: Claim) => claim.citations.filter(({ where }) => where !== 'under');
  return words(first).flatMap((a) =>
    words(second).flatMap((b) => {
      if (a.sentence !== b.sentence) return [];
      const [left, right] = a.span.start < b.span.start ? [a, b] : [b, a];
      const joined = JOINED.exec(notice.slice(left.span.end, right.span.start));
      if (!joined) return [];
      const start = left.span.end + (joined[1] ?? '').length;
      return [{ span: { start, end: start + (joined[2] ?? '').length }, text: 'or' }];
    }),
  );
}
