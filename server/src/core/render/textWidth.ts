const NARROW = /^[\t\u0020-\u007e\u00a0-\u024f\u2010-\u2027]*$/;
const NONE = /[\p{M}\p{Cf}]/u;
const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Emoji_Presentation}\u3000-\u303e\uff01-\uff60\uffe0-\uffe6]/u;

/** How many columns a text takes where every letter is as wide as any other: none for marks on a letter, two for the signs of East Asia. */
export function columnsOf(text: string): number {
  if (NARROW.test(text)) return text.length;
  let columns = 0;
  for (const sign of text) columns += NONE.test(sign) ? 0 : WIDE.test(sign) ? 2 : 1;
  return columns;
}
