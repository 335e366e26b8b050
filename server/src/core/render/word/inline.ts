import { Bookmark, ExternalHyperlink, InternalHyperlink, type ParagraphChild, TextRun } from 'docx';
import { gapWords, type Inline, wordsOf } from '../letter';
import type { WordStyleId } from './styles';

/** What words are made with. */
export interface InlineWord {
  /** The id that a style has in the file that is made. */
  readonly styleId: (style: WordStyleId) => string;
  /** Names of bookmarks by the anchor that links in the letter point to; anchors that no link points to have none. */
  readonly bookmarks: ReadonlyMap<string, string>;
  /** Language for each piece of text; undefined where the document's own is right. */
  readonly lang: string | undefined;
}

/** How the names of our bookmarks begin; a number follows. */
export const BOOKMARK = 'letter_part_';

interface Manner {
  readonly bold?: boolean;
  readonly italics?: boolean;
  readonly style?: string;
}

/** Inline matter as pieces of a paragraph. */
export function inlineWord(nodes: readonly Inline[], context: InlineWord, manner: Manner = {}): ParagraphChild[] {
  return nodes.flatMap((node): ParagraphChild[] => {
    switch (node.kind) {
      case 'text':
        return [run(node.text.replace(/[\r\n]+/g, ' '), context, manner)];
      case 'code':
        return [run(node.text.replace(/[\r\n]+/g, ' '), context, manner.style === undefined ? { ...manner, style: context.styleId('HTMLCode') } : manner)];
      case 'strong':
        return inlineWord(node.children, context, { ...manner, bold: true });
      case 'emphasis':
        return inlineWord(node.children, context, { ...manner, italics: true });
      case 'link':
        return linkWord(node, context, manner);
      case 'break':
        return [new TextRun({ break: 1 })];
      case 'gap':
        return [gapWord(gapWords(node.reason, node.name), context)];
    }
  });
}

/** Words that say what is missing, marked so that nobody overlooks them. */
export function gapWord(words: string, context: InlineWord): TextRun {
  return new TextRun({ text: xmlText(words), style: context.styleId('FOIGap'), highlight: 'yellow', ...languageOf(context) });
}

/** Lines of code as they are, one under the other. */
export function codeWord(text: string, context: InlineWord): TextRun[] {
  return text.split(/\r\n|\n|\r/).map((line, at) => new TextRun({ text: xmlText(line), noProof: true, ...(at === 0 ? {} : { break: 1 }) }));
}

/** The pieces of a heading, with the bookmark that links point to around them. */
export function bookmarked(children: ParagraphChild[], anchor: string, context: InlineWord): ParagraphChild[] {
  const name = context.bookmarks.get(anchor);
  return name === undefined ? children : [new Bookmark({ id: name, children })];
}

/** Text as XML can hold it: two characters of Unicode and most controls can't stand in it at all. */
export function xmlText(text: string): string {
  return text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').replace(/\p{Surrogate}/gu, '\uFFFD');
}

function run(text: string, context: InlineWord, manner: Manner): TextRun {
  return new TextRun({ text: xmlText(text), ...manner, ...languageOf(context) });
}

function languageOf(context: InlineWord): { language?: { value: string } } {
  return context.lang === undefined ? {} : { language: { value: context.lang } };
}

function linkWord(link: Inline & { readonly kind: 'link' }, context: InlineWord, manner: Manner): ParagraphChild[] {
  const empty = wordsOf(link.children).trim() === '';
  const words: readonly Inline[] = empty ? [{ kind: 'text', text: link.href.replace(/^(?:mailto|tel):/i, '') }] : link.children;
  const children = (): ParagraphChild[] => inlineWord(words, context, { ...manner, style: context.styleId('Hyperlink') });
  if (link.href.startsWith('#')) {
    const anchor = context.bookmarks.get(fragmentOf(link.href));
    return anchor === undefined ? inlineWord(words, context, manner) : [new InternalHyperlink({ anchor, children: children() })];
  }
  const target = targetOf(link.href);
  return target === undefined ? inlineWord(words, context, manner) : [new ExternalHyperlink({ link: target, children: children() })];
}

/** What a fragment link points to, without the encoding of addresses. */
export function fragmentOf(href: string): string {
  try {
    return decodeURIComponent(href.slice(1));
  } catch {
    // A stray percent sign stands for itself.
    return href.slice(1);
  }
}

/**
 * The target as Word accepts it, or undefined for one that is no address: a single target that is malformed makes Word call the whole file
 * damaged.
 */
function targetOf(href: string): string | undefined {
  const encoded = encodeURI(xmlText(href)).replace(/%25(?=[0-9A-Fa-f]{2})/g, '%');
  return URL.canParse(encoded, 'https://example.org/') ? encoded : undefined;
}
