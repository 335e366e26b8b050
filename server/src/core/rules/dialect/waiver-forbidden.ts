import { defineRule } from '../define';
import { removeWaiver } from './removeWaiver';

export default defineRule({
  name: 'waiver-forbidden',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '8' }],
  messages: {
    forbidden: {
      what: 'Findings of {rule} can’t be waived, so this waiver is not counted.',
      why: 'Such a finding means that something hidden may go out, or that a part of the letter can’t be read. No reason makes that safe.',
      todo: 'Put the fault itself right, and remove the waiver.',
    },
  },
  on: {
    waiver(waiver, ctx) {
      if (ctx.rules.get(waiver.rule)?.waiver !== 'never') return;
      ctx.report({ at: waiver.ruleSpan, message: 'forbidden', values: { rule: waiver.rule }, fix: () => removeWaiver(ctx.notice.text, waiver) });
    },
  },
});
