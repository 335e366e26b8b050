/** A regular expression as it stands in a source file. */
export interface RegexLiteral {
  readonly source: string;
  readonly flags: string;
  readonly line: number;
}

const BEFORE_REGEX = new Set(['return', 'typeof', 'case', 'in', 'of', 'void', 'yield', 'await', 'new', 'delete', 'instanceof', 'else', 'do']);

/** Every regular expression literal of a TypeScript source. Knows strings, templates and comments, so that a slash in them is none. */
export function regexLiterals(code: string): RegexLiteral[] {
  const found: RegexLiteral[] = [];
  // What stands before a slash tells a division from a regular expression.
  let before = '';
  let at = 0;
  const templates: number[] = [];
  let braces = 0;
  while (at < code.length) {
    const c = code.charAt(at);
    if (/\s/.test(c)) at++;
    else if (code.startsWith('//', at)) at = endOf(code, '\n', at);
    else if (code.startsWith('/*', at)) at = endOf(code, '*/', at + 2) + 2;
    else if (c === '"' || c === "'") {
      at = endOfString(code, c, at + 1);
      before = 'string';
    } else if (c === '`' || (c === '}' && templates.at(-1) === braces)) {
      if (c === '}') templates.pop();
      at = endOfTemplate(code, at + 1);
      if (code.startsWith('${', at - 2)) templates.push(braces);
      before = code.startsWith('${', at - 2) ? '{' : 'string';
    } else if (c === '/' && (before === '' || BEFORE_REGEX.has(before) || /^[(,=:[!&|?{};+\-*%<>~^]$/.test(before))) {
      const end = endOfRegex(code, at + 1);
      const flags = /^[a-z]*/.exec(code.slice(end))?.[0] ?? '';
      found.push({ source: code.slice(at + 1, end - 1), flags, line: code.slice(0, at).split('\n').length });
      at = end + flags.length;
      before = 'regex';
    } else {
      const word = /^[\w$]+/.exec(code.slice(at, at + 200))?.[0];
      before = word ?? c;
      if (c === '{') braces++;
      if (c === '}') braces--;
      at += before.length;
    }
  }
  return found;
}

function endOf(code: string, mark: string, from: number): number {
  const end = code.indexOf(mark, from);
  return end < 0 ? code.length : end;
}

function endOfString(code: string, quote: string, from: number): number {
  let at = from;
  while (at < code.length && code.charAt(at) !== quote) at += code.charAt(at) === '\\' ? 2 : 1;
  return at + 1;
}

/** After the closing backtick, or after the `${` that opens a substitution. */
function endOfTemplate(code: string, from: number): number {
  let at = from;
  while (at < code.length) {
    if (code.charAt(at) === '\\') at += 2;
    else if (code.charAt(at) === '`') return at + 1;
    else if (code.startsWith('${', at)) return at + 2;
    else at++;
  }
  return at;
}

function endOfRegex(code: string, from: number): number {
  let inClass = false;
  let at = from;
  while (at < code.length) {
    const c = code.charAt(at);
    if (c === '\\') at++;
    else if (c === '[') inClass = true;
    else if (c === ']') inClass = false;
    else if (c === '/' && !inClass) return at + 1;
    at++;
  }
  return at;
}
