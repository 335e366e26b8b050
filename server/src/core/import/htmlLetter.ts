import type { Root } from 'hast';
import { type Left, Walk } from './htmlWalk';
import { headed } from './looks';
import type { IncomingBlock, IncomingLetter } from './model';

/**
 * A letter as HTML: a web page, the source of an e-mail, or what was pasted from Word or Outlook. What a reader can't see (scripts, comments, hidden
 * passages) never comes in, and the remarks say that it was there.
 */
export async function letterOfHtml(html: string): Promise<IncomingLetter> {
  const blocks: IncomingBlock[] = [];
  const left: Left = { comments: 0, hidden: 0, deleted: 0, images: [] };
  const { unified } = await import('unified');
  const { default: rehypeParse } = await import('rehype-parse');
  const root: Root = unified().use(rehypeParse).parse(html);
  new Walk(left, blocks).all(root.children);
  return { form: 'html', blocks: headed(blocks), remarks: remarksOf(left), lineEnding: '\n' };
}

function remarksOf({ comments, hidden, deleted, images }: Left): readonly string[] {
  const remarks: string[] = [];
  if (hidden > 0) remarks.push(`${count(hidden, 'hidden passage was', 'hidden passages were')} left out: a reader of the letter does not see them.`);
  if (deleted > 0) remarks.push(`${count(deleted, 'passage that is marked as deleted was', 'passages that are marked as deleted were')} left out.`);
  if (comments > 0) remarks.push(`${count(comments, 'comment in the source was', 'comments in the source were')} left out.`);
  if (images.length > 0) remarks.push(imagesRemark(images));
  return remarks;
}

/** Says that pictures were left out, and the words that stand for them. */
export function imagesRemark(alternatives: readonly string[]): string {
  const words = alternatives.map((text) => text.replace(/\s+/g, ' ').trim()).filter((text) => text !== '');
  const quoted = words.length === 0 ? 'No words stand for them.' : `Their alternative text: ${words.map((text) => `“${text.slice(0, 200)}”`).join(', ')}.`;
  return `${count(alternatives.length, 'picture was', 'pictures were')} left out. ${quoted}`;
}

export function count(number: number, one: string, many: string): string {
  return `${number} ${number === 1 ? one : many}`;
}
