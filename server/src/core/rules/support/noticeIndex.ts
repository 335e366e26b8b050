import type { Citation, Notice, Outcome, Part, Sentence, Statement } from '../../notice/model';
import type { Piece } from '../../syntax/model';

/**
 * The sentences, statements and citations of a notice by what they stand in, in the order of the text. A rule that looks for those of each block or part would else
 * go through the letter once for each, and a letter has up to thousands.
 */
export interface NoticeIndex {
  /** By their outcome; those of none under undefined. */
  readonly byOutcome: ReadonlyMap<Outcome | undefined, readonly Sentence[]>;
  readonly byPart: ReadonlyMap<Part, readonly Sentence[]>;
  readonly byPiece: ReadonlyMap<Piece, readonly Sentence[]>;
  /** By the outcome of their sentence. */
  readonly statements: ReadonlyMap<Outcome | undefined, readonly Statement[]>;
  /** By their outcome, those in `under` too. */
  readonly citations: ReadonlyMap<Outcome | undefined, readonly Citation[]>;
  readonly citationsOfDecision: readonly Citation[];
}

const known = new WeakMap<Notice, NoticeIndex>();

/** The index of a notice; made once. */
export function indexOf(notice: Notice): NoticeIndex {
  let index = known.get(notice);
  if (!index) {
    index = {
      byOutcome: grouped(notice.sentences, ({ outcome }) => outcome),
      byPart: grouped(
        notice.sentences.filter(({ part }) => part !== undefined),
        ({ part }) => part as Part,
      ),
      byPiece: grouped(notice.sentences, ({ piece }) => piece),
      statements: grouped(notice.statements, ({ sentence }) => sentence.outcome),
      citations: grouped(notice.citations, ({ outcome }) => outcome),
      citationsOfDecision: notice.citations.filter(({ zone }) => zone === 'decision'),
    };
    known.set(notice, index);
  }
  return index;
}

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
