import type { Nodes } from 'mdast';
import type { Notice } from '../../notice/model';
import type { BlockName } from '../../syntax/model';
import type { Span } from '../../text/span';

/** A Markdown node with its place in the letter. */
export interface LetterNode {
  readonly node: Nodes;
  readonly span: Span;
}

/** What is no word of the authority's to the requester: it is quoted, or never leaves. */
const NOT_OURS: ReadonlySet<BlockName> = new Set(['request', 'internal']);

/** Whether a place lies in the request or in a note to colleagues, at any depth. */
export function isQuotedOrInternal(notice: Notice, at: number): boolean {
  return notice.syntax.blocks.some((block) => block.name !== undefined && NOT_OURS.has(block.name) && block.body.start <= at && at < block.body.end);
}

/** Every Markdown node of what goes out in the authority's own words, parents before children, in the order of the text. Empty for a plain letter, in which no Markdown is read. */
export function letterNodes(notice: Notice): LetterNode[] {
  const { syntax } = notice;
  return syntax.chunks.flatMap((chunk, index) => {
    const start = syntax.starts[index] ?? 0;
    if (chunk.nodes.length === 0 || isQuotedOrInternal(notice, start)) return [];
    return chunk.nodes.flatMap((node) => withChildren(node, start));
  });
}

function withChildren(node: Nodes, start: number): LetterNode[] {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  const own = { node, span: { start: start + from, end: start + to } };
  return 'children' in node ? [own, ...node.children.flatMap((child) => withChildren(child, start))] : [own];
}
