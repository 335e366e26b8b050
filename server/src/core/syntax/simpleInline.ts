import type { Definition, PhrasingContent } from 'mdast';
import { isWithinWords, mayLink } from './plainWords';

/** A stretch of one line, without its end and without what stands before its words. */
export interface LinePart {
  /** The line's number, from 1, and where it begins: for columns. */
  readonly number: number;
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

type Place = NonNullable<PhrasingContent['position']>;
type Point = Place['start'];

/** Where an offset of a line stands, as Markdown's tree says it. */
export function pointIn(line: LinePart, offset: number): Point {
  return { line: line.number, column: offset - line.start + 1, offset };
}

const SPACE = 0x20;
const STAR = 0x2a;
const OPEN_BRACKET = 0x5b;
const CLOSE_BRACKET = 0x5d;
/** What may stand after a closing mark, besides a space and the end of a line. */
const AFTER = new Set([...'.,;:!?)'].map((character) => character.charCodeAt(0)));
const REFERENCE = /\[([A-Za-z\d]+(?:[ -][A-Za-z\d]+)*)\]/y;
const RESOURCE = /\(([A-Za-z\d:/.#?=%~+,_@-]+)\)/y;
const SAFE_DESTINATION = /^[A-Za-z\d:/.#?=%~+,_@-]+$/;
/** What stands in a definition after its label, at the end of its line. */
const DEFINED_AS = /: ([A-Za-z\d:/.#?=%~+,_@-]+)(?=[\r\n]|$)/y;
/** Markdown takes no label that is longer than this. */
const LONGEST_LABEL = 999;

/** Where words end that stand before an offset: before the indent of the line, if they are those of the line before. */
function endBefore(line: LinePart, at: number): Point {
  return pointIn(line, at === line.from ? line.start : at);
}

function isWord(code: number): boolean {
  return (code >= 0x30 && code <= 0x39) || (code >= 0x41 && code <= 0x5a) || (code >= 0x61 && code <= 0x7a);
}

/** A mark that is open, with what stood before it. */
interface Opened {
  readonly sign: number;
  readonly size: number;
  readonly at: Point;
}

/** Reads lines that belong together, character by character. */
class InlineReader {
  readonly nodes: PhrasingContent[] = [];
  private inner: PhrasingContent[] | undefined;
  private opened: Opened | undefined;
  private value = '';
  private begun: Point | undefined;

  constructor(
    private readonly text: string,
    private readonly definitions: string,
  ) {}

  /** Whether the line is read; if not, Markdown has to read it. */
  take(line: LinePart): boolean {
    const { text } = this;
    let from = line.from;
    let at = line.from;
    while (at < line.to) {
      if (isWithinWords(text, at)) {
        at++;
        continue;
      }
      this.add(line, from, at);
      const after = this.mark(line, at);
      if (after === undefined) return false;
      from = at = after;
    }
    this.add(line, from, line.to);
    return true;
  }

  /** Goes on after the end of a line. */
  join(line: LinePart): void {
    this.begun ??= pointIn(line, line.to);
    this.value += this.text.startsWith('\r\n', line.to) ? '\r\n' : this.text.charAt(line.to);
  }

  end(last: LinePart): boolean {
    return this.opened === undefined && this.flush(pointIn(last, last.to));
  }

  private add(line: LinePart, from: number, to: number): void {
    if (from === to) return;
    this.begun ??= pointIn(line, from);
    this.value += this.text.slice(from, to);
  }

  /** Makes a node of the words so far; false where an address may stand in them, which is a link without any mark. */
  private flush(end: Point): boolean {
    const { value, begun } = this;
    this.value = '';
    this.begun = undefined;
    if (value === '') return true;
    if (begun === undefined || mayLink(value)) return false;
    (this.inner ?? this.nodes).push({ type: 'text', value, position: { start: begun, end } });
    return true;
  }

  /** Reads one mark; gives the offset after it, or nothing where it may mean something else. */
  private mark(line: LinePart, at: number): number | undefined {
    const code = this.text.charCodeAt(at);
    if (code === STAR) return this.star(line, at);
    if (code === OPEN_BRACKET) return this.opens(line, at, at + 1) ? this.open(line, at, OPEN_BRACKET, 1) : undefined;
    if (code === CLOSE_BRACKET && this.opened?.sign === OPEN_BRACKET) return this.link(line, at);
    return undefined;
  }

  private star(line: LinePart, at: number): number | undefined {
    const { text, opened } = this;
    const size = text.charCodeAt(at + 1) === STAR ? 2 : 1;
    const after = at + size;
    if (after > line.to || text.charCodeAt(after) === STAR) return undefined;
    if (!opened) return this.opens(line, at, after) ? this.open(line, at, STAR, size) : undefined;
    if (opened.sign !== STAR || opened.size !== size || !isWord(text.charCodeAt(at - 1)) || at === line.from || !this.mayFollow(line, after)) return undefined;
    const position = this.close(line, at, after);
    if (!position) return undefined;
    const children = this.inner ?? [];
    this.inner = undefined;
    this.nodes.push(size === 2 ? { type: 'strong', children, position } : { type: 'emphasis', children, position });
    return after;
  }

  /** Whether a mark can only open something: after a space, or at the beginning, and before a word. */
  private opens(line: LinePart, at: number, after: number): boolean {
    return this.opened === undefined && after < line.to && (at === line.from || this.text.charCodeAt(at - 1) === SPACE) && isWord(this.text.charCodeAt(after));
  }

  private mayFollow(line: LinePart, at: number): boolean {
    const code = this.text.charCodeAt(at);
    return at === line.to || code === SPACE || AFTER.has(code);
  }

  private open(line: LinePart, at: number, sign: number, size: number): number | undefined {
    if (!this.flush(endBefore(line, at))) return undefined;
    this.opened = { sign, size, at: pointIn(line, at) };
    this.inner = [];
    return at + size;
  }

  /** Ends what is open; gives its place. */
  private close(line: LinePart, at: number, after: number): Place | undefined {
    const start = this.opened?.at;
    if (!start || !this.flush(endBefore(line, at))) return undefined;
    this.opened = undefined;
    return { start, end: pointIn(line, after) };
  }

  private link(line: LinePart, at: number): number | undefined {
    const reference = execAt(REFERENCE, this.text, at + 1);
    const resource = reference ? undefined : execAt(RESOURCE, this.text, at + 1);
    const target = (reference ?? resource)?.[1];
    if (target === undefined) return undefined;
    const after = at + 3 + target.length;
    if (after > line.to || !this.mayFollow(line, after) || (reference && !this.isDefined(target))) return undefined;
    const position = this.close(line, at, after);
    if (!position) return undefined;
    const children = this.inner ?? [];
    this.inner = undefined;
    this.nodes.push(
      reference
        ? { type: 'linkReference', children, position, label: target, identifier: target.toLowerCase(), referenceType: 'full' }
        : { type: 'link', title: null, url: target, children, position },
    );
    return after;
  }

  private isDefined(label: string): boolean {
    const start = `[${label}]: <`;
    return this.definitions.split('\n').some((line) => line.startsWith(start) && line.endsWith('>') && SAFE_DESTINATION.test(line.slice(start.length, -1)));
  }
}

function execAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The nodes of lines each of which says where a label leads, in one go and without a title; undefined where one of them may say anything else. */
export function readDefinitions(text: string, lines: readonly LinePart[]): Definition[] | undefined {
  const nodes: Definition[] = [];
  for (const line of lines) {
    const label = execAt(REFERENCE, text, line.from)?.[1];
    if (label === undefined || label.length > LONGEST_LABEL) return undefined;
    const url = execAt(DEFINED_AS, text, line.from + label.length + 2)?.[1];
    if (url === undefined) return undefined;
    nodes.push({
      type: 'definition',
      identifier: label.toLowerCase(),
      label,
      title: null,
      url,
      position: { start: pointIn(line, line.from), end: pointIn(line, line.to) },
    });
  }
  return nodes;
}

/**
 * The nodes of lines whose only marks are emphasis and links of the plainest kind; undefined where there is anything else, which Markdown has to read.
 * @param definitions what references may refer to, one definition a line
 */
export function readInline(text: string, lines: readonly LinePart[], definitions: string): PhrasingContent[] | undefined {
  const reader = new InlineReader(text, definitions);
  let before: LinePart | undefined;
  for (const line of lines) {
    // A space at the end of a line is left out, or makes a break.
    if (text.charCodeAt(line.to - 1) === SPACE) return undefined;
    if (before) reader.join(before);
    if (!reader.take(line)) return undefined;
    before = line;
  }
  return before && reader.end(before) ? reader.nodes : undefined;
}
