/** A letter as it came in, whatever kind of file it stood in: its words in order, with the structure that the file gives for certain. */
export interface IncomingLetter {
  readonly form: 'word' | 'html' | 'text' | 'markdown';
  readonly blocks: readonly IncomingBlock[];
  /** What was left out, or taken in a way that must be told, in sentences for the person who brings the letter in. */
  readonly remarks: readonly string[];
  /** The line ending that the file uses; `\n` where it has none of its own. */
  readonly lineEnding: '\n' | '\r\n' | '\r';
  /** Lines of headers and footers, which stand on every page and are not among the words. */
  readonly margins?: readonly string[];
  /** The letter itself, where it came as plain text. */
  readonly source?: string;
}

export type IncomingInline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly IncomingInline[] }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly IncomingInline[] }
  | { readonly kind: 'break' };

export type IncomingBlock =
  /** `depth` 1 to 6; undefined where only the look of the line tells that it is a heading. */
  | { readonly kind: 'heading'; readonly depth: number | undefined; readonly children: readonly IncomingInline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly IncomingInline[] }
  | { readonly kind: 'list'; readonly items: readonly IncomingItem[] }
  | { readonly kind: 'table'; readonly rows: readonly (readonly (readonly IncomingInline[])[])[] }
  | { readonly kind: 'quotation'; readonly children: readonly IncomingBlock[] }
  /** Source that is Markdown already and is taken as it stands. */
  | { readonly kind: 'markdown'; readonly text: string };

export interface IncomingItem {
  /** What stands before the item: `1.`, `(a)`, `•`; empty where nothing did. */
  readonly marker: string;
  readonly children: readonly IncomingBlock[];
}

/** The words of inline matter, line breaks as spaces, every run of spaces as one. */
export function inlineWords(children: readonly IncomingInline[]): string {
  return rawWords(children).replace(/\s+/g, ' ').trim();
}

function rawWords(children: readonly IncomingInline[]): string {
  let words = '';
  for (const child of children) words += child.kind === 'text' ? child.text : child.kind === 'break' ? ' ' : rawWords(child.children);
  return words;
}

export function textInline(text: string): readonly IncomingInline[] {
  return [{ kind: 'text', text }];
}

/** Why a letter with marks is not converted. */
export const ALREADY_A_NOTICE =
  'this is a notice already: it has front matter or blocks. Nothing was converted. Keep it as *.foi.md and go on with it. If it is a letter, take out the lines that begin with --- or ::: and try again.';
