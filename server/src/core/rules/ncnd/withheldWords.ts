import { placeIn } from '../../notice/roles';
import { derived } from '../../text/derived';
import type { Notice, Outcome, Sentence } from '../../notice/model';
import { clauseAround, isPresupposed } from '../../notice/mood';
import type { Span } from '../../text/span';
import type { FindingCertainty } from '../define';
import { asserts, citesWithholding, isOwn, namesOther, readNcnd, regionOf } from './context';
import { allMatches } from '../../text/allMatches';

/** A place where words of withholding stand in what is neither confirmed nor denied. */
export interface WithheldWords {
  readonly sentence: Sentence;
  readonly span: Span;
  readonly words: string;
  readonly clause: Span;
  readonly region: Outcome | undefined;
  readonly certainty: FindingCertainty;
}

/** Refusing to hand over, without the word for keeping back: it does not by itself say that there is something. */
export const NOT_GIVEN = /^(?:unable|not able|not going|not possible|not prepared|(?:will|shall|can|do) not)\b/i;
/** What the refusal is about, where that is the answer and not the information: "refuse to disclose whether". */
const ABOUT_THE_ANSWER = /^ (?:to (?:you|the requester) )?(?:whether|if|that\b(?! (?:information|data|material))|any\b|either|such\b)/i;
/** Subjects of "exempt" that are no information: the authority is freed from a duty, the request is turned down. */
const NOT_INFORMATION =
  /\b(?:we|i|you|request|question|council|force|police|constabulary|authority|trust|university|college|department|service|office|ministry|agency|board|mps)(?: itself)? $/i;
/** Nouns for what is kept back that the statements do not know. */
const EXTRA =
  /\b(?:the|this|that|all|which) exempt(?:ed)? (?:information|material|data|documents?|records?)\b|\bschedule of (?:the )?(?:withheld|exempt|redacted|redactions?|exemptions? applied)\b|\bredaction (?:key|schedule|codes?)\b|\b(?:a|the|our) redacted (?:copy|version|extract)s? (?:is|are|has been|have been) (?:also )?(?:attached|enclosed|provided|sent|disclosed|released)\b/gi;

/** Headings state nothing in a clause of their own; these grant what they head. A condition, a question or "any" before them leaves it open. */
const HEADED =
  /\b(?:information|data|material|records?|documents?|files?|reports?|footage|names) (?:(?:that )?(?:is|are|has been|have been|was|were|we (?:have|are)) )?(?:being )?(?:withheld|redacted)\b|\bwe (?:(?:have|are) )?(?:withheld|withholding|redacted|redacting)\b|\b(?:withheld|redacted) (?:information|data|material|records?|documents?|files?)\b/gi;

/** Every assertion, in what is neither confirmed nor denied, that information is withheld, redacted or exempt: one for each sentence. */
export const withheldWords = derived((notice: Notice) => read(notice));

function read(notice: Notice): WithheldWords[] {
  const { regions, only, refusals } = readNcnd(notice);
  if (regions.length === 0 && refusals.length === 0) return [];
  const places: WithheldWords[] = [];
  for (const sentence of notice.sentences) {
    if (!isOwn(sentence)) continue;
    const region = regionOf(notice, sentence);
    const whole = only && isAboutTheRefusal(sentence, regions);
    if (!region && !whole) continue;
    if (!only && citesWithholding(sentence)) continue;
    const place = wordsIn(sentence);
    if (place) places.push({ sentence, region, certainty: region?.block || only ? 'certain' : 'likely', ...place });
  }
  return places;
}

/** Of a letter that only neither confirms nor denies, the sentences outside what it gives. */
function isAboutTheRefusal(sentence: Sentence, regions: readonly Outcome[]): boolean {
  if (sentence.zone === 'disclosed' || (sentence.outcome?.block !== undefined && sentence.outcome.kind !== 'ncnd')) return false;
  return regions.length === 0 || !regions.every((region) => namesOther(sentence, region));
}

function wordsIn(sentence: Sentence): { span: Span; words: string; clause: Span } | undefined {
  const { text } = sentence;
  const heading = sentence.piece.kind === 'heading';
  const place = (start: number, end: number): { span: Span; words: string; clause: Span } => {
    const clause = clauseAround(text, start, end);
    return { span: sentence.at(start, end), words: text.slice(start, end).trim(), clause: sentence.at(clause.start, clause.end) };
  };
  for (const statement of sentence.statements) {
    if (statement.kind !== 'withheld' || !asserts(statement)) continue;
    const start = placeIn(sentence, statement.span.start);
    const said = text.slice(start, placeIn(sentence, statement.span.end));
    if (NOT_GIVEN.test(said) || ABOUT_THE_ANSWER.test(text.slice(start + said.length))) continue;
    if (/\bexempt|\bexcepted/i.test(said) && NOT_INFORMATION.test(text.slice(0, start))) continue;
    return place(start, start + said.trimEnd().length);
  }
  for (const match of allMatches(text, heading ? HEADED : EXTRA))
    if (isPresupposed(text, match.index, match.index + match[0].length)) return place(match.index, match.index + match[0].length);
  return undefined;
}
