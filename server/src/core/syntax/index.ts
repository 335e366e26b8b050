import { LetterText } from '../text/letterText';
import { byPlace } from '../text/span';
import { beginLetter } from '../text/textCache';
import { type Landmark, readBlocks } from './blocks';
import { scan } from './chunks';
import type { BeyondBounds, ScannedChunk } from './scannedChunk';
import { collectDefinitions, resolveReferences } from './definitions';
import { readFence, startOfFence } from './fences';
import { fieldsOf } from './fields';
import { readFrontMatter } from './frontMatter';
import { frontMatterEnd } from './islands';
import { lineEndingOf, type Lines, linesOf } from './lines';
import type { Block, Comment, Fence, Field, FrontMatter, Piece, SyntaxDocument, SyntaxFault } from './model';
import { addPieces } from './pieces';
import { readPlain } from './plain';

export * from './model';
export {
  type AttributeSchema,
  type AttributeValueKind,
  BLOCK_SCHEMAS,
  type BlockSchema,
  blockSchema,
  isBlockName,
  isOutcomeName,
  LIKELIHOODS,
} from './blockSchema';
export { definitionKey, type LinkDefinition } from './definitions';
export { FAULT_MESSAGES, faultMessage } from './faults';
export { DIALECT_VERSION, FRONT_MATTER_KEYS, type FrontMatterKey, fieldPaths, frontMatterKey, toJsonSchema } from './frontMatterSchema';
export { isIsoDate } from './isoDate';
export { editDistance, nearest } from './nearest';
export { Prose } from './prose';
export { parseQuestions, type QuestionReference, type QuestionsValue } from './questions';

export interface ParseOptions {
  /** Name or path of the file; only its ending counts. */
  readonly fileName?: string;
  /** Reads the text as this form whatever its name and content. */
  readonly form?: 'dialect' | 'plain';
  /** The reading of the text before a change: what it has read of chunks that are the same is not read again. Never changes the result. */
  readonly previous?: SyntaxDocument;
}

/** Reads a text. Never fails and never throws: whatever can't be read is a fault, and the rest is read. */
export function parse(text: string, options: ParseOptions = {}): SyntaxDocument {
  const form = options.form ?? formOf(text, options.fileName);
  beginLetter();
  return form === 'plain' ? parsePlain(text) : parseDialect(text, options.previous);
}

/** A text is the dialect if its name ends in `.md` or it has front matter or a fence; otherwise it is a plain letter (`dialect.md` 9). */
export function formOf(text: string, fileName?: string): 'dialect' | 'plain' {
  if (fileName?.toLowerCase().endsWith('.md')) return 'dialect';
  const lines = linesOf(text);
  const front = frontMatterEnd(lines);
  if (front && (front.closed || front.to > front.from + 1)) return 'dialect';
  return /^(?::{3}|::[A-Za-z])/m.test(text) ? 'dialect' : 'plain';
}

function parsePlain(text: string): SyntaxDocument {
  const { chunks, pieces } = readPlain(text);
  return {
    get text() {
      return this.written.whole;
    },
    written: LetterText.of(text),
    form: 'plain',
    chunks,
    starts: startsOf(chunks),
    frontMatter: undefined,
    fences: [],
    blocks: [],
    comments: [],
    fields: [],
    pieces,
    faults: [],
    definitions: new Map(),
  };
}

function startsOf(chunks: readonly { readonly text: string }[]): readonly number[] {
  let at = 0;
  return chunks.map((chunk) => {
    const start = at;
    at += chunk.text.length;
    return start;
  });
}

function parseDialect(text: string, previous: SyntaxDocument | undefined): SyntaxDocument {
  const lines = linesOf(text);
  const lineEnding = lineEndingOf(text);
  const scanned = scan(text);
  if (previous) takeOver(scanned, previous.chunks);
  const starts = startsOf(scanned);
  const definitions = collectDefinitions(scanned, starts);
  const chunks = resolveReferences(scanned, definitions);

  const front = chunks.findIndex((chunk) => chunk.kind === 'front-matter');
  const frontChunk = chunks[front];
  const frontMatter = isSameFront(previous, frontChunk, starts[front] ?? 0, lineEnding)
    ? previous?.frontMatter
    : frontChunk
      ? readFrontMatter(frontChunk.text, starts[front] ?? 0, !frontChunk.unclosed, lineEnding)
      : undefined;

  const lineStart = (at: number): number => lines.start(lines.at(at));
  const bodyStart = (fence: Fence): number => lines.start(lines.at(fence.span.start) + 1);
  const reading = readBlocks(landmarksOf(chunks, starts, lines, lineEnding), text, lineStart, bodyStart, lineEnding);
  const { comments, unclosed } = commentsOf(chunks, starts, lineEnding);
  const { pieces, fields, unread } = wordsOf(chunks, starts, reading.blocks, frontMatter);
  const faults = [frontMatter?.faults ?? [], reading.fences.flatMap((fence) => fence.faults), reading.faults, unclosed, unread].flat();
  faults.sort((a, b) => byPlace(a.span, b.span));
  return {
    get text() {
      return this.written.whole;
    },
    written: LetterText.of(text),
    form: 'dialect',
    chunks,
    starts,
    frontMatter,
    fences: reading.fences,
    blocks: reading.blocks,
    comments,
    fields,
    pieces,
    faults,
    definitions,
  };
}

/** Whether the front matter of an earlier reading stands where it stood. */
function isSameFront(previous: SyntaxDocument | undefined, chunk: ScannedChunk | undefined, start: number, lineEnding: string): boolean {
  if (!previous?.frontMatter || !chunk || lineEndingOf(previous.text) !== lineEnding) return false;
  const index = previous.chunks.indexOf(chunk);
  return index >= 0 && previous.starts[index] === start;
}

/** Puts chunks of an earlier reading in the place of equal ones, from both ends on: what was changed lies between. */
function takeOver(chunks: ScannedChunk[], earlier: SyntaxDocument['chunks']): void {
  const takes = (index: number, from: number): boolean => {
    const [chunk, known] = [chunks[index], earlier[from]];
    if (!chunk || !known || !isScanned(known) || !isEqual(chunk, known)) return false;
    chunks[index] = known;
    return true;
  };
  const most = Math.min(chunks.length, earlier.length);
  let first = 0;
  while (first < most && takes(first, first)) first++;
  for (let last = 1; last <= most - first && takes(chunks.length - last, earlier.length - last); last++);
}

const isScanned = (chunk: SyntaxDocument['chunks'][number]): chunk is ScannedChunk => 'visible' in chunk;

function isEqual(a: ScannedChunk, b: ScannedChunk): boolean {
  return (
    a.kind === b.kind &&
    a.unclosed === b.unclosed &&
    a.comments.length === b.comments.length &&
    a.text === b.text &&
    a.comments.every(
      ({ start, end, closed }, index) => start === b.comments[index]?.start && end === b.comments[index]?.end && closed === b.comments[index]?.closed,
    )
  );
}

/** The fences, and the headings of depth 1, in order of place. */
function landmarksOf(chunks: readonly ScannedChunk[], starts: readonly number[], lines: Lines, lineEnding: string): readonly Landmark[] {
  const landmarks: Landmark[] = [];
  let before: ScannedChunk | undefined;
  chunks.forEach((chunk, index) => {
    const start = starts[index] ?? 0;
    if (chunk.kind === 'fence') {
      const line = lines.at(start);
      const found = startOfFence(lines, line);
      const inList = found?.spaced === true && before?.kind === 'text' && before.nodes.at(-1)?.type === 'list' && found.at - start >= 2;
      if (found) landmarks.push({ kind: 'fence', fence: readFence(lines.text, found, lines.end(line), inList, lineEnding) });
    } else if (chunk.kind === 'heading' ? /^[ \t]*#(?!#)/.test(chunk.text) : chunk.kind === 'text' && /^[ \t]*=+[ \t]*$/m.test(chunk.text)) {
      for (const node of chunk.nodes) {
        if (node.type === 'heading' && node.depth === 1)
          landmarks.push({ kind: 'heading', at: lines.start(lines.at(start + (node.position?.start.offset ?? 0))) });
      }
    }
    if (chunk.kind !== 'blank') before = chunk;
  });
  return landmarks;
}

function commentsOf(
  chunks: readonly ScannedChunk[],
  starts: readonly number[],
  lineEnding: string,
): { readonly comments: readonly Comment[]; readonly unclosed: readonly SyntaxFault[] } {
  const comments: Comment[] = [];
  const faults: SyntaxFault[] = [];
  chunks.forEach((chunk, index) => {
    const start = starts[index] ?? 0;
    for (const found of chunk.comments) {
      const span = { start: start + found.start, end: start + found.end };
      const from = Math.min(found.start + 4, found.end);
      const to = found.closed ? Math.max(from, found.end - 3) : found.end;
      const alone = chunk.kind === 'comment' && chunk.comments.length === 1;
      comments.push({ span, body: chunk.text.slice(from, to), bodySpan: { start: start + from, end: start + to }, closed: found.closed, alone });
      if (!found.closed) faults.push(unclosedFault('comment', { start: span.start, end: span.start + 4 }, span.end, ' -->'));
    }
    if (!chunk.unclosed || chunk.kind === 'front-matter' || chunk.comments.some((c) => !c.closed)) return;
    const code = /(?:^|\n|\r)[ \t]*(`{3,}|~{3,})[^\r\n]*$/m.exec(chunk.kind === 'code' ? chunk.text : lastCode(chunk.text));
    const marks = code?.[1] ?? '```';
    const from = chunk.text.lastIndexOf(code?.[0] ?? '');
    const at = start + Math.max(0, from) + (code?.[0].indexOf(marks) ?? 0);
    const end = start + chunk.text.trimEnd().length;
    faults.push(unclosedFault('code', { start: at, end: at + marks.length }, end, lineEnding + marks));
  });
  return { comments, unclosed: faults };
}

/** The last line of a run that opens code, to its end: there the code that was not closed began. */
function lastCode(text: string): string {
  const lines = text.split(/(?<=[\r\n])/);
  return lines.findLast((line) => /^[ \t]*(?:`{3}|~{3})/.test(line)) ?? '';
}

function unclosedFault(message: 'comment' | 'code', span: { readonly start: number; readonly end: number }, at: number, text: string): SyntaxFault {
  const title = message === 'comment' ? 'Close the comment here' : 'Close the code here';
  return { code: 'comment-unclosed', message, values: {}, span, fix: { title, edits: [{ span: { start: at, end: at }, text }], safe: false } };
}

function unreadFault({ bound, span }: BeyondBounds, start: number): SyntaxFault {
  return { code: 'marks-not-read', message: bound, values: {}, span: { start: start + span.start, end: start + span.end } };
}

/** Pieces and fields, each with the innermost block that holds it, and the runs that go out and are not read for their marks. */
function wordsOf(
  chunks: readonly ScannedChunk[],
  starts: readonly number[],
  blocks: readonly Block[],
  frontMatter: FrontMatter | undefined,
): { readonly pieces: readonly Piece[]; readonly fields: readonly Field[]; readonly unread: readonly SyntaxFault[] } {
  const pieces: Piece[] = [];
  const fields: Field[] = [];
  const unread: SyntaxFault[] = [];
  const groups = { next: 0 };
  const open: Block[] = [];
  let nextBlock = 0;
  let requests = 0;
  const frontEnd = frontMatter?.span.end ?? 0;
  chunks.forEach((chunk, index) => {
    const start = starts[index] ?? 0;
    const end = start + chunk.text.length;
    for (let block = blocks[nextBlock]; block && block.span.start < end; block = blocks[++nextBlock]) {
      open.push(block);
      if (block.name === 'request') requests++;
    }
    while ((open.at(-1)?.span.end ?? Number.POSITIVE_INFINITY) <= start) if (open.pop()?.name === 'request') requests--;
    const block = open.at(-1);
    for (const field of fieldsOf(chunk, start, requests > 0)) fields.push(field);
    if (start >= frontEnd && (chunk.kind === 'text' || chunk.kind === 'heading' || chunk.kind === 'code')) addPieces(chunk, start, block, groups, pieces);
    if (chunk.beyond && !open.some(({ name }) => name === 'internal')) unread.push(unreadFault(chunk.beyond, start));
  });
  return { pieces, fields, unread };
}
