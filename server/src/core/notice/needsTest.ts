import type { Claim } from './model';

/**
 * Whether a public interest test is due for a claim (`rules.md` 3): every qualified provision, for withholding and for neither confirming nor denying alike.
 * Not for absolute ones, not for FOIA and FOISA 12 and 14, not in a FOISA section 18 notice (section 18 has its own test), and not for reg 12(4)(a), where nothing is held that could be weighed.
 */
export function needsTest(claim: Pick<Claim, 'status' | 'regime' | 'path' | 'outcome' | 'citation'>): boolean {
  if (claim.status !== 'qualified') return false;
  if (claim.regime === 'FOISA' && claim.outcome === 'ncnd') return false;
  return claim.citation !== 'reg 12(4)(a)' && claim.citation !== 'EISR reg 10(4)(a)';
}
