import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { hasReasons } from '../support/listing';
import { spoken } from '../support/provisions';

export default defineRule({
  name: 's17-4-overused',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(4)' },
    { act: 'FOISA', at: '16(3)' },
  ],
  messages: {
    reasons: {
      what: 'Reasons are left out altogether for {provision}, with a reference to the relief from giving them.',
      why: 'Reasons may be left out only as far as they would themselves disclose what is exempt. For an ordinary exemption something can nearly always be said.',
      todo: 'Say which reasons can’t be given, and give the rest.',
    },
  },
  on: {
    notice(notice, ctx) {
      const relief = notice.statements.find(({ kind, generic, negated }) => kind === 'relief' && !generic && !negated);
      if (!relief) return;
      for (const claim of notice.claims) {
        if (claim.outcome !== 'withheld' || !claim.provision || isSecurity(claim.regime, claim.path[0])) continue;
        const others = { ...notice, sentences: notice.sentences.filter((sentence) => sentence !== relief.sentence) };
        if (claim.test.status === 'present' || (claim.test.status === 'partial' && claim.test.test?.relieved !== true) || hasReasons(claim, others)) continue;
        ctx.report({ at: relief.span, message: 'reasons', values: { provision: spoken(claim) }, citation: claim.citation, certainty: certaintyOf(claim) });
        return;
      }
    },
  },
});

/** National security, where silence is normal. */
const isSecurity = (regime: string, section: string | undefined): boolean =>
  (regime === 'FOIA' && (section === '23' || section === '24')) || (regime === 'FOISA' && section === '31');
