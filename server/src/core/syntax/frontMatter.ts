import { checkFrontMatter } from './frontMatterCheck';
import { readYaml } from './frontMatterYaml';
import type { FrontMatter, FrontMatterEntry, SyntaxFault } from './model';

/**
 * Reads the front matter that stands at `start`. `text` is its chunk, marks included; `closed` says whether it has its second mark.
 * Whatever can't be read is a fault; the rest is read all the same.
 */
export function readFrontMatter(text: string, start: number, closed: boolean, lineEnding: string): FrontMatter {
  const first = /\r\n|\n|\r/.exec(text);
  const from = first ? first.index + first[0].length : text.length;
  const trimmed = text.trimEnd();
  const to = closed ? Math.max(from, lastLineStart(trimmed)) : text.length;
  const end = closed ? trimmed.length : text.length;
  const span = { start, end: start + end };
  const faults: SyntaxFault[] = [];
  if (!closed) {
    const at = start + text.trimEnd().length;
    const edits = [{ span: { start: at, end: at }, text: `${lineEnding}---` }];
    faults.push({
      code: 'front-matter-invalid',
      message: 'not-closed',
      values: {},
      span: { start, end: start + 3 },
      fix: { title: 'Close the front matter', edits, safe: true },
    });
  }
  const yaml = readYaml(text.slice(from, to), start + from);
  const insertAt = start + from;
  const checked = checkFrontMatter(yaml.nodes, yaml.isMap, { start, end: start + 3 }, insertAt, lineEnding);
  const entries: FrontMatterEntry[] = [];
  const add = (nodes: typeof yaml.nodes, before: string): void => {
    for (const node of nodes) {
      const path = before + node.key;
      entries.push({ path, key: node.key, keySpan: node.keySpan, value: node.value, valueSpan: node.valueSpan });
      add(node.children, `${path}.`);
    }
  };
  add(yaml.nodes, '');
  return { span, closed, entries, values: checked.values, faults: [...faults, ...yaml.faults, ...checked.faults] };
}

function lastLineStart(text: string): number {
  return Math.max(text.lastIndexOf('\n'), text.lastIndexOf('\r')) + 1;
}
