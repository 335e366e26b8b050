import type { BlockContent, DefinitionContent, ListItem, RootContent, Table, TableCell } from 'mdast';
import { clean, type InlineContext, inlineOf, linesOf, withoutComments } from './inline';
import type { Alignment, Flow, Inline } from './letter';
import { wordsOf } from './letter';

type Content = RootContent | BlockContent | DefinitionContent;

/** What passages are read with besides their words: anchors that are taken, so that two headings never share one. */
export interface FlowContext extends InlineContext {
  readonly anchors: Map<string, number>;
}

/** Takes one Markdown node into the letter; undefined where nothing of it goes out (definitions, and what the dialect does not know). */
export function flowOf(node: Content, context: FlowContext): Flow | undefined {
  switch (node.type) {
    case 'heading': {
      const children = trimmed(inlineOf(node.children, context));
      return { kind: 'heading', depth: node.depth, anchor: anchorOf(children, context.anchors), children };
    }
    case 'paragraph':
      return paragraph(inlineOf(node.children, context));
    case 'html':
      return paragraph(linesOf(withoutComments(node.value).replace(/\t+/g, ' ').trim()));
    case 'blockquote':
      return { kind: 'quotation', request: false, children: flowsOf(node.children, context) };
    case 'list': {
      const start = node.ordered ? (node.start ?? 1) : undefined;
      const tight = !node.spread && !node.children.some((item) => item.spread);
      return { kind: 'list', start, tight, items: node.children.map((item: ListItem) => flowsOf(item.children, context)) };
    }
    case 'code':
      return node.value.trim() === '' ? undefined : { kind: 'code', text: clean(node.value) };
    case 'table':
      return table(node, context);
    case 'thematicBreak':
      return { kind: 'rule' };
    default:
      return undefined;
  }
}

function flowsOf(nodes: readonly Content[], context: FlowContext): Flow[] {
  return nodes.flatMap((node) => flowOf(node, context) ?? []);
}

/** A paragraph of which nothing is left (it was all comment) is none. */
function paragraph(children: readonly Inline[]): Flow | undefined {
  const words = trimmed(children);
  return words.length === 0 ? undefined : { kind: 'paragraph', children: words };
}

function table(node: Table, context: FlowContext): Flow {
  const [header, ...rows] = node.children;
  const cells = (row: { readonly children: readonly TableCell[] } | undefined): (readonly Inline[])[] =>
    (row?.children ?? []).map((cell) => trimmed(inlineOf(cell.children, context)));
  const width = header?.children.length ?? 0;
  const alignments: Alignment[] = Array.from({ length: width }, (_, column) => node.align?.[column] ?? undefined);
  return { kind: 'table', alignments, header: cells(header), rows: rows.map((row) => cells(row)) };
}

/** The words without the space at their ends: a comment that stood there leaves some. */
function trimmed(nodes: readonly Inline[]): readonly Inline[] {
  const result = [...nodes];
  for (let first = result[0]; first; first = result[0]) {
    const text = first.kind === 'text' ? first.text.trimStart() : undefined;
    if (text === undefined && first.kind !== 'break') break;
    result.shift();
    if (!text) continue;
    result.unshift({ kind: 'text', text });
    break;
  }
  for (let last = result.at(-1); last; last = result.at(-1)) {
    const text = last.kind === 'text' ? last.text.trimEnd() : undefined;
    if (text === undefined && last.kind !== 'break') break;
    result.pop();
    if (!text) continue;
    result.push({ kind: 'text', text });
    break;
  }
  return result;
}

/** What a fragment link points to: the heading's words in lower case with hyphens, numbered where they come again. */
export function anchorOf(children: readonly Inline[], taken: Map<string, number>): string {
  const words = wordsOf(children).toLowerCase();
  const base = (words.match(/[\p{L}\p{N}]+/gu) ?? []).join('-') || 'part';
  const count = taken.get(base) ?? 0;
  taken.set(base, count + 1);
  return count === 0 ? base : `${base}-${count}`;
}
