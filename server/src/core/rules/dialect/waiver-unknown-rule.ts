import { nearest as nearestOf } from '../../syntax/nearest';
import { defineRule } from '../define';
import { removeWaiver } from './removeWaiver';

export default defineRule({
  name: 'waiver-unknown-rule',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '8' }],
  messages: {
    near: {
      what: 'There is no rule {rule}. Did you mean {nearest}?',
      why: 'A waiver with a wrong name covers nothing, so the finding that it was meant for still stands.',
      todo: 'Change the name to {nearest}.',
    },
    unknown: {
      what: 'There is no rule {rule}.',
      why: 'A waiver with a wrong name covers nothing, so the finding that it was meant for still stands.',
      todo: 'Use the name that stands beside the finding, or remove the waiver.',
    },
    unnamed: {
      what: 'This waiver names no rule.',
      why: 'A waiver covers the findings of one rule. Without its name it covers nothing.',
      todo: 'Write the name of the rule after the word waive, then a colon and the reason.',
    },
  },
  on: {
    waiver(waiver, ctx) {
      const { rule, ruleSpan } = waiver;
      if (ctx.rules.has(rule)) return;
      const remove = () => removeWaiver(ctx.notice.text, waiver);
      if (rule === '') return ctx.report({ at: waiver.span, message: 'unnamed', fix: remove });
      const nearest = nearestOf(rule, [...ctx.rules.keys()], 3);
      if (nearest === undefined) return ctx.report({ at: ruleSpan, message: 'unknown', values: { rule }, fix: remove });
      const name = ctx.notice.text.indexOf(rule, ruleSpan.start);
      const rename = () => ({ title: `Change to ${nearest}`, edits: [{ span: { start: name, end: name + rule.length }, text: nearest }], safe: false });
      ctx.report({ at: ruleSpan, message: 'near', values: { rule, nearest }, ...(name < 0 ? {} : { fix: rename }), otherFixes: [remove] });
    },
  },
});
