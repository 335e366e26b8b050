import type { Claim, Notice, Sentence } from '../../notice/model';
import { needsTest } from '../../notice/needsTest';
import { Covering } from '../../text/covering';
import { furtherTime, publicInterestTest } from '../../wording/passages';
import type { FindingCertainty, Fix } from '../define';
import { fillHeadings } from './completeTest';
import { insertAfter, ownPart, placeForPassage } from './insertPassage';
import { indexOf, together } from './noticeIndex';
import { aboutOf, spokenList } from './provisions';

/** Claims that a letter must weigh, by the regime whose rule speaks: the Regulations have their own. */
export function dueClaims(notice: Notice, regime: 'acts' | 'EIR'): readonly Claim[] {
  return notice.claims.filter((claim) => needsTest(claim) && (regime === 'EIR' ? claim.regime === 'EIR' : claim.regime === 'FOIA' || claim.regime === 'FOISA'));
}

/** Words that set one thing against another without naming the public interest. */
const WEIGHS = /\b(?:weigh(?:s|ed|ing)?|on balance|balanced? against|strik(?:e|es|ing) a balance)\b/i;

/**
 * How sure it is that a test is missing. In a block, or where the whole letter has no trace of one, its absence is certain.
 * In a letter without blocks that has a test somewhere it is only likely, unless every provision that needs one has a heading of its own (`rules.md` 15).
 */
export function certaintyOfAbsence(notice: Notice, claim: Claim): FindingCertainty {
  if (claim.provision?.confirmed === false) return 'likely';
  if (ownSentences(notice, claim).some((sentence) => sentence.has(WEIGHS))) return 'likely';
  if (claim.certainty === 'block' || !notice.traces.publicInterest) return 'certain';
  return notice.claims.filter(needsTest).every((one) => one.parts.some((part) => part.heading !== undefined)) ? 'certain' : 'likely';
}

/** The sentences that are about a claim: those of its region and of its parts, without the balance of legitimate interests. */
export function ownSentences(notice: Notice, claim: Claim): readonly Sentence[] {
  const { byOutcome, byPart } = indexOf(notice);
  const other = new Covering(claim.region.passages.filter(({ kind }) => kind === 'legitimate-interests').map(({ body }) => body));
  const own = together(
    byOutcome.get(claim.region)?.filter(({ part }) => part === undefined),
    ...claim.parts.map((part) => byPart.get(part)),
  );
  return own.filter(({ zone, span }) => zone !== 'rights' && zone !== 'request' && !other.contains(span));
}

/** Other claims that lack a test in the same place, so that one passage can serve them all. */
function missingTogether(notice: Notice, claim: Claim): readonly Claim[] {
  const part = ownPart(notice, claim);
  return notice.claims.filter(
    (other) =>
      other === claim ||
      (other.region === claim.region &&
        other.regime === claim.regime &&
        other.outcome === claim.outcome &&
        other.test.status === 'missing' &&
        needsTest(other) &&
        (part ? ownPart(notice, other) === part : ownPart(notice, other) === undefined)),
  );
}

/** Puts the skeleton of a public interest test for the claim, and for those that lack one in the same place, where it belongs. */
export function testFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  const claims = missingTogether(notice, claim);
  const provisions = [...new Set(claims.flatMap((one) => one.provision ?? []))];
  if (!place || provisions.length === 0) return undefined;
  const title = `Insert a public interest test for ${spokenList(claims)}, to fill in`;
  const edits = fillHeadings(notice, claim, claims) ?? [
    insertAfter(notice, place.at, publicInterestTest(provisions, aboutOf(claim), place.level, claim.regime)),
  ];
  return { title, edits, safe: false };
}

/** Puts a passage that takes more time to weigh the public interest, with prompts; only FOIA section 10(3) knows such time. */
export function furtherTimeFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  const claims = missingTogether(notice, claim);
  const provisions = [...new Set(claims.flatMap((one) => one.provision ?? []))];
  if (!place || provisions.length === 0 || claim.regime !== 'FOIA') return undefined;
  return {
    title: `Insert that more time is needed to weigh the public interest for ${spokenList(claims)}`,
    edits: [
      insertAfter(
        notice,
        place.at,
        furtherTime(
          provisions.map((provision) => ({ provision })),
          place.level,
        ),
      ),
    ],
    safe: false,
  };
}
