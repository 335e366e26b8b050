import { legitimateInterests } from '../../wording/index';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertForClaim } from '../support/insertPersonal';
import { isFirstCondition, othersData } from '../support/personalData';
import { Spoken, spoken } from '../support/provisions';

export default defineRule({
  name: 's40-no-legitimate-interest-test',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '40(3A)' },
    { act: 'FOIA', at: '40(8)' },
    { act: 'FOISA', at: '38(5A)' },
    { act: 'UK GDPR', at: '6(1)(f)' },
    { act: 'ICO', at: 'Section 40 and regulation 13, part six: issuing a refusal notice' },
  ],
  messages: {
    absent: {
      what: '{Provision} is relied on without a test of legitimate interests.',
      why: 'Whether disclosure would contravene the first principle is decided by that test: is there a legitimate interest, is disclosure necessary for it, and which side weighs more.',
      todo: 'Work through the three stages for {provision}; where one fails you can stop there and say so.',
    },
    begun: {
      what: 'Legitimate interests are named for {provision}, and no stage of the test is worked through.',
      why: 'A notice has to explain each part of the assessment as far as it goes: the interest, whether disclosure is necessary for it, and the balance.',
      todo: 'Say at which stage the test fails for {provision} and why: no such interest, not necessary, or outweighed by the rights of the person.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const data of othersData(notice)) {
        const { claim, interests } = data;
        if (interests === 'finished' || data.special || !isFirstCondition(data)) continue;
        ctx.report({
          at: claim.span,
          message: interests,
          values: { Provision: Spoken(claim), provision: spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          fix: () => {
            const edit = insertForClaim(notice, claim, (level) => legitimateInterests(level));
            return edit && { title: 'Insert the test of legitimate interests, to fill in', edits: [edit], safe: false };
          },
        });
      }
    },
  },
});
