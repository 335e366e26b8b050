import { legitimateInterests } from '../../wording/index';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertForClaim } from '../support/insertPersonal';
import { basesOf, isFirstCondition, othersData } from '../support/personalData';
import { series } from '../../wording/cite';

export default defineRule({
  name: 's40-wrong-article-6-basis',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '40(8)' },
    { act: 'EIR', at: '13(6)' },
    { act: 'FOISA', at: '38(5A)' },
    { act: 'UK GDPR', at: '6(1)(f)' },
  ],
  messages: {
    wrong: {
      what: 'Only {bases} considered as a basis for disclosing personal data, and not legitimate interests.',
      why: 'For this question the law opens legitimate interests, Article 6(1)(f), to public authorities, and it is the basis on which disclosure to the public is normally judged. That another one fails does not show that disclosure would be unlawful.',
      todo: 'Work through Article 6(1)(f): the legitimate interest, whether disclosure is necessary for it, and the balance.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const data of othersData(notice)) {
        const { claim } = data;
        const [first, ...others] = basesOf(data);
        if (!first || data.special || data.interests !== 'absent' || !isFirstCondition(data)) continue;
        const letters = [...new Set([first, ...others].map(({ letter }) => letter))];
        ctx.report({
          at: first.span,
          message: 'wrong',
          values: { bases: `${series(letters.map((letter) => `Article 6(1)(${letter})`))} ${letters.length > 1 ? 'are' : 'is'}` },
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
