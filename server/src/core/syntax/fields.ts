import type { Nodes } from 'mdast';
import { allMatches } from '../text/allMatches';
import type { Span } from '../text/span';
import type { ScannedChunk } from './scannedChunk';
import { placeOf } from './inlineProse';
import type { Field } from './model';

const FIELD = /\(\(([\p{L}_][\p{L}\p{N}_.-]*)\)\)/gu;

/** The fields of one chunk. They work in text, headings and link targets; not in code, the request, attributes or front matter. */
export function fieldsOf(chunk: ScannedChunk, start: number, inRequest: boolean): readonly Field[] {
  if (chunk.kind === 'blank' || chunk.kind === 'comment' || !chunk.text.includes('((')) return [];
  const works = (chunk.kind === 'text' || chunk.kind === 'heading') && !inRequest;
  const code = works && /[`~]/.test(chunk.text) ? codeSpans(chunk.nodes) : [];
  const fields: Field[] = [];
  let next = 0;
  for (const found of allMatches(chunk.visible, FIELD)) {
    const at = found.index;
    if (works && escaped(chunk.visible, at)) continue;
    while ((code[next]?.end ?? Number.POSITIVE_INFINITY) <= at) next++;
    const inCode = (code[next]?.start ?? Number.POSITIVE_INFINITY) <= at;
    fields.push({ name: found[1] ?? '', span: { start: start + at, end: start + at + found[0].length }, allowed: works && !inCode });
  }
  return fields;
}

/** A backslash before the brackets says that they are meant as they stand. */
function escaped(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
  return slashes % 2 === 1;
}

function codeSpans(nodes: readonly Nodes[], spans: Span[] = []): readonly Span[] {
  for (const node of nodes) {
    if (node.type === 'inlineCode' || node.type === 'code') spans.push(placeOf(node));
    else if ('children' in node) codeSpans(node.children, spans);
  }
  return spans;
}
