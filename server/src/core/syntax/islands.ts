import { startOfFence } from './fences';
import type { Lines } from './lines';

/** A comment with offsets in the whole text. */
export interface FoundComment {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** Lines from one number to before another. */
interface LineRun {
  readonly from: number;
  readonly to: number;
  readonly closed: boolean;
}

const FRONT_MARK = /^---[ \t]*$/;
const FRONT_LINE = /^(?:[ \t]|#|[A-Za-z_][\w.-]*[ \t]*:(?:[ \t]|$)|["'][^"']*["'][ \t]*:)/;

/**
 * The lines of the front matter, its marks included: a text whose first line with words is `---` opens with one.
 * Where it is not closed it ends before the first line that is neither blank, indented, a comment nor `key:`.
 */
export function frontMatterEnd(lines: Lines): LineRun | undefined {
  let from = 0;
  while (from < lines.count && lines.blank(from)) from++;
  if (from >= lines.count || !FRONT_MARK.test(lines.content(from))) return undefined;
  for (let line = from + 1; line < lines.count; line++) {
    if (FRONT_MARK.test(lines.content(line))) return { from, to: line + 1, closed: true };
  }
  let to = from + 1;
  while (to < lines.count && (lines.blank(to) || FRONT_LINE.test(lines.content(to)))) to++;
  return { from, to, closed: false };
}

const CODE_MARK = /^[ \t]*(?:(`{3,})([^`]*)|(~{3,})(.*))$/;

export type CodeEnds = (line: number) => LineRun | undefined;

/**
 * Where the fenced code that opens on a line ends; undefined where none opens.
 * Closed code ends after its closing marks; other code before the next blank line or fence.
 */
export function codeEnds(lines: Lines): CodeEnds {
  const closers = new Map<number, number>();
  // From the end up: lines that can close, longest marks lowest in the stack, so the nearest long enough is found by halving.
  const stacks: Record<string, { line: number; length: number }[]> = { '`': [], '~': [] };
  for (let line = lines.count - 1; line >= 0; line--) {
    const start = firstInk(lines, line);
    const mark = lines.text.charAt(start);
    const stack = stacks[mark];
    if (!stack || lines.text.charAt(start + 2) !== mark) continue;
    const found = CODE_MARK.exec(lines.content(line));
    if (!found) continue;
    const length = (found[1] ?? found[3] ?? '').length;
    let low = 0;
    let high = stack.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((stack[middle]?.length ?? 0) >= length) low = middle + 1;
      else high = middle;
    }
    closers.set(line, stack[low - 1]?.line ?? -1);
    if ((found[2] ?? found[4] ?? '').trim() !== '') continue;
    while ((stack.at(-1)?.length ?? Number.POSITIVE_INFINITY) <= length) stack.pop();
    stack.push({ line, length });
  }
  return (line) => {
    const closer = closers.get(line);
    if (closer === undefined) return undefined;
    if (closer >= 0) return { from: line, to: closer + 1, closed: true };
    return { from: line, to: endOfUnclosed(lines, line + 1), closed: false };
  };
}

function firstInk(lines: Lines, line: number): number {
  let at = lines.start(line);
  while (lines.text.charCodeAt(at) === 32 || lines.text.charCodeAt(at) === 9) at++;
  return at;
}

/** What has no end of its own ends before the next blank line; a fence is always a fence, so it ends there too. */
function endOfUnclosed(lines: Lines, from: number): number {
  let to = from;
  while (to < lines.count && !lines.blank(to) && startOfFence(lines, to) === undefined) to++;
  return to;
}

export interface CommentFinder {
  /** Comments that begin on this line and have the lines to themselves. */
  alone(line: number): { readonly to: number; readonly found: readonly FoundComment[] } | undefined;
  /** Comments that begin on this line among words, and the line after the last of them. */
  inside(line: number): { readonly to: number; readonly found: readonly FoundComment[] };
}

export function commentFinder(lines: Lines): CommentFinder {
  const { text } = lines;
  const nextOpen = finder(text, '<!--');
  const nextClose = finder(text, '-->');

  function commentAt(start: number): FoundComment {
    const close = nextClose(start + 2);
    if (Number.isFinite(close) && close <= nextOpen(start + 4)) return { start, end: close + 3, closed: true };
    const to = endOfUnclosed(lines, lines.at(start) + 1);
    return { start, end: to > 0 ? lines.end(to - 1) : text.length, closed: false };
  }

  /** The line after the one on which a comment ends. */
  const after = (comment: FoundComment): number => lines.at(comment.end - 1) + 1;

  return {
    alone(line) {
      let at = firstInk(lines, line);
      if (!text.startsWith('<!--', at)) return undefined;
      const found: FoundComment[] = [];
      for (;;) {
        const comment = commentAt(at);
        found.push(comment);
        const to = after(comment);
        if (!comment.closed) return { to, found };
        at = comment.end;
        while (text.charCodeAt(at) === 32 || text.charCodeAt(at) === 9) at++;
        if (at >= lines.end(to - 1)) return { to, found };
        if (!text.startsWith('<!--', at)) return undefined;
      }
    },
    inside(line) {
      const found: FoundComment[] = [];
      let to = line + 1;
      let at = lines.start(line);
      let runs: { readonly end: number; readonly backticks: Backticks } | undefined;
      for (;;) {
        const end = lines.end(to - 1);
        if (nextOpen(at) >= end) return { to, found };
        const from = at;
        const backticks = (): Backticks => {
          if (runs?.end !== end) runs = { end, backticks: new Backticks(text, from, end) };
          return runs.backticks;
        };
        const start = openingIn(text, at, end, backticks);
        if (start === undefined) return { to, found };
        const comment = commentAt(start);
        found.push(comment);
        to = after(comment);
        if (!comment.closed) return { to, found };
        at = comment.end;
      }
    },
  };
}

/** `indexOf` that remembers: asked for places in rising order, it reads the text once. */
function finder(text: string, needle: string): (from: number) => number {
  let asked = 0;
  let known = -1;
  return (from) => {
    if (known >= 0 && asked <= from && from <= known) return known;
    const found = text.indexOf(needle, from);
    asked = from;
    known = found < 0 ? Number.POSITIVE_INFINITY : found;
    return known;
  };
}

/** The first `<!--` from `at` on that is neither escaped nor in a code span. */
function openingIn(text: string, at: number, end: number, backticks: () => Backticks): number | undefined {
  for (let i = at; i < end; i++) {
    const c = text.charCodeAt(i);
    if (c === BACKSLASH) i++;
    else if (c === LESS && text.startsWith('<!--', i)) return i;
    else if (c === BACKTICK) {
      let run = 1;
      while (text.charCodeAt(i + run) === BACKTICK) run++;
      const close = backticks().after(run, i + run);
      i = close === undefined ? i + run - 1 : close - 1;
    }
  }
  return undefined;
}

const BACKSLASH = 0x5c;
const BACKTICK = 0x60;
const LESS = 0x3c;

/** The runs of backticks in a stretch of text, by length: looked for one after the other they would be read again and again. */
class Backticks {
  private readonly starts = new Map<number, number[]>();

  constructor(text: string, from: number, end: number) {
    for (let i = text.indexOf('`', from); i >= 0 && i < end; i = text.indexOf('`', i)) {
      const start = i;
      while (i < end && text.charCodeAt(i) === BACKTICK) i++;
      const same = this.starts.get(i - start);
      if (same) same.push(start);
      else this.starts.set(i - start, [start]);
    }
  }

  /** The place after the first run of exactly this length that begins at a place or behind it. */
  after(length: number, from: number): number | undefined {
    const starts = this.starts.get(length) ?? [];
    let low = 0;
    let high = starts.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((starts[middle] ?? 0) < from) low = middle + 1;
      else high = middle;
    }
    const start = starts[low];
    return start === undefined ? undefined : start + length;
  }
}
