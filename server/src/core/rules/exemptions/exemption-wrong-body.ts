import { isWithin } from '../../law/paths';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { spoken, Spoken } from '../support/provisions';
import { RESTRICTED } from './bodyKinds';

export default defineRule({
  name: 'exemption-wrong-body',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '30(1)' },
    { act: 'FOIA', at: '33(1)' },
    { act: 'FOIA', at: '35(1)' },
    { act: 'FOISA', at: '29(1)' },
  ],
  messages: {
    body: {
      what: '{Provision} can be used only by {only}.',
      why: 'The exemption is made for certain bodies. Relied on by another it does not apply, however good the reasons are.',
      todo: 'Consider {instead}, or correct the kind of authority in its profile.',
    },
  },
  on: {
    notice(notice, ctx) {
      const kind = ctx.authorityKind;
      if (kind === undefined) return;
      const seen = new Set<string>();
      for (const claim of notice.claims) {
        const restriction = RESTRICTED.find(({ provision, excluded }) => isWithin(claim, provision) && excluded.test(kind));
        if (!restriction || seen.has(claim.citation)) continue;
        seen.add(claim.citation);
        ctx.report({
          at: claim.span,
          message: 'body',
          values: { provision: spoken(claim), Provision: Spoken(claim), only: restriction.only, instead: restriction.instead },
          citation: claim.citation,
          certainty: certaintyOf(claim),
        });
      }
    },
  },
});
