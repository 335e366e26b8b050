import { spokenCitation } from '../../law/citation';
import type { Claim } from '../../notice/model';
import type { Regime } from '../../syntax/model';
import { sentenceCase, series } from '../../wording/cite';

interface Cited {
  readonly regime: Regime;
  readonly path: readonly string[];
}

/** `section 31(1)(a)`: a provision inside a sentence. */
export const spoken = ({ regime, path }: Cited): string => spokenCitation(regime, path);

/** `Section 31(1)(a)`: a provision at the start of a sentence. */
export const Spoken = (cited: Cited): string => sentenceCase(spoken(cited));

/** `section 31(1)(a) and section 43(2)`, each named once. */
export const spokenList = (cited: readonly Cited[]): string => series([...new Set(cited.map(spoken))]);

/** What the letter does under a claim, as the wordings know it: a refusal to go into a request keeps back, too. */
export const aboutOf = (claim: Claim): 'withheld' | 'ncnd' => (claim.outcome === 'ncnd' ? 'ncnd' : 'withheld');
