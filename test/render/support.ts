import { type FieldSources } from '../../server/src/core/notice/fields';
import { blockHtml, type Letter, renderText, strip, type StripOptions } from '../../server/src/core/render/index';
import { parse } from '../../server/src/core/syntax/index';

/** The letter of a text in the dialect. */
export function letterFrom(text: string, options: StripOptions = {}): Letter {
  return strip(parse(text, { form: 'dialect' }), options);
}

/** The passages of a text as HTML, one under the other. */
export function html(text: string, options: StripOptions = {}): string {
  return letterFrom(text, options)
    .blocks.map((block) => blockHtml(block))
    .join('\n');
}

/** A text in the dialect as plain text for e-mail. */
export function plain(text: string, options: StripOptions = {}): string {
  return renderText(letterFrom(text, options), undefined);
}

/** A profile with these values. */
export function profileOf(values: Readonly<Record<string, string>>): NonNullable<FieldSources['profile']> {
  return {
    id: 'a',
    name: values['name'],
    kind: undefined,
    regime: undefined,
    letterhead: undefined,
    costLimit: undefined,
    signatories: [],
    regulator: undefined,
    values,
    problems: [],
  };
}
