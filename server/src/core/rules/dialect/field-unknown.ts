import { nearest as nearestOf } from '../../syntax/nearest';
import { knownFields } from '../../notice/fields';
import { defineRule } from '../define';
import { fieldSources, fieldsInLetter, missingField } from './letterFields';

export default defineRule({
  name: 'field-unknown',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '5' }],
  messages: {
    near: {
      what: 'There is no field called (({name})). Did you mean (({nearest}))?',
      why: 'Nothing says what should stand here, so the letter would go out with a gap.',
      todo: 'Change the name to {nearest}, or add {name} under fields at the top of the file.',
    },
    unknown: {
      what: 'There is no field called (({name})).',
      why: 'Nothing says what should stand here, so the letter would go out with a gap.',
      todo: 'Add {name} under fields at the top of the file, or write the words themselves.',
    },
  },
  on: {
    notice(notice, ctx) {
      const sources = fieldSources(notice, ctx);
      for (const { name, span } of fieldsInLetter(notice)) {
        if (missingField(name, notice, sources) !== 'unknown') continue;
        const names = knownFields(sources).map((field) => field.name);
        const nearest = nearestOf(name, names, 2);
        if (nearest === undefined) {
          ctx.report({ at: span, message: 'unknown', values: { name } });
          continue;
        }
        const inside = { start: span.start + 2, end: span.end - 2 };
        ctx.report({
          at: span,
          message: 'near',
          values: { name, nearest },
          fix: () => ({ title: `Change to ((${nearest}))`, edits: [{ span: inside, text: nearest }], safe: false }),
        });
      }
    },
  },
});
