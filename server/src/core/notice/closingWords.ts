import type { DraftSentence } from './draft';
import type { Part } from './model';

/** How a part may speak of other provisions than its own. */
export interface ClosingWords {
  readonly speaksOfAll: boolean;
  readonly speaksOfOne: boolean;
  /** What it cites, as regime and section. */
  readonly sections: ReadonlySet<string>;
}

const OF_ALL =
  /\b(?:both|these|the|all) (?:of the |the |three )?(?:exemptions|exceptions)\b|\b(?:both|each|either) (?:of (?:the|these) )?(?:exemption|exception|section|provision)s?\b/i;
const OF_ONE = /\bthis (?:exemption|exception)\b/i;

/** What each part says of others, read when it is first asked: every claim of a letter may ask every part. */
export function closingWords(byPart: ReadonlyMap<Part, readonly DraftSentence[]>): (part: Part) => ClosingWords {
  const read = new Map<Part, ClosingWords>();
  return (part) => {
    const known = read.get(part);
    if (known) return known;
    const sentences = byPart.get(part) ?? [];
    const text = sentences.map((s) => s.text).join(' ');
    const sections = new Set(sentences.flatMap(({ citations }) => citations.map(({ regime, path }) => `${regime} ${path[0]}`)));
    const words = { speaksOfAll: OF_ALL.test(text), speaksOfOne: OF_ONE.test(text), sections };
    read.set(part, words);
    return words;
  };
}
