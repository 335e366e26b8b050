import { defineRule } from '../define';
import { described, isDenied } from '../support/describedStatus';
import { spoken, Spoken } from '../support/provisions';

const ABSOLUTE = /\babsolute\b/gi;

export default defineRule({
  name: 's40-status-overbroad',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(3)(f)' },
    { act: 'FOIA', at: '2(3)(fa)' },
    { act: 'FOISA', at: '2(2)(e)' },
  ],
  messages: {
    overbroad: {
      what: '{Provision} as a whole is called absolute, and only some of its limbs are.',
      why: 'Whether an exemption for personal data is absolute depends on the limb and on the condition that is met.',
      todo: 'Say which limb and condition of {provision} make it absolute here.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const place of described(notice, ABSOLUTE)) {
        if (isDenied(place)) continue;
        const bare = place.citations.find(
          ({ regime, path }) => path.length === 1 && ((regime === 'FOIA' && path[0] === '40') || (regime === 'FOISA' && path[0] === '38')),
        );
        // A limb named in the same paragraph says which.
        const limb = notice.citations.some(
          (citation) =>
            citation.sentence?.piece === place.sentence.piece &&
            citation.regime === bare?.regime &&
            citation.path[0] === bare?.path[0] &&
            citation.path.length > 1,
        );
        if (!bare || limb) continue;
        ctx.report({
          at: place.sentence.at(place.start, place.end),
          message: 'overbroad',
          values: { Provision: Spoken(bare), provision: spoken(bare) },
          citation: bare.citation,
        });
      }
    },
  },
});
