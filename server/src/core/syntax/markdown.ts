import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { Span } from '../text/span';
import { whenNeeded } from '../text/whenNeeded';
import type { ChunkKind } from './model';
import { readPlainWords } from './plainWords';
import type { BeyondBounds } from './scannedChunk';
import { readSimple } from './simpleBlocks';

/**
 * CommonMark with two pieces of GFM: tables and literal autolinks. Indented code is no part of the dialect.
 * The tree transform of the autolink package is left out: it finds links a second time in the finished tree and gives them no positions.
 */
function dialect(this: Processor): void {
  const { transforms: _, ...autolinks } = gfmAutolinkLiteralFromMarkdown();
  this.data('micromarkExtensions', [gfmTable(), gfmAutolinkLiteral(), { disable: { null: ['codeIndented'] } }]);
  this.data('fromMarkdownExtensions', [[gfmTableFromMarkdown(), autolinks]]);
}

/** Most letters have nothing that needs it until somebody writes it. */
const processor = whenNeeded(() => unified().use(remarkParse).use(dialect).freeze());

/** Marks in one paragraph past which it is pasted data and no letter: Markdown's own reading is quadratic there. */
const MOST_MARKS = 2000;
const MARKS = new Set([...'*_[]<`&\\@'].map((mark) => mark.charCodeAt(0)));
/** Lines of one chunk that may be underlines of headings: Markdown's own reading is quadratic in them. */
const MOST_UNDERLINES = 300;
const UNDERLINE = /^ {0,3}(?:=+|-+)[ \t]*$/;
/** Containers (quotation, list) that one line may open. */
const MOST_NESTED = 60;
/** Indentation past which a line is no list: each list level adds to it, and the tree is walked by recursion. */
const MOST_INDENT = 400;

/** The nodes of one chunk, with offsets from its start; where it is past one of the bounds, one paragraph of plain words. */
export interface MarkdownReading {
  readonly nodes: readonly RootContent[];
  readonly beyond: BeyondBounds | undefined;
}

/** Reads one chunk. `more` is put after it (definitions that stand in other chunks) and gives no nodes of its own. */
export function readMarkdown(text: string, kind: ChunkKind, more = ''): MarkdownReading {
  // A text of so few characters is past no bound that simple blocks could reach.
  const known = readPlainWords(text) ?? (text.length <= MOST_MARKS ? readSimple(text, more) : undefined);
  if (known) return { nodes: known, beyond: undefined };
  // In code nothing is a mark, so it has no bounds.
  const beyond = kind === 'code' ? undefined : beyondBounds(text);
  return { nodes: beyond ? plainParagraph(text) : (readSimple(text, more) ?? readMarks(text, more)), beyond };
}

/** The nodes of a text with marks in it; one without them reads so too, and takes a hundred times as long. Bounds are for the caller to mind. */
export function readMarks(text: string, more = ''): readonly RootContent[] {
  // A byte order mark would be skipped without being counted, and every offset would be one short.
  const source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const root: Root = processor().parse(more ? `${source}\n\n${more}` : source);
  if (!more) return root.children;
  return root.children.filter((node) => (node.position?.start.offset ?? 0) < text.length);
}

const LINE_END = /\r\n|\n|\r/g;
const CONTAINER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;
const TABLE_RULE_MARKS = /^[ \t|:-]*$/;

/** Whether a line looks like the one under a table's header row. */
export function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && TABLE_RULE_MARKS.test(line);
}

/** The bound that a chunk passes, and the line where it does. */
function beyondBounds(text: string): BeyondBounds | undefined {
  let marks = 0;
  let underlines = 0;
  let table = false;
  for (let from = 0; from < text.length; ) {
    LINE_END.lastIndex = from;
    const found = LINE_END.exec(text);
    const end = found?.index ?? text.length;
    const line = text.slice(from, end);
    const passed = (bound: BeyondBounds['bound']): BeyondBounds => ({ bound, span: inked(line, from) });
    CONTAINER.lastIndex = 0;
    let opened = 0;
    while (CONTAINER.test(line)) if (++opened > MOST_NESTED) return passed('nested');
    if (line.search(/[^ \t]/) > MOST_INDENT) return passed('indented');
    if (UNDERLINE.test(line) && ++underlines > MOST_UNDERLINES) return passed('underlines');
    // A table's cells are read one by one, so only a single row can be too dense.
    table ||= isTableRule(line);
    if (table || line.trim() === '') marks = 0;
    for (let i = 0; i < line.length; i++) if (MARKS.has(line.charCodeAt(i)) && ++marks > MOST_MARKS) return passed(table ? 'row' : 'marks');
    from = end + (found?.[0].length ?? 0);
  }
  return undefined;
}

/** The words of a line without the space around them. */
function inked(line: string, from: number): Span {
  const start = from + line.search(/[^ \t]/);
  return { start, end: start + line.trim().length };
}

function plainParagraph(text: string): readonly RootContent[] {
  const value = text.trim();
  if (value === '') return [];
  const from = text.indexOf(value);
  const position = {
    start: { line: 1, column: 1, offset: from },
    end: { line: 1, column: 1, offset: from + value.length },
  };
  const paragraph: Paragraph = { type: 'paragraph', children: [{ type: 'text', value, position }], position };
  return [paragraph];
}
