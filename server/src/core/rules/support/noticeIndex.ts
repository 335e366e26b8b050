import type { Citation, Notice, Outcome, Part, Sentence } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { derived } from '../../text/derived';

/**
 * The sentences of a notice by what they stand in, in the order of the text. A rule that looks for those of each block or part would else go through the
 * letter once for each, and a letter has up to thousands.
 */
export interface NoticeIndex {
  /** By their outcome; those of none under undefined. */
  readonly byOutcome: ReadonlyMap<Outcome | undefined, readonly Sentence[]>;
  readonly byPart: ReadonlyMap<Part | undefined, readonly Sentence[]>;
  readonly byPiece: ReadonlyMap<Piece, readonly Sentence[]>;
}

/** The sentences of a notice by what they stand in. */
export const indexOf = derived(
  ({ sentences }: Notice): NoticeIndex => ({
    byOutcome: grouped(sentences, ({ outcome }) => outcome),
    byPart: grouped(sentences, ({ part }) => part),
    byPiece: grouped(sentences, ({ piece }) => piece),
  }),
  true,
);

/** The citations of a notice by their outcome, those in `under` too, and those of the decision. */
export const citationsOf = derived(
  ({ citations }: Notice): { readonly byOutcome: ReadonlyMap<Outcome | undefined, readonly Citation[]>; readonly decision: readonly Citation[] } => ({
    byOutcome: grouped(citations, ({ outcome }) => outcome),
    decision: citations.filter(({ zone }) => zone === 'decision'),
  }),
);

function grouped<K, T>(all: readonly T[], keyOf: (one: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const one of all) {
    const key = keyOf(one);
    const group = groups.get(key);
    if (group) group.push(one);
    else groups.set(key, [one]);
  }
  return groups;
}

/** The sentences of several lists, each once, in the order of the text. */
export function together(...lists: readonly (readonly Sentence[] | undefined)[]): Sentence[] {
  const all = new Set<Sentence>();
  for (const list of lists) for (const sentence of list ?? []) all.add(sentence);
  return [...all].sort((a, b) => a.index - b.index);
}
