import { defineRule } from '../define';
import { heldNotStated } from '../support/heldNotStated';

export default defineRule({
  name: 'held-status-missing',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOISA', at: '16(1)(a)' },
  ],
  messages: {
    held: {
      what: 'Information is withheld, and the letter does not say that it is held.',
      why: 'The requester is entitled to be told whether the information is held, also where it is not given. Only a refusal to confirm or deny leaves that open.',
      todo: 'Add “We hold this information”, if that is so.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { claim, at, certainty, fix } of heldNotStated(notice))
        ctx.report({
          at,
          message: 'held',
          citation: claim.citation,
          // Under the Scottish Act the notice must say it; `foisa-held-not-stated` speaks of that where it is on.
          ...(claim.regime === 'FOISA' ? { severity: 'error' as const } : {}),
          certainty,
          fix,
        });
    },
  },
});
