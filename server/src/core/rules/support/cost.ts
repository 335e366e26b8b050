import { derived } from '../../text/derived';
import type { Claim, Notice, Sentence } from '../../notice/model';
import { contains, type Span } from '../../text/span';
import {
  ABOUT_COST,
  BARRED_TASKS,
  COUNT,
  COUNTED_TASK,
  DEADLINE,
  DURATION,
  ELSEWHERE,
  GOES_THROUGH,
  LEFT_OUT,
  MEASURE_OVER,
  PACE,
  SAMPLE,
  WORK,
} from './costWords';
import { allMatches } from '../../text/allMatches';

/** A number in the account of the cost, and where it stands. */
export interface CostFigure {
  readonly value: number;
  readonly sentence: Sentence;
  readonly at: Span;
}

/** An amount of money and a number of hours that are said to be the same thing. */
export interface CostPair {
  readonly pounds: number;
  readonly hours: number;
  readonly sentence: Sentence;
  readonly at: Span;
}

/** What a letter that refuses for the cost says about it. */
export interface CostReading {
  /** What is relied on: section 12 of either Act. Never empty. */
  readonly claims: readonly Claim[];
  /** Sentences of the authority about the cost of answering. */
  readonly sentences: readonly Sentence[];
  /**
   * How far the cost was estimated: `figures` (time, money, a measure over the limit, a sample, or a prompt for them), `count` (how many things, without time),
   * `elsewhere` (in an annex or another letter), `none`.
   */
  readonly estimate: 'figures' | 'count' | 'elsewhere' | 'none';
  /** Pounds an hour at which time is costed. */
  readonly rates: readonly CostFigure[];
  /** Amounts and hours given as the limit. */
  readonly limitPounds: readonly CostFigure[];
  readonly limitHours: readonly CostFigure[];
  readonly pairs: readonly CostPair[];
  /** Tasks in the estimate that regulation 4(3) leaves out. */
  readonly barred: readonly { readonly name: string; readonly sentence: Sentence; readonly at: Span }[];
}

/** The account of the cost in a letter that refuses under section 12 of either Act; undefined for any other letter. Read once for each letter. */
export const readCost = derived((notice: Notice) => read(notice));

/** Whether the letter itself speaks in a sentence: not the request, quoted matter or a note to colleagues. */
export const isOwnSentence = ({ zone }: Sentence): boolean => zone !== 'request' && zone !== 'quoted' && zone !== 'internal';

/**
 * Claims of section 12 or 14 of either Act, in a letter that answers under an Act.
 * Where a letter refuses as manifestly unreasonable, words about section 12 only compare: the Regulations know no limit.
 */
export function refusalsUnder(notice: Notice, section: '12' | '14'): readonly Claim[] {
  if (notice.regime === 'EIR' || notice.regime === 'EISR') return [];
  const unreasonable = notice.claims.some(isManifestlyUnreasonable);
  return notice.claims.filter(
    ({ regime, path, outcome, region }) =>
      (regime === 'FOIA' || regime === 'FOISA') && path[0] === section && outcome === 'refused' && (region.block !== undefined || !unreasonable),
  );
}

/** EIR regulation 12(4)(b) and its Scottish counterpart, regulation 10(4)(b). */
function isManifestlyUnreasonable({ regime, path }: Claim): boolean {
  return (regime === 'EIR' && path.join() === '12,4,b') || (regime === 'EISR' && path.join() === '10,4,b');
}

function read(notice: Notice): CostReading | undefined {
  const claims = refusalsUnder(notice, '12');
  if (claims.length === 0) return undefined;
  const sentences = costSentences(notice, claims);
  const rates = sentences.flatMap((sentence) => figures(sentence, RATE));
  return {
    claims,
    sentences,
    estimate: estimateIn(notice, claims, sentences),
    rates,
    limitPounds: sentences.flatMap((sentence) => figures(sentence, LIMIT_POUNDS)),
    limitHours: sentences.flatMap((sentence) => figures(sentence, LIMIT_HOURS)),
    pairs: sentences.flatMap(pairsIn),
    barred: sentences.flatMap(barredIn),
  };
}

/** Paragraphs about the cost, and in a marked letter the whole block; disclosed matter and complaint rights have figures of their own. */
function costSentences(notice: Notice, claims: readonly Claim[]): readonly Sentence[] {
  const own = notice.sentences.filter((sentence) => isOwnSentence(sentence) && sentence.zone !== 'rights' && sentence.zone !== 'closing');
  const blocks = new Set(claims.filter(({ region }) => region.block).map(({ region }) => region));
  const pieces = new Set(own.filter((sentence) => sentence.has(ABOUT_COST)).map(({ piece }) => piece));
  return own.filter(
    ({ piece, outcome, zone }) => (outcome && blocks.has(outcome)) || (pieces.has(piece) && zone !== 'disclosed' && (!outcome?.block || blocks.has(outcome))),
  );
}

const MONEY = String.raw`£ ?(\d{1,9}(?:,\d{3}){0,3}(?:\.\d{1,2})?)(?! ?(?:m\b|bn|k\b|million|billion|thousand|\d))`;
const RATE = new RegExp(`${MONEY} ?(?:an? |per |/ ?|p/)(?:(?:person|member of staff|staff|officer) )?(?:per |an )?(?:hour|hr|h)\\b`, 'gi');
const LIMIT_NAME = String.raw`(?:appropriate|cost|costs|fees?) (?:compliance )?(?:limit|threshold|ceiling)|limit for (?:the|a|an|our|us)\b[^.;£\d]{0,40}`;
const LIMIT_POUNDS = new RegExp(
  `\\b(?:${LIMIT_NAME})(?: \\([^()£]{0,60}\\))?(?:,? (?:is|of|has been|was|at|set|currently|for|which|to|in|by|the|this|us|our|a|an|public|authority|authorities|council|trust|force|university|police|nhs|fees|regulations|such|organisations?|bodies|namely|i\\.e\\.)){0,10},? ?\\(?${MONEY}`,
  'gi',
);
const LIMIT_HOURS = new RegExp(
  `\\b(?:${LIMIT_NAME}),? (?:(?:is|of|has been|was|at|set|currently|which|equates|to|the) ){0,5}\\(?(\\d{1,3}(?:\\.\\d)?) ?hours?\\b|\\b(\\d{1,3}(?:\\.\\d)?)[- ]hours? (?:${LIMIT_NAME}|limit\\b)`,
  'gi',
);
const SAME = String.raw`,? ?(?:\(?(?:or|which is|that is|i\.e\.|ie|being|is equivalent to|equivalent to|equates to|equating to|represents|representing|which represents|which equates to|=|equals|amounting to|/)? ?)(?:about |some |approximately |around |a total of |the equivalent of |to )?`;
const POUNDS_HOURS = new RegExp(`${MONEY}${SAME}(\\d[\\d,]{0,9}(?:\\.\\d{1,2})?) ?hours?\\b`, 'gi');
const HOURS_POUNDS = new RegExp(`(?<![\\d.,£])(\\d[\\d,]{0,9}(?:\\.\\d{1,2})?) ?hours?(?: of work)?${SAME}${MONEY}`, 'gi');
/** Without one of these between them, an amount and hours merely stand side by side. */
const SAYS_SAME = /\(|\bor\b|\bis\b|i\.e\.|\bie\b|\bbeing\b|equivalent|equat|represent|=|\bequals\b|amounting|\//;

const numberOf = (text: string | undefined): number => Number((text ?? '').replace(/,/g, ''));

function figures(sentence: Sentence, pattern: RegExp): CostFigure[] {
  return allMatches(sentence.text, pattern).map((match) => ({
    value: numberOf(match[1] ?? match[2]),
    sentence,
    at: placeOfNumber(sentence, match),
  }));
}

/** The figure itself, with its pound sign: what the finding underlines. */
function placeOfNumber(sentence: Sentence, match: RegExpExecArray | RegExpMatchArray): Span {
  const whole = match[0];
  const written = match[1] ?? match[2] ?? whole;
  const within = whole.lastIndexOf(written);
  const pound = whole.lastIndexOf('£', within);
  const from = pound >= 0 && within - pound <= 2 ? pound : within;
  const start = (match.index ?? 0) + from;
  return sentence.at(start, (match.index ?? 0) + within + written.length);
}

function pairsIn(sentence: Sentence): CostPair[] {
  const found: CostPair[] = [];
  const add = (match: RegExpMatchArray, pounds: string | undefined, hours: string | undefined): void => {
    const between = match[0].slice(1).replace(/^[\d,. ]+/, '');
    if (!SAYS_SAME.test(between)) return;
    const start = match.index ?? 0;
    found.push({ pounds: numberOf(pounds), hours: numberOf(hours), sentence, at: sentence.at(start, start + match[0].length) });
  };
  for (const match of allMatches(sentence.text, POUNDS_HOURS)) add(match, match[1], match[2]);
  for (const match of allMatches(sentence.text, HOURS_POUNDS)) add(match, match[2], match[1]);
  return found;
}

function barredIn(sentence: Sentence): { name: string; sentence: Sentence; at: Span }[] {
  const { text, piece } = sentence;
  if (piece.kind === 'heading' || LEFT_OUT.test(text) || /\?\s{0,2}$/.test(text)) return [];
  const measured = allMatches(text, DURATION).some(([, , unit]) => /^(?:hour|hr|min)/i.test(unit ?? ''));
  const listed = COUNTED_TASK.test(text) && /\b(?:time|costs?|hours?|exceed\w*|estimat\w*|would have to|would need to|involv\w+|includ\w+)\b/i.test(text);
  if (!measured && !listed && !/\bestimat\w* includ\w+/i.test(text)) return [];
  return BARRED_TASKS.flatMap(({ name, pattern }) => {
    const match = pattern.exec(text);
    return match ? [{ name, sentence, at: sentence.at(match.index, match.index + match[0].length) }] : [];
  });
}

function estimateIn(notice: Notice, claims: readonly Claim[], about: readonly Sentence[]): CostReading['estimate'] {
  const asks = /hour|minute|cost|amount|estimat|record|time|£/i;
  if (notice.residue.some(({ kind, text }) => (kind === 'prompt' || kind === 'placeholder') && asks.test(text))) return 'figures';
  const regions = claims.map(({ region }) => region);
  // What is said of the time may stand in a paragraph of its own, without a word about the limit.
  const own = notice.sentences.filter((sentence) => isOwnSentence(sentence) && sentence.zone !== 'rights');
  if (own.some((sentence) => measures(sentence, about.includes(sentence)))) return 'figures';
  if (own.some((sentence) => sentence.has(ELSEWHERE) && sentence.piece.kind !== 'heading')) return 'elsewhere';
  if (about.some(({ piece }) => piece.kind === 'cell') || regions.some((region) => own.some((s) => s.piece.kind === 'cell' && contains(region.span, s.span))))
    return 'elsewhere';
  return own.some((sentence) => sentence.has(COUNT) && sentence.has(GOES_THROUGH) && sentence.zone !== 'disclosed') ? 'count' : 'none';
}

/** The limit itself measures nothing, and neither do deadlines or the years that a request is about. */
function measures(sentence: Sentence, aboutCost: boolean): boolean {
  if (sentence.zone === 'closing' || sentence.zone === 'disclosed') return false;
  return sentence.read(aboutCost ? measuresCost : measuresAnything);
}

const measuresCost = (text: string): boolean => measuresIn(text, true);
const measuresAnything = (text: string): boolean => measuresIn(text, false);

function measuresIn(text: string, aboutCost: boolean): boolean {
  if (aboutCost && (MEASURE_OVER.test(text) || (SAMPLE.test(text) && /\d/.test(text)))) return true;
  if (PACE.test(text) && GOES_THROUGH.test(text)) return true;
  const durations = allMatches(text, DURATION);
  const hours = durations.filter(([, , unit]) => /^h/i.test(unit ?? '')).map(([, number]) => number);
  const both = hours.includes('18') && hours.includes('24');
  for (const [whole, number, unit = ''] of durations) {
    if (/^h/i.test(unit)) {
      if ((both || (number !== '18' && number !== '24')) && !/^an?$/i.test(number ?? '') && WORK.test(text)) return true;
      if (/\b(?:tak\w*|took|spen[dt]\w*)\b[^.;£]{0,30}\ban? h(?:ou)?r\b/i.test(text)) return true;
    } else if (/^(?:min|sec)/i.test(unit)) {
      if (WORK.test(text)) return true;
    } else if (!DEADLINE.test(text) && !(/^(?:month|year)/i.test(unit) && !/(?:person|staff|work)/i.test(whole))) {
      if (/\b(?:tak(?:e|es|ing)|took|taken|spen[dt]\w*|requir\w+|work|effort|estimat\w*|amounts?|equat\w*)\b/i.test(text)) return true;
    }
  }
  if (!aboutCost) return false;
  return allMatches(text, /£ ?(\d[\d,]{0,11})/g).some(([, number]) => ![450, 600, 25, 15].includes(numberOf(number)));
}
