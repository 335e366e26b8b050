import type { Element, ElementContent, Root, RootContent } from 'hast';
import { headed } from './looks';
import { type IncomingBlock, type IncomingInline, type IncomingItem, type IncomingLetter, inlineWords } from './model';

/** What was met in the source and is not among the words. */
interface Left {
  comments: number;
  hidden: number;
  deleted: number;
  images: string[];
}

/** Elements that are never words. */
const NO_WORDS = new Set(['script', 'style', 'template', 'head', 'title', 'meta', 'link', 'svg', 'math', 'iframe', 'object', 'embed', 'audio', 'video', 'canvas', 'noscript', 'xml', 'input', 'button']);
/** Elements that begin and end a paragraph and mean nothing else. */
const PARTS = new Set(['p', 'div', 'section', 'article', 'main', 'header', 'footer', 'nav', 'aside', 'address', 'center', 'form', 'fieldset', 'figure', 'figcaption', 'details', 'summary', 'dl', 'dt', 'dd', 'hr', 'body', 'html', 'caption', 'pre', 'legend']);
/** Elements nested deeper than this are read as if they stood at this depth: the walk goes by recursion. */
const DEEPEST = 400;

/** The prefix of the anchors that give a paragraph the number which Word shows before it. */
export const LABEL_ANCHOR = 'foi-label-';

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

interface OpenItem {
  readonly marker: string;
  readonly level: number;
}

/** Collects blocks in order of the source. */
class Walk {
  private line: IncomingInline[] = [];
  private label = '';
  /** In an item of a list: the label that stands before it; undefined elsewhere. */
  private itemLabel: string | undefined;
  private depth = 0;

  constructor(
    private readonly left: Left,
    private readonly blocks: IncomingBlock[],
  ) {}

  all(nodes: readonly (RootContent | ElementContent)[]): void {
    for (const node of nodes) this.node(node);
    this.flush();
  }

  private node(node: RootContent | ElementContent): void {
    if (node.type === 'text') this.line.push({ kind: 'text', text: node.value });
    else if (node.type === 'comment') {
      if (!/^\s*\[(?:if|endif)|^\s*(?:Start|End)Fragment|^\s*\/?\[?(?:if|endif)/i.test(node.value) && node.value.trim() !== '') this.left.comments++;
    } else if (node.type === 'element') this.element(node);
  }

  private element(element: Element): void {
    const { tagName, children } = element;
    if (NO_WORDS.has(tagName)) return;
    if (isHidden(element)) {
      if (hasWords(element)) this.left.hidden++;
      return;
    }
    if (++this.depth > DEEPEST) this.line.push({ kind: 'text', text: wordsIn(element) });
    else this.known(element, tagName, children);
    this.depth--;
  }

  private known(element: Element, tagName: string, children: readonly ElementContent[]): void {
    const heading = /^h([1-6])$/.exec(tagName)?.[1];
    if (heading !== undefined) this.heading(Number(heading), children);
    else if (tagName === 'br') this.line.push({ kind: 'break' });
    else if (tagName === 'img') this.left.images.push(textOf(element.properties.alt));
    else if (tagName === 'ul' || tagName === 'ol') this.list(element);
    else if (tagName === 'table') this.table(element);
    else if (tagName === 'blockquote') this.quotation(children);
    else if (tagName === 'del') this.left.deleted++;
    else if (PARTS.has(tagName)) this.part(element, children);
    else this.inline(element, children);
  }

  private part(element: Element, children: readonly ElementContent[]): void {
    this.flush();
    const item = listParagraph(element);
    for (const child of children) {
      if (item && child.type === 'element' && styleOf(child).includes('mso-list:ignore')) continue;
      this.node(child);
    }
    if (item) this.endItem(item);
    else this.flush();
  }

  private heading(depth: number, children: readonly ElementContent[]): void {
    this.flush();
    const before = this.blocks.length;
    for (const child of children) this.node(child);
    const words = labelled(this.label, tidy(this.line, true));
    this.line = [];
    this.label = '';
    if (inlineWords(words) !== '') this.blocks.splice(before, 0, { kind: 'heading', depth, children: words });
  }

  private inline(element: Element, children: readonly ElementContent[]): void {
    const { tagName, properties } = element;
    const id = textOf(properties.id);
    if (tagName === 'a' && id.startsWith(LABEL_ANCHOR)) {
      const label = labelIn(id);
      if (this.itemLabel === '') this.itemLabel = label;
      else this.label = label;
      return;
    }
    const outer = this.line;
    const at = this.blocks.length;
    this.line = [];
    for (const child of children) this.node(child);
    const inner = this.line;
    this.line = outer;
    // A paragraph inside a mark of a line (mail programs make such) has ended the line already.
    if (this.blocks.length > at) {
      const ended = this.line;
      this.line = [];
      if (inlineWords(ended) !== '') this.blocks.splice(at, 0, { kind: 'paragraph', children: tidy(ended, false) });
    }
    const style = styleOf(element);
    const bold = tagName === 'b' || tagName === 'strong' || /font-weight:(?:bold|[6-9]00)/.test(style);
    const italic = tagName === 'i' || tagName === 'em' || /font-style:italic/.test(style);
    const href = tagName === 'a' ? textOf(properties.href) : '';
    let made: readonly IncomingInline[] = inner;
    if (inlineWords(made) !== '') {
      if (href !== '') made = [{ kind: 'link', href, children: made }];
      if (italic) made = [{ kind: 'emphasis', children: made }];
      if (bold) made = [{ kind: 'strong', children: made }];
    }
    this.line.push(...made);
  }

  private quotation(children: readonly ElementContent[]): void {
    this.flush();
    const inner = this.inside(children);
    if (inner.length > 0) this.blocks.push({ kind: 'quotation', children: inner });
  }

  /** The blocks of what stands inside an element. */
  private inside(children: readonly ElementContent[]): IncomingBlock[] {
    const blocks: IncomingBlock[] = [];
    const walk = new Walk(this.left, blocks);
    walk.depth = this.depth;
    walk.all(children);
    return blocks;
  }

  private list(list: Element): void {
    this.flush();
    const ordered = list.tagName === 'ol';
    let number = Number(textOf(list.properties.start) || '1');
    const items: IncomingItem[] = [];
    for (const child of list.children) {
      if (child.type !== 'element') {
        this.node(child);
        continue;
      }
      if (isHidden(child)) {
        if (hasWords(child)) this.left.hidden++;
        continue;
      }
      const walked: IncomingBlock[] = [];
      const walk = new Walk(this.left, walked);
      walk.depth = this.depth;
      walk.itemLabel = '';
      for (const inner of child.tagName === 'li' ? child.children : [child]) walk.node(inner);
      walk.flush();
      const label = walk.itemLabel;
      const marker = label !== '' ? label : ordered ? orderedMarker(number, textOf(list.properties.type)) : '•';
      if (walked.length === 0) continue;
      if (label === '' && walked.every(({ kind }) => kind === 'list')) {
        // A list with no words above it belongs to the item before; where there is none it stands for itself.
        const last = items.pop();
        if (last) items.push({ ...last, children: [...last.children, ...walked] });
        else items.push(...walked.flatMap((one) => (one.kind === 'list' ? one.items : [])));
        continue;
      }
      if (walked[0]?.kind !== 'paragraph') walked.unshift({ kind: 'paragraph', children: [] });
      const value = textOf(child.properties.value);
      if (/^\d{1,6}$/.test(value)) number = Number(value);
      items.push({ marker: label === '' && ordered && value !== '' ? orderedMarker(number, textOf(list.properties.type)) : marker, children: walked });
      number++;
    }
    if (inlineWords(this.line) === '') this.line = [];
    this.flush();
    if (items.length > 0) this.blocks.push({ kind: 'list', items });
  }

  private table(table: Element): void {
    this.flush();
    const rows = rowsOf(table);
    const simple = rows.length > 1 && rows.some((cells) => cells.length > 1) && !rows.flat().some(holdsBlocks);
    if (!simple) {
      // A table that only lays out the page: its cells are passages of the letter.
      for (const child of table.children) if (child.type === 'element' && child.tagName === 'caption') this.node(child);
      for (const cell of rows.flat()) {
        if (isHidden(cell)) this.element(cell);
        else this.blocks.push(...this.inside(cell.children));
      }
      return;
    }
    for (const child of table.children) if (child.type === 'element' && child.tagName === 'caption') this.node(child);
    this.flush();
    const pending = new Map<number, number>();
    const read = rows.map((cells) => {
      const row: IncomingInline[][] = [];
      const skip = (): void => {
        for (let rest = pending.get(row.length) ?? 0; rest > 0; rest = pending.get(row.length) ?? 0) {
          pending.set(row.length, rest - 1);
          row.push([]);
        }
      };
      for (const cell of cells) {
        skip();
        if (isHidden(cell)) {
          if (hasWords(cell)) this.left.hidden++;
          row.push([]);
          continue;
        }
        const columns = spanOf(cell.properties.colSpan);
        const down = spanOf(cell.properties.rowSpan) - 1;
        const blocks = this.inside(cell.children);
        for (let column = 0; column < columns; column++) if (down > 0) pending.set(row.length + column, down);
        row.push(blocks.flatMap(linesOf).slice(1));
        for (let column = 1; column < columns; column++) row.push([]);
      }
      skip();
      return row;
    });
    this.blocks.push({ kind: 'table', rows: read });
  }

  /** Ends the paragraph; two breaks in a row end one, too. */
  private flush(): void {
    const label = this.label;
    this.label = '';
    for (const [index, children] of paragraphsOf(this.line).entries()) {
      const words = index === 0 ? labelled(label, children) : children;
      if (inlineWords(words) !== '') this.blocks.push({ kind: 'paragraph', children: words });
    }
    this.line = [];
  }

  /** Word and Outlook write lists as paragraphs whose style names the level. */
  private endItem({ marker, level }: OpenItem): void {
    const children = tidy(this.line, false);
    this.line = [];
    if (inlineWords(children) === '') return;
    const item: IncomingItem = { marker, children: [{ kind: 'paragraph', children }] };
    const last = this.blocks.at(-1);
    if (last?.kind === 'list' && this.listAtEnd === last) this.blocks[this.blocks.length - 1] = added(last, item, level);
    else this.blocks.push({ kind: 'list', items: [item] });
    this.listAtEnd = this.blocks.at(-1);
  }

  private listAtEnd: IncomingBlock | undefined;
}

type List = Extract<IncomingBlock, { kind: 'list' }>;

function added(list: List, item: IncomingItem, level: number): List {
  const last = list.items.at(-1);
  if (level <= 1 || !last) return { kind: 'list', items: [...list.items, item] };
  const inner = last.children.at(-1);
  const child: List = inner?.kind === 'list' ? added(inner, item, level - 1) : { kind: 'list', items: [item] };
  const children = inner?.kind === 'list' ? [...last.children.slice(0, -1), child] : [...last.children, child];
  return { kind: 'list', items: [...list.items.slice(0, -1), { ...last, children }] };
}

function labelIn(id: string): string {
  try {
    return decodeURIComponent(id.slice(LABEL_ANCHOR.length));
  } catch {
    // An anchor of this name that is not ours: a stray percent sign stands for itself.
    return id.slice(LABEL_ANCHOR.length);
  }
}

/** The lines of a block in a cell, each after a break. */
function linesOf(block: IncomingBlock): readonly IncomingInline[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
      return [{ kind: 'break' }, ...block.children];
    case 'list':
      return block.items.flatMap(({ marker, children }) => {
        const shown = /^[•·▪‣◦●-]?$/.test(marker) ? '' : `${marker} `;
        return [{ kind: 'break' as const }, { kind: 'text' as const, text: shown }, ...children.flatMap(linesOf).slice(1)];
      });
    case 'quotation':
      return block.children.flatMap(linesOf);
    case 'table':
      return block.rows.flat().flatMap((cell) => [{ kind: 'break' as const }, ...cell]);
    default:
      return [{ kind: 'break' }, { kind: 'text', text: block.text }];
  }
}

function labelled(label: string, children: readonly IncomingInline[]): readonly IncomingInline[] {
  return label === '' || /^[•·▪‣◦●-]$/.test(label) ? children : [{ kind: 'text', text: `${label} ` }, ...children];
}

/** The paragraphs of a line: two breaks with nothing between end one. */
function paragraphsOf(line: readonly IncomingInline[]): readonly (readonly IncomingInline[])[] {
  const found: IncomingInline[][] = [[]];
  let breaks = 0;
  for (const inline of line) {
    if (inline.kind === 'break') {
      breaks++;
      continue;
    }
    const blank = inline.kind === 'text' && inline.text.trim() === '';
    if (!blank) {
      const open = found.at(-1);
      if (breaks > 1) found.push([]);
      else if (breaks === 1 && open && open.length > 0) open.push({ kind: 'break' });
      breaks = 0;
    }
    if (!blank || breaks === 0) found.at(-1)?.push(inline);
  }
  return found.map((children) => tidy(children, false)).filter((children) => children.length > 0);
}

function tidy(line: readonly IncomingInline[], oneLine: boolean): readonly IncomingInline[] {
  return oneLine ? line.map((inline) => (inline.kind === 'break' ? { kind: 'text' as const, text: ' ' } : inline)) : line;
}

function orderedMarker(number: number, type: string): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  if (type === 'a') return `${letter}.`;
  if (type === 'A') return `${letter.toUpperCase()}.`;
  return type === 'i' || type === 'I' ? `${roman(number, type)}.` : `${number}.`;
}

const ROMAN: readonly (readonly [number, string])[] = [
  [100, 'c'],
  [90, 'xc'],
  [50, 'l'],
  [40, 'xl'],
  [10, 'x'],
  [9, 'ix'],
  [5, 'v'],
  [4, 'iv'],
  [1, 'i'],
];

/** A Roman number as lists show it. */
export function roman(number: number, type: 'i' | 'I'): string {
  let rest = Math.max(1, Math.min(399, number));
  let text = '';
  for (const [value, letters] of ROMAN)
    while (rest >= value) {
      text += letters;
      rest -= value;
    }
  return type === 'I' ? text.toUpperCase() : text;
}

function listParagraph(element: Element): OpenItem | undefined {
  const style = styleOf(element);
  const level = /mso-list:[^;]{0,40}?level(\d)/.exec(style)?.[1];
  if (level === undefined) return undefined;
  const found = element.children.find((child): child is Element => child.type === 'element' && styleOf(child).includes('mso-list:ignore'));
  if (!found) return undefined;
  const marker = wordsIn(found).replace(/[\s\u00a0]+/g, '');
  return { marker: /^[o§·•¨Øü-]?$/.test(marker) ? '•' : marker, level: Number(level) };
}

function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') rows.push(child.children.filter((cell): cell is Element => cell.type === 'element'));
    else if (child.tagName !== 'caption') rows.push(...rowsOf(child).map((row) => [...row]));
  }
  return rows;
}

/** Whether a cell holds more than words: then the table lays out the page. */
function holdsBlocks(cell: Element): boolean {
  return cell.children.some((child) => child.type === 'element' && (/^(?:table|h[1-6]|blockquote)$/.test(child.tagName) || holdsBlocks(child)));
}

function spanOf(value: unknown): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 1 && number <= 100 ? number : 1;
}

function isHidden(element: Element): boolean {
  const { hidden } = element.properties;
  return (hidden !== undefined && hidden !== null && hidden !== false) || /display:none|visibility:hidden|mso-hide:all/.test(styleOf(element));
}

function styleOf(element: Element): string {
  return textOf(element.properties.style).toLowerCase().replace(/\s+/g, '');
}

function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

function hasWords(element: Element): boolean {
  return wordsIn(element).trim() !== '';
}

function wordsIn(element: Element): string {
  let words = '';
  const waiting: (Element | ElementContent)[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'element' && !NO_WORDS.has(node.tagName)) waiting.push(...[...node.children].reverse());
  }
  return words;
}
