import { LateExpression } from './lateExpression';

const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of an expression with `g`, as `matchAll` finds them. That makes a copy of the expression at each call, which costs several times what it takes to
 * see that most texts have no match at all.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  const own = pattern instanceof LateExpression ? pattern.over(text) : pattern;
  if (own === undefined) return NONE;
  own.lastIndex = 0;
  let match = own.exec(text);
  if (match === null) return NONE;
  if (!own.global) throw new TypeError(`The expression ${own.source} needs the flag g.`);
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = own.exec(text)) {
    found.push(match);
    if (match[0] === '') own.lastIndex += own.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
