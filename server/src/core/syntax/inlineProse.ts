import type { Nodes, PhrasingContent } from 'mdast';
import type { RelativeComment } from './scannedChunk';
import { readMarks } from './markdown';
import { Prose } from './prose';

/** What prose is built from: the chunk's text with comments blanked out, where the chunk stands, and its comments. */
export interface ProseSource {
  readonly visible: string;
  readonly start: number;
  readonly comments: readonly RelativeComment[];
}

interface Run {
  readonly text: string;
  readonly start: number;
  readonly end: number;
}

/** The words of inline nodes: marks removed, entities and escapes read, line breaks as spaces, images left out, other raw HTML as it stands. */
export function proseOf(nodes: readonly PhrasingContent[], source: ProseSource): Prose {
  const runs: Run[] = [];
  for (const node of nodes) addNode(node, source, runs);
  while (runs.at(-1)?.text === ' ') runs.pop();
  while (runs[0]?.text === ' ') runs.shift();
  return Prose.build(runs.map((run) => ({ text: run.text, span: { start: source.start + run.start, end: source.start + run.end } })));
}

/** Offsets of a node in its chunk. */
export function placeOf(node: Nodes): { readonly start: number; readonly end: number } {
  const start = node.position?.start.offset ?? 0;
  return { start, end: node.position?.end.offset ?? start };
}

function addNode(node: PhrasingContent, source: ProseSource, runs: Run[]): void {
  const { start, end } = placeOf(node);
  switch (node.type) {
    case 'text':
      align(node.value, start, end, true, source, runs);
      return;
    case 'inlineCode': {
      let from = start;
      while (source.visible.charAt(from) === '`') from++;
      align(node.value, from, end - (from - start), false, source, runs);
      return;
    }
    case 'html':
      align(node.value, start, end, false, source, runs);
      return;
    case 'break':
      runs.push({ text: ' ', start, end });
      return;
    case 'image':
    case 'imageReference':
      return;
    default:
      if ('children' in node) for (const child of node.children) addNode(child, source, runs);
  }
}

const ESCAPABLE = /[!-/:-@[-`{-~]/;
const ENTITY = /&(?:#\d{1,7}|#[xX][\da-fA-F]{1,6}|[A-Za-z][A-Za-z\d]{1,31});/y;

/**
 * Walks a node's value and its source side by side. Where they go together they make one run; an escape, an entity and
 * a line break make a run of their own.
 */
function align(value: string, from: number, to: number, marks: boolean, source: ProseSource, runs: Run[]): void {
  const { visible } = source;
  if (to - from === value.length && visible.startsWith(value, from) && !/[\n\r\t]/.test(value)) {
    if (value !== '') runs.push({ text: value, start: from, end: to });
    return;
  }
  let i = 0;
  let at = from;
  // Where the run began that is under way, in the value and in the source; it is cut out in one piece, not put together from characters.
  let runFrom = -1;
  let runStart = from;
  const end = (): void => {
    if (runFrom >= 0) runs.push({ text: value.slice(runFrom, i), start: runStart, end: at });
    runFrom = -1;
  };
  const own = (text: string, width: number, read: number): void => {
    end();
    runs.push({ text, start: at, end: at + width });
    at += width;
    i += read;
  };
  let comment = source.comments.findIndex((c) => c.end > from);
  while (at < to) {
    const hidden = comment >= 0 ? source.comments[comment] : undefined;
    if (hidden && at >= hidden.start) {
      end();
      for (; at < hidden.end; at++) if (value.charCodeAt(i) === 9) i++;
      comment++;
      // Of the spaces on either side of a comment one is enough.
      if (runs.at(-1)?.text.endsWith(' ') && value.charCodeAt(i) === 32 && visible.charCodeAt(at) === 32) {
        i++;
        at++;
      }
      continue;
    }
    if (i >= value.length) break;
    const c = visible.charCodeAt(at);
    const wanted = value.charCodeAt(i);
    if (c === 10 || c === 13) {
      own(' ', c === 13 && visible.charCodeAt(at + 1) === 10 ? 2 : 1, wanted === 13 && value.charCodeAt(i + 1) === 10 ? 2 : 1);
      continue;
    }
    if (marks && c === 92 && ESCAPABLE.test(visible.charAt(at + 1)) && visible.charCodeAt(at + 1) === wanted) {
      own(visible.charAt(at + 1), 2, 1);
      continue;
    }
    if (marks && c === 38) {
      ENTITY.lastIndex = at;
      const entity = ENTITY.exec(visible)?.[0];
      const decoded = entity === undefined ? undefined : decode(entity);
      if (entity !== undefined && decoded !== undefined && decoded !== entity && value.startsWith(decoded, i)) {
        own(decoded, entity.length, decoded.length);
        continue;
      }
    }
    if (c !== wanted && !(c === 0 && wanted === 0xfffd)) {
      // Spaces at the end of a line, indents and quotation marks at the start of the next: in the source, not in the words.
      end();
      at++;
      continue;
    }
    if (runFrom < 0) {
      runFrom = i;
      runStart = at;
    }
    at++;
    i++;
  }
  end();
}

const decodedEntities = new Map<string, string>();
const MOST_ENTITIES = 500;

/** What an entity stands for, as the Markdown parser reads it; an unknown one stands for itself. */
function decode(entity: string): string {
  const known = decodedEntities.get(entity);
  if (known !== undefined) return known;
  const paragraph = readMarks(`x${entity}`)[0];
  const text = paragraph?.type === 'paragraph' ? paragraph.children[0] : undefined;
  const decoded = text?.type === 'text' ? text.value.slice(1) : entity;
  if (decodedEntities.size < MOST_ENTITIES) decodedEntities.set(entity, decoded);
  return decoded;
}
