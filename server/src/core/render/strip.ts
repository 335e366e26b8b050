import type { Nodes } from 'mdast';
import type { AuthorityProfile } from '../config/authorityProfile';
import type { RegulatorContact } from '../law/model';
import { fieldKeysOf, type FieldSources, resolveField } from '../notice/fields';
import { isOutcomeName } from '../syntax/blockSchema';
import { definitionKey } from '../syntax/definitions';
import { readMarkdown } from '../syntax/markdown';
import type { Block, Chunk, Field, FrontMatterValues, SyntaxDocument } from '../syntax/model';
import type { Span } from '../text/span';
import { numbered, type Unnumbered } from './blockIds';
import { type FlowContext, flowOf } from './flow';
import { blanked, type HiddenSpan, hiddenMatter } from './hidden';
import { clean, type ShownDefinition } from './inline';
import { type Flow, type Letter, type LetterGap, wordsOf } from './letter';
import { attachmentPaths } from './links';
import { plainBlocks } from './plainLetter';

/** What the fields of a letter are filled from besides its front matter. */
export interface StripOptions {
  readonly profile?: AuthorityProfile | undefined;
  readonly regulator?: RegulatorContact | undefined;
  /** Fields that name the requester or whoever signs print a mark: the first step of `logCopyOf`. */
  readonly logCopy?: boolean | undefined;
}

/**
 * Takes from a text what may be sent, and nothing else (`dialect.md` 10): front matter, comments, waivers, internal blocks,
 * blocks that can't be read, attributes and link titles are not in the letter that comes back. Fields are filled in.
 * Every renderer works on this letter, never on the source. Never fails.
 */
export function strip(syntax: SyntaxDocument, options: StripOptions = {}): Letter {
  // Front matter without an end can't be read for certain, so none of it is rendered, not even through a field.
  const front = syntax.frontMatter?.closed ? syntax.frontMatter : undefined;
  const values: FrontMatterValues = front?.values ?? {};
  const fieldKeys = fieldKeysOf(front?.entries ?? []);
  const gaps: LetterGap[] = [];
  const blocks = syntax.form === 'plain' ? plainBlocks(syntax) : dialectBlocks(syntax, { ...options, values, fieldKeys }, gaps);
  const heading = blocks.find((block) => block.flow.kind === 'heading')?.flow;
  const title = values.subject ?? values.reference ?? (heading?.kind === 'heading' ? wordsOf(heading.children) : 'Letter');
  return { lang: values.lang ?? 'en-GB', title: clean(title.replace(/\s+/g, ' ').trim()), blocks: numbered(merged(blocks, syntax)), gaps };
}

function dialectBlocks(syntax: SyntaxDocument, sources: FieldSources, gaps: LetterGap[]): Unnumbered[] {
  const hidden = hiddenMatter(syntax);
  const shown = shownChunks(syntax, hidden);
  const base: Omit<FlowContext, 'offset'> = {
    fieldsIn: fieldFinder(syntax),
    resolve: (name) => resolveField(name, sources),
    definitions: shownDefinitions(shown),
    attachments: attachmentPaths(sources.values),
    report: (gap) => gaps.push(gap),
    anchors: new Map(),
  };
  const result: Unnumbered[] = [];
  const blockAt = blockFinder(syntax.blocks);
  const whereIn = new Map<Block | undefined, Pick<Unnumbered, 'outcome' | 'block'>>();
  let next = 0;
  const addGapsBefore = (at: number): void => {
    for (let span = hidden[next]; span && span.start <= at; span = hidden[++next]) {
      if (span.gap === undefined) continue;
      gaps.push({ reason: span.gap, name: '', span });
      result.push({ flow: { kind: 'gap', reason: span.gap }, span, outcome: undefined, block: undefined });
    }
  };
  for (const { chunk, start, nodes } of shown) {
    const around = blockAt(start);
    const where = whereIn.get(around) ?? { outcome: outcomeOf(around), block: outermost(around)?.name };
    whereIn.set(around, where);
    if (chunk.kind === 'fence') {
      addGapsBefore(start);
      result.push({ flow: { kind: 'page-break' }, span: { start, end: start + chunk.text.trimEnd().length }, ...where });
      continue;
    }
    for (const node of nodes) {
      const at = start + (node.position?.start.offset ?? 0);
      addGapsBefore(at);
      const flow = flowOf(node, { ...base, offset: start });
      if (flow) result.push({ flow, span: { start: at, end: start + Math.min(node.position?.end.offset ?? 0, chunk.text.length) }, ...where });
    }
  }
  addGapsBefore(Number.POSITIVE_INFINITY);
  return result;
}

interface ShownChunk {
  readonly chunk: Chunk;
  readonly start: number;
  readonly nodes: Chunk['nodes'];
}

/** The chunks of which something goes out. One that is hidden in part is read again without that part. */
function shownChunks(syntax: SyntaxDocument, hidden: readonly HiddenSpan[]): ShownChunk[] {
  const pageBreaks = new Set(syntax.fences.filter((fence) => fence.kind === 'leaf' && fence.name === 'page-break').map((fence) => fence.span.start));
  const closedComments = new Set(syntax.comments.filter((comment) => comment.closed).map((comment) => comment.span.start));
  const shown: ShownChunk[] = [];
  let first = 0;
  syntax.chunks.forEach((chunk, index) => {
    const start = syntax.starts[index] ?? 0;
    const end = start + chunk.text.length;
    while ((hidden[first]?.end ?? Number.POSITIVE_INFINITY) <= start) first++;
    const inside: HiddenSpan[] = [];
    for (let i = first, span = hidden[i]; span && span.start < end; span = hidden[++i]) inside.push(span);
    if (inside.some((span) => span.start <= start && end <= span.end)) return;
    if (chunk.kind === 'fence') {
      if (inside.length === 0 && pageBreaks.has(start)) shown.push({ chunk, start, nodes: [] });
      return;
    }
    if (chunk.kind !== 'text' && chunk.kind !== 'heading' && chunk.kind !== 'code') return;
    // Closed comments are blanked by the scanner, except those that something else hidden runs into.
    const clear = inside.every((span) => span.gap === undefined && closedComments.has(span.start));
    shown.push({ chunk, start, nodes: clear ? chunk.nodes : readMarkdown(blanked(chunk.text, start, inside), chunk.kind).nodes });
  });
  return shown;
}

function shownDefinitions(shown: readonly ShownChunk[]): ReadonlyMap<string, ShownDefinition> {
  const found = new Map<string, ShownDefinition>();
  const visit = (node: Nodes, start: number): void => {
    if (node.type === 'definition') {
      const key = definitionKey(node.label ?? node.identifier);
      const span = { start: start + (node.position?.start.offset ?? 0), end: start + (node.position?.end.offset ?? 0) };
      if (!found.has(key)) found.set(key, { url: node.url, span });
    } else if ('children' in node) for (const child of node.children) visit(child, start);
  };
  for (const { chunk, start, nodes } of shown) {
    if (chunk.kind === 'text' && chunk.text.includes(']:')) for (const node of nodes) visit(node, start);
  }
  return found;
}

/** Finds the fields in a span by halving: a letter may have thousands. */
function fieldFinder(syntax: SyntaxDocument): FlowContext['fieldsIn'] {
  const fields: readonly Field[] = syntax.fields.filter((field) => field.allowed);
  return (span) => {
    let low = 0;
    let high = fields.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((fields[middle]?.span.start ?? 0) < span.start) low = middle + 1;
      else high = middle;
    }
    const found: { field: Field; written: string }[] = [];
    for (let field = fields[low]; field && field.span.end <= span.end; field = fields[++low]) {
      found.push({ field, written: syntax.text.slice(field.span.start, field.span.end) });
    }
    return found;
  };
}

/** The innermost block around a place; asked for places in rising order, it walks the blocks once. */
function blockFinder(blocks: readonly Block[]): (at: number) => Block | undefined {
  const open: Block[] = [];
  let next = 0;
  return (at) => {
    for (let block = blocks[next]; block && block.body.start <= at; block = blocks[++next]) open.push(block);
    for (let top = open.at(-1); top && top.body.end <= at; top = open.at(-1)) open.pop();
    return open.at(-1);
  };
}

function outermost(block: Block | undefined): Block | undefined {
  let outer = block;
  while (outer?.parent) outer = outer.parent;
  return outer;
}

function outcomeOf(block: Block | undefined): Unnumbered['outcome'] {
  for (let outer = block; outer; outer = outer.parent) if (outer.name !== undefined && isOutcomeName(outer.name)) return outer.name;
  return undefined;
}

/** The passages of the request become one quotation: the words of someone else, from first to last. */
function merged(blocks: readonly Unnumbered[], syntax: SyntaxDocument): Unnumbered[] {
  const requests = syntax.blocks.filter((block) => block.name === 'request');
  const result: Unnumbered[] = [];
  let open: { readonly request: Block; readonly children: Flow[] } | undefined;
  for (const block of blocks) {
    const request = block.block === 'request' ? requests.find((outer) => contains(outer.span, block.span)) : undefined;
    const last = result.at(-1);
    if (!request) {
      open = undefined;
      result.push(block);
    } else if (open?.request === request && last) {
      open.children.push(block.flow);
      result[result.length - 1] = { ...last, span: { start: last.span.start, end: block.span.end } };
    } else {
      open = { request, children: [block.flow] };
      result.push({ ...block, flow: { kind: 'quotation', request: true, children: open.children } });
    }
  }
  return result;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}
