import { isAlias, isMap, isScalar, isSeq, parseDocument, type Node, type YAMLMap } from 'yaml';
import type { Span } from '../text/span';

/** Something in a configuration file that was not understood: what is wrong, and what to write instead. */
export interface ConfigProblem {
  readonly message: string;
  readonly span: Span;
}

/** One key of a map with its value as the file has it. */
export interface YamlEntry {
  readonly key: string;
  readonly keySpan: Span;
  /** The scalar as written; undefined for maps, lists and nothing. */
  readonly value: string | undefined;
  readonly valueSpan: Span;
  readonly entries: readonly YamlEntry[];
  /** Members of a list: scalars by their text, maps by their entries. */
  readonly items: readonly { readonly value: string | undefined; readonly entries: readonly YamlEntry[]; readonly span: Span }[];
}

/** The longest file that is read: a configuration file of this size is a mistake, and parsing it would hold up the editor. */
export const MAX_CONFIG_LENGTH = 262_144;

/**
 * Reads a small YAML file whose top level is a map. Never throws; what can't be read is in `problems`.
 * Scalars are given as written, so a level such as `off` is never taken for a boolean. Aliases are not followed.
 */
export function readYamlFile(text: string): { readonly entries: readonly YamlEntry[]; readonly problems: readonly ConfigProblem[] } {
  if (text.length > MAX_CONFIG_LENGTH) {
    return { entries: [], problems: [{ message: 'The file is too long to be read. Keep it under 256 KB.', span: { start: 0, end: 0 } }] };
  }
  const document = parseDocument(text, { schema: 'failsafe', uniqueKeys: true, logLevel: 'silent' });
  const problems: ConfigProblem[] = document.errors.map((error) => ({
    message: `This is not valid YAML: ${(error.message.split('\n')[0] ?? '').replace(/ at line \d+, column \d+:?$/, '')}`,
    span: { start: error.pos[0], end: Math.max(error.pos[0], error.pos[1]) },
  }));
  const root = document.contents;
  if (root === null) return { entries: [], problems };
  if (isMap(root)) return { entries: mapEntries(root), problems };
  if (isScalar(root) && (root.value === null || root.value === '')) return { entries: [], problems };
  const message = 'Write one "key: value" on each line.';
  return { entries: [], problems: [...problems, { message, span: nodeSpan(root) }] };
}

function mapEntries(map: YAMLMap): YamlEntry[] {
  return map.items.map((pair) => {
    const key = isScalar(pair.key) ? pair.key : undefined;
    const keySpan = nodeSpan(pair.key as Node | null);
    const value = pair.value as Node | null;
    const valueSpan = value === null || value === undefined ? { start: keySpan.end, end: keySpan.end } : nodeSpan(value);
    return {
      key: key === undefined ? '' : String(key.value ?? ''),
      keySpan,
      value: scalarText(value),
      valueSpan,
      entries: isMap(value) ? mapEntries(value) : [],
      items: isSeq(value)
        ? value.items.map((item) => ({
            value: scalarText(item as Node | null),
            entries: isMap(item) ? mapEntries(item) : [],
            span: nodeSpan(item as Node | null),
          }))
        : [],
    };
  });
}

function scalarText(node: Node | null | undefined): string | undefined {
  if (!node || isAlias(node) || !isScalar(node)) return undefined;
  return node.value === null || node.value === undefined ? undefined : String(node.value);
}

function nodeSpan(node: Node | null | undefined): Span {
  const range = node?.range;
  return range ? { start: range[0], end: range[1] } : { start: 0, end: 0 };
}
