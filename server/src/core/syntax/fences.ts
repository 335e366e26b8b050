import type { Span } from '../text/span';
import { whenNeeded } from '../text/whenNeeded';
import { attributeFaults } from './attributes';
import { scanAttributes } from './attributeScanner';
import { isBlockName } from './blockSchema';
import type { Lines } from './lines';
import type { Fence, SyntaxFault } from './model';

export interface FenceStart {
  /** Offset of the first colon. */
  readonly at: number;
  /** In a quotation or a list item by its own line's marks, or indented by four columns or more. */
  readonly nested: boolean;
  /** Up to three spaces stand before it. */
  readonly spaced: boolean;
}

const AT_MARGIN = /^(?::{3}|::[A-Za-z])/;
const NESTED = /^[ \t>]*(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(?=:::|::[a-z])/;
const NESTED_NAME = /^::([a-z-]+)/;

/**
 * Whether a line is a fence. At the left margin it always is one. Behind spaces, a quotation mark or a list marker it is
 * one too (and a finding): left as text it would be printed in the letter.
 */
export function startOfFence(lines: Lines, line: number): FenceStart | undefined {
  const start = lines.start(line);
  const { text } = lines;
  // Nearly every line is told apart by its first character.
  const first = text.charCodeAt(start);
  if (first === 58) return AT_MARGIN.test(text.slice(start, start + 3)) ? { at: start, nested: false, spaced: false } : undefined;
  const marks = first === 32 || first === 9 || first === 62 || first === 42 || first === 43 || first === 45 || (first >= 48 && first <= 57);
  if (!marks) return undefined;
  const content = lines.content(line);
  if (!content.includes('::')) return undefined;
  const found = NESTED.exec(content);
  if (!found) return undefined;
  const prefix = found[0];
  const rest = content.slice(prefix.length);
  if (!rest.startsWith(':::')) {
    const name = NESTED_NAME.exec(rest)?.[1] ?? '';
    if (!isBlockName(name) && name !== 'page-break') return undefined;
  }
  const spaced = /^ {1,3}$/.test(prefix);
  return { at: start + prefix.length, nested: !spaced, spaced };
}

/** A name of plain letters, as all of ours are, and any name: an expression that knows every letter takes long to compile. */
const PLAIN_NAME = /\w[\w-]*(?![\w-]|[^\0-\x7f])/y;
const anyName = whenNeeded(() => /[\p{L}\p{N}_][\p{L}\p{N}_-]*/uy);

/** The name that stands at a place; empty where none does. */
function nameAt(text: string, at: number): string {
  PLAIN_NAME.lastIndex = at;
  const plain = PLAIN_NAME.exec(text);
  if (plain) return plain[0];
  const any = anyName();
  any.lastIndex = at;
  return any.exec(text)?.[0] ?? '';
}

/**
 * Reads the line of a fence. Tolerant: whatever stands there gives a fence, with a fault for each thing that is not as it should be.
 * `end` is the end of the line without its ending; `inList` says that the fence stands where a list item goes on.
 */
export function readFence(text: string, start: FenceStart, end: number, inList: boolean, lineEnding: string): Fence {
  const faults: SyntaxFault[] = [];
  let at = start.at;
  while (at < end && text.charCodeAt(at) === 58) at++;
  const colons = at - start.at;
  let last = end;
  while (last > at && isSpace(text.charCodeAt(last - 1))) last--;
  const span: Span = { start: start.at, end: last };
  const nested = start.nested || (start.spaced && inList);
  const lineStart = lineStartOf(text, start.at);
  if (nested) {
    faults.push({ code: 'block-nested', message: 'fence-in-list-or-quotation', values: { fence: text.slice(span.start, span.end) }, span });
  } else if (start.spaced) {
    const spaces = { start: lineStart, end: start.at };
    faults.push(fenceFault('space-before', {}, spaces, 'Remove the spaces', [{ span: spaces, text: '' }]));
  }
  if (at >= last) return { kind: 'close', name: '', colons, span, nameSpan: { start: at, end: at }, attributes: [], faults, nested };

  const afterColons = at;
  while (at < last && isSpace(text.charCodeAt(at))) at++;
  const name = nameAt(text.slice(0, last), at);
  const nameSpan = { start: at, end: at + name.length };
  if (name === '') {
    faults.push({ code: 'block-fence', message: 'unreadable', values: { fence: text.slice(span.start, span.end) }, span });
    const attributes = text.charAt(at) === '{' ? scanAttributes(text, at, last, '').attributes : [];
    return { kind: 'open', name, colons, span, nameSpan, attributes, faults, nested };
  }
  if (at > afterColons) {
    const spaces = { start: afterColons, end: at };
    faults.push(fenceFault('space-after-colons', { name }, spaces, 'Remove the spaces', [{ span: spaces, text: '' }]));
  }
  at += name.length;

  const scanned = scanAttributes(text, at, last, name);
  for (const fault of scanned.faults) faults.push(fault);
  if (scanned.end < last) {
    let from = scanned.end;
    while (from < last && isSpace(text.charCodeAt(from))) from++;
    const edit = { span: { start: scanned.end, end: from }, text: lineEnding };
    faults.push(fenceFault('text-after', { name, text: text.slice(from, last) }, { start: from, end: last }, 'Move the text to a line of its own', [edit]));
  }
  const kind = kindOf(name, colons, span.start, nested ? [] : faults);
  for (const fault of attributeFaults(name, scanned.attributes, nameSpan.end, scanned.brace)) faults.push(fault);
  return { kind, name, colons, span, nameSpan, attributes: scanned.attributes, faults, nested };
}

/** A fence is what its name says, whatever the number of its colons; the wrong number is a fault. */
function kindOf(name: string, colons: number, start: number, faults: SyntaxFault[]): 'open' | 'leaf' {
  const marks = { start, end: start + colons };
  if (name === 'page-break') {
    if (colons > 2) faults.push(fenceFault('leaf-with-three-colons', { name }, marks, 'Use two colons', [{ span: marks, text: '::' }]));
    return 'leaf';
  }
  if (colons === 2 && isBlockName(name)) {
    faults.push(fenceFault('block-with-two-colons', { name }, marks, 'Use three colons', [{ span: marks, text: ':::' }]));
    return 'open';
  }
  return colons === 2 ? 'leaf' : 'open';
}

function fenceFault(message: string, values: Record<string, string>, span: Span, title: string, edits: readonly { span: Span; text: string }[]): SyntaxFault {
  return { code: 'block-fence', message, values, span, fix: { title, edits, safe: true } };
}

function isSpace(c: number): boolean {
  return c === 32 || c === 9 || c === 0xa0;
}

function lineStartOf(text: string, at: number): number {
  let start = at;
  while (start > 0 && text.charCodeAt(start - 1) !== 10 && text.charCodeAt(start - 1) !== 13) start--;
  return start;
}
