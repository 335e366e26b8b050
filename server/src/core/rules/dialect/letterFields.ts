import type { FieldSources } from '../../notice/fields';
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
