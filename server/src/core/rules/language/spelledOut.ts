import type { Notice } from '../../notice/model';
import { keptByText } from '../../text/kept';

/** Words that a name has and its acronym leaves out. */
const SMALL_WORDS = new Set(['of', 'the', 'and', 'for', 'in', 'to', 'on', 'at', 'by', 'with', 'a', 'an', 'its']);

/** The words of the letter in order, acronyms left out; the front matter's name of the authority first. */
export function wordsOf(notice: Notice): readonly string[] {
  const values = [notice.values.authority?.replace(/-/g, ' ') ?? '', notice.values.subject ?? '', ...Object.values(notice.values.fields ?? {})];
  return [...values, ...notice.pieces.map((piece) => piece.prose.text)].flatMap(wordsIn);
}

const wordsIn = keptByText((text): readonly string[] => (text.match(/[\p{L}\d’']+/gu) ?? []).filter((word) => !/\p{Lu}.*\p{Lu}/u.test(word)));

/** The letters that stand for words: the capitals. */
export function lettersOf(acronym: string): readonly string[] {
  return acronym.split('').filter((letter) => /[A-Z]/.test(letter));
}

/** Whether some words of the letter in a row begin with the letters of an acronym, words like "of" counted or not: "Environmental Information Regulations" for EIR. Two letters need a name with capitals: any two words would do. */
export function isSpelledOut(acronym: string, words: readonly string[]): boolean {
  const letters = lettersOf(acronym);
  const small = letters.map((letter) => letter.toLowerCase());
  return words.some((word, index) => begins(word, small[0]) && (follows(letters, words, index) || (letters.length > 2 && follows(small, words, index, true))));
}

const begins = (word: string | undefined, letter: string | undefined): boolean => letter !== undefined && word?.[0]?.toLowerCase() === letter;

function follows(letters: readonly string[], words: readonly string[], index: number, anyCase = false): boolean {
  const starts = (word: string | undefined, letter: string): boolean => (anyCase ? begins(word, letter) : word?.[0] === letter);
  let at = index;
  for (const letter of letters) {
    let skipped = 0;
    while (!starts(words[at], letter) && SMALL_WORDS.has(words[at] ?? '') && skipped < 3) {
      at++;
      skipped++;
    }
    if (!starts(words[at], letter) || words[at]?.length === 1) return false;
    at++;
  }
  return true;
}
