import { defineRule } from '../define';
import { alternativeFix, pairsAsserted } from '../support/bothAsserted';
import { spoken, Spoken } from '../support/provisions';

export default defineRule({
  name: 's23-s24-both-asserted',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '24(1)' }],
  messages: {
    both: {
      what: '{First} and {second} are both relied on for the same information.',
      why: 'Section 24(1) covers only information that section 23(1) does not, so one piece of information can’t be exempt under both.',
      todo: 'Say which information each of them covers, or rely on them in the alternative.',
    },
  },
  on: {
    notice(notice, ctx) {
      const [pair] = pairsAsserted(notice, ctx.law, ['23', '24']);
      if (!pair) return;
      const { first, second, certainty } = pair;
      ctx.report({
        at: second.span,
        message: 'both',
        values: { First: Spoken(first), second: spoken(second) },
        citation: second.citation,
        citations: [first.citation],
        certainty,
        related: [{ at: first.span, message: 'The other one is relied on here.' }],
        fix: () => alternativeFix(notice, pair),
      });
    },
  },
});
