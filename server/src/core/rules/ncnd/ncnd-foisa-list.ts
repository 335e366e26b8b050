import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { Spoken } from '../support/provisions';
import { readNcnd } from './context';
import { citesSection18 } from './scottish';

export default defineRule({
  name: 'ncnd-foisa-list',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOISA', at: '18(1)' }],
  messages: {
    'not-listed': {
      what: '{Provision} is not among the exemptions on which a refusal under section 18 can be built.',
      why: 'Section 18 works only with the exemptions in sections 28 to 35, 38, 39(1) and 41; with any other the authority must say whether it holds the information.',
      todo: 'Name one of the listed exemptions if it would apply, or say whether the information is held.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (!citesSection18(notice)) return;
      for (const region of readNcnd(notice).regions)
        for (const claim of region.claims) {
          if (
            claim.regime !== 'FOISA' ||
            claim.path[0] === '18' ||
            claim.provision?.effect === 'ncnd' ||
            !claim.provision ||
            claim.provision.ncnd.includes('FOISA 18')
          )
            continue;
          ctx.report({ at: claim.span, message: 'not-listed', values: { Provision: Spoken(claim) }, citation: claim.citation, certainty: certaintyOf(claim) });
        }
    },
  },
});
