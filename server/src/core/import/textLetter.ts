import { passageKind } from '../notice/passageHeadings';
import { writtenDates } from '../notice/writtenDates';
import { parse } from '../syntax';
import { lineEndingOf } from '../syntax/lines';
import type { Piece } from '../syntax/model';
import { type IncomingBlock, type IncomingInline, type IncomingItem, type IncomingLetter, inlineWords, textInline } from './model';

/** A letter as plain text, read as the checks read it (`dialect.md` 9): what is a paragraph, a heading or a list there is one here. */
export function letterOfText(text: string): IncomingLetter {
  const { pieces } = parse(text, { form: 'plain' });
  return { form: 'text', blocks: blocksOf(pieces, text), remarks: pageRemarks(text), lineEnding: endingOf(text), source: text };
}

/** What a text that was copied out of pages has, and a letter has not. The words stay as they are: which hyphen belongs to a word is for a reader to say. */
function pageRemarks(text: string): readonly string[] {
  const broken = [...text.matchAll(/\p{L}{1,40}-(?:\r\n|\r|\n)\p{Ll}{1,40}/gu)].map(([found]) => found.replace(/\s+/, ' '));
  const pages = [...text.matchAll(/^[ \t\f]*(page \d{1,3}(?: of \d{1,3})?)[ \t]*$/gim)].map(([, found]) => found ?? '');
  const remarks: string[] = [];
  if (broken.length > 0)
    remarks.push(
      `Words are broken at the ends of lines, as in ${quotedList(broken)}. They were taken as they stand: join them, for checks read them as two words.`,
    );
  if (pages.length > 0)
    remarks.push(`Page numbers stand among the words, as in ${quotedList(pages)}. Take them out, with the heads and feet of pages beside them.`);
  return remarks;
}

function quotedList(words: readonly string[]): string {
  return words
    .slice(0, 3)
    .map((one) => `“${one}”`)
    .join(', ');
}

/** A letter that is Markdown already: its source is taken as it stands. */
export function letterOfMarkdown(text: string): IncomingLetter {
  const lineEnding = endingOf(text);
  const source = text.replace(/\r\n?/g, '\n').replace(/^\n+/, '').trimEnd();
  const { chunks } = parse(source, { form: 'dialect' });
  const blocks = chunks.flatMap((chunk): IncomingBlock[] => (chunk.kind === 'blank' ? [] : [{ kind: 'markdown', text: chunk.text.trimEnd() }]));
  return { form: 'markdown', blocks, remarks: [], lineEnding };
}

function endingOf(text: string): IncomingLetter['lineEnding'] {
  const ending = lineEndingOf(text);
  return ending === '\r\n' || ending === '\r' ? ending : '\n';
}

function blocksOf(pieces: readonly Piece[], text: string): readonly IncomingBlock[] {
  const blocks: IncomingBlock[] = [];
  const salutation = pieces.findIndex((piece) => /^dear\b/i.test(piece.prose.text));
  const closing = pieces.findLastIndex((piece) => /^(?:yours|kind regards|regards|best wishes|many thanks)\b/i.test(piece.prose.text));
  let at = 0;
  while (at < pieces.length) {
    const piece = pieces[at];
    if (!piece) break;
    let to = at + 1;
    if (piece.kind === 'item') {
      while (pieces[to]?.kind === 'item' && pieces[to]?.group === piece.group) to++;
      blocks.push(...listsOf(pieces.slice(at, to)));
    } else if (piece.kind === 'heading' && !headsNothing(piece.prose.text)) {
      blocks.push({ kind: 'heading', depth: undefined, children: textInline(piece.prose.text) });
    } else {
      const outside = at < salutation || (closing >= 0 && at >= closing);
      while (outside && together(pieces[to - 1], pieces[to], text)) to++;
      const lines = pieces.slice(at, to).flatMap((line) => [{ kind: 'break' as const }, { kind: 'text' as const, text: line.prose.text }]);
      blocks.push({ kind: 'paragraph', children: lines.slice(1) });
    }
    at = to;
  }
  return blocks;
}

/** What somebody said or asked, in quotation marks; the foot of a page; a salutation, perhaps in two languages. */
const NO_HEADING = /^["“].*["”]$|^page \d{1,3}(?: of \d{1,3})?\b|^(?:\p{L}{1,20} ?\/ ?)?dear\b/iu;

/** Lines that look like headings, standing alone above what follows, and are none. */
export function headsNothing(line: string): boolean {
  return NO_HEADING.test(line);
}

/** Lines of an address or of a signature: short, one directly under the other. A date and a label stand alone, for they are read line by line. */
function together(one: Piece | undefined, next: Piece | undefined, text: string): boolean {
  if (!one || next?.kind !== 'paragraph') return false;
  const gap = text.slice(one.span.end, next.span.start);
  if (gap.split(/\r\n|\r|\n/).length > 2) return false;
  return [one, next].every(({ prose }) => prose.text.length <= 60 && !/[.:;?!]$|:/.test(prose.text) && writtenDates(prose.text).length === 0);
}

/** Items that stand together, a list for each time that the numbers begin anew; those of the second level go to the item above them. */
function listsOf(pieces: readonly Piece[]): readonly IncomingBlock[] {
  const lists: { kind: 'list'; items: { marker: string; children: IncomingBlock[] }[] }[] = [{ kind: 'list', items: [] }];
  let inner: IncomingItem[] | undefined;
  for (const piece of pieces) {
    const item = { marker: piece.marker ?? '', children: [{ kind: 'paragraph' as const, children: textInline(piece.prose.text) }] };
    const items = lists.at(-1)?.items ?? [];
    const owner = items.at(-1);
    if (piece.depth < 2 || !owner) {
      if (piece.number === 1 && owner) lists.push({ kind: 'list', items: [item] });
      else items.push(item);
      inner = undefined;
    } else if (inner) inner.push(item);
    else {
      inner = [item];
      owner.children.push({ kind: 'list', items: inner });
    }
  }
  return lists;
}

/** A heading that is bold says nothing by it. */
function withoutStrong(children: readonly IncomingInline[]): readonly IncomingInline[] {
  return children.flatMap((one) => (one.kind === 'strong' ? withoutStrong(one.children) : [one]));
}

/**
 * Gives headings their depth. Where the file tells none, the passages of the weighing stand below the headings of the parts; no depth is skipped.
 */
export function withDepths(blocks: readonly IncomingBlock[]): readonly IncomingBlock[] {
  let last = 1;
  /** The depth at which parts stand. */
  let part: number | undefined;
  let weighing: number | undefined;
  return blocks.map((block) => {
    if (block.kind !== 'heading') return block;
    const kind = passageKind(inlineWords(block.children));
    let depth = block.depth;
    if (depth === undefined) {
      const below = Math.min(6, (part ?? 1) + 1);
      if (kind === undefined) depth = part ?? 2;
      else if (weighing !== undefined && (kind === 'for' || kind === 'against' || kind === 'balance')) depth = Math.min(6, weighing + 1);
      else depth = below;
    }
    depth = Math.min(depth, last + 1);
    if (kind === undefined) {
      weighing = undefined;
      if (block.depth === undefined || part === undefined) part = Math.max(2, depth);
    } else if (kind === 'public-interest-test') weighing = depth;
    last = depth;
    return { ...block, depth, children: withoutStrong(block.children) };
  });
}
