import type { Notice } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { harmArguments, type HarmStatement, testOf } from '../support/harm';
import { spokenList } from '../support/provisions';

/** The harm of regulation 12(5), in its own words or in those of the Act of 2000; other consequences may well be put as likely. */
const ADVERSE = /^[^.;]{0,60}\b(?:advers\w+|prejudic\w+|harm\w*|damag\w*|undermin\w+)\b/i;

export default defineRule({
  name: 'eir-threshold',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'EIR', at: '12(5)' }],
  messages: {
    likely: {
      what: '{Provisions} asks that disclosure would have an adverse effect, and the letter says only “{words}”.',
      why: 'The Regulations know no “would be likely to”: that is the lower threshold of the Freedom of Information Act. The adverse effect has to be more probable than not.',
      todo: 'Say that disclosure would adversely affect the interest, if the reasons bear it, and show why.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = argument.claims.filter((claim) => claim.regime === 'EIR' && testOf(claim) === 'would');
        const wrong = argument.statements.filter((one) => isLikely(one));
        const [first, ...others] = wrong;
        if (claims.length === 0 || !first || reported.has(first.at.start)) continue;
        // Where the right words stand beside it, the lower ones are the weaker sentence of a sound argument.
        if (argument.statements.some((one) => one.level === 'would' && one.statutory && !one.supposed)) continue;
        reported.add(first.at.start);
        const provisions = spokenList(claims);
        ctx.report({
          at: first.at,
          message: 'likely',
          values: {
            Provisions: provisions.charAt(0).toUpperCase() + provisions.slice(1),
            words: notice.slice(first.at.start, first.at.end).replace(/\s+/g, ' '),
          },
          ...(claims[0] ? { citation: claims[0].citation } : {}),
          citations: claims.slice(1).map(({ citation }) => citation),
          certainty: claims.some((claim) => certaintyOf(claim) === 'certain') ? 'certain' : 'likely',
          related: others.slice(0, 3).map(({ at }) => ({ at, message: 'So does this.' })),
          fix: () => would(notice, first),
        });
      }
    },
  },
});

/** "Likely", or the recital with both halves, said of the adverse effect itself; not when the public interest is weighed or an exemption of the Act is argued. */
function isLikely(one: HarmStatement): boolean {
  if ((one.level !== 'likely' && one.level !== 'recital') || one.weighing || one.supposed) return false;
  return ADVERSE.test(one.sentence.text.slice(one.end)) && !one.sentence.citations.some(({ regime, role }) => regime === 'FOIA' && role === 'relied');
}

function would(notice: Notice, { at }: HarmStatement): Fix | undefined {
  const words = notice.slice(at.start, at.end);
  if (!/^(?:would|will|is|are)\b.*\bto$/is.test(words)) return undefined;
  return { title: 'Write “would”, if the reasons bear it', edits: [{ span: at, text: 'would' }], safe: false };
}
