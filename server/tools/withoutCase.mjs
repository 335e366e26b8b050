const ESCAPE = String.raw`\\(?:u[\dA-Fa-f]{4}|[^])`;
/** The name of a group; a class, with what it holds; an escape; any other character. */
const PARTS = new RegExp(String.raw`\(\?<[A-Za-z_]\w*>|\[\^?((?:${ESCAPE}|[^\]\\])*)\]|(${ESCAPE})|[^]`, 'g');
/** What stands in a class: a character, or a range. */
const MEMBERS = new RegExp(`(${ESCAPE}|[^])(?:-(${ESCAPE}|[^]))?`, 'g');

/**
 * An expression with the flag `i`, as one that finds the same without it: `/held/i` as `/[hH][eE][lL][dD]/`. V8 needs twice as long to compile the former,
 * since it asks its tables of the world's letters about each character again and again; what it makes runs no faster.
 *
 * @param source of an expression without `u` and `v`, under which other letters are the same
 * @returns undefined where it is not plain that both find the same: with letters beyond A to Z, odd ranges, and what refers to another group
 */
export function withoutCase(source) {
  let isPlain = true;
  const written = source.replace(PARTS, (part, members, escape) => {
    if (part.startsWith('(?<')) return part;
    if (members === undefined) {
      isPlain &&= hasNoCase(part) || isLetter(part);
      return escape === undefined && isLetter(part) ? `[${part}${other(part)}]` : part;
    }
    let others = '';
    for (const [, first, last] of members.matchAll(MEMBERS)) {
      if (last === undefined) {
        isPlain &&= hasNoCase(first) || isLetter(first);
        if (isLetter(first)) others += other(first);
      } else if (isLetter(first) && isLetter(last) && first < 'a' === last < 'a') others += `${other(first)}-${other(last)}`;
      // Digits, and other signs before the first letter.
      else isPlain &&= first !== '\\' && first.length === 1 && last.length === 1 && last < 'A';
    }
    // In front, where a hyphen at the end goes on standing for itself.
    return others === '' ? part : `${part.startsWith('[^') ? '[^' : '['}${others}${members.replace(/^-/, '\\-')}]`;
  });
  return isPlain ? written : undefined;
}

const isLetter = (part) => /^[A-Za-z]$/.test(part);
const other = (letter) => String.fromCharCode(letter.charCodeAt(0) ^ 0x20);

/** Whether a part other than a letter from A to Z means the same with and without case. */
function hasNoCase(part) {
  if (part.length === 2) return /^\\[^A-Za-z\d]$|^\\[dDwWsSbBnrtfv]$/.test(part);
  const character = part.length === 1 ? part : String.fromCharCode(Number.parseInt(part.slice(2), 16));
  return !isLetter(character) && character.toLowerCase() === character && character.toUpperCase() === character;
}
