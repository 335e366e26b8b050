import { headingFlags } from '../syntax/plainHeadings';
import type { PlainParagraph } from '../syntax/plainParagraph';
import { type IncomingBlock, type IncomingItem, inlineWords } from './model';

/**
 * Paragraphs that are headings by their look, as in a plain letter (`dialect.md` 9): most letters set no style, and make a line bold or leave it alone
 * above its text. Lines that only name provisions become a list.
 */
export function headed(blocks: readonly IncomingBlock[]): readonly IncomingBlock[] {
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
  const asHeadings = flagged(headings);
  const asItems = flagged(citations);
  const result: IncomingBlock[] = [];
  blocks.forEach((block, index) => {
    if (block.kind !== 'paragraph') result.push(block);
    else if (asHeadings.has(index)) result.push({ kind: 'heading', depth: undefined, children: block.children });
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
