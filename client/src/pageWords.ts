/** What stands for the English sentences of a page, in the language of the editor; `language` is that of the words. */
export interface PageWords {
  readonly language: string;
  readonly sentences: Readonly<Record<string, string>>;
}

/** What a page says in place of an English sentence, escaped for HTML. */
export function inPage({ sentences }: PageWords, sentence: string): string {
  return escaped(sentences[sentence] ?? sentence);
}

/** The attributes by which the script of a page knows its language and its words (`client/webview/say.ts`). */
export function pageAttributes({ language, sentences }: PageWords): string {
  return `lang="${escaped(language)}" data-words="${escaped(JSON.stringify(sentences))}"`;
}

function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;').replaceAll('>', '&gt;');
}
