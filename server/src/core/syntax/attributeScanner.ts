import type { Span } from '../text/span';
import type { Attribute, SyntaxFault } from './model';

export interface ScannedAttributes {
  readonly attributes: readonly Attribute[];
  readonly faults: readonly SyntaxFault[];
  /** Offset of `{`; undefined where there is none. */
  readonly brace: number | undefined;
  /** Where reading stopped: after `}`, or after the name. */
  readonly end: number;
}

const CURLY = '“”„‟″';
const SINGLE_CURLY = '‘’‚‛′';
const NEXT_NAME = /[ \t]+[A-Za-z][\w-]*[ \t]*=/y;
const AFTER_VALUE = /[ \t]*(?:\}|$)|(?:[,;][ \t]*|[ \t]+(?:[,;][ \t]*)?)[A-Za-z][\w-]*[ \t]*=/y;
const KEY = /[A-Za-z_][\w-]*/y;

/**
 * Reads what follows a block's name on the fence's line: `{name="value" …}`, with a fault, a range and (where it needs no guess) a fix
 * for everything that is not of that form. Never reads past `end`.
 */
export function scanAttributes(text: string, from: number, end: number, block: string): ScannedAttributes {
  const line = text.slice(0, end);
  const attributes: Attribute[] = [];
  const faults: SyntaxFault[] = [];
  let at = from;

  function fault(message: string, span: Span, values: Record<string, string>, fix?: SyntaxFault['fix']): void {
    faults.push({ code: 'block-attribute', message, values: { block, ...values }, span, ...(fix ? { fix } : {}) });
  }
  function skipSpace(): number {
    while (at < end && isSpace(line.charCodeAt(at))) at++;
    return at;
  }
  const remove = (title: string, span: Span, safe: boolean): SyntaxFault['fix'] => ({ title, edits: [{ span, text: '' }], safe });

  if (line.charAt(at) === '[') {
    const close = line.indexOf(']', at);
    const span = { start: at, end: close < 0 ? end : close + 1 };
    fault('label', span, { text: line.slice(span.start, span.end) }, remove('Remove the label', span, false));
    at = span.end;
  }
  const afterName = at;
  skipSpace();
  if (line.charAt(at) !== '{') return { attributes, faults, brace: undefined, end: afterName };
  if (at > afterName) {
    const spaces = { start: afterName, end: at };
    faults.push({
      code: 'block-fence',
      message: 'space-before-attributes',
      values: { name: block },
      span: spaces,
      fix: { title: 'Remove the spaces', edits: [{ span: spaces, text: '' }], safe: true },
    });
  }
  const brace = at++;
  for (;;) {
    skipSpace();
    if (at >= end) {
      const last = { start: end, end };
      fault('brace-unclosed', { start: brace, end }, {}, { title: 'Add the closing brace', edits: [{ span: last, text: '}' }], safe: true });
      return { attributes, faults, brace, end };
    }
    const c = line.charAt(at);
    if (c === '}') return { attributes, faults, brace, end: at + 1 };
    if (c === ',' || c === ';') {
      const span = { start: at, end: at + 1 };
      fault(
        'separator',
        span,
        { text: c },
        {
          title: 'Put a space between attributes',
          edits: [{ span, text: isSpace(line.charCodeAt(at + 1)) || line.charAt(at + 1) === '}' ? '' : ' ' }],
          safe: true,
        },
      );
      at++;
      continue;
    }
    KEY.lastIndex = at;
    const name = KEY.exec(line)?.[0];
    if (name === undefined) {
      bare();
      continue;
    }
    const nameSpan = { start: at, end: at + name.length };
    at = nameSpan.end;
    const equals = skipSpace();
    if (line.charAt(at) !== '=') {
      at = nameSpan.start;
      bare();
      continue;
    }
    at++;
    const valueFrom = skipSpace();
    if (valueFrom > equals + 1 || equals > nameSpan.end) {
      const span = { start: nameSpan.end, end: valueFrom };
      fault('space-around-equals', span, { name }, { title: 'Remove the spaces', edits: [{ span, text: '=' }], safe: true });
    }
    const valueSpan = value(name, nameSpan.start);
    attributes.push({ name, value: line.slice(valueSpan.start, valueSpan.end), span: { start: nameSpan.start, end: at }, nameSpan, valueSpan });
  }

  /** A word that is no `name="value"`: `#id`, `.class`, or a value without its name. */
  function bare(): void {
    const start = at;
    const quote = line.charAt(at);
    const close = quote === '"' ? line.indexOf('"', at + 1) : -1;
    at = close >= 0 && close < end ? close + 1 : at + 1;
    if (close < 0) while (at < end && !isSpace(line.charCodeAt(at)) && line.charAt(at) !== '}') at++;
    const span = { start, end: at };
    const text = line.slice(start, at);
    const message = text.startsWith('#') ? 'id' : text.startsWith('.') ? 'class' : 'bare-value';
    const fix =
      text === 'further' ? { title: 'Write further="yes"', edits: [{ span, text: 'further="yes"' }], safe: true } : remove(`Remove ${text}`, span, false);
    fault(message, span, { text }, fix);
  }

  /** Reads a value from `at` on, leaves `at` after it and gives its span without the quotes. */
  function value(name: string, nameStart: number): Span {
    const open = line.charAt(at);
    const single = open === "'" || SINGLE_CURLY.includes(open);
    if (open !== '' && (open === '"' || single || CURLY.includes(open))) return quoted(name, open, single, nameStart);
    const start = at;
    while (at < end && line.charAt(at) !== '}') {
      if (isSpace(line.charCodeAt(at))) {
        NEXT_NAME.lastIndex = at;
        if (NEXT_NAME.test(line)) break;
        while (at < end && isSpace(line.charCodeAt(at))) at++;
      } else at++;
    }
    let to = at;
    while (to > start && (isSpace(line.charCodeAt(to - 1)) || line.charAt(to - 1) === ',')) to--;
    at = to;
    const span = { start, end: to };
    fault(
      'unquoted-value',
      span,
      { name },
      { title: 'Put the value in quotation marks', edits: [{ span, text: `"${line.slice(start, to).replace(/["“”]/g, '')}"` }], safe: true },
    );
    return span;
  }

  function quoted(name: string, open: string, single: boolean, nameStart: number): Span {
    const start = ++at;
    const close = closing(open, single, start);
    if (close === undefined) {
      // No end: the value reaches to the brace, or to the end of the line.
      const braceAt = line.indexOf('}', start);
      at = braceAt < 0 || braceAt >= end ? end : braceAt;
      const span = { start, end: at };
      fault(
        'quote-unclosed',
        { start: start - 1, end: at },
        { name },
        {
          title: 'Close the quotation marks',
          edits: open === '"' ? [{ span: { start: at, end: at }, text: '"' }] : [{ span: { start: start - 1, end: at }, text: `"${line.slice(start, at)}"` }],
          safe: true,
        },
      );
      return span;
    }
    at = close + 1;
    const straight = (open === '"' || open === "'") && line.charAt(close) === open;
    if (!straight) {
      const edits = [
        { span: { start: start - 1, end: start }, text: '"' },
        { span: { start: close, end: close + 1 }, text: '"' },
      ];
      fault('curly-quotes', { start: nameStart, end: at }, { name }, { title: 'Use straight quotation marks', edits, safe: true });
    }
    return { start, end: close };
  }

  /** Where a quoted value ends. Word makes any mix of straight and curly marks, so a curly one ends a value if something else follows it. */
  function closing(open: string, single: boolean, start: number): number | undefined {
    const straight = single ? "'" : '"';
    const curly = single ? SINGLE_CURLY : CURLY;
    for (let i = start; i < end; i++) {
      const c = line.charAt(i);
      if (c === straight && (open === straight || follows(i + 1))) return i;
      if (curly.includes(c) && follows(i + 1)) return i;
    }
    return undefined;
  }

  function follows(i: number): boolean {
    AFTER_VALUE.lastIndex = i;
    return AFTER_VALUE.test(line);
  }
}

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 0xa0;
}
