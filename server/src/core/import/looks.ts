import { headingFlags } from '../syntax/plainHeadings';
import type { PlainParagraph } from '../syntax/plainParagraph';
import { type IncomingBlock, type IncomingInline, type IncomingItem, inlineWords } from './model';
import { headsNothing } from './textLetter';
import { withTypedLists } from './typedLists';

/**
 * Paragraphs that are headings by their look, as in a plain letter (`dialect.md` 9): most letters set no style, and make a line bold or leave it alone
 * above its text. Lines that only name provisions become a list.
 */
export function headed(source: readonly IncomingBlock[]): readonly IncomingBlock[] {
  const blocks = withTypedLists(source);
  const paragraphs: PlainParagraph[] = [];
  const owner: number[] = [];
  blocks.forEach((block, index) => {
    // A heading has no more than two lines; whatever is broken within is none.
    const add = (text: string, marker: PlainParagraph['marker'], lines = 1): void => {
      const line = paragraphs.length;
      paragraphs.push({ from: line, to: line + lines, text, marker, first: true });
      owner.push(index);
    };
    if (block.kind === 'list') for (const item of block.items) add(itemWords(item), { text: '•', kind: 'bullet', number: undefined, width: 2 });
    else if (block.kind === 'table') add('a | b', undefined);
    else if (block.kind === 'heading' || block.kind === 'paragraph')
      add(inlineWords(block.children), undefined, block.children.some((child) => child.kind === 'break') ? 3 : 1);
  });
  const { headings, citations } = headingFlags(paragraphs);
  const flagged = (flags: ReadonlySet<number>): ReadonlySet<number> => new Set([...flags].map((line) => owner[line] ?? -1));
  const asHeadings = new Set([...flagged(headings), ...boldLines(blocks)]);
  const asItems = flagged(citations);
  const result: IncomingBlock[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') result.push(block);
    else if (asHeadings.has(index) && !headsNothing(inlineWords(block.children))) result.push({ kind: 'heading', depth: undefined, children: block.children });
    else if (asItems.has(index)) {
      const item: IncomingItem = { marker: '', children: [block] };
      const last = result.at(-1);
      if (last?.kind === 'list' && asItems.has(index - 1)) result[result.length - 1] = { kind: 'list', items: [...last.items, item] };
      else result.push({ kind: 'list', items: [item] });
    } else result.push(block);
  });
  return result;
}

function itemWords({ children }: IncomingItem): string {
  return children.map((child) => (child.kind === 'paragraph' ? inlineWords(child.children) : '')).join(' ');
}

/** Lines that are bold from end to end, after the salutation and before the closing, with words under them: what a writer makes a heading of without a style. */
function boldLines(blocks: readonly IncomingBlock[]): readonly number[] {
  const words = blocks.map((block) => (block.kind === 'paragraph' ? inlineWords(block.children) : ''));
  const salutation = words.findIndex((text) => /^dear\b/i.test(text));
  const closing = words.findIndex((text) => /^(?:yours (?:sincerely|faithfully)|kind regards|regards|best wishes)\b/i.test(text));
  return blocks.flatMap((block, index) => {
    if (block.kind !== 'paragraph' || index < (salutation < 0 ? UNGREETED : salutation) || (closing >= 0 && index > closing)) return [];
    const text = words[index] ?? '';
    const next = blocks[index + 1];
    const opens = next?.kind === 'list' || next?.kind === 'table' || (next?.kind === 'paragraph' && !isBold(next.children));
    return opens && isBold(block.children) && text.length <= 90 && /^[\p{L}\d]/u.test(text) && !/[.;,:!"”]$|^\d[\d ,./-]*$/.test(text) ? [index] : [];
  });
}

/** A letter without a salutation may begin with a letterhead of so many lines. */
const UNGREETED = 4;

function isBold(children: readonly IncomingInline[]): boolean {
  return children.every((one) => one.kind === 'strong' || (one.kind === 'text' ? one.text.trim() === '' : one.kind === 'emphasis' && isBold(one.children)));
}
