import type { Notice } from '../../notice/model';
import type { Regime } from '../../syntax/model';
import type { Span } from '../../text/span';
import type { FindingCertainty, Severity } from '../define';

/** Which complaint rights a letter has to give, and what in it calls for them. */
export interface RightsDue {
  /** The regime whose rights are due; that of the environmental regulations where a letter answers under both, since it asks for more. */
  readonly regime: Regime;
  /** The authority's own procedure: not in a letter that is itself a review. */
  readonly review: boolean;
  /** What calls for the rights: the first provision relied on, else the outcome or the kind of letter. */
  readonly because: Span;
  /** The rights are good practice and not a duty: nothing is kept back in a review. */
  readonly severity: Severity | undefined;
}

/**
 * Whether a letter must tell the requester how to complain; undefined where it need not.
 * FOIA section 17(7) binds refusal notices: something withheld, neither confirmed nor denied or refused, or more time taken to weigh the public interest.
 * EIR regulation 14(5) binds those, and "not held" is a refusal there too (regulation 12(4)(a)). FOISA section 19 binds "not held" and fees notices as well.
 */
export function rightsDue(notice: Notice): RightsDue | undefined {
  const regime = regimeOfRights(notice);
  const review = notice.kind !== 'review';
  const calling = callingFor(notice, regime);
  if (calling) return { regime, review, because: calling, severity: undefined };
  // Only a letter that calls itself a review has to name the regulator whatever its outcome; one that merely reads like a review may be anything.
  if (notice.values.kind === 'review')
    return { regime, review: false, because: kindSpan(notice), severity: regime === 'FOISA' || regime === 'EISR' ? undefined : 'warning' };
  return undefined;
}

function callingFor(notice: Notice, regime: Regime): Span | undefined {
  const [claim] = notice.claims;
  if (claim) return claim.span;
  const refusing = notice.outcomes.find(({ kind, block }) => block !== undefined && (kind === 'withheld' || kind === 'ncnd' || kind === 'refused'));
  if (refusing?.block) return refusing.block.fence.span;
  const scottish = regime === 'FOISA' || regime === 'EISR';
  const notHeld = regime === 'FOIA' ? undefined : notice.outcomes.find(({ kind }) => kind === 'not-held');
  if (notHeld) return notHeld.block?.fence.span ?? firstSaid(notice, notHeld.span);
  if (notice.kind === 'extension' && regime === 'FOIA') return kindSpan(notice);
  if (notice.kind === 'fees-notice' && scottish) return kindSpan(notice);
  return undefined;
}

/** The sentence at the start of what was lifted, so that no whole passage is underlined. */
function firstSaid(notice: Notice, span: Span): Span {
  return notice.sentences.find((sentence) => sentence.span.start >= span.start)?.span ?? span;
}

function kindSpan(notice: Notice): Span {
  return notice.syntax.frontMatter?.entries.find(({ path }) => path === 'kind')?.valueSpan ?? { start: 0, end: 0 };
}

/** The regime whose complaint rights the letter has to give. */
export function regimeOfRights(notice: Notice): Regime {
  if (notice.regime === 'unknown') return notice.defaultRegime;
  if (notice.regime !== 'mixed') return notice.regime;
  return notice.claims.some((claim) => claim.regime === 'EISR') ? 'EISR' : 'EIR';
}

/** How sure it is that a right is missing: certain where the letter has no trace of it (`rules.md` 15). */
export function certaintyWithout(trace: boolean): FindingCertainty {
  return trace ? 'likely' : 'certain';
}

/** A log copy may have lost its rights (`dialect.md` 10). */
export function severityHere(notice: Notice, due?: RightsDue): { severity?: Severity } {
  if (notice.values['published-copy'] === true) return { severity: 'information' };
  return due?.severity === undefined ? {} : { severity: due.severity };
}

/** Where a finding about a missing right stands: at the passage on rights where half of it is there, else at what calls for it. */
export function placeOfRights(notice: Notice, due: RightsDue): Span {
  const block = notice.syntax.blocks.find(({ name }) => name === 'rights');
  if (block) return block.fence.span;
  const first = notice.sentences.find((sentence) => sentence.zone === 'rights') ?? notice.rights.regulator[0] ?? notice.rights.internalReview[0];
  return first?.span ?? due.because;
}

/** Names of the provisions of law that ask for the rights. */
export const REVIEW_LAW: Record<Regime, string> = {
  FOIA: 'section 17(7)(a) of the Freedom of Information Act 2000',
  EIR: 'regulation 14(5)(a) of the Environmental Information Regulations 2004',
  FOISA: 'section 19 of the Freedom of Information (Scotland) Act 2002',
  EISR: 'the Environmental Information (Scotland) Regulations 2004',
};

export const REGULATOR_LAW: Record<Regime, string> = {
  FOIA: 'section 17(7)(b) of the Freedom of Information Act 2000',
  EIR: 'regulation 14(5)(b) of the Environmental Information Regulations 2004',
  FOISA: 'section 19 of the Freedom of Information (Scotland) Act 2002',
  EISR: 'the Environmental Information (Scotland) Regulations 2004',
};

/** The regulator of a regime, as a sentence names it. */
export function regulatorOf(regime: Regime): string {
  return regime === 'FOISA' || regime === 'EISR' ? 'the Scottish Information Commissioner' : 'the Information Commissioner';
}
