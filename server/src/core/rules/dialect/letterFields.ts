import { type FieldSources, resolveField } from '../../notice/fields';
import type { Notice } from '../../notice/model';
import type { Field } from '../../syntax/model';
import type { RuleContext } from '../define';
import { isQuotedOrInternal } from './letterNodes';

/** The fields that are filled when the letter goes out: those in places where fields work, notes to colleagues left out. */
export function fieldsInLetter(notice: Notice): readonly Field[] {
  return notice.fields.filter((field) => field.allowed && !isQuotedOrInternal(notice, field.span.start));
}

/** Where this letter's fields get their values from. */
export function fieldSources(notice: Notice, ctx: Pick<RuleContext, 'law' | 'profile'>): FieldSources {
  return { values: notice.values, profile: ctx.profile, regulator: ctx.law.regulator(notice.defaultRegime, notice.values.issued) };
}

/** What keeps a field from being filled, if anything: a known name without a value (a key of `fields` that stands empty too), or a name that nothing defines. */
export function missingField(name: string, notice: Notice, sources: FieldSources): 'unfilled' | 'unknown' | undefined {
  const found = resolveField(name, sources);
  if (!('missing' in found)) return undefined;
  const isEmptyKey = notice.syntax.frontMatter?.entries.some(({ path }) => path === `fields.${name}`) ?? false;
  return isEmptyKey ? 'unfilled' : found.missing;
}
