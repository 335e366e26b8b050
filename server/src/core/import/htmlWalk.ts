import type { Element, ElementContent, RootContent } from 'hast';
import {
  hasWords,
  isHidden,
  LABEL_ANCHOR,
  labelIn,
  listParagraph,
  NO_WORDS,
  type OpenItem,
  orderedMarker,
  rowsOf,
  holdsBlocks,
  spanOf,
  styleOf,
  textOf,
  wordsIn,
} from './htmlElements';
import { added, labelled, linesOf, paragraphsOf, tidy } from './htmlLines';
import { type IncomingBlock, type IncomingInline, type IncomingItem, inlineWords } from './model';

/** What was met in the source and is not among the words. */
export interface Left {
  comments: number;
  hidden: number;
  deleted: number;
  images: string[];
}

/** Elements that begin and end a paragraph and mean nothing else. */
const PARTS = new Set([
  'p',
  'div',
  'section',
  'article',
  'main',
  'header',
  'footer',
  'nav',
  'aside',
  'address',
  'center',
  'form',
  'fieldset',
  'figure',
  'figcaption',
  'details',
  'summary',
  'dl',
  'dt',
  'dd',
  'hr',
  'body',
  'html',
  'caption',
  'pre',
  'legend',
]);
/** Elements nested deeper than this are read as if they stood at this depth: the walk goes by recursion. */
const DEEPEST = 400;

/** Collects blocks in order of the source. */
export class Walk {
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
