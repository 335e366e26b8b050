import { defineRule } from '../define';
import { removeWaiver } from './removeWaiver';

export default defineRule({
  name: 'waiver-unused',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '8' }],
  messages: {
    unused: {
      what: 'This waiver of {rule} covers no finding.',
      why: 'A waiver that is left behind would hide a new fault of the same kind later, without anyone having looked at it.',
      todo: 'Remove the waiver, or put it directly above what it is meant for.',
    },
    nowhere: {
      what: 'A waiver of {rule} has no effect here.',
      why: 'A waiver stands alone on a line above a block, a heading or a paragraph. In a list, in a table or in the request it covers nothing.',
      todo: 'Move it to a line of its own above what it is meant for.',
    },
  },
  on: {
    unusedWaiver(waiver, ctx) {
      const message = waiver.place === 'nowhere' ? 'nowhere' : 'unused';
      ctx.report({ at: waiver.span, message, values: { rule: waiver.rule }, fix: () => removeWaiver(ctx.notice.text, waiver) });
    },
  },
});
