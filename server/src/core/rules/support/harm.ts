import { derived } from '../../text/derived';
import type { Claim, Notice, Part, Sentence } from '../../notice/model';
import type { Provision } from '../../law/model';
import { Covering } from '../../text/covering';
import type { Span } from '../../text/span';
import { thresholdOf } from '../../wording/passages';
import { type HarmLevel, harmLevels } from './harmLevels';
import { interestOf } from './harmWords';
import { indexOf, together } from './noticeIndex';

/** One statement of harm in a letter. */
export interface HarmStatement extends HarmLevel {
  readonly sentence: Sentence;
  /** Place of the words that say how likely. */
  readonly at: Span;
  /** It belongs to the weighing of the public interest, by its heading or because it names a factor for disclosure or concludes. */
  readonly weighing: boolean;
}

/** The claims that one stretch of the letter argues, with what it says of harm. */
export interface HarmArgument {
  readonly claims: readonly Claim[];
  /** Every sentence about the claims but headings, those of the weighing included. */
  readonly sentences: readonly Sentence[];
  readonly statements: readonly HarmStatement[];
}

/** What a letter says of harm, for each set of claims that share their reasons; read once per notice. */
export const harmArguments = derived((notice: Notice) => readArguments(notice));

const WEIGHED: ReadonlySet<string> = new Set(['public-interest-test', 'for', 'against', 'balance']);
const WEIGHS = /\bpublic interests?\b|\boutweigh/i;
const OTHER: ReadonlySet<string> = new Set(['legitimate-interests', 'further-time', 'estimate']);
const OWN: ReadonlySet<string> = new Set(['opening', 'decision', 'body', 'disclosed']);

function readArguments(notice: Notice): readonly HarmArgument[] {
  const byPart = new Map<Part, Sentence[]>();
  const loose = new Map<unknown, Sentence[]>();
  for (const sentence of notice.sentences) {
    if (!OWN.has(sentence.zone) || sentence.piece.kind === 'heading') continue;
    const map: Map<unknown, Sentence[]> = sentence.part ? byPart : loose;
    const key = sentence.part ?? sentence.outcome;
    const list = map.get(key);
    if (list) list.push(sentence);
    else map.set(key, [sentence]);
  }
  const passages = notice.outcomes.flatMap((outcome) => outcome.passages);
  const weighed = new Covering(passages.filter(({ kind }) => WEIGHED.has(kind)).map(({ body }) => body));
  const others = new Covering(passages.filter(({ kind }) => OTHER.has(kind)).map(({ body }) => body));
  const inTests = new Set(notice.tests.flatMap((test) => [...test.favour, ...test.conclusion]));
  const statements = new Map<Sentence, readonly HarmStatement[]>();
  const read = (sentence: Sentence): readonly HarmStatement[] => {
    let list = statements.get(sentence);
    if (!list) {
      const levels = others.contains(sentence.span) ? [] : sentence.read(harmLevels);
      const weighing = levels.length > 0 && (inTests.has(sentence) || sentence.has(WEIGHS) || weighed.contains(sentence.span));
      list = levels.map((level) => ({ sentence, at: sentence.at(level.start, level.end), weighing, ...level }));
      statements.set(sentence, list);
    }
    return list;
  };
  const regions = new Map(notice.outcomes.map((outcome, index) => [outcome, index]));
  const groups = new Map<string, { claims: Claim[]; sentences: Sentence[] }>();
  for (const claim of notice.claims) {
    const key = [regions.get(claim.region), claim.regime, claim.outcome, ...claim.parts.map((part) => part.span.start)].join(' ');
    const group = groups.get(key);
    if (group) group.claims.push(claim);
    else {
      const loosely = new Set([...(loose.get(claim.region) ?? []), ...(claim.parts.length === 0 ? inPieces(claim, notice) : [])]);
      const own = [...claim.parts.flatMap((part) => byPart.get(part) ?? []), ...loosely];
      groups.set(key, { claims: [claim], sentences: own.sort((a, b) => a.index - b.index) });
    }
  }
  return [...groups.values()].map(({ claims, sentences }) => ({ claims, sentences, statements: sentences.flatMap(read) }));
}

/** The paragraphs that rely on a claim which has no part of its own, wherever they stand: often under the heading of another provision. */
function inPieces(claim: Claim, notice: Notice): readonly Sentence[] {
  const { byPiece } = indexOf(notice);
  const pieces = new Set(claim.citations.filter(({ role }) => role === 'relied').flatMap(({ sentence }) => sentence?.piece ?? []));
  return together(...[...pieces].map((piece) => byPiece.get(piece))).filter(({ piece, zone }) => OWN.has(zone) && piece.kind !== 'heading');
}

/** The threshold of the test that a claim has to meet; undefined for classes, for what is not verified, and where no single test is known. */
export function testOf(claim: Claim): Provision['threshold'] {
  if (!claim.provision?.confirmed || claim.outcome === 'refused') return undefined;
  return thresholdOf(
    claim.provision,
    claim.conditions.flatMap(({ provision }) => provision ?? []),
  );
}

/** The claims of an argument that turn on "would" or "would be likely to". */
export const likelihoodClaims = ({ claims }: HarmArgument): readonly Claim[] => claims.filter((claim) => testOf(claim) === 'would or would be likely to');

/** Whose words tell what a claim protects: of a refusal to confirm or deny, the matter it points to. */
function interests(claim: Claim) {
  return interestOf(claim.regime === 'FOISA' && claim.outcome === 'ncnd' ? (claim.conditions[0]?.citation ?? claim.citation) : claim.citation);
}

/** Whether harm is named by a verb of the statutes, or is said of the very interest that a claim protects. */
export function isFirm(statement: HarmStatement, claims: readonly Claim[]): boolean {
  return !statement.supposed && (statement.statutory || harmsInterest(statement, claims));
}

/** Whether what is harmed is the very interest, in the statute's terms. */
export function harmsInterest({ object }: HarmStatement, claims: readonly Claim[]): boolean {
  return claims.some((claim) => interests(claim).exact.test(object));
}

/** Whether the sentence touches the interest at all. */
function touchesInterest({ sentence }: HarmStatement, claims: readonly Claim[]): boolean {
  return claims.some((claim) => interests(claim).broad.test(sentence.text));
}

/** Statements of harm to the interest that say no more than that it could come about, outside the weighing. */
export function hedged(argument: HarmArgument, claims: readonly Claim[]): readonly HarmStatement[] {
  return argument.statements.filter((one) => one.level === 'hedged' && !one.weighing && !one.supposed && touchesInterest(one, claims));
}

/**
 * Whether the argument states its threshold somewhere: it names the one relied on, says "likely to" of harm to the interest, or "would" with the statute's verb and interest.
 * What follows a hedge in the same sentence does not settle it.
 */
export function isClear(argument: HarmArgument, claims: readonly Claim[]): boolean {
  const wavering = new Map<Sentence, number>();
  for (const { level, sentence, start } of argument.statements) if (level === 'hedged' && !wavering.has(sentence)) wavering.set(sentence, start);
  return argument.statements.some((one) => {
    if (one.level === 'chosen') return true;
    if (one.supposed || (wavering.get(one.sentence) ?? Infinity) < one.start) return false;
    if (one.level === 'likely') return one.statutory || touchesInterest(one, claims);
    return one.level === 'would' && one.statutory && harmsInterest(one, claims);
  });
}

/** Provisions by a section of the letter's own words: whether any sentence of the letter that names the section states a likelihood. */
export function statedElsewhere(notice: Notice, argument: HarmArgument, claims: readonly Claim[]): boolean {
  const own = new Set(argument.sentences);
  const sections = new Set(claims.map(({ regime, path }) => `${regime} ${path[0]}`));
  return notice.sentences.some(
    (sentence) =>
      !own.has(sentence) &&
      OWN.has(sentence.zone) &&
      sentence.citations.some(({ regime, path, role }) => role !== 'denied' && sections.has(`${regime} ${path[0]}`)) &&
      sentence.read(harmLevels).some(({ level, supposed }) => level !== 'recital' && level !== 'hedged' && !supposed),
  );
}

/** Whether the letter is relieved of its reasons, or they are still to be filled in. */
export function isOpen({ sentences }: HarmArgument): boolean {
  return sentences.some(({ text, statements }) => statements.some(({ kind }) => kind === 'relief') || /\[insert\b/i.test(text));
}
