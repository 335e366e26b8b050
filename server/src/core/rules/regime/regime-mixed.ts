import { defineRule } from '../define';
import { spoken, Spoken } from '../support/provisions';
import { otherRegimesGround, pairedAcrossRegimes } from '../support/regimesApart';
import { actName } from '../../wording/cite';

export default defineRule({
  name: 'regime-mixed',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '39' },
    { act: 'EIR', at: '12' },
    { act: 'FOISA', at: '39(2)' },
  ],
  messages: {
    same: {
      what: '{Section} and {regulation} are relied on for the same information.',
      why: 'Information is environmental or it is not. If it is, only the exceptions of the Regulations can keep it back; if it is not, only the exemptions of the Act.',
      todo: 'Decide for each piece of information which law it falls under, and rely on that law’s provisions only. If you argue one of them only in case the other law applies, say so.',
    },
    ground: {
      what: 'The letter answers under {handled}, but relies on {provision} of {of}.',
      why: 'Each law has its own grounds for refusing. A ground of one can’t be used under the other.',
      todo: 'Use the counterpart in the law that applies, or say which part of the request falls under the other law and why.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { section, regulation, at, certainty } of pairedAcrossRegimes(notice))
        ctx.report({
          at,
          message: 'same',
          values: { Section: Spoken(section), regulation: spoken(regulation) },
          citation: regulation.citation,
          citations: [section.citation],
          certainty,
        });
      const other = otherRegimesGround(notice);
      if (other)
        ctx.report({
          at: other.claim.span,
          message: 'ground',
          values: { handled: actName(other.handled), provision: spoken(other.claim), of: actName(other.claim.regime) },
          citation: other.claim.citation,
          certainty: 'likely',
        });
    },
  },
});
