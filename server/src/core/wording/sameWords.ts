/** Words for comparison: letters and digits in lower case, one space between words. Two texts that differ only in signs, case or spacing are the same. */
export function bareWords(text: string): string {
  return text
    .toLowerCase()
    .replace(/[’']/g, '')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Shorter than this, in characters of `bareWords`, two drafters may well hit on the same words. */
export const SHORTEST_REASON = 60;
