import { estimate } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { readCost } from '../support/cost';
import { insertCost } from '../support/insertCost';
import { Spoken } from '../support/provisions';
import type { Claim, Notice } from '../../notice/model';

export default defineRule({
  name: 's12-no-estimate',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '12(1)' },
    { act: 'SI 2004/3244', at: '4' },
    { act: 'SSI 2004/467', at: '3' },
    { act: 'ICO', at: 'guidance on section 12' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on, and the letter gives no estimate: nothing says how long the work would take or what it would cost.',
      why: 'Section 12 rests on an estimate. To repeat that the limit would be passed is not one: the requester can’t follow it, or see how the request could be made smaller.',
      todo: 'Say what would have to be searched, how many records there are, how long each takes, and what that comes to in hours and pounds.',
    },
    time: {
      what: '{Provision} is relied on, and the letter says how much there is to go through, but not how long that would take.',
      why: 'The number of records shows that the limit is passed only together with the time that each takes.',
      todo: 'Say how long one record takes, and what that comes to in hours and pounds.',
    },
  },
  on: {
    notice(notice, ctx) {
      const cost = readCost(notice);
      const [claim] = cost?.claims ?? [];
      // A review may leave the figures to the answer that it upholds.
      if (!cost || !claim || notice.kind === 'review' || cost.estimate === 'figures' || cost.estimate === 'elsewhere') return;
      const counted = cost.estimate === 'count';
      ctx.report({
        at: claim.span,
        message: counted ? 'time' : 'missing',
        values: { Provision: Spoken(claim) },
        citation: claim.citation,
        citations: cost.claims.map(({ citation }) => citation),
        certainty: certaintyOf(claim),
        whole: true,
        ...(counted ? { severity: 'information' as const } : {}),
        fix: () => estimateFix(notice, claim),
      });
    },
  },
});

function estimateFix(notice: Notice, claim: Claim): Fix | undefined {
  const edit = insertCost(notice, claim, (level) => estimate(level, claim.regime));
  return edit && { title: 'Insert an estimate, to fill in', edits: [edit], safe: false };
}
