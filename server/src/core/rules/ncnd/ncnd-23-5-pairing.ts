import { defineRule } from '../define';
import { spoken, Spoken } from '../support/provisions';
import { readNcnd } from './context';

export default defineRule({
  name: 'ncnd-23-5-pairing',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '23(5)' },
    { act: 'FOIA', at: '24(2)' },
    { act: 'ICO', at: 'Security bodies (section 23) and national security (section 24)' },
  ],
  messages: {
    alone: {
      what: '{Provision} stands without {other}; the two are often relied on together.',
      why: 'Relying on both, without saying which applies, hides whether a security body is involved. Neither needs the other, so this is a prompt only.',
      todo: 'Consider whether {other} applies as well. If not, leave it as it is.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const region of readNcnd(notice).regions) {
        const bodies = region.claims.find(({ citation }) => citation === '23(5)');
        const security = region.claims.find(({ citation }) => citation === '24(2)');
        const alone = bodies && security ? undefined : (bodies ?? security);
        const other = { regime: 'FOIA' as const, path: bodies ? ['24', '2'] : ['23', '5'] };
        if (alone) ctx.report({ at: alone.span, message: 'alone', values: { Provision: Spoken(alone), other: spoken(other) }, citation: alone.citation });
      }
    },
  },
});
