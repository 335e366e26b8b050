import type { Regime } from '../syntax/model';
import { heading } from './cite';
import { shippedWording } from './library';

/** The sentence that closes a part in which nothing is confirmed or denied, as the shipped library has it. */
export const caveat = (): string => shippedWording('ncnd-caveat', 'FOIA');

/**
 * How to complain and where to go next, as text for a `rights` block: the words of the shipped library.
 * FOIA section 17(7) and the section 45 code; EIR regulations 11, 14(5) and 18; FOISA sections 19, 20 and 47.
 * The regulator's details are fields, so that they are those of the date of the letter.
 */
export function complaintRights(regime: Regime, level = 2): string {
  return shippedWording('complaint-rights', regime).replace(/^#{1,6} (.*)$/m, (_, words: string) => heading(level, words));
}
