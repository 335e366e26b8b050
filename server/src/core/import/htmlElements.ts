import type { Element, ElementContent } from 'hast';

/** The prefix of the anchors that give a paragraph the number which Word shows before it. */
export const LABEL_ANCHOR = 'foi-label-';

/** Elements that are never words. */
export const NO_WORDS = new Set([
  'script',
  'style',
  'template',
  'head',
  'title',
  'meta',
  'link',
  'svg',
  'math',
  'iframe',
  'object',
  'embed',
  'audio',
  'video',
  'canvas',
  'noscript',
  'xml',
  'input',
  'button',
]);

/** An item of a list that is written as a paragraph. */
export interface OpenItem {
  readonly marker: string;
  readonly level: number;
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

export function orderedMarker(number: number, type: string): string {
  const letter = String.fromCharCode(97 + ((number - 1) % 26));
  if (type === 'a') return `${letter}.`;
  if (type === 'A') return `${letter.toUpperCase()}.`;
  return type === 'i' || type === 'I' ? `${roman(number, type)}.` : `${number}.`;
}

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

export function listParagraph(element: Element): OpenItem | undefined {
  const style = styleOf(element);
  const level = /mso-list:[^;]{0,40}?level(\d)/.exec(style)?.[1];
  if (level === undefined) return undefined;
  const found = element.children.find((child): child is Element => child.type === 'element' && styleOf(child).includes('mso-list:ignore'));
  if (!found) return undefined;
  const marker = wordsIn(found).replace(/[\s\u00a0]+/g, '');
  return { marker: /^[o§·•¨Øü-]?$/.test(marker) ? '•' : marker, level: Number(level) };
}

export function rowsOf(table: Element): readonly (readonly Element[])[] {
  const rows: Element[][] = [];
  for (const child of table.children) {
    if (child.type !== 'element') continue;
    if (child.tagName === 'tr') rows.push(child.children.filter((cell): cell is Element => cell.type === 'element'));
    else if (child.tagName !== 'caption') rows.push(...rowsOf(child).map((row) => [...row]));
  }
  return rows;
}

/** Whether a cell holds more than words: then the table lays out the page. */
export function holdsBlocks(cell: Element): boolean {
  return cell.children.some((child) => child.type === 'element' && (/^(?:table|h[1-6]|blockquote)$/.test(child.tagName) || holdsBlocks(child)));
}

export function spanOf(value: unknown): number {
  const number = Number(value ?? 1);
  return Number.isInteger(number) && number > 1 && number <= 100 ? number : 1;
}

export function isHidden(element: Element): boolean {
  const { hidden } = element.properties;
  return (hidden !== undefined && hidden !== null && hidden !== false) || /display:none|visibility:hidden|mso-hide:all/.test(styleOf(element));
}

export function styleOf(element: Element): string {
  return textOf(element.properties.style).toLowerCase().replace(/\s+/g, '');
}

export function textOf(value: unknown): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}

export function hasWords(element: Element): boolean {
  return wordsIn(element).trim() !== '';
}

export function wordsIn(element: Element): string {
  let words = '';
  const waiting: (Element | ElementContent)[] = [element];
  for (let node = waiting.pop(); node; node = waiting.pop()) {
    if (node.type === 'text') words += node.value;
    else if (node.type === 'element' && !NO_WORDS.has(node.tagName)) waiting.push(...[...node.children].reverse());
  }
  return words;
}

export function labelIn(id: string): string {
  try {
    return decodeURIComponent(id.slice(LABEL_ANCHOR.length));
  } catch {
    // An anchor of this name that is not ours: a stray percent sign stands for itself.
    return id.slice(LABEL_ANCHOR.length);
  }
}
