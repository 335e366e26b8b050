import type { Regime } from '../syntax/model';
import { actName, heading, paragraphs } from './cite';

/** The sentence that closes a part in which nothing is confirmed or denied. */
export const caveat = (): string => 'Nothing in this part of our answer should be taken to show that the information it concerns is or is not held.';

const CONTACT = 'at [insert: postal address or e-mail address for reviews]';

/**
 * How to complain and where to go next, as text for a `rights` block.
 * FOIA section 17(7) and the section 45 code; EIR regulations 11, 14(5) and 18; FOISA sections 19, 20 and 47.
 * The regulator's details are fields, so that they are those of the date of the letter.
 */
export function complaintRights(regime: Regime, level = 2): string {
  return paragraphs(heading(level, 'If you are not satisfied'), ...RIGHTS[regime]);
}

const REGULATOR = 'You can complain online at ((regulator.url)) or telephone ((regulator.telephone)).';

const RIGHTS: Record<Regime, readonly string[]> = {
  FOIA: [
    `You can ask us for an internal review of this answer within 40 working days of the date of this letter. Write to us ${CONTACT} and say why you are not satisfied. Someone who did not take this decision will look at it afresh. We aim to reply within 20 working days.`,
    `If you are still not satisfied after the review, you can apply to the Information Commissioner for a decision under section 50 of ${actName('FOIA')}. ${REGULATOR} Please do so within six weeks of our reply.`,
  ],
  EIR: [
    `You can make representations to us under regulation 11 of ${actName('EIR')} and ask us for an internal review of this answer. Please do so within 40 working days of the date of this letter: write to us ${CONTACT} and say why you are not satisfied. We will reply as soon as possible, and at the latest within 40 working days.`,
    `If you are still not satisfied after the review, you can apply to the Information Commissioner for a decision, under section 50 of ${actName('FOIA')} as applied by regulation 18. ${REGULATOR}`,
  ],
  FOISA: [
    `You can ask us to review this answer under section 20 of ${actName('FOISA')}. Please do so within 40 working days of the date of this letter: write to us ${CONTACT}, describe your request and say why you are not satisfied. We will reply within 20 working days.`,
    'If you are still not satisfied after the review, you can apply to the Scottish Information Commissioner for a decision under section 47 within six months of our reply. You can do so at ((regulator.url)).',
  ],
  EISR: [
    `You can make representations to us and ask us to review this answer under ${actName('EISR')}. Please do so within 40 working days of the date of this letter: write to us ${CONTACT} and say why you are not satisfied. We will reply within 20 working days.`,
    'If you are still not satisfied after the review, you can apply to the Scottish Information Commissioner for a decision within six months of our reply. You can do so at ((regulator.url)).',
  ],
};
