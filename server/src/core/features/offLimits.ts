import type { Nodes } from 'mdast';
import type { Citation } from '../notice/model';
import { placeOf } from '../syntax/inlineProse';
import { Covering } from '../text/covering';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';

/**
 * What no feature rewrites, since it is not the drafter's to change or is meant letter by letter: the request and what is quoted, notes for colleagues,
 * comments, code, raw HTML and the addresses of links.
 */
export function offLimits({ syntax, notice }: Snapshot): Covering {
  const spans: Span[] = syntax.comments.map(({ span }) => span);
  for (const block of syntax.blocks) if (block.name === 'request' || block.name === 'internal') spans.push(block.body);
  for (const piece of syntax.pieces) if (piece.quoted || piece.kind === 'code' || piece.kind === 'html') spans.push(piece.span);
  for (const { zone, span } of notice.sentences) if (zone === 'request' || zone === 'quoted' || zone === 'internal') spans.push(span);
  for (const [at, chunk] of syntax.chunks.entries()) if (/[`<[]/.test(chunk.text)) for (const node of chunk.nodes) collect(node, syntax.starts[at] ?? 0, spans);
  return new Covering(spans);
}

function collect(node: Nodes, start: number, spans: Span[]): void {
  const { start: from, end: to } = placeOf(node);
  if (node.type === 'inlineCode' || node.type === 'code' || node.type === 'html' || node.type === 'definition' || node.type === 'image')
    spans.push({ start: start + from, end: start + to });
  else if ('children' in node) {
    for (const child of node.children) collect(child, start, spans);
    const last = node.children.at(-1);
    if ((node.type === 'link' || node.type === 'linkReference') && last) spans.push({ start: start + placeOf(last).end, end: start + to });
  }
}

/** Why a citation is not rewritten; undefined where it may be. */
export function leftAlone(citation: Citation, forbidden: Covering): string | undefined {
  if (citation.zone === 'request' || citation.zone === 'quoted') return 'These are the words of someone else. They are not changed.';
  if (citation.zone === 'internal') return 'This is a note for colleagues. It is not changed with the letter.';
  return forbidden.overlaps(citation.span) ? 'What stands in code or in a link is not changed.' : undefined;
}
