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

/** What a line has at least that holds a link or an image. */
export const LINKED = /[<@[\]]|https?:|www\./i;

/**
 * The Markdown nodes of what goes out in the authority's own words, parents before children, by the run of text in which they stand; runs come in the
 * order of the text. Of a run without the mark that is looked for none are given, and it is not parsed for that.
 */
export function letterRuns(notice: Notice, mark: RegExp): readonly (readonly LetterNode[])[] {
  const { syntax } = notice;
  readsLines(mark);
  const runs: LetterNode[][] = [];
  for (const [index, chunk] of syntax.chunks.entries()) {
    if (chunk.kind !== 'text' && chunk.kind !== 'heading' && chunk.kind !== 'code') continue;
    const start = syntax.starts[index] ?? 0;
    const found: LetterNode[] = [];
    runs.push(found);
    if (!mark.test(chunk.text) || isQuotedOrInternal(notice, start)) continue;
    for (const node of chunk.nodes) addWithChildren(node, start, found);
  }
  return runs;
}

/** The nodes of all runs that have a mark. Empty for a plain letter, in which no Markdown is read. */
export function letterNodes(notice: Notice, mark: RegExp): readonly LetterNode[] {
  return letterRuns(notice, mark).flat();
}

function addWithChildren(node: Nodes, start: number, found: LetterNode[]): void {
  const from = node.position?.start.offset ?? 0;
  const to = node.position?.end.offset ?? from;
  found.push({ node, span: { start: start + from, end: start + to } });
  if ('children' in node) for (const child of node.children) addWithChildren(child, start, found);
}
