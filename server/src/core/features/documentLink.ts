import type { Definition, Link, Nodes } from 'mdast';
import type { Span } from '../text/span';
import type { Snapshot } from './snapshot';
import { allMatches } from '../text/allMatches';

/** A place that leads somewhere: to the web, or to a file beside the notice. */
export interface DocumentLink {
  readonly span: Span;
  readonly target: { readonly kind: 'url'; readonly url: string } | { readonly kind: 'file'; readonly path: string };
}

const WEB = /^(?:https?|mailto|tel):/i;
const PLAIN_URL = /https?:\/\/[^\s<>"')\]]+/gi;

/** Links of the text, and the files that the front matter names as attachments. Other schemes, and paths that leave the folder, give none. */
export function documentLinks(snapshot: Snapshot): DocumentLink[] {
  const { syntax } = snapshot;
  const links = syntax.form === 'plain' ? plainLinks(syntax.text) : markdownLinks(snapshot);
  for (const entry of syntax.frontMatter?.entries ?? []) {
    const path = /^attachments\.\d+\.file$/.test(entry.path) ? relativePath(entry.value ?? '') : undefined;
    if (path !== undefined) links.push({ span: entry.valueSpan, target: { kind: 'file', path } });
  }
  return links.sort((a, b) => a.span.start - b.span.start);
}

function plainLinks(text: string): DocumentLink[] {
  return allMatches(text, PLAIN_URL).map((match) => {
    const url = match[0].replace(/[.,;:!?]$/, '');
    return { span: { start: match.index, end: match.index + url.length }, target: { kind: 'url', url } };
  });
}

function markdownLinks({ syntax }: Snapshot): DocumentLink[] {
  const links: DocumentLink[] = [];
  for (const [index, chunk] of syntax.chunks.entries()) {
    const start = syntax.starts[index] ?? 0;
    const stack: Nodes[] = [...chunk.nodes];
    for (let next = stack.pop(); next; next = stack.pop()) {
      if (next.type === 'link' || next.type === 'definition') addLink(links, next, chunk.text, start);
      if ('children' in next) stack.push(...next.children);
    }
  }
  return links;
}

function addLink(links: DocumentLink[], { url, position }: Link | Definition, chunk: string, chunkStart: number): void {
  const from = position?.start.offset;
  const to = position?.end.offset;
  if (from === undefined || to === undefined || url === '') return;
  const path = relativePath(url);
  if (!WEB.test(url) && path === undefined) return;
  const written = chunk.lastIndexOf(url, to);
  const span = written >= from && written + url.length <= to ? { start: written, end: written + url.length } : { start: from, end: to };
  links.push({
    span: { start: chunkStart + span.start, end: chunkStart + span.end },
    target: WEB.test(url) ? { kind: 'url', url } : { kind: 'file', path: path ?? '' },
  });
}

/** A path below the notice's own folder; undefined for anything else (a scheme, a root, a way up, a fragment). */
export function relativePath(written: string): string | undefined {
  if (written === '' || written.length > 500 || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(written) || /^[/\\#?]/.test(written)) return undefined;
  const parts = written.split(/[/\\]/).filter((part) => part !== '' && part !== '.');
  return parts.length === 0 || parts.includes('..') || written.includes('((') ? undefined : parts.join('/');
}
