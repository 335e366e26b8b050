import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken, Spoken } from '../support/provisions';
import { exclusionsOf } from './claimed';
import { readNcnd } from './context';
import { citesSection18 } from './scottish';

export default defineRule({
  name: 'ncnd-no-provision',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(1)' },
    { act: 'EIR', at: '12(6)' },
    { act: 'FOISA', at: '18(1)' },
  ],
  messages: {
    none: {
      what: '{Provision} gives no ground for neither confirming nor denying: nothing in it excludes the duty to confirm or deny.',
      why: 'An authority may refuse to say whether information is held only where a provision says so, and this one has no such limb.',
      todo: 'Say whether the information is held and withhold it under {provision}, or rely on a provision that excludes the duty.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const region of readNcnd(notice).regions) {
        if (exclusionsOf(region).length > 0) continue;
        for (const claim of region.claims) {
          const { provision } = claim;
          if (!provision || claim.regime === 'EISR' || provision.ncnd.length > 0 || !(provision.effect === 'withholding' || provision.effect === 'refusal'))
            continue;
          // Section 12(2) itself frees from saying whether information is held; it is a refusal by cost, and another rule's business.
          if (provision.citation === '12(2)' || (claim.regime === 'FOISA' && citesSection18(notice))) continue;
          ctx.report({
            at: claim.span,
            message: 'none',
            values: { Provision: Spoken(claim), provision: spoken(claim) },
            citation: claim.citation,
            certainty: certaintyOf(claim),
          });
        }
      }
    },
  },
});
