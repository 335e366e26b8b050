import type { PhrasingContent } from 'mdast';
import type { ResolvedField } from '../notice/fields';
import { definitionKey } from '../syntax/definitions';
import type { Field } from '../syntax/model';
import { withoutInvisible } from '../text/invisible';
import type { Span } from '../text/span';
import type { Inline, LetterGap } from './letter';
import { allowedTarget, encodedForTarget } from './links';

/** A link definition that stands in matter which goes out. */
export interface ShownDefinition {
  readonly url: string;
  readonly span: Span;
}

/** What the words of a passage are read with. */
export interface InlineContext {
  /** Where the nodes' offsets count from. */
  readonly offset: number;
  /** Fields in a span that work there, each with its text as written. */
  readonly fieldsIn: (span: Span) => readonly { readonly field: Field; readonly written: string }[];
  readonly resolve: (name: string) => ResolvedField;
  /** Link definitions of what is not hidden, by key. */
  readonly definitions: ReadonlyMap<string, ShownDefinition>;
  readonly attachments: ReadonlySet<string>;
  readonly report: (gap: LetterGap) => void;
}

/** Takes Markdown's inline nodes into the letter: a closed list of kinds, everything else as the words it has. */
export function inlineOf(nodes: readonly PhrasingContent[], context: InlineContext): Inline[] {
  const result: Inline[] = [];
  for (const node of nodes) appendAll(result, readNode(node, context));
  return result;
}

function readNode(node: PhrasingContent, context: InlineContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
      return withFields(spaced(node.value), spanOf(node, context), context);
    case 'strong':
    case 'emphasis':
      return [{ kind: node.type, children: inlineOf(node.children, context) }];
    case 'inlineCode':
      return [{ kind: 'code', text: clean(spaced(node.value)) }];
    case 'break':
      return [{ kind: 'break' }];
    case 'link':
      return link(node.url, inlineOf(node.children, context), spanOf(node, context), context);
    case 'linkReference': {
      const definition = context.definitions.get(definitionKey(node.label ?? node.identifier));
      const children = inlineOf(node.children, context);
      if (definition) return link(definition.url, children, definition.span, context);
      const label = node.referenceType === 'full' ? `[${clean(node.label ?? '')}]` : node.referenceType === 'collapsed' ? '[]' : '';
      return [{ kind: 'text', text: '[' }, ...children, { kind: 'text', text: `]${label}` }];
    }
    case 'image':
    case 'imageReference':
      return [{ kind: 'text', text: node.alt ? `[Image: ${clean(spaced(node.alt))}]` : '[Image]' }];
    case 'html':
      return [{ kind: 'text', text: clean(spaced(withoutComments(node.value))) }];
    default:
      return [];
  }
}

/** Comments are blanked before Markdown reads a text; this holds for what it takes for raw HTML all the same. */
export function withoutComments(html: string): string {
  let result = '';
  let at = 0;
  for (;;) {
    const open = html.indexOf('<!--', at);
    if (open < 0) return result + html.slice(at);
    result += html.slice(at, open);
    const close = html.indexOf('-->', open + 4);
    if (close < 0) return result;
    at = close + 3;
  }
}

function withFields(text: string, span: Span, context: InlineContext): Inline[] {
  const result: Inline[] = [];
  let at = 0;
  for (const { field, written } of context.fieldsIn(span)) {
    const found = text.indexOf(written, at);
    if (found < 0) continue;
    appendAll(result, [{ kind: 'text', text: clean(text.slice(at, found)) }, ...fieldOf(field, context)]);
    at = found + written.length;
  }
  appendAll(result, [{ kind: 'text', text: clean(text.slice(at)) }]);
  return result;
}

/** The value goes in as text, line by line, and is never read as Markdown. */
function fieldOf(field: Field, context: InlineContext): Inline[] {
  const found = context.resolve(field.name);
  if ('missing' in found) return [gapOf(field, found.missing, context)];
  return linesOf(found.value.trim());
}

function gapOf(field: Field, missing: 'unfilled' | 'unknown', context: InlineContext): Inline {
  const reason = missing === 'unfilled' ? 'field-unfilled' : 'field-unknown';
  const name = clean(field.name);
  context.report({ reason, name, span: field.span });
  return { kind: 'gap', reason, name };
}

/** Text with a break for each line ending. */
export function linesOf(text: string): Inline[] {
  return text.split(/\r\n|\n|\r/).flatMap((line, index): Inline[] => {
    const words: Inline = { kind: 'text', text: clean(line) };
    return index === 0 ? [words] : [{ kind: 'break' }, words];
  });
}

function link(url: string, children: readonly Inline[], span: Span, context: InlineContext): readonly Inline[] {
  let target = url;
  const gaps: Inline[] = [];
  for (const { field, written } of context.fieldsIn(span)) {
    if (!target.includes(written)) continue;
    const found = context.resolve(field.name);
    if ('missing' in found) gaps.push(gapOf(field, found.missing, context));
    else target = target.replace(written, () => encodedForTarget(found.value));
  }
  const href = gaps.length > 0 ? undefined : allowedTarget(withoutInvisible(target), context.attachments);
  return href === undefined ? [...children, ...gaps] : [{ kind: 'link', href, children }];
}

function spanOf(node: PhrasingContent, context: InlineContext): Span {
  const { position } = node;
  return { start: context.offset + (position?.start.offset ?? 0), end: context.offset + (position?.end.offset ?? 0) };
}

/** Line endings and what was blanked out read as one space, as a browser shows them. */
function spaced(text: string): string {
  return text.replace(/[ \t\r\n]+/g, ' ');
}

/** Controls (which a terminal would obey), characters that nobody sees (which can spell words) and halves of characters do not go out. */
export function clean(text: string): string {
  return withoutInvisible(text)
    .replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f]/g, '')
    .replace(/\p{Surrogate}/gu, '\uFFFD');
}

function appendAll(result: Inline[], nodes: readonly Inline[]): void {
  for (const node of nodes) {
    const last = result.at(-1);
    if (node.kind === 'text' && node.text === '') continue;
    if (node.kind === 'text' && last?.kind === 'text') result[result.length - 1] = { kind: 'text', text: last.text + node.text };
    else result.push(node);
  }
}
