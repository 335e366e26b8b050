import type { Paragraph, Root, RootContent } from 'mdast';
import { gfmAutolinkLiteralFromMarkdown } from 'mdast-util-gfm-autolink-literal';
import { gfmTableFromMarkdown } from 'mdast-util-gfm-table';
import { gfmAutolinkLiteral } from 'micromark-extension-gfm-autolink-literal';
import { gfmTable } from 'micromark-extension-gfm-table';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import { readPlainWords } from './plainWords';

/**
 * CommonMark with two pieces of GFM: tables and literal autolinks. Indented code is no part of the dialect.
 * The tree transform of the autolink package is left out: it finds links a second time in the finished tree and gives them no positions.
 */
function dialect(this: Processor): void {
  const { transforms: _, ...autolinks } = gfmAutolinkLiteralFromMarkdown();
  this.data('micromarkExtensions', [gfmTable(), gfmAutolinkLiteral(), { disable: { null: ['codeIndented'] } }]);
  this.data('fromMarkdownExtensions', [[gfmTableFromMarkdown(), autolinks]]);
}

const processor = unified().use(remarkParse).use(dialect).freeze();

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

/**
 * Parses one chunk. `more` is put after it (definitions that stand in other chunks) and gives no nodes of its own.
 * Offsets in the nodes count from the start of `text`. A chunk too dense with marks to be prose is read as one paragraph of plain words.
 */
export function parseMarkdown(text: string, more = ''): readonly RootContent[] {
  return readPlainWords(text) ?? readMarks(text, more);
}

/** The same for a text with marks in it; one without them reads so too, and takes a hundred times as long. */
export function readMarks(text: string, more = ''): readonly RootContent[] {
  if (tooDense(text)) return plainParagraph(text);
  // A byte order mark would be skipped without being counted, and every offset would be one short.
  const source = text.charCodeAt(0) === 0xfeff ? ` ${text.slice(1)}` : text;
  const root: Root = processor.parse(more ? `${source}\n\n${more}` : source);
  if (!more) return root.children;
  return root.children.filter((node) => (node.position?.start.offset ?? 0) < text.length);
}

const CONTAINER = /[ \t]*(?:>|(?:[-*+]|\d{1,9}[.)])(?=[ \t]))/y;
const TABLE_RULE_MARKS = /^[ \t|:-]*$/;

/** Whether a line looks like the one under a table's header row. */
export function isTableRule(line: string): boolean {
  return line.includes('|') && line.includes('-') && TABLE_RULE_MARKS.test(line);
}

function tooDense(text: string): boolean {
  let marks = 0;
  let underlines = 0;
  let table = false;
  for (const line of text.split(/\r\n|\n|\r/)) {
    CONTAINER.lastIndex = 0;
    let opened = 0;
    while (CONTAINER.test(line)) if (++opened > MOST_NESTED) return true;
    if (line.search(/[^ \t]/) > MOST_INDENT) return true;
    if (UNDERLINE.test(line) && ++underlines > MOST_UNDERLINES) return true;
    // A table's cells are read one by one, so only a single row can be too dense.
    table ||= isTableRule(line);
    if (table || line.trim() === '') marks = 0;
    for (let i = 0; i < line.length; i++) if (MARKS.has(line.charCodeAt(i)) && ++marks > MOST_MARKS) return true;
  }
  return false;
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
