import type { Law } from '../law/model';
import type { Regime, SyntaxDocument } from '../syntax/model';
import { type Conversion, convertToNotice } from './convert';
import { looksLikeLetter } from './looksLikeLetter';

/** Marks that a writer of Markdown makes and a writer of letters does not. */
const MARKDOWN = /^#{1,6} \S|^ {0,3}\|.*\|\s*$|\*\*\S[^*\n]*\*\*/m;

/** Whether the text of a notice is a letter that was pasted as it came: it has no front matter and no block, and reads like an answer to a request. */
export function isUnmarkedLetter({ text, frontMatter, fences }: SyntaxDocument, law: Law): boolean {
  return frontMatter === undefined && fences.length === 0 && looksLikeLetter(text, law);
}

/** Such a letter as a notice, with every word kept (`convertToNotice`). */
export function convertUnmarked(text: string, law: Law, regime: Regime | undefined): Conversion {
  return convertToNotice(text, { law, fileName: MARKDOWN.test(text) ? 'letter.md' : 'letter.txt', ...(regime === undefined ? {} : { regime }) });
}
