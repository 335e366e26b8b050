import type { Span } from '../../text/span';
import { allMatches } from '../../text/allMatches';

/** A word of a text: letters and digits without case, marks and invisible characters, with its place. */
interface Word {
  readonly word: string;
  readonly start: number;
  readonly end: number;
}

const WORD = /[\p{L}\p{N}\p{M}\u00ad\u200b-\u200d\u2060\ufeff]+/gu;
const UNSEEN = /[\u00ad\u200b-\u200d\u2060\ufeff]/g;
/** What may stand between two words of a phrase: punctuation and spaces, but no end of a sentence. */
const LONGEST_GAP = 5;
const SENTENCE_ENDS = /[.!?]\s/;
/** A full stop after so few letters is that of an initial or a title: “B. Officer”, “Mrs. Hart”. */
const LONGEST_SHORT_FORM = 3;

export interface PhraseFound {
  /** The phrase as it was given. */
  readonly phrase: string;
  /** Offsets in the text. */
  readonly span: Span;
}

/** Looks for whole phrases in texts: each word in full, in order, whatever punctuation, spaces or line breaks stand between them. */
/** A text as its letters are compared: without what nobody sees, and each letter in one form. */
export const withoutUnseen = (text: string): string => text.replace(UNSEEN, '').normalize('NFKC');

export class WholePhrases {
  private readonly byFirst = new Map<string, { readonly phrase: string; readonly words: readonly string[] }[]>();

  /** @param exact whether upper and lower case differ, as they do in a person's name that is also a word */
  constructor(
    phrases: readonly string[],
    private readonly exact = false,
  ) {
    for (const phrase of phrases) {
      const words = this.words(phrase).map(({ word }) => word);
      const [first] = words;
      if (first === undefined) continue;
      const known = this.byFirst.get(first);
      if (known) known.push({ phrase, words });
      else this.byFirst.set(first, [{ phrase, words }]);
    }
  }

  get isEmpty(): boolean {
    return this.byFirst.size === 0;
  }

  /** Every place where a phrase stands; of two that begin at one word, the longer. */
  in(text: string): PhraseFound[] {
    if (this.isEmpty) return [];
    const words = this.words(text);
    const found: PhraseFound[] = [];
    for (let at = 0; at < words.length; at++) {
      const fits = (this.byFirst.get(words[at]?.word ?? '') ?? []).filter((one) => this.standsAt(one.words, words, at, text));
      const longest = fits.reduce<(typeof fits)[number] | undefined>((best, one) => (best && best.words.length >= one.words.length ? best : one), undefined);
      const last = longest && words[at + longest.words.length - 1];
      if (!longest || !last) continue;
      found.push({ phrase: longest.phrase, span: { start: words[at]?.start ?? 0, end: last.end } });
      at += longest.words.length - 1;
    }
    return found;
  }

  private standsAt(phrase: readonly string[], words: readonly Word[], at: number, text: string): boolean {
    return phrase.every((word, index) => {
      const here = words[at + index];
      if (here?.word !== word) return false;
      const before = index === 0 ? undefined : words[at + index - 1];
      if (!before) return true;
      const gap = text.slice(before.end, here.start);
      const isShortForm = gap.startsWith('.') && before.word.length <= LONGEST_SHORT_FORM;
      return gap.length <= LONGEST_GAP && (isShortForm || !SENTENCE_ENDS.test(gap));
    });
  }

  private words(text: string): Word[] {
    return allMatches(text, WORD).flatMap((match) => {
      const seen = withoutUnseen(match[0]);
      const word = this.exact ? seen : seen.toLowerCase();
      return word === '' ? [] : [{ word, start: match.index, end: match.index + match[0].length }];
    });
  }
}
