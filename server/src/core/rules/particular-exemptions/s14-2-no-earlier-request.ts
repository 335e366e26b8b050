import { earlierRequest } from '../../wording/particulars';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { isOwnSentence, refusalsUnder } from '../support/cost';
import { namesEarlierRequest } from '../support/earlierRequest';
import { insertCost } from '../support/insertCost';
import { Spoken } from '../support/provisions';

export default defineRule({
  name: 's14-2-no-earlier-request',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '14(2)' },
    { act: 'FOISA', at: '14(2)' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on for a repeated request, and the letter does not say which earlier request it repeats, or when that was answered.',
      why: 'A request is repeated only where an identical or very similar one was answered before and no reasonable time has passed since. Without date or reference nobody can check either.',
      todo: 'Name the earlier request by its reference and date, and say why the time since is too short.',
    },
  },
  on: {
    notice(notice, ctx) {
      const claim = refusalsUnder(notice, '14').find(
        ({ path }) =>
          path[1] === '2' ||
          (path.length === 1 &&
            notice.sentences.some((one) => isOwnSentence(one) && one.has(/\brepeat(?:ed)? requests?\b/i) && !one.has(/\bvexatious or repeated\b/i))),
      );
      if (!claim || namesEarlierRequest(notice)) return;
      ctx.report({
        at: claim.span,
        message: 'missing',
        values: { Provision: Spoken(claim) },
        citation: claim.citation,
        certainty: certaintyOf(claim),
        whole: true,
        fix: () => {
          const edit = insertCost(notice, claim, earlierRequest);
          return edit && { title: 'Insert which earlier request it repeats, to fill in', edits: [edit], safe: false };
        },
      });
    },
  },
});
