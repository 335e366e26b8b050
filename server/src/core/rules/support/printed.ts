import { resolveField } from '../../notice/fields';
import type { Notice } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import type { Span } from '../../text/span';
import { fieldSources } from '../dialect/letterFields';
import type { RuleContext } from '../define';
import { allMatches } from '../../text/allMatches';

/** A piece as it is printed: its words with every field filled, and the way back to the source. */
export interface Printed {
  readonly text: string;
  /** Source span of a stretch of `text`; a field counts as a whole. */
  at(start: number, end: number): Span;
  /** Whether the stretch holds words that a field brought. */
  fromField(start: number, end: number): boolean;
}

const FIELD = /\(\(([\w.-]{1,100})\)\)/g;

/** Prints the pieces of a notice. In the request and in a letter without marks no field is filled. */
export function printer(notice: Notice, ctx: Pick<RuleContext, 'law' | 'profile'>): (piece: Piece, fields: boolean) => Printed {
  const sources = fieldSources(notice, ctx);
  return ({ prose }, fields) => {
    const segments: { at: number; from: number; length: number; fromLength: number; field: boolean }[] = [];
    let text = '';
    const add = (words: string, from: number, fromLength: number, field: boolean): void => {
      segments.push({ at: text.length, from, length: words.length, fromLength, field });
      text += words;
    };
    let done = 0;
    if (fields && notice.form === 'dialect' && prose.has(/\(\(/)) {
      for (const match of allMatches(prose.text, FIELD)) {
        const found = resolveField(match[1] ?? '', sources);
        if (!('value' in found)) continue;
        if (match.index > done) add(prose.text.slice(done, match.index), done, match.index - done, false);
        add(found.value, match.index, match[0].length, true);
        done = match.index + match[0].length;
      }
    }
    if (done < prose.text.length) add(prose.text.slice(done), done, prose.text.length - done, false);
    const touched = (start: number, end: number) => segments.filter((one) => one.at < end && start < one.at + one.length);
    return {
      text,
      at: (start, end) => {
        const own = touched(start, end);
        const first = own[0];
        const last = own.at(-1);
        if (!first || !last) return prose.span(0, 0);
        const from = first.field ? first.from : first.from + Math.max(0, start - first.at);
        const to = last.field ? last.from + last.fromLength : last.from + Math.min(last.length, end - last.at);
        return prose.span(from, to);
      },
      fromField: (start, end) => touched(start, end).some((one) => one.field),
    };
  };
}
