import { defineRule } from '../define';
import { fieldSources, fieldsInLetter, missingField } from './letterFields';

export default defineRule({
  name: 'field-unfilled',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '5' }],
  messages: {
    frontMatter: {
      what: 'The field (({name})) has no value yet.',
      why: 'The letter would go out with a gap in this place.',
      todo: 'Fill in {name} at the top of the file.',
    },
    profile: {
      what: 'The field (({name})) has no value in the profile of the authority.',
      why: 'The letter would go out with a gap in this place.',
      todo: 'Give {name} a value in the authority’s file under .foi/authorities, or write the words here.',
    },
  },
  on: {
    notice(notice, ctx) {
      const sources = fieldSources(notice, ctx);
      const entries = notice.syntax.frontMatter?.entries ?? [];
      for (const { name, span } of fieldsInLetter(notice)) {
        if (missingField(name, notice, sources) !== 'unfilled') continue;
        const isFromProfile = name === 'authority' || Object.hasOwn(ctx.profile?.values ?? {}, name);
        const entry = entries.find(({ path }) => path === name || path === `fields.${name}`);
        ctx.report({
          at: span,
          message: isFromProfile ? 'profile' : 'frontMatter',
          values: { name },
          related: entry ? [{ at: entry.keySpan, message: 'The value belongs here.' }] : [],
        });
      }
    },
  },
});
