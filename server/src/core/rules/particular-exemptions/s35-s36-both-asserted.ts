import { defineRule } from '../define';
import { alternativeFix, pairsAsserted } from '../support/bothAsserted';
import { spoken, Spoken } from '../support/provisions';

/** Kinds of authority that section 35 is for. */
const DEPARTMENTS: ReadonlySet<string> = new Set(['department', 'central-government', 'government-department', 'devolved-government', 'welsh-government']);

export default defineRule({
  name: 's35-s36-both-asserted',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'FOIA', at: '36(1)(a)' }],
  messages: {
    both: {
      what: '{First} and {second} are both relied on for the same information.',
      why: 'Section 36 covers only information that is not exempt under section 35, so one piece of information can’t be exempt under both.',
      todo: 'Say which information each of them covers, or rely on one of them, or on both in the alternative.',
    },
  },
  on: {
    notice(notice, ctx) {
      // Other bodies can't use section 35 at all; that is for `exemption-wrong-body`.
      if (ctx.authorityKind !== undefined && !DEPARTMENTS.has(ctx.authorityKind)) return;
      const [pair] = pairsAsserted(notice, ctx.law, ['35', '36']);
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
