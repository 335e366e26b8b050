import { lineEndingOf } from '../syntax/lines';
import type { TextEdit } from '../text/span';
import type { Snapshot } from './snapshot';

/**
 * The edit that adds entries, each as YAML on one line, to a list of the front matter: below its last entry, or as a new list above the closing line.
 * Undefined where there is no front matter, or none that is closed.
 */
export function frontMatterListEdit({ syntax, text }: Snapshot, key: string, entries: readonly string[]): TextEdit | undefined {
  const { frontMatter } = syntax;
  if (!frontMatter?.closed) return undefined;
  const newline = lineEndingOf(text);
  const list = frontMatter.entries.find((one) => one.path === key);
  const insert = (at: number, what: string): TextEdit => ({ span: { start: at, end: at }, text: what });
  const lines = (indent: string): string => entries.map((entry) => `${indent}- ${entry}${newline}`).join('');
  if (!list) {
    const close = text.lastIndexOf('---', frontMatter.span.end);
    return close <= frontMatter.span.start ? undefined : insert(close, `${key}:${newline}${lines('  ')}`);
  }
  const written = text.slice(list.valueSpan.start, list.valueSpan.end);
  if (written.startsWith('[')) {
    const close = list.valueSpan.start + written.lastIndexOf(']');
    return close > list.valueSpan.start ? insert(close, `${/^\[\s*\]/.test(written) ? '' : ', '}${entries.join(', ')}`) : undefined;
  }
  const indent = /^[ ]*(?=- )/.exec(text.slice(text.indexOf('\n', list.keySpan.end) + 1))?.[0] ?? '  ';
  const ends = frontMatter.entries.filter(({ path, value }) => value !== undefined && path.startsWith(`${key}.`)).map(({ valueSpan }) => valueSpan.end);
  const lineEnd = text.indexOf(
    '\n',
    ends.reduce((last, end) => Math.max(last, end), list.keySpan.end),
  );
  return lineEnd < 0 ? undefined : insert(lineEnd + 1, lines(indent));
}
