import type { Certainty } from '../../notice/model';
import type { FindingCertainty } from '../define';

/** What a finding may say at most when it rests on this reading: marks are certain; headings and words are likely (`rules.md` 15). */
export function certaintyOf(reading: { readonly certainty: Certainty }): FindingCertainty {
  return reading.certainty === 'block' ? 'certain' : 'likely';
}
