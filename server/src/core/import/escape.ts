import type { IncomingInline } from './model';
import { inlineWords } from './model';

/**
 * How carefully words are kept from being read as marks. `light` escapes what would be a mark where it stands; `heavy` escapes all punctuation of ASCII,
 * which is always right and hard to read; `bare` changes nothing, for runs so dense with marks that the dialect reads them as plain words.
 */
export type Escaping = 'light' | 'heavy' | 'bare';

export interface InlineOptions {
  readonly escaping: Escaping;
  /** Keep bold, italics and links. */
  readonly marks: boolean;
  /** In a cell of a table a line can't break and a bar ends the cell. */
  readonly cell?: boolean;
}

const PUNCTUATION = /[!-/:-@[-`{-~]/g;
/** What Markdown or the dialect reads as a mark wherever it stands in a line. An address on the web comes first: no escape works in one, and none is needed. */
const MARKS = /((?:https?:\/\/|www\.)[^\s<]{1,400})|[\\`*]|_(?![\p{L}\p{N}])|(?<![\p{L}\p{N}])_|&(?=[A-Za-z\d#])|\((?=\([\p{L}_])|(?<=\])[([:]/giu;
/** What is a mark at the start of a line: headings, quotations, lists, rules, fenced code, fences, tables. */
const LINE_START = /^(?:#{1,6}(?=\s|$)|>|[-+*](?=\s|$)|[-=_*](?=[-=_*\s]*$)|~{3}|`{3}|\|)/;
const NUMBER_START = /^(\d{1,9})([.)])(?=\s|$)/;

/**
 * What outputs take for a damaged fence or comment even behind a backslash, since what can't be read counts as hidden (`dialect.md` 10): two colons in a
 * row, the name of an attribute in a brace, the signs of a comment. A character reference keeps it a word.
 */
const LIKE_FENCE = /:(?=:)|(?<=:):|\{(?=[a-z-]{2,12}[ \t]{0,3}=)|!(?=--)|<(?=!|--)/g;
const HALF_A_COMMENT = /!(?=-?$)/;
const LINE_LIKE_FENCE = /^[:;.,]{1,3}/;

/** Words as they stand inside a line. */
export function escapeInside(text: string, escaping: Escaping): string {
  if (escaping === 'bare') return text;
  if (escaping === 'heavy') return text.replace(PUNCTUATION, (found) => (/[:{!<]/.test(found) ? reference(found) : `\\${found}`));
  return text
    .replace(MARKS, (found, address: string | undefined) => address ?? `\\${found}`)
    .replace(LIKE_FENCE, reference)
    .replace(/<(?=[A-Za-z/!?]|$)/g, '\\<');
}

function reference(character: string): string {
  return `&#${character.charCodeAt(0)};`;
}

/** A line whose first characters would open a heading, a list, a quotation, a rule or a fence. */
export function escapeLineStart(line: string, escaping: Escaping): string {
  if (escaping !== 'light') return line;
  const trimmed = line.trimStart().replace(LINE_LIKE_FENCE, (found) => [...found].map(reference).join(''));
  return LINE_START.test(trimmed) ? `\\${trimmed}` : trimmed.replace(NUMBER_START, '$1\\$2');
}

/** Inline matter as one line of Markdown, or as several parted by hard breaks. */
export function inlineMarkdown(children: readonly IncomingInline[], options: InlineOptions): string {
  return linesOf(children, options)
    .map((line) => line.trim())
    .filter((line) => line !== '')
    .map((line) => escapeLineStart(line, options.escaping))
    .join('\\\n');
}

/** The lines, spaces at their ends included. */
function linesOf(children: readonly IncomingInline[], options: InlineOptions): readonly string[] {
  const lines = [''];
  const add = (markdown: string): void => {
    const line = lines.at(-1) ?? '';
    // The signs of a comment may come together from several runs of words, of which none has them.
    const isComment = options.escaping !== 'bare' && HALF_A_COMMENT.test(line) && markdown.startsWith('-');
    lines[lines.length - 1] = (isComment ? line.replace(HALF_A_COMMENT, reference('!')) : line) + markdown;
  };
  const bar = (found: string, at: number, whole: string): string => (options.cell && !escapedAt(whole, at) ? `\\${found}` : found);
  const walk = (inline: IncomingInline): void => {
    switch (inline.kind) {
      case 'text':
        add(
          escapeInside(
            inline.text.replace(/\s+/g, (space) => (space.includes('\u00a0') ? '\u00a0' : ' ')),
            options.escaping,
          ).replace(/\|/g, bar),
        );
        return;
      case 'break':
        if (options.cell) add(' ');
        else lines.push('');
        return;
      default:
        if (!options.marks) for (const child of inline.children) walk(child);
        else if (inline.kind === 'link') add(aroundWords(inside(inline.children), (words) => linkMarkdown(inline.href, inline.children, words)));
        else add(aroundWords(inside(inline.children), (words) => (inline.kind === 'strong' ? `**${words}**` : `*${words}*`)));
    }
  };
  const inside = (inner: readonly IncomingInline[]): string => linesOf(inner, { ...options, cell: true }).join(' ');
  for (const child of children) walk(child);
  return lines;
}

function escapedAt(text: string, at: number): boolean {
  let slashes = 0;
  while (text.charCodeAt(at - 1 - slashes) === 92) slashes++;
  return slashes % 2 === 1;
}

/** Marks stand directly at the words; the spaces go outside. */
function aroundWords(markdown: string, mark: (words: string) => string): string {
  const words = markdown.trim();
  if (words === '') return markdown;
  return `${/^\s/.test(markdown) ? ' ' : ''}${mark(words)}${/\s$/.test(markdown) ? ' ' : ''}`;
}

const SAFE_TARGET = /^(?:https?:\/\/|mailto:|tel:)[^\s<>\\]+$/i;

/** A link keeps its target where the dialect allows it; where words and target are the same, the address alone is one. */
function linkMarkdown(href: string, children: readonly IncomingInline[], words: string): string {
  const shown = inlineWords(children);
  if (!SAFE_TARGET.test(href)) return words;
  const bare = href.replace(/^mailto:/i, '').replace(/\/$/, '');
  if (shown.replace(/\/$/, '') === bare || `http://${shown}` === bare || `https://${shown}` === bare) return words;
  return `[${words.replace(/(?<!\\)([[\]])/g, '\\$1')}](<${href}>)`;
}
