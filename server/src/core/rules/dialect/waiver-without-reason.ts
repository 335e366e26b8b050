import type { Waiver } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { hasReason } from '../waivers';
import { removeWaiver } from './removeWaiver';

export default defineRule({
  name: 'waiver-without-reason',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '8' }],
  messages: {
    missing: {
      what: 'This waiver of {rule} gives no reason, so it is not counted.',
      why: 'Whoever signs the letter sees each waiver with its reason on the check sheet. Without one nobody can tell whether the finding may stand.',
      todo: 'Write the reason in words after the colon.',
    },
  },
  on: {
    waiver(waiver, ctx) {
      const rule = ctx.rules.get(waiver.rule);
      if (!rule || rule.waiver === 'never' || hasReason(waiver)) return;
      ctx.report({
        at: waiver.span,
        message: 'missing',
        values: { rule: waiver.rule },
        // A prompt that stands there already waits for the reason; there is nothing more to mend.
        ...(waiver.reason === '' ? { fix: () => askForReason(waiver), otherFixes: [() => removeWaiver(ctx.notice.text, waiver)] } : {}),
      });
    },
  },
});

/** Puts a prompt where the reason belongs. Only in a comment: the front matter has a place of its own for it, which completion offers. */
function askForReason(waiver: Waiver): Fix | undefined {
  if (!waiver.comment) return undefined;
  const span = { start: waiver.ruleSpan.end, end: waiver.comment.bodySpan.end };
  return { title: 'Ask for the reason', edits: [{ span, text: ': [insert: why this finding may stand] ' }], safe: false };
}
