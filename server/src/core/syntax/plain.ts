import { type Lines, linesOf } from './lines';
import type { Chunk, Piece } from './model';
import { headingFlags } from './plainHeadings';
import type { Marker, PlainParagraph } from './plainParagraph';
import { Prose } from './prose';

const MARKER = /^[ \t]*((\d{1,3})[.)]|\((\d{1,3})\)|([a-z])[.)]|\(([a-z])\)|[•·▪‣◦●*–-])[ \t]+(?=\S)/;
const BULLETS = '•·▪‣◦●';

/** The marker that begins a line of a list, if one does. */
export function markerOf(line: string): Marker | undefined {
  const found = MARKER.exec(line);
  const text = found?.[1];
  if (!found || text === undefined) return undefined;
  const digits = found[2] ?? found[3];
  const letter = found[4] ?? found[5];
  const width = found[0].length;
  if (digits !== undefined) return { text, kind: 'digit', number: Number(digits), width };
  if (letter !== undefined) return { text, kind: 'letter', number: letter.charCodeAt(0) - 96, width };
  return { text, kind: 'bullet', number: undefined, width };
}

/** A line longer than this was never broken by hand or by a mail program: it is a paragraph. */
const UNWRAPPED = 160;

/** How the lines of a letter were made. */
interface Wrapping {
  /** Each line is a paragraph. */
  readonly none: boolean;
  /** The length at which lines were broken. */
  readonly width: number;
}

function wrappingOf(lines: Lines): Wrapping {
  let long = 0;
  let all = 0;
  const lengths: number[] = [];
  for (let line = 0; line < lines.count; line++) {
    const length = lines.end(line) - lines.start(line);
    all += length;
    if (length > UNWRAPPED) long += length;
    else if (length >= 45) lengths.push(length);
  }
  lengths.sort((a, b) => a - b);
  // Nearly the longest: a few lines with an address on the web stick out.
  const width = lengths[Math.floor((lengths.length - 1) * 0.92)] ?? 60;
  return { none: long * 2 > all, width };
}

/** Whether the break between two lines of a run ends a paragraph. */
function breaks(line: string, next: string, inItem: boolean, wrapping: Wrapping): boolean {
  if (wrapping.none || line.length > UNWRAPPED) return true;
  const marker = markerOf(next);
  if (marker && BULLETS.includes(marker.text)) return true;
  // A sentence that just happens to be broken before a word at which there was still room was broken on purpose.
  const word = next.trimStart().split(/[ \t]/, 1)[0] ?? '';
  const used = line.trimEnd().length + 1 + word.length;
  const ended = /[.:;?!]["'”’)]?[ \t]*$/.test(line);
  if (marker) return ended || /,[ \t]*$/.test(line) || used <= wrapping.width * 0.9;
  if (inItem && /^[ \t]{2,}/.test(next)) return false;
  const fresh = /^[ \t]*["'“‘([]?[\p{Lu}\p{N}]/u.test(next);
  if (!fresh) return ended && used <= wrapping.width * 0.6;
  return used <= wrapping.width * (ended ? 0.95 : 0.85);
}

/** The paragraphs of a plain letter (`dialect.md` 9): runs of lines between blank ones, cut where a line break ends a paragraph. */
export function plainParagraphs(lines: Lines): readonly PlainParagraph[] {
  const wrapping = wrappingOf(lines);
  const paragraphs: PlainParagraph[] = [];
  let line = 0;
  while (line < lines.count) {
    if (lines.blank(line)) {
      line++;
      continue;
    }
    const from = line;
    const first = from === 0 || lines.blank(from - 1);
    const content = lines.content(from);
    const marker = markerOf(content);
    const words = [content.slice(marker?.width ?? 0).trim()];
    line++;
    while (line < lines.count && !lines.blank(line) && !breaks(lines.content(line - 1), lines.content(line), marker !== undefined, wrapping)) {
      words.push(lines.content(line).trim());
      line++;
    }
    paragraphs.push({ from, to: line, text: words.join(' '), marker, first });
  }
  return paragraphs;
}

/** A plain letter: no Markdown is read and every character counts as text. */
export function readPlain(text: string): { readonly chunks: readonly Chunk[]; readonly pieces: readonly Piece[] } {
  const lines = linesOf(text);
  const paragraphs = plainParagraphs(lines);
  return { chunks: plainChunks(lines), pieces: plainPieces(lines, paragraphs) };
}

function plainChunks(lines: Lines): readonly Chunk[] {
  const chunks: Chunk[] = [];
  const add = (kind: 'text' | 'blank', start: number, end: number): void => {
    if (end > start) chunks.push({ kind, text: lines.text.slice(start, end), nodes: [], unclosed: false });
  };
  add('blank', 0, Math.min(lines.start(0), lines.text.length));
  let line = 0;
  while (line < lines.count) {
    const from = line;
    const blank = lines.blank(line);
    while (line < lines.count && lines.blank(line) === blank) line++;
    add(blank ? 'blank' : 'text', lines.start(from), lines.start(line));
  }
  return chunks;
}

function plainPieces(lines: Lines, paragraphs: readonly PlainParagraph[]): readonly Piece[] {
  const { headings, citations } = headingFlags(paragraphs);
  const pieces: Piece[] = [];
  let group = -1;
  let last: PlainParagraph | undefined;
  /** The list that is open: what its first level is numbered by. */
  let outer: Marker | undefined;
  let depth = 1;
  paragraphs.forEach((paragraph, index) => {
    const span = { start: inkStart(lines, paragraph.from), end: inkEnd(lines, paragraph.to - 1) };
    const prose = joined(lines, paragraph);
    const base = { span, prose, block: undefined, quoted: false };
    const { marker } = paragraph;
    const citation = citations.has(index);
    if (!marker && !citation) {
      last = undefined;
      const heading = headings.has(index);
      pieces.push({ ...base, kind: heading ? 'heading' : 'paragraph', depth: heading ? 2 : 0 });
      return;
    }
    if (!last || (last.marker === undefined) !== (marker === undefined)) {
      group++;
      outer = marker;
      depth = 1;
    } else if (marker && outer) depth = depthAfter(last, marker, outer, depth);
    last = paragraph;
    const numbered = marker?.number === undefined ? {} : { number: marker.number };
    pieces.push({ ...base, kind: 'item', depth, group, ...numbered, ...(marker ? { marker: marker.text } : {}) });
  });
  return pieces;
}

/** A list inside a list is told by another kind of marker, or by one that starts again under an item that ends with a colon. */
function depthAfter(last: PlainParagraph, marker: Marker, outer: Marker, depth: number): number {
  if (marker.kind !== outer.kind) return 2;
  if (marker.kind === 'digit' && marker.number === 1) return last.text.endsWith(':') ? 2 : depth;
  if (depth === 2 && last.marker?.kind === marker.kind && (last.marker.number ?? 0) + 1 === marker.number) return 2;
  return 1;
}

/** The words of a paragraph: a line break, with the spaces about it, is one space. */
function joined(lines: Lines, paragraph: PlainParagraph): Prose {
  const runs: { text: string; span: { start: number; end: number } }[] = [];
  for (let line = paragraph.from; line < paragraph.to; line++) {
    const start = line === paragraph.from && paragraph.marker ? lines.start(line) + paragraph.marker.width : inkStart(lines, line);
    const end = inkEnd(lines, line);
    const before = runs.at(-1);
    if (before) runs.push({ text: ' ', span: { start: before.span.end, end: start } });
    runs.push({ text: lines.text.slice(start, end), span: { start, end } });
  }
  return Prose.build(runs);
}

function inkStart(lines: Lines, line: number): number {
  let at = lines.start(line);
  const end = lines.end(line);
  while (at < end && (lines.text.charCodeAt(at) === 32 || lines.text.charCodeAt(at) === 9)) at++;
  return at;
}

function inkEnd(lines: Lines, line: number): number {
  let end = lines.end(line);
  while (end > lines.start(line) && (lines.text.charCodeAt(end - 1) === 32 || lines.text.charCodeAt(end - 1) === 9)) end--;
  return end;
}
