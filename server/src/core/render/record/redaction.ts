import { anchorOf } from '../flow';
import { type Flow, gapWords, type Inline } from '../letter';

/** A stretch of text that a mark takes the place of. */
export interface Redaction {
  readonly start: number;
  readonly end: number;
  readonly mark: string;
}

/** Finds what has to go from a text. What it gives may overlap and stand in any order. */
export type Finder = (text: string) => readonly Redaction[];

/** Plain text with marks in place of what was found. */
export function redactedText(text: string, find: Finder): string {
  return pieceOf(text, 0, apart(find(text)));
}

/** Inline matter with marks in place of what was found, also where it runs over emphasis and line breaks. A link whose target holds any of it becomes its words. */
export function redactedInline(nodes: readonly Inline[], find: Finder): readonly Inline[] {
  const found = apart(find(flatText(nodes)));
  return rewritten(nodes, found, { at: 0 }, find);
}

/** A passage with marks in place of what was found. `anchors` counts the anchors of its headings anew: they are made of their words. */
export function redactedFlow(flow: Flow, find: Finder, anchors: Map<string, number>): Flow {
  const inline = (nodes: readonly Inline[]) => redactedInline(nodes, find);
  switch (flow.kind) {
    case 'heading': {
      const children = inline(flow.children);
      return { ...flow, children, anchor: anchorOf(children, anchors) };
    }
    case 'paragraph':
      return { ...flow, children: inline(flow.children) };
    case 'list':
      return { ...flow, items: flow.items.map((item) => item.map((one) => redactedFlow(one, find, anchors))) };
    case 'quotation':
      return { ...flow, children: flow.children.map((one) => redactedFlow(one, find, anchors)) };
    case 'code':
      return { ...flow, text: redactedText(flow.text, find) };
    case 'table':
      return { ...flow, header: flow.header.map(inline), rows: flow.rows.map((row) => row.map(inline)) };
    case 'rule':
    case 'page-break':
    case 'gap':
      return flow;
  }
}

/** Inline matter as the text in which places are counted: a line break is one character. */
export function flatText(nodes: readonly Inline[]): string {
  return nodes.map(flatNode).join('');
}

function flatNode(node: Inline): string {
  if (node.kind === 'text' || node.kind === 'code') return node.text;
  if (node.kind === 'break') return '\n';
  return node.kind === 'gap' ? gapWords(node.reason, node.name) : flatText(node.children);
}

function rewritten(nodes: readonly Inline[], found: readonly Redaction[], place: { at: number }, find: Finder): Inline[] {
  return nodes.flatMap((node): Inline[] => {
    const start = place.at;
    if (node.kind === 'strong' || node.kind === 'emphasis') return [{ ...node, children: rewritten(node.children, found, place, find) }];
    if (node.kind === 'link') {
      const children = rewritten(node.children, found, place, find);
      return isClear(node.href, find) ? [{ ...node, children }] : children;
    }
    const text = flatNode(node);
    place.at = start + text.length;
    if (node.kind === 'text' || node.kind === 'code') {
      const kept = pieceOf(text, start, found);
      return kept === '' ? [] : [{ kind: node.kind, text: kept }];
    }
    return found.some((one) => one.start <= start && place.at <= one.end) ? [] : [node];
  });
}

/** A target is read as it is written and with its signs decoded: `Jane%20Hart`. */
function isClear(href: string, find: Finder): boolean {
  return [href, decoded(href)].every((text) => find(text).length === 0 && find(text.replace(/[/_?&=#:+]/g, ' ')).length === 0);
}

function decoded(href: string): string {
  try {
    return decodeURIComponent(href);
  } catch {
    // A stray percent sign is part of the target.
    return href;
  }
}

/** A stretch of the whole text from `offset` on, without what was found; the mark stands where a stretch begins. */
function pieceOf(text: string, offset: number, found: readonly Redaction[]): string {
  let result = '';
  let at = offset;
  const end = offset + text.length;
  for (const one of found) {
    if (one.end <= offset || one.start >= end) continue;
    if (one.start >= offset) result += text.slice(at - offset, one.start - offset) + one.mark;
    at = Math.min(end, one.end);
  }
  return result + text.slice(at - offset);
}

/** In order and apart: what overlaps becomes one stretch, with the mark of the first. */
function apart(found: readonly Redaction[]): readonly Redaction[] {
  const result: Redaction[] = [];
  for (const one of [...found].sort((a, b) => a.start - b.start || b.end - a.end)) {
    const last = result.at(-1);
    if (last && one.start < last.end) result[result.length - 1] = { ...last, end: Math.max(last.end, one.end) };
    else if (one.end > one.start) result.push(one);
  }
  return result;
}
