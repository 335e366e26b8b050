import { parse } from '../syntax';
import type { Piece } from '../syntax/model';
import { type Escaping, inlineMarkdown } from './escape';
import { type IncomingBlock, type IncomingInline, type IncomingItem, inlineWords } from './model';

interface Writing {
  readonly escaping: Escaping;
  readonly marks: boolean;
}

/** From what reads best to what is surest. */
const WAYS: readonly Writing[] = [
  { escaping: 'light', marks: true },
  { escaping: 'light', marks: false },
  { escaping: 'heavy', marks: false },
  { escaping: 'bare', marks: false },
];

/** Marks of lists that stand next to each other differ, or they would be one list. */
interface ListMarks {
  readonly bullet: '-' | '*';
  /** What follows the numbers of the list directly above. */
  readonly above: '.' | ')' | undefined;
}

/** By what stands directly above, as it was written: three lists in a row take turns. */
function marksAfter(above: string | undefined): ListMarks {
  let last = '';
  for (const line of above?.split('\n') ?? []) last = /^(?:\d{1,9}([.)])|([-*]))(?=\s|$)/.exec(line)?.[0].slice(-1) ?? last;
  return { bullet: last === '-' ? '*' : '-', above: last === '.' || last === ')' ? last : undefined };
}

/**
 * One block of a letter as Markdown of the dialect, lines parted by `\n`. What is written is read back, and of several ways the first is taken that gives
 * the same words: a letter may hold anything.
 * @param above what was written directly above it, for two lists in a row
 */
export function writeBlock(block: IncomingBlock, above?: string): string {
  if (block.kind === 'markdown') return block.text;
  const wanted = wordsOfBlock(block);
  const written = WAYS.map((way) => () => blockLines(block, way, marksAfter(above)).join('\n'));
  const found = written.find((write) => readBack(write()) === wanted);
  return (found ?? written[2] ?? (() => ''))();
}

/** Words as they are compared: no spaces at the ends, one between. */
function squeezed(text: string): string {
  return text.replace(/\s+/g, ' ').replaceAll('\u0000', '\ufffd').trim();
}

/** What the dialect reads in a text, mark by mark; undefined where it reads a fence, a comment, a field or a fault. */
function readBack(markdown: string): string | undefined {
  const { pieces, fences, comments, fields, faults, frontMatter } = parse(markdown, { form: 'dialect' });
  if (fences.length + comments.length + fields.length + faults.length > 0 || frontMatter) return undefined;
  return pieces.map(pieceWords).join('\n');
}

function pieceWords(piece: Piece): string {
  const kind = piece.kind === 'item' && piece.marker === undefined ? 'more' : piece.kind;
  return `${kind}${piece.number === undefined ? '' : ` ${piece.number}`}: ${squeezed(piece.prose.text)}`;
}

/** The same of a block that is to be written. */
function wordsOfBlock(block: IncomingBlock): string {
  const lines: string[] = [];
  const add = (one: IncomingBlock, inItem: boolean): void => {
    switch (one.kind) {
      case 'heading':
        lines.push(`heading: ${squeezed(inlineWords(one.children))}`);
        return;
      case 'paragraph':
        lines.push(`${inItem ? 'more' : 'paragraph'}: ${squeezed(inlineWords(one.children))}`);
        return;
      case 'table':
        for (const row of squared(one.rows)) for (const cell of row) lines.push(`cell: ${squeezed(inlineWords(cell))}`);
        return;
      case 'quotation':
        for (const child of one.children) add(child, false);
        return;
      case 'list':
        for (const { item, number, label } of numbered(one.items)) {
          if (label !== undefined) {
            lines.push(`${inItem ? 'more' : 'paragraph'}: ${squeezed(`${label} ${firstWords(item)}`)}`);
          } else {
            lines.push(`item${number === undefined ? '' : ` ${number}`}: ${squeezed(firstWords(item))}`);
          }
          for (const child of restOf(item)) add(child, label === undefined || inItem);
        }
        return;
      default:
        lines.push(one.text);
    }
  };
  add(block, false);
  return lines.join('\n');
}

function firstInline(item: IncomingItem): readonly IncomingInline[] {
  const [first] = item.children;
  return first?.kind === 'paragraph' ? first.children : [];
}

const firstWords = (item: IncomingItem): string => inlineWords(firstInline(item));

function restOf(item: IncomingItem): readonly IncomingBlock[] {
  return item.children[0]?.kind === 'paragraph' ? item.children.slice(1) : item.children;
}

interface NumberedItem {
  readonly item: IncomingItem;
  /** The number that Markdown shows. */
  readonly number: number | undefined;
  /** A label that Markdown has no list for: it stays among the words. */
  readonly label: string | undefined;
  /** A list that begins anew. */
  readonly fresh: boolean;
}

const DIGITS = /^\(?(\d{1,9})([.)])$/;
const BULLET = /^[•·▪‣◦●○■–*-]?$/;

/** What each item of a list becomes: Markdown numbers items one after the other, so a number out of order begins a list of its own. */
function numbered(items: readonly IncomingItem[]): readonly NumberedItem[] {
  let last: NumberedItem | undefined;
  return items.map((item) => {
    const digits = DIGITS.exec(item.marker)?.[1];
    const number = digits === undefined ? undefined : Number(digits);
    const label = number === undefined && !BULLET.test(item.marker) ? item.marker : undefined;
    const next = last?.number === undefined ? undefined : last.number + 1;
    const fresh = !last || last.label !== undefined || (last.number === undefined) !== (number === undefined) || (number !== undefined && number !== next);
    last = { item, number, label, fresh };
    return last;
  });
}

function blockLines(block: IncomingBlock, way: Writing, marks: ListMarks): readonly string[] {
  switch (block.kind) {
    case 'heading': {
      const words = inlineMarkdown(block.children, { ...way, cell: true }).replaceAll('\\|', '|');
      return [`${'#'.repeat(Math.min(6, Math.max(1, block.depth ?? 2)))} ${words.replace(/(?<![\\#])#(?=#*$)/, '\\#')}`];
    }
    case 'paragraph':
      return inlineMarkdown(block.children, way).split('\n');
    case 'table':
      return tableLines(block.rows, way);
    case 'quotation':
      return parted(block.children, way).map((line) => (line === '' ? '>' : `> ${line}`));
    case 'list':
      return listLines(block.items, way, marks);
    default:
      return block.text.split('\n');
  }
}

/** Blocks with a blank line between. */
function parted(blocks: readonly IncomingBlock[], way: Writing): readonly string[] {
  let above: string | undefined;
  return blocks.flatMap((block, index) => {
    const lines = blockLines(block, way, marksAfter(above));
    above = lines.join('\n');
    return index === 0 ? lines : ['', ...lines];
  });
}

function listLines(items: readonly IncomingItem[], way: Writing, marks: ListMarks): readonly string[] {
  const lines: string[] = [];
  const { bullet } = marks;
  let after: '.' | ')' | undefined;
  /** What follows the number of the list directly above: two lists in a row are kept apart by it. */
  let above: '.' | ')' | undefined = marks.above;
  let apart = false;
  for (const { item, number, label, fresh } of numbered(items)) {
    if (label !== undefined) {
      const words = inlineMarkdown([{ kind: 'text', text: `${label} ` }, ...firstInline(item)], way).split('\n');
      if (lines.length > 0) lines.push('');
      lines.push(...words);
      const rest = restOf(item);
      if (rest.length > 0) lines.push('', ...parted(rest, way));
      apart = true;
      continue;
    }
    if (fresh && lines.length > 0) {
      if (!apart) {
        above = after;
      }
      lines.push('');
    }
    if (fresh && number === undefined) after = undefined;
    else if (fresh) {
      after = DIGITS.exec(item.marker)?.[2] === ')' ? ')' : '.';
      if (after === above) after = after === '.' ? ')' : '.';
    }
    above = undefined;
    apart = false;
    const marker = number === undefined ? bullet : `${number}${after}`;
    const indent = ' '.repeat(marker.length + 1);
    const words = inlineMarkdown(firstInline(item), way).split('\n');
    lines.push(`${marker} ${words[0] ?? ''}`.trimEnd(), ...words.slice(1).map((line) => indent + line));
    const rest = restOf(item);
    if (rest.length > 0) {
      const inner = parted(rest, way).map((line) => (line === '' ? '' : indent + line));
      lines.push(...(rest[0]?.kind === 'list' && numbered(rest[0].items)[0]?.label === undefined ? inner : ['', ...inner]));
    }
  }
  return lines;
}

/** Every row as wide as the widest: Markdown cuts what goes beyond the header row. */
function squared(rows: readonly (readonly (readonly IncomingInline[])[])[]): readonly (readonly (readonly IncomingInline[])[])[] {
  const width = Math.max(1, ...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => [])]);
}

function tableLines(rows: readonly (readonly (readonly IncomingInline[])[])[], way: Writing): readonly string[] {
  const [header, ...body] = squared(rows).map((row) => `| ${row.map((cell) => inlineMarkdown(cell, { ...way, cell: true })).join(' | ')} |`);
  const width = Math.max(1, ...rows.map((row) => row.length));
  return header === undefined ? [] : [header, `|${' --- |'.repeat(width)}`, ...body];
}
