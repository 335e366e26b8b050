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
import { Kept } from '../text/kept';
import { allMatches } from '../text/allMatches';
import { inOneForm } from '../text/oneForm';
import { type Spoken, type Utterance, utterancesOf } from './utterances';

/** A judgement of an utterance, kept by all that it rests on. */
function keptJudgement(judge: (spoken: Spoken) => boolean): (utterance: Spoken) => boolean {
  const kept = new Kept<boolean>();
  return ({ kind, text, inRights, heading, before, ahead }) =>
    // The words in the form in which expressions have met them elsewhere.
    kept.of(JSON.stringify([kind, inRights, text, heading, before, ahead]), () =>
      judge({ kind, text: inOneForm(text), inRights, heading: inOneForm(heading), before: inOneForm(before), ahead: inOneForm(ahead) }),
    );
}

/** Whether it gives the right to go to the regulator. */
const givesRegulator = keptJudgement(givesRegulatorIn);
/** Whether it offers that the authority looks at its answer again; the second where the passage on rights speaks of reviews. */
const offersReviewAnywhere = keptJudgement((spoken) => offersReviewIn(spoken, false));
const offersReviewAmongReviews = keptJudgement((spoken) => offersReviewIn(spoken, true));

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
function withoutCommissioner({ kind, text, inRights, heading, before, ahead }: Utterance): Spoken {
  const named = (words: string): string => words.replace(/(?<!information )\bCommissioner\b/gi, 'force');
  return { kind, text: named(text), inRights, heading, before: named(before), ahead };
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
  const offersReview = zoneSpeaksOfReview ? offersReviewAmongReviews : offersReviewAnywhere;
  const internalReview = pick(
    (utterance) =>
      (offersReview(isForce ? withoutCommissioner(utterance) : utterance) || pointing.has(utterance.sentence)) &&
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
