import { derived } from '../../text/derived';
import type { Claim, Notice, Outcome, Sentence } from '../../notice/model';

interface Said {
  /** Everything in the authority's own words but the complaint rights. */
  readonly all: readonly Sentence[];
  /** The decision and the advice: they speak for every block. */
  readonly shared: readonly Sentence[];
  readonly byRegion: ReadonlyMap<Outcome, readonly Sentence[]>;
}

/** Sorted once for a letter, so that a file of many blocks is not read anew for each. */
const said = derived((notice: Notice): Said => {
  const all = notice.sentences.filter(({ zone }) => zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights');
  const byRegion = new Map<Outcome, Sentence[]>();
  for (const sentence of all) {
    if (!sentence.outcome) continue;
    const own = byRegion.get(sentence.outcome);
    if (own) own.push(sentence);
    else byRegion.set(sentence.outcome, [sentence]);
  }
  const shared = all.filter(({ zone, piece, outcome }) => outcome === undefined && (zone === 'decision' || piece.block?.name === 'advice'));
  return { all, shared, byRegion };
}, true);

/** What the letter says that may be about a claim: its block with the decision and the advice; all the authority's own words in a letter without marks. */
export function saidOf(notice: Notice, claim: Claim): readonly Sentence[] {
  const { all, shared, byRegion } = said(notice);
  return claim.certainty === 'block' ? [...(byRegion.get(claim.region) ?? []), ...shared] : all;
}

/** Everything in the authority's own words but the complaint rights. */
export const ownWords = (notice: Notice): readonly Sentence[] => said(notice).all;

/** Claims of which a rule speaks: one for each block, and one for all that was lifted from a letter's words. */
export function onePerRegion(claims: readonly Claim[]): readonly Claim[] {
  const seen = new Set<Outcome | undefined>();
  return claims.filter((claim) => {
    const region = claim.certainty === 'block' ? claim.region : undefined;
    const isNew = !seen.has(region);
    seen.add(region);
    return isNew;
  });
}
