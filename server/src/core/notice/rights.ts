import { type Span, spanOf } from '../text/span';
import { judged } from '../text/tracking';
import type { DraftSentence } from './draft';
import type { Rights, Sentence } from './model';
import {
  ABOUT_THIS,
  ADDRESSED,
  AFTER_REVIEW,
  ANY_CONTACT,
  COMMISSIONER,
  DISCONTENT,
  GOES_THERE,
  HEAD_OF_FORCE,
  HISTORY,
  NAMED_COMMISSIONER,
  NO_PROCEDURE,
  NOT_A_RIGHT,
  OFFERS,
  OPEN_WAY,
  OWN_REVIEW,
  REGULATOR,
  REGULATOR_CONTACT,
  REVIEW_WORD,
  RIGHTS_DOCUMENT,
  SENT_WITH,
  THEREAFTER,
  WRITE_TO,
} from './rightsPhrases';
import { keptByText } from '../text/kept';
import { allMatches } from '../text/allMatches';
import { inOneForm } from '../text/oneForm';

/** A sentence as a reader takes it in: joined with what a line or page end parted from it, and with what stands around it. */
interface Utterance {
  readonly sentence: DraftSentence;
  /** Its sentences, and all whose words a judgement of it may rest on. */
  readonly parts: readonly DraftSentence[];
  readonly sources: readonly DraftSentence[];
  readonly text: string;
  /** It stands in the passage on rights. */
  readonly inRights: boolean;
  /** The heading above it, and the utterance before it in the same zone. */
  readonly heading: string;
  readonly before: string;
  /** What follows its closing colon. */
  readonly ahead: string;
}

const FURNITURE = /^(?:page )?\d{1,3}(?: of \d{1,3})?$/i;
const OPEN_END = /\b(?:the|an?|to|of|and|or|with|by|at|your|our|for|may|can|internal|information|scottish)$/i;

/** Those of the authority's own sentences, as utterances, that may speak of rights, and the first sentence of every utterance. */
function utterancesOf(sentences: readonly DraftSentence[]): { readonly utterances: Utterance[]; readonly first: ReadonlySet<DraftSentence> } {
  const own = sentences.filter(
    (sentence) =>
      sentence.zone !== 'request' &&
      sentence.zone !== 'quoted' &&
      sentence.zone !== 'internal' &&
      !(sentence.piece.kind !== 'heading' && sentence.has(FURNITURE)),
  );
  const found: Utterance[] = [];
  const first = new Set<DraftSentence>();
  let heading: DraftSentence | undefined;
  let last: Utterance | undefined;
  for (let i = 0; i < own.length; i++) {
    const sentence = own[i];
    if (!sentence) continue;
    const inRights = sentence.zone === 'rights';
    if (sentence.piece.kind === 'heading') heading = sentence;
    const parts = [sentence];
    for (let next = own[i + 1]; next && parts.length < 3 && goesOn(parts, next); next = own[i + 1]) {
      parts.push(next);
      i++;
    }
    const utterance = utteranceOf(parts, inRights, heading, last, own[i + 1]);
    last = utterance;
    first.add(sentence);
    if (parts.length > 1 || inRights || SPEAKS_OF_RIGHTS.some((pattern) => sentence.has(pattern))) found.push(utterance);
  }
  return { utterances: found, first };
}

/** What an utterance outside the passage on rights must have for anything to be judged of it. */
const SPEAKS_OF_RIGHTS: readonly RegExp[] = [REGULATOR, OWN_REVIEW, REVIEW_WORD, NO_PROCEDURE, RIGHTS_DOCUMENT, OPEN_WAY, COMMISSIONER];

/** Its words are put together when somebody asks: most utterances have nothing to do with rights. */
function utteranceOf(
  parts: readonly DraftSentence[],
  inRights: boolean,
  heading: DraftSentence | undefined,
  last: Utterance | undefined,
  next: DraftSentence | undefined,
): Utterance {
  const [sentence] = parts as readonly [DraftSentence, ...DraftSentence[]];
  return {
    sentence,
    sources: [...parts, ...(heading ? [heading] : []), ...(last?.parts ?? []), ...(next ? [next] : [])],
    parts,
    inRights,
    get text() {
      return parts.map((part) => part.text).join(' ');
    },
    get heading() {
      return inRights ? (heading?.text ?? '') : '';
    },
    get before() {
      return last && last.inRights === inRights && last.sentence.piece.kind !== 'heading' ? last.text : '';
    },
    get ahead() {
      return parts.at(-1)?.has(/:$/) ? (next?.text ?? '') : '';
    },
  };
}

/** Whether the next sentence is the rest of what has been put together: the text layer of a PDF ends paragraphs at lines and pages. */
function goesOn(parts: readonly DraftSentence[], next: DraftSentence): boolean {
  const [{ piece }] = parts as readonly [DraftSentence, ...DraftSentence[]];
  const end = parts.at(-1);
  if (!end || next.piece === piece || piece.kind === 'heading' || piece.kind === 'cell' || next.piece.kind !== 'paragraph') return false;
  return !end.has(/[.!?:;]["”’)]?$/) && (end.has(OPEN_END) || ((parts.length > 1 || end.has(LONG)) && next.has(/^\p{Ll}/u)));
}

const LONG = /^[\s\S]{41}/;

/** What of an utterance its judgement rests on, as one text by which the judgement is kept. */
const keyOf = ({ sentence, text, inRights, heading, before, ahead }: Utterance): string => {
  const spoken: Spoken = { kind: sentence.piece.kind, text, inRights, heading, before, ahead };
  return JSON.stringify(spoken);
};

/** The other way round, with the words in the form in which expressions have met them elsewhere. */
function spokenOf(key: string): Spoken {
  const spoken = JSON.parse(key) as Spoken;
  const { text, heading, before, ahead } = spoken;
  return { ...spoken, text: inOneForm(text), heading: inOneForm(heading), before: inOneForm(before), ahead: inOneForm(ahead) };
}

type Spoken = Omit<Utterance, 'sentence' | 'parts' | 'sources'> & { readonly kind: string };

const regulatorGiven = keptByText((key) => givesRegulatorIn(spokenOf(key)));
const reviewOffered = keptByText((key) => offersReviewIn(spokenOf(key), false));
const reviewOfferedAmongReviews = keptByText((key) => offersReviewIn(spokenOf(key), true));

/** Whether it gives the right to go to the regulator. */
const givesRegulator = (utterance: Utterance): boolean => regulatorGiven(keyOf(utterance));

/** Whether it offers that the authority looks at its answer again. */
const offersReview = (utterance: Utterance, zoneSpeaksOfReview: boolean): boolean =>
  (zoneSpeaksOfReview ? reviewOfferedAmongReviews : reviewOffered)(keyOf(utterance));

function givesRegulatorIn({ text, inRights, heading, before, ahead }: Spoken): boolean {
  const named = REGULATOR.test(text);
  const open = OPEN_WAY.test(text);
  if (HISTORY.test(text) && !open) return false;
  if (named) {
    if (open) return GOES_THERE.test(text) && !isSubject(text);
    if (NOT_A_RIGHT.test(text)) return false;
    return text.search(REGULATOR_CONTACT) >= 0 || (GOES_THERE.test(text) && (inRights || OFFERS.test(text) || THEREAFTER.test(text)));
  }
  if (REGULATOR.test(ahead)) return (inRights || open) && (GOES_THERE.test(text) || WRITE_TO.test(text));
  // "The regulator is X. You can complain to them": the name stands just before, in the heading or the last sentence.
  const spokenOf = REGULATOR.test(heading) || (inRights && REGULATOR.test(before) && /\b(?:them|they|there|it|the commissioner)\b/i.test(text));
  return spokenOf && open && GOES_THERE.test(text) && !OWN_REVIEW.test(text);
}

/** A sentence that offers something, but not the way to the regulator: its letters, its guidance. */
function isSubject(text: string): boolean {
  return NOT_A_RIGHT.test(text) && !/\b(?:complain|complaint|appeal|apply|application|decision|approach|refer)\b/i.test(text);
}

function offersReviewIn(utterance: Spoken, zoneSpeaksOfReview: boolean): boolean {
  const { text, inRights, heading, before } = utterance;
  if (utterance.kind === 'heading' || NO_PROCEDURE.test(text)) return false;
  if (HISTORY.test(text) && !OPEN_WAY.test(text)) return false;
  const regulatorAt = text.search(REGULATOR);
  // What goes straight to the regulator is not the authority's own procedure.
  const words = regulatorAt < 0 ? text : text.slice(0, regulatorAt);
  const own = OWN_REVIEW.test(words);
  if (regulatorAt >= 0 && !own) return REVIEW_WORD.test(words) && isDirected(words);
  if (AFTER_REVIEW.test(words) && (regulatorAt >= 0 || givesRegulatorIn(utterance))) return offersBefore(words);
  if (regulatorAt < 0 && givesRegulatorIn(utterance)) return false;
  const offered = OFFERS.test(text) || MAILBOX.test(words) || WRITE_TO.test(text) || (inRights && OFFERS.test(`${before} ${text}`));
  if (!offered || COMMISSIONER.test(words)) return false;
  if (own) return true;
  if (REVIEW_WORD.test(words))
    return (
      (inRights && !REGULATOR.test(heading)) ||
      (ABOUT_THIS.test(text) && (MAILBOX.test(words) || /\b(?:you|your|please|applicants?|requesters?)\b/i.test(text)))
    );
  return inRights && zoneSpeaksOfReview && WRITE_TO.test(words) && !REGULATOR.test(`${heading} ${before} ${utterance.ahead}`);
}

const MAILBOX = /\b[\w.-]{1,40}@[\w-]{1,60}\./;

/** "You may appeal to the Clerk, and if unsuccessful to …": somebody else comes before the regulator. */
function isDirected(words: string): boolean {
  return (
    OFFERS.test(words) &&
    THEREAFTER.test(words) &&
    /\b(?:complain|complaint|appeal) (?:in writing )?(?:to|with) (?:the|our|a|an)\b[^.]{1,100}(?:,|;| and\b| or\b)/i.test(words)
  );
}

/** Both steps in one sentence: a review is offered before the words that say what comes after it. */
function offersBefore(words: string): boolean {
  const first = words.split(AFTER_REVIEW)[0] ?? '';
  return OWN_REVIEW.test(first) && OFFERS.test(first);
}

const regulatorContacts = (text: string): readonly Span[] => placesOf(text, REGULATOR_CONTACT);
const anyContacts = (text: string): readonly Span[] => placesOf(text, ANY_CONTACT);
const NOWHERE: readonly Span[] = [];

function placesOf(text: string, pattern: RegExp): readonly Span[] {
  const places = allMatches(text, pattern).map(({ index, 0: words }) => ({ start: index, end: index + words.length }));
  return places.length > 0 ? places : NOWHERE;
}

/** Spans of what reaches the regulator: its known sites and addresses anywhere, any other where it was named shortly before. */
function contactsOf(first: ReadonlySet<DraftSentence>, sentences: readonly DraftSentence[], reviews: ReadonlySet<Sentence>): Span[] {
  const found: Span[] = [];
  let near = 0;
  for (const sentence of sentences) {
    if (sentence.zone === 'request' || sentence.zone === 'quoted' || sentence.zone === 'internal') continue;
    const named = sentence.match(REGULATOR)?.index ?? -1;
    if (first.has(sentence)) near = named >= 0 ? 10 : reviews.has(sentence) || sentence.zone === 'closing' ? 0 : near - 1;
    // "Our site is …" is the authority's, however near.
    const others = near > 0 && (named >= 0 || !sentence.has(/\b(?:we|us|our)\b/i));
    const places = [...sentence.read(regulatorContacts), ...(others ? sentence.read(anyContacts).filter(({ start }) => start > named) : [])];
    const own = found.length;
    for (const { start, end } of places) {
      const span = sentence.at(start, end);
      if (!found.slice(own).some((other) => other.start < span.end && span.start < other.end)) found.push(span);
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Sentences about a Commissioner who is not the regulator. */
function otherCommissioners(utterances: readonly Utterance[]): Sentence[] {
  const found: Sentence[] = [];
  let regulatorNamed = false;
  for (const utterance of utterances) {
    const { sentence, sources } = utterance;
    if (judged(sources, () => REGULATOR.test(utterance.text))) regulatorNamed = true;
    const rest = (): string => utterance.text.replace(/\binformation commissioner\S{0,2}/gi, ' ');
    // After the regulator was named in full, "the Commissioner" is the regulator, unless the words give another title.
    if (judged(sources, () => COMMISSIONER.test(rest())) && (!regulatorNamed || judged(sources, () => NAMED_COMMISSIONER.test(rest())))) found.push(sentence);
  }
  return found;
}

/** Where a complaint goes to the head of the force, "the Commissioner" is the authority itself. */
function withoutCommissioner(utterance: Utterance): Utterance {
  const named = (text: string): string => text.replace(/(?<!information )\bCommissioner\b/gi, 'force');
  return { ...utterance, text: named(utterance.text), before: named(utterance.before) };
}

/** What the letter tells the requester about complaints (`inspect-contract.md`, Rights). */
export function liftRights(sentences: readonly DraftSentence[], isReview: boolean): Rights {
  const { utterances, first } = utterancesOf(sentences);
  const zoneSpeaksOfReview = sentences.some((s) => s.zone === 'rights' && !s.has(REGULATOR) && (s.has(OWN_REVIEW) || s.has(REVIEW_WORD) || s.has(ABOUT_THIS)));
  const pick = (test: (utterance: Utterance) => boolean): Sentence[] =>
    utterances.filter((utterance) => judged(utterance.sources, () => test(utterance))).map(({ sentence }) => sentence);
  const isForce = utterances.some((utterance) => utterance.inRights && judged(utterance.sources, () => HEAD_OF_FORCE.test(utterance.text)));
  const noProcedure = pick(({ text }) => NO_PROCEDURE.test(text) && !/\bfurther\b/i.test(text));
  const elsewhere = pick(
    ({ text, sentence }) => sentence.piece.kind !== 'heading' && RIGHTS_DOCUMENT.test(text) && SENT_WITH.test(text) && !HISTORY.test(text),
  );
  const regulator = pick((utterance) => utterance.sentence.piece.kind !== 'heading' && givesRegulator(utterance));
  // A review letter speaks of itself: "this review" is no offer of another.
  const pointing = new Set(elsewhere);
  const internalReview = pick(
    (utterance) =>
      (offersReview(isForce ? withoutCommissioner(utterance) : utterance, zoneSpeaksOfReview) || pointing.has(utterance.sentence)) &&
      !(isReview && /\b(?:this|the|our|my) (?:internal )?review\b/i.test(utterance.text)),
  );
  const zone = sentences.filter((s) => s.zone === 'rights');
  const given = [...internalReview, ...regulator, ...noProcedure];
  const all = zone.length > 0 ? [...zone, ...(given.some((s) => s.zone === 'rights') ? [] : given)] : given;
  return {
    span: given.length > 0 ? spanOf(all.map((s) => s.span)) : undefined,
    certainty: zone.some((s) => s.piece.block !== undefined) ? 'block' : zone.some((s) => s.piece.kind === 'heading') ? 'heading' : 'prose',
    internalReview,
    noProcedure,
    regulator,
    otherCommissioner: otherCommissioners(utterances),
    elsewhere,
    contact: contactsOf(first, sentences, new Set(internalReview)),
  };
}

/** Words to the requester about a review or the regulator, however unclear: where there is no trace of either, its absence is certain. */
export function tracesRights(sentence: Pick<Sentence, 'has' | 'read' | 'zone'>): { review: boolean; regulator: boolean } {
  const addressed = sentence.zone === 'rights' || sentence.has(ADDRESSED);
  const named = sentence.has(REGULATOR);
  // "The right to complain to the regulator" is no trace of a review, and the Commissioner of section 50 is half a trace of the regulator.
  return {
    review:
      addressed &&
      !sentence.has(HISTORY) &&
      (sentence.has(OWN_REVIEW) || (sentence.has(REVIEW_WORD) && (sentence.has(/\breview/i) || !named)) || (sentence.has(DISCONTENT) && !named)),
    regulator:
      (named && (addressed || (!sentence.has(NOT_A_RIGHT) && (sentence.has(GOES_THERE) || sentence.read(regulatorContacts).length > 0)))) ||
      (addressed && sentence.has(COMMISSIONER) && sentence.has(/\bs(?:ection|\.)? ?(?:50|47)\b/i)),
  };
}
