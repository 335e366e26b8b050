/*
 * Texts as sets of numbers, for comparing them: words are folded (case, apostrophes, accents in composed form), runs of
 * words are hashed, and two texts are as alike as the runs they share.
 */

/** The words of a text, folded. Prompts that a template left (`[insert: …]`) are no words of the letter. */
export function wordsOf(text: string): readonly string[] {
  const folded = text
    .replace(/\[insert[^\]]{0,300}\]/gi, ' ')
    .normalize('NFKC')
    .toLowerCase()
    .replace(/['’]/g, '');
  return folded.match(/[\p{L}\p{N}]+/gu) ?? [];
}

/** Words that say nothing about what a request is for: the commonest of English, and those that every request has. */
const EMPTY_WORDS: ReadonlySet<string> = new Set(
  (
    'a an and any are as at be been by can did do does for from had has have how i if in into is it its me my of on or our please so such ' +
    'that the their there these they this those to under was we were what when where which who will with within would you your ' +
    'act foi freedom information request provide send copy copies held hold details following like'
  ).split(' '),
);

/** The words of a request that say what it is for. */
export function contentWords(text: string): readonly string[] {
  return wordsOf(text).filter((word) => !EMPTY_WORDS.has(word));
}

/** A 32-bit number for a run of words (FNV-1a over UTF-16 code units, with a unit between words that no word has). */
function hashOf(words: readonly string[], from: number, length: number): number {
  let hash = 0x811c9dc5;
  for (let at = from; at < from + length; at++) {
    const word = words[at] ?? '';
    for (let index = 0; index < word.length; index++) hash = Math.imul(hash ^ word.charCodeAt(index), 0x01000193);
    hash = Math.imul(hash ^ 0x20, 0x01000193);
  }
  return hash >>> 0;
}

/**
 * The runs of so many words that a text has, as a sorted set of numbers; a shorter text is one run.
 * @param lengths how long the runs are, in words; several lengths give runs of each
 */
export function shinglesOf(words: readonly string[], lengths: readonly number[]): Uint32Array {
  const found = new Set<number>();
  for (const length of lengths) {
    const last = Math.max(0, words.length - length);
    if (words.length > 0) for (let from = 0; from <= last; from++) found.add(hashOf(words, from, Math.min(length, words.length)));
  }
  return Uint32Array.from(found).sort();
}

/** What two sorted sets share, as a part of what they have together: 0 to 1 (Jaccard's index). Two empty sets share nothing. */
export function alike(a: Uint32Array, b: Uint32Array): number {
  let shared = 0;
  let i = 0;
  let j = 0;
  while (i < a.length && j < b.length) {
    const x = a[i] ?? 0;
    const y = b[j] ?? 0;
    if (x === y) shared++;
    if (x <= y) i++;
    if (y <= x) j++;
  }
  const together = a.length + b.length - shared;
  return together === 0 ? 0 : shared / together;
}
