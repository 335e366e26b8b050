import { defineRule } from '../define';
import { heldNotStated } from '../support/heldNotStated';
import { spoken } from '../support/provisions';

export default defineRule({
  name: 'foisa-held-not-stated',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOISA', at: '16(1)(a)' }],
  messages: {
    held: {
      what: 'Information is refused under {provision}, and the letter does not say that the authority holds it.',
      why: 'A refusal notice under section 16(1) of the Freedom of Information (Scotland) Act 2002 must say that the information is held. Only a notice under section 18 leaves that open.',
      todo: 'Add “We hold this information”, if that is so.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { claim, at, certainty, fix } of heldNotStated(notice))
        if (claim.regime === 'FOISA') ctx.report({ at, message: 'held', values: { provision: spoken(claim) }, citation: claim.citation, certainty, fix });
    },
  },
});
