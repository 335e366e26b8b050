import type { Nodes } from 'mdast';
import type { Notice } from '../../notice/model';
import type { BlockName } from '../../syntax/model';
import { Covering } from '../../text/covering';
import { derived } from '../../text/derived';
import type { Span } from '../../text/span';
import { readsLines } from '../../text/tracking';

/** A Markdown node with its place in the letter. */
export interface LetterNode {
  readonly node: Nodes;
  readonly span: Span;
}

/** What is no word of the authority's to the requester: it is quoted, or never leaves. */
const NOT_OURS: ReadonlySet<BlockName> = new Set(['request', 'internal']);

const notOurs = derived(
  ({ syntax }: Notice) => new Covering(syntax.blocks.filter(({ name }) => name !== undefined && NOT_OURS.has(name)).map(({ body }) => body)),
);

/** Whether a place lies in the request or in a note to colleagues, at any depth. */
export function isQuotedOrInternal(notice: Notice, at: number): boolean {
  return notOurs(notice).holds(at);
}

/** A line without one of these holds no link, no HTML and no image. */
const MARKED = /[<@[\]]|https?:|www\./i;

/** Every Markdown node of what goes out in the authority's own words, parents before children, in the order of the text. Empty for a plain letter, in which no Markdown is read. */
export const letterNodes = derived((notice: Notice): readonly LetterNode[] => {
  const { syntax } = notice;
  readsLines(MARKED);
  const found: LetterNode[] = [];
  for (const [index, chunk] of syntax.chunks.entries()) {
    const start = syntax.starts[index] ?? 0;
    if (chunk.nodes.length === 0 || isQuotedOrInternal(notice, start)) continue;
    for (const node of chunk.nodes) addWithChildren(node, start, found);
  }
  return found;
});

function addWithChildren(node: Nodes, start: number, found: LetterNode[]): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  found.push({ node, span: { start: start + from, end: start + to } });
  if ('children' in node) for (const child of node.children) addWithChildren(child, start, found);
}
