import { isSameProvision } from '../../law/paths';
import type { Citation, Claim, Notice } from '../../notice/model';
import { isOwnWords } from '../support/citations';
import { citationsOf } from '../support/noticeIndex';

/**
 * Other limbs of a claim's section that the words of its block rely on and no fence of the letter names: the same claim in another form.
 * Empty where the words cite the claim itself.
 */
export function siblingsInWords(claim: Claim, notice: Notice): readonly Citation[] {
  const words = (citationsOf(notice).byOutcome.get(claim.region) ?? []).filter(
    (one) => one.where !== 'under' && isOwnWords(one) && one.role === 'relied' && one.regime === claim.regime && one.path[0] === claim.path[0],
  );
  if (words.some((one) => isSameProvision(one, claim))) return [];
  return words.filter((one) => one.path.length > 1 && !notice.claims.some((other) => other.certainty === 'block' && isSameProvision(other, one)));
}
