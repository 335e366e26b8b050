import type { Nodes } from 'mdast';
import type { Span } from '../text/span';
import type { ScannedChunk } from './scannedChunk';
import { placeOf } from './inlineProse';

/** Where a reference leads. Titles are never printed, so they are not kept. */
export interface LinkDefinition {
  readonly url: string;
  /** The definition in the source. */
  readonly span: Span;
  /** Index of the chunk that holds it. */
  readonly chunk: number;
}

/** A definition's label as two spellings of it compare: case and runs of space make no difference. */
export function definitionKey(label: string): string {
  return label
    .replace(/[ \t\r\n]+/g, ' ')
    .trim()
    .toLowerCase()
    .toUpperCase();
}

/** The definitions of a whole text by key; of two with one key the first counts. */
export function collectDefinitions(chunks: readonly ScannedChunk[], starts: readonly number[]): ReadonlyMap<string, LinkDefinition> {
  const found = new Map<string, LinkDefinition>();
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'text' || !chunk.visible.includes(']:')) return;
    const start = starts[index] ?? 0;
    visit(chunk.nodes, (node) => {
      if (node.type !== 'definition') return;
      const key = definitionKey(node.label ?? node.identifier);
      const at = placeOf(node);
      if (!found.has(key)) found.set(key, { url: node.url, span: { start: start + at.start, end: start + at.end }, chunk: index });
    });
  });
  return found;
}

function visit(nodes: readonly Nodes[], see: (node: Nodes) => void): void {
  for (const node of nodes) {
    see(node);
    if ('children' in node) visit(node.children, see);
  }
}

const LABEL = /\[([^[\]]{1,999})\]/g;

/** The chunks again, each reading its references by the definitions of the others. */
export function resolveReferences(chunks: readonly ScannedChunk[], definitions: ReadonlyMap<string, LinkDefinition>): readonly ScannedChunk[] {
  return chunks.map((chunk, index) => resolveIn(chunk, index, definitions));
}

/** The same for one chunk, by its index. */
export function resolveIn(chunk: ScannedChunk, index: number, definitions: ReadonlyMap<string, LinkDefinition>): ScannedChunk {
  if ((chunk.kind !== 'text' && chunk.kind !== 'heading') || !chunk.text.includes('[')) return chunk;
  const needed = new Map<string, string>();
  for (const match of chunk.visible.matchAll(LABEL)) {
    const label = match[1] ?? '';
    const definition = definitions.get(definitionKey(label));
    if (definition && definition.chunk !== index) needed.set(definitionKey(label), `[${label}]: <${definition.url.replace(/[<>\r\n]/g, encodeURIComponent)}>`);
  }
  return chunk.withDefinitions([...needed.values()].join('\n'));
}
