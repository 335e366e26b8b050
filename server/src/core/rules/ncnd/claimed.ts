import type { Claim, Notice, Outcome } from '../../notice/model';
import type { Claimed } from '../../wording/cite';

/** The claims of a region as the wordings take them, each with its conditions or the matter it points to. Claims that the catalogue does not know are left out. */
export function claimedOf(region: Outcome): readonly Claimed[] {
  return region.claims.flatMap(({ provision, conditions }) =>
    provision ? [{ provision, conditions: distinct(conditions.flatMap((condition) => condition.provision ?? [])) }] : [],
  );
}

function distinct<T>(items: readonly T[]): readonly T[] {
  return [...new Set(items)];
}

/** The exclusions of the duty among the claims of a region. */
export const exclusionsOf = (region: Outcome): readonly Claim[] =>
  region.claims.filter(({ provision, obsolete }) => (provision ?? obsolete)?.effect === 'ncnd');

/** The words of a region's questions for a statement: `question 2`; undefined where it answers the whole request. */
export function questionsOf(notice: Notice, region: Outcome): string | undefined {
  if (region.questions.all || notice.questions.length < 2) return undefined;
  return region.questions.labels.join(', ');
}
