import type { RootContent } from 'mdast';
import { ownText } from '../text/ownText';
import { TextCache } from '../text/textCache';
import { startOfFence } from './fences';
import { type CodeEnds, type CommentFinder, codeEnds, commentFinder, type FoundComment, frontMatterEnd } from './islands';
import { type Lines, linesOf } from './lines';
import { isTableRule, type MarkdownReading, readMarkdown } from './markdown';
import type { ChunkKind } from './model';
import type { BeyondBounds, RelativeComment, ScannedChunk } from './scannedChunk';

const NO_MARKDOWN: MarkdownReading = { nodes: [], beyond: undefined };

class TextChunk implements ScannedChunk {
  private parsed: MarkdownReading | undefined;
  private blanked: string | undefined;

  constructor(
    readonly kind: ChunkKind,
    readonly text: string,
    readonly unclosed: boolean,
    readonly comments: readonly RelativeComment[],
    private readonly definitions = '',
  ) {}

  get visible(): string {
    this.blanked ??= blankComments(this.text, this.comments);
    return this.blanked;
  }

  get nodes(): readonly RootContent[] {
    return this.read().nodes;
  }

  get beyond(): BeyondBounds | undefined {
    return this.read().beyond;
  }

  private read(): MarkdownReading {
    const holdsWords = this.kind === 'text' || this.kind === 'heading' || this.kind === 'code';
    this.parsed ??= holdsWords ? readMarkdown(this.visible, this.kind, this.definitions) : NO_MARKDOWN;
    return this.parsed;
  }

  withDefinitions(definitions: string): ScannedChunk {
    return definitions === this.definitions ? this : new TextChunk(this.kind, this.text, this.unclosed, this.comments, definitions);
  }
}

/** Tabs keep the length, part words as a space does, and at the end of a line make no hard break. */
function blankComments(text: string, comments: readonly RelativeComment[]): string {
  let result = '';
  let at = 0;
  for (const comment of comments) {
    result += text.slice(at, comment.start) + '\t'.repeat(comment.end - comment.start);
    at = comment.end;
  }
  return at === 0 ? text : result + text.slice(at);
}

/** Same words, same nodes: letters of an authority have many paragraphs in common. Only ever a saving of time. */
const shared = new TextCache<TextChunk>(1000);
const LONGEST_SHARED = 20_000;

function chunkOf(kind: ChunkKind, text: string, unclosed: boolean, comments: readonly RelativeComment[]): ScannedChunk {
  if (text.length > LONGEST_SHARED || unclosed || comments.length > 0) return new TextChunk(kind, ownText(text), unclosed, comments);
  const known = shared.get(text);
  if (known?.kind === kind) return known;
  const own = ownText(text);
  const made = new TextChunk(kind, own, unclosed, comments);
  shared.set(own, made);
  return made;
}

const HEADING = /^[ \t]*#{1,6}(?:[ \t]|$)/;
const RULE = /^[ \t]*(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const MARKER = /^[ \t]*(?:([-*+])|(\d{1,9})([.)]))(?:[ \t]|$)/;
/** A run longer than this is cut at the next line that can begin one of its own. */
const LONGEST_RUN = 60_000;

/** The kind of list that a line's marker belongs to: the bullet, or what follows the number. */
function listKind(line: string): { readonly kind: string; readonly first: boolean } | undefined {
  const found = MARKER.exec(line);
  if (!found || RULE.test(line)) return undefined;
  return { kind: found[1] ?? found[3] ?? '', first: found[2] === undefined || Number(found[2]) === 1 };
}

/** A chunk after a change to its words that leaves its comments and its boundaries as they were. It is not kept by its content: the next key makes it another. */
export function rewrittenChunk(chunk: ScannedChunk, text: string): ScannedChunk {
  return new TextChunk(chunk.kind, text, chunk.unclosed, []);
}

/** Past this a run may be cut elsewhere after a change. */
export const NEARLY_LONGEST_RUN = LONGEST_RUN - 1000;

/** A run with this in it is not only words: it holds comments, or it may open or close code. */
const OTHER_THAN_WORDS = /<!--|-->|^[ \t]*(?:`{3}|~{3})|^[ \t]*[=-]+[ \t]*$|^::/;

/** Whether the scanner goes on from a line in the same way after a change to it. When in doubt, no. */
export function scansAlike(before: string, after: string): boolean {
  if (before.trim() === '' || after.trim() === '' || OTHER_THAN_WORDS.test(before) || OTHER_THAN_WORDS.test(after)) return false;
  if (startOfFence(linesOf(before), 0) || startOfFence(linesOf(after), 0)) return false;
  const [was, is] = [listKind(before), listKind(after)];
  return (
    HEADING.test(before) === HEADING.test(after) &&
    indented(before) === indented(after) &&
    isTableRule(before) === isTableRule(after) &&
    was?.kind === is?.kind &&
    was?.first === is?.first
  );
}

/**
 * Cuts a text into runs that Markdown reads on their own (`dialect.md` 1). The chunks put together are the text, character for character.
 * A boundary lies before and after a fence line or a heading and after a blank line, unless the next line goes on with a list.
 */
export function scan(text: string): ScannedChunk[] {
  const lines = linesOf(text);
  const chunks: ScannedChunk[] = [];
  const comments = commentFinder(lines);
  const code = codeEnds(lines);
  let line = 0;

  function add(kind: ChunkKind, from: number, to: number, unclosed = false, found: readonly FoundComment[] = []): void {
    const start = lines.start(from);
    const inside = found.map((c) => ({ start: c.start - start, end: c.end - start, closed: c.closed }));
    chunks.push(chunkOf(kind, text.slice(start, lines.start(to)), unclosed, inside));
    line = to;
  }

  if (lines.start(0) > 0) chunks.push(chunkOf('blank', text.slice(0, lines.start(0)), false, []));
  const front = frontMatterEnd(lines);
  if (front) {
    if (front.from > 0) add('blank', 0, front.from);
    add('front-matter', front.from, front.to, !front.closed);
  }
  while (line < lines.count) {
    if (lines.blank(line)) {
      let to = line + 1;
      while (to < lines.count && lines.blank(to)) to++;
      add('blank', line, to);
      continue;
    }
    if (startOfFence(lines, line) !== undefined) {
      add('fence', line, line + 1);
      continue;
    }
    const alone = comments.alone(line);
    if (alone) {
      add(
        'comment',
        line,
        alone.to,
        alone.found.some((c) => !c.closed),
        alone.found,
      );
      continue;
    }
    const end = code(line);
    if (end) {
      add('code', line, end.to, !end.closed);
      continue;
    }
    const run = runFrom(lines, line, comments, code);
    add(HEADING.test(lines.content(line)) ? 'heading' : 'text', line, run.to, run.unclosed, run.found);
  }
  return chunks;
}

interface Run {
  readonly to: number;
  readonly unclosed: boolean;
  readonly found: readonly FoundComment[];
}

function runFrom(lines: Lines, from: number, comments: CommentFinder, code: CodeEnds): Run {
  const found: FoundComment[] = [];
  const heading = HEADING.test(lines.content(from));
  let list = heading ? undefined : listKind(lines.content(from))?.kind;
  let table = false;
  let line = from;

  /** Whether the run goes on; if it does, `line` stands on its next line with words. */
  function more(): boolean {
    if (heading) return false;
    let next = line;
    while (next < lines.count && lines.blank(next)) next++;
    if (next >= lines.count || (next > line && !goesOn(lines, next, list))) return false;
    const content = lines.content(next);
    if (startOfFence(lines, next) !== undefined) return false;
    const inList = list !== undefined && indented(content);
    if (!inList && (HEADING.test(content) || comments.alone(next) || code(next))) return false;
    const marker = inList ? undefined : listKind(content);
    const long = lines.start(line) - lines.start(from) > LONGEST_RUN;
    if (long && !table && (list === undefined || marker)) return false;
    if (marker && (list !== undefined || marker.first)) list = marker.kind;
    table ||= isTableRule(content);
    line = next;
    return true;
  }

  do {
    const block = line > from ? code(line) : undefined;
    if (block) {
      line = block.to;
      if (!block.closed) return { to: line, unclosed: true, found };
    } else {
      const taken = comments.inside(line);
      for (const comment of taken.found) found.push(comment);
      line = taken.to;
      if (found.at(-1)?.closed === false) return { to: line, unclosed: true, found };
    }
  } while (more());
  return { to: line, unclosed: false, found };
}

function indented(content: string): boolean {
  return content.startsWith(' ') || content.startsWith('\t');
}

/** Whether a line after a blank one belongs to the list before it. */
function goesOn(lines: Lines, line: number, list: string | undefined): boolean {
  if (list === undefined) return false;
  const content = lines.content(line);
  return indented(content) || listKind(content)?.kind === list;
}
