import { derived } from '../../text/derived';
import type { Claim, Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { isOthersData, isOwnData } from '../../wording/personal';
import {
  BALANCE,
  CALLED,
  EXPECTS,
  FALLS_SHORT,
  FALLS_SHORT_ONCE,
  INTEREST,
  INTEREST_IN_OPENNESS,
  KEPT_FROM_THE_PERSON,
  NECESSITY,
  NO_INTEREST,
  NOT_NEEDED,
  OBJECTION,
  OF_DISCLOSURE,
  OTHER_TEST,
  PRINCIPLE_CONTRAVENED,
  PRINCIPLE_TOLD,
  FAIRNESS,
  PROMPTS_CONDITION,
  SET_AGAINST,
  SPECIAL_ANYWHERE,
  SPECIAL_HERE,
  SUFFERS,
  SUPPOSES,
  TELLS_THE_LAW,
  TURNS,
} from './personalWords';
import { allMatches } from '../../text/allMatches';

/** Which of the three conditions a letter names, by its number or in words. */
export type Condition = 'first' | 'second' | 'third' | 'prompted';

/** How far the test of legitimate interests goes. `finished`: through all stages, or to the first that fails. */
export type InterestsTest = 'absent' | 'begun' | 'finished';

/** What a letter says where it keeps personal data of other people back. */
export interface OthersData {
  readonly claim: Claim;
  /** Conditions in the letter's own words; what only the attribute `under` names is not among them. */
  readonly conditions: ReadonlySet<Condition>;
  readonly interests: InterestsTest;
  /** Special category or criminal offence data: legitimate interests alone can't make its disclosure lawful. */
  readonly special: boolean;
  /** The letter's own sentences that can speak about this claim. */
  readonly sentences: readonly Sentence[];
}

/** Claims on other people’s personal data that keep information back; in a marked letter one for each block, in others one for the letter. Refusals to confirm or deny are not among them. */
export const othersData = derived((notice: Notice): readonly OthersData[] => {
  const claims = notice.claims.filter((claim) => claim.outcome !== 'ncnd' && isOthersData(claim));
  const own = claims.length === 0 ? [] : notice.sentences.filter((one) => isOwnVoice(one) && one.zone !== 'rights' && !isAboutAnAnswer(one));
  const read: OthersData[] = [];
  for (const claim of claims) {
    if (isSpokenFor(claim, claims, read)) continue;
    const sentences = sentencesFor(own, claim);
    read.push({
      claim,
      sentences,
      conditions: conditionsOf(notice, claim, sentences),
      interests: finishedInPlainWords(notice, claim, sentences) ? 'finished' : interestsIn(sentences),
      special: isSpecial(claim, sentences),
    });
  }
  return read;
});

/** Claims on the requester’s own personal data that keep it back. */
export function ownData(notice: Notice): readonly Claim[] {
  return notice.claims.filter((claim) => claim.outcome !== 'ncnd' && isOwnData(claim));
}

/** Whether the letter speaks in its own voice here. */
export const isOwnVoice = ({ zone }: Sentence): boolean => zone !== 'request' && zone !== 'quoted' && zone !== 'internal';

/** Regulation 12(3) only points to regulation 13; blocks are told apart, a letter without them is one. */
function isSpokenFor(claim: Claim, claims: readonly Claim[], read: readonly OthersData[]): boolean {
  const pointsOnly = claim.regime === 'EIR' && claim.path[0] === '12';
  return (
    (pointsOnly && claims.some(({ regime, path }) => regime === 'EIR' && path[0] === '13')) ||
    read.some((one) => one.claim.regime === claim.regime && (one.claim.region === claim.region || !claim.region.block))
  );
}

const REFERS_BACK = /\b(?:(?:same|these|those) reasons?|(?:explained|set out|given|described|said) (?:above|earlier|under|in))\b/i;

/** Of a block that neither confirms nor denies, all; where there are no marks only what says so, since its bounds are a reading. */
function isAboutAnAnswer(sentence: Sentence): boolean {
  const { outcome } = sentence;
  return outcome?.kind === 'ncnd' && (outcome.block !== undefined || sentence.has(/\b(?:confirm\w*|den(?:y|ying|ial)|an answer)\b/i));
}

/** Sentences that can speak about a claim: of its block and of what stands in no other block; of a letter that refers back, or has no blocks, all. Those about confirming or denying are another matter. */
function sentencesFor(own: readonly Sentence[], claim: Claim): readonly Sentence[] {
  const { block } = claim.region;
  if (!block || own.some((sentence) => sentence.outcome === claim.region && sentence.has(REFERS_BACK))) return own;
  return own.filter(({ outcome }) => outcome === claim.region || outcome?.block === undefined);
}

function conditionsOf(notice: Notice, claim: Claim, sentences: readonly Sentence[]): ReadonlySet<Condition> {
  const found = new Set<Condition>();
  for (const { regime, path, role } of sentences.flatMap(({ citations }) => citations)) {
    if (regime !== claim.regime || role === 'denied') continue;
    const condition = CONDITIONS[`${regime} ${path[0]} ${path[1]}`] ?? CONDITIONS[`${regime} ${path[0]} ${path[1]} ${path[2]}`];
    if (condition) found.add(condition);
  }
  for (const { condition, patterns } of CALLED) if (sentences.some((one) => says(one, patterns))) found.add(condition);
  if (saysFirst(sentences)) found.add('first');
  if (sentences.some((one) => says(one, OBJECTION))) found.add('second');
  if (sentences.some((one) => says(one, KEPT_FROM_THE_PERSON))) found.add('third');
  if (notice.residue.some(({ kind, text }) => kind === 'prompt' && PROMPTS_CONDITION.test(text))) found.add('prompted');
  return found;
}

/** Where each condition stands in the law. Regulation 13(1)(a) and (b) name theirs. */
const CONDITIONS: Readonly<Record<string, Condition>> = {
  'FOIA 40 3A': 'first',
  'FOIA 40 3B': 'second',
  'FOIA 40 4A': 'third',
  'EIR 13 2A': 'first',
  'EIR 13 1 a': 'first',
  'EIR 13 2B': 'second',
  'EIR 13 3A': 'third',
  'EIR 13 1 b': 'second',
  'FOISA 38 2A': 'first',
  'FOISA 38 2B': 'second',
  'FOISA 38 3A': 'third',
};

/**
 * Says that a principle would be contravened by disclosing this information. An account of the law ("is exempt where its disclosure would …")
 * does not say so by itself; with a sentence that applies it ("would be unfair to them") it does, unless what it tells is law of before 2018.
 */
function saysFirst(sentences: readonly Sentence[]): boolean {
  if (sentences.some((one) => says(one, PRINCIPLE_CONTRAVENED))) return true;
  const told = sentences.some(
    (one) =>
      ((one.has(PRINCIPLE_TOLD) && one.has(FAIRNESS)) || one.read(tellsOfPrinciple)) &&
      !one.has(/\bprinciple (?:one|1)\b|\bfairly and lawfully\b/i) &&
      !one.citations.some(({ obsolete }) => obsolete !== undefined),
  );
  return told && sentences.some((one) => says(one, SHORTFALLS));
}

const readers = new WeakMap<readonly RegExp[], (text: string) => boolean>();

const SHORTFALLS = [FALLS_SHORT];

const tellsOfPrinciple = (text: string): boolean => PRINCIPLE_CONTRAVENED.some((pattern) => text.search(pattern) >= 0);

function says(sentence: Sentence, patterns: readonly RegExp[]): boolean {
  const reader =
    readers.get(patterns) ??
    ((words: string): boolean => patterns.some((pattern) => allMatches(words, pattern).some(({ index }) => isAsserted(words.slice(0, index)))));
  readers.set(patterns, reader);
  return sentence.read(reader);
}

/** Whether what follows these words is said of this case and not supposed or told as law. */
function isAsserted(before: string): boolean {
  const last = allMatches(before, SUPPOSES).at(-1);
  const since = last ? before.slice(last.index) : TELLS_THE_LAW.exec(before);
  if (since === null) return true;
  return TURNS.test(typeof since === 'string' ? since : before.slice(since.index));
}

function interestsIn(sentences: readonly Sentence[]): InterestsTest {
  // That no public interest test is necessary says nothing of whether disclosure is.
  const own = sentences.filter((sentence) => !sentence.has(OTHER_TEST));
  const has = (pattern: RegExp): boolean => own.some((sentence) => sentence.has(pattern));
  const necessity = own.some((sentence) => sentence.has(NECESSITY) && sentence.has(OF_DISCLOSURE));
  if (!sentences.some((sentence) => sentence.has(INTEREST))) return necessity && has(NOT_NEEDED) ? 'finished' : 'absent';
  return necessity || has(NO_INTEREST) || sentences.some((sentence) => sentence.has(BALANCE)) ? 'finished' : 'begun';
}

/**
 * What the test asks, argued as fairness without its name: what the person may expect or would suffer, and the interest in openness that was weighed against it.
 * Only the passage on personal data counts, so that the public interest test of another provision is not taken for it.
 */
function finishedInPlainWords(notice: Notice, claim: Claim, sentences: readonly Sentence[]): boolean {
  const alone = notice.claims.every((other) => isOthersData(other) || other.region.kind !== 'withheld' || other.status === 'not-an-exemption');
  const pieces = new Set(claim.citations.map(({ sentence }) => sentence?.piece));
  const parts = new Set(claim.parts);
  const own = alone ? sentences : sentences.filter(({ part, piece }) => (part !== undefined && parts.has(part)) || pieces.has(piece));
  const has = (pattern: RegExp): boolean => own.some((sentence) => sentence.has(pattern));
  return has(FALLS_SHORT_ONCE) && (has(EXPECTS) || has(SUFFERS)) && has(INTEREST_IN_OPENNESS) && has(SET_AGAINST);
}

function isSpecial(claim: Claim, sentences: readonly Sentence[]): boolean {
  const parts = new Set(claim.parts);
  const pieces = new Set(claim.citations.map(({ sentence }) => sentence?.piece));
  return sentences.some(
    (one) => one.has(SPECIAL_ANYWHERE) || (one.has(SPECIAL_HERE) && ((one.part !== undefined && parts.has(one.part)) || pieces.has(one.piece))),
  );
}

/** Whether the letter rests on the first condition, or on none that it names: the second and the third have no test of legitimate interests. */
export const isFirstCondition = ({ conditions }: OthersData): boolean => conditions.has('first') || (!conditions.has('second') && !conditions.has('third'));

const BASES = /\bArticle 6 ?(?:\(1\)|\.1)? ?\(([a-f])\)/gi;
/** A further letter of the same Article: "6(1)(a) and (e)", "6(1)(a) and 6(1)(e)". */
const FURTHER = /(?:\band|\bor|,) ?(?:6 ?\(1\))? ?\(([a-f])\)/gi;
const MOST_OF_A_RUN = 60;

/** The bases of UK GDPR Article 6(1) that the letter names, in order. */
export function basesOf({ sentences }: OthersData): readonly { readonly letter: string; readonly span: Span }[] {
  return sentences.flatMap((sentence) =>
    !sentence.has(/\bArticle 6/i)
      ? []
      : allMatches(sentence.text, BASES).flatMap((match) => {
          const end = match.index + match[0].length;
          const span = sentence.at(match.index, end);
          const run = sentence.text.slice(end, end + MOST_OF_A_RUN).split(/[.;]/)[0] ?? '';
          return [match, ...allMatches(run, FURTHER)].flatMap(([, letter]) => (letter ? [{ letter: letter.toLowerCase(), span }] : []));
        }),
  );
}
