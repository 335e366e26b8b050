import type { Claim, Sentence } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { type HarmArgument, harmArguments, type HarmStatement, harmsInterest, hedged, isClear, isFirm, likelihoodClaims } from '../support/harm';
import { FALLS_BACK } from '../support/harmWords';
import { spokenList } from '../support/provisions';

const WOULD = /\bwould\b/i;

export default defineRule({
  name: 'threshold-mixed',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'The prejudice test' },
  ],
  messages: {
    likely: {
      what: 'For {provisions} the letter says in one place that the harm would come about, and in another that it would be likely to.',
      why: 'The two are different levels, and the higher one is harder to show. A reader can’t tell which of them you rely on.',
      todo: 'Use one of the two throughout, or say openly that the lower one is your fallback.',
    },
    hedged: {
      what: 'For {provisions} the letter says in one place that the harm would come about, and in another only that it “{word}”.',
      why: 'A reader can’t tell which level you rely on, and the weaker words take back the stronger ones.',
      todo: 'Choose “would” or “would be likely to”, and use it throughout.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = likelihoodClaims(argument);
        if (claims.length === 0 || argument.sentences.some((sentence) => sentence.has(FALLS_BACK) && sentence.has(WOULD))) continue;
        const found = bothLevels(argument, claims) ?? wouldAndHedge(argument, claims);
        if (!found || reported.has(found.second.at.start)) continue;
        reported.add(found.second.at.start);
        ctx.report({
          at: found.second.at,
          message: found.message,
          values: { provisions: spokenList(claims), word: notice.slice(found.second.at.start, found.second.at.end).toLowerCase() },
          ...(claims[0] ? { citation: claims[0].citation } : {}),
          citations: claims.slice(1).map(({ citation }) => citation),
          certainty: claims.some((claim) => certaintyOf(claim) === 'certain') ? 'certain' : 'likely',
          related: [{ at: found.first.at, message: 'The other level stands here.' }],
        });
      }
    },
  },
});

interface Pair {
  readonly message: 'likely' | 'hedged';
  readonly first: HarmStatement;
  readonly second: HarmStatement;
}

/** "Would" and "would be likely to" of the same harm; what is said when the public interest is weighed does not count. */
function bothLevels(argument: HarmArgument, claims: readonly Claim[]): Pair | undefined {
  if (argument.statements.some(({ level }) => level === 'chosen')) return undefined;
  const firm = argument.statements.filter((one) => !one.weighing && isFirm(one, claims));
  if (firm.length < 2) return undefined;
  const inPieces = citedInPieces(argument.sentences);
  for (const would of firm.filter(({ level }) => level === 'would')) {
    const likely = firm.find((one) => one.level === 'likely' && isSameHarm(would, one, claims.length > 1, inPieces));
    if (likely)
      return would.at.start < likely.at.start ? { message: 'likely', first: would, second: likely } : { message: 'likely', first: likely, second: would };
  }
  return undefined;
}

/** What each paragraph cites. */
function citedInPieces(sentences: readonly Sentence[]): ReadonlyMap<Piece, readonly string[]> {
  const found = new Map<Piece, string[]>();
  for (const { piece, citations } of sentences) {
    const list = found.get(piece) ?? [];
    for (const { citation } of citations) list.push(citation);
    found.set(piece, list);
  }
  return found;
}

/** With several limbs, only what names a common interest is one harm; and sentences that cite different provisions, or stand in paragraphs that do, are about different things. */
function isSameHarm(a: HarmStatement, b: HarmStatement, several: boolean, inPieces: ReadonlyMap<Piece, readonly string[]>): boolean {
  const cited = ({ sentence }: HarmStatement) =>
    sentence.citations.length > 0 ? sentence.citations.map(({ citation }) => citation) : (inPieces.get(sentence.piece) ?? []);
  const [left, right] = [cited(a), cited(b)];
  if (left.length > 0 && right.length > 0 && !left.some((one) => right.includes(one))) return false;
  if (a.sentence.read(labels).some((label) => b.sentence.read(labels).length > 0 && !b.sentence.read(labels).includes(label))) return false;
  if (!several) return true;
  const wordsOf = (text: string) =>
    new Set(
      text
        .toLowerCase()
        .slice(0, 90)
        .match(/[a-z]{6,}/g) ?? [],
    );
  const known = wordsOf(b.object);
  return [...wordsOf(a.object)].filter((word) => !/^(?:prejudic|inhibit|endanger|interest)/.test(word)).some((word) => known.has(word));
}

/** Pieces of information that a sentence names: "document 3", "question 2". */
function labels(text: string): readonly string[] {
  return (text.toLowerCase().match(/\b(?:documents?|questions?|parts?|items?|annex|schedule|paragraphs?|redactions?) (?:\d{1,3}|[a-z]\b)/g) ?? []).map(
    (label) => label.replace(/s /, ' '),
  );
}

/** "Would" of harm to the very interest, beside a hedge, with no threshold that is clear. */
function wouldAndHedge(argument: HarmArgument, claims: readonly Claim[]): Pair | undefined {
  if (isClear(argument, claims)) return undefined;
  const would = argument.statements.find((one) => one.level === 'would' && !one.weighing && !one.supposed && harmsInterest(one, claims));
  const [hedge] = hedged(argument, claims);
  return would && hedge ? { message: 'hedged', first: would, second: hedge } : undefined;
}
