const NONE: readonly RegExpExecArray[] = [];

/**
 * All matches of an expression with `g`, as `matchAll` finds them. That makes a copy of the expression at each call, which costs several times what it takes to
 * see that most texts have no match at all.
 */
export function allMatches(text: string, pattern: RegExp): readonly RegExpExecArray[] {
  pattern.lastIndex = 0;
  let match = pattern.exec(text);
  if (match === null) return NONE;
  if (!pattern.global) throw new TypeError(`The expression ${pattern.source} needs the flag g.`);
  const found: RegExpExecArray[] = [];
  for (; match !== null; match = pattern.exec(text)) {
    found.push(match);
    if (match[0] === '') pattern.lastIndex += pattern.unicode && (text.codePointAt(match.index) ?? 0) > 0xffff ? 2 : 1;
  }
  return found;
}
