import type { Piece } from '../syntax/model';
import { whenNeeded } from '../text/whenNeeded';
import type { DraftClaim, DraftSentence } from './draft';
import type { Citation } from './model';

const SPEAKS_OF_ALL = /\b(?:both|these|all|each|any)(?: of)?(?: the| these| three| four)? (?:exemptions|exceptions|provisions|exemption|exception)\b/i;

type Cited = Pick<Citation, 'regime' | 'path' | 'citation' | 'provision' | 'obsolete'>;

/**
 * What an answer is about: a section, of the Regulations the very provision. Provisions that are in no list are not told apart: whether they need a
 * test is not known, and a letter may have any number of them.
 */
function subjectOf({ regime, path, citation, provision, obsolete }: Cited): string {
  if (!provision && !obsolete) return 'unknown';
  return regime === 'EIR' || regime === 'EISR' ? citation : `${regime} ${path[0]}`;
}

/** Numbered answers that rely on provisions and on nothing else, by what they are about, and what stands beside them. */
interface Answers {
  readonly beside: readonly DraftSentence[];
  readonly sentences: ReadonlyMap<Piece, readonly DraftSentence[]>;
  readonly bySubject: ReadonlyMap<string, readonly Piece[]>;
}

function readAnswers(letter: readonly DraftSentence[], outsideParts: readonly DraftSentence[]): Answers {
  const subjects = new Map<Piece, Set<string>>();
  const ofAll = new Set<Piece>();
  for (const sentence of letter) {
    const { piece } = sentence;
    if (piece.number === undefined) continue;
    if (sentence.has(SPEAKS_OF_ALL)) ofAll.add(piece);
    for (const citation of sentence.citations) if (citation.role === 'relied') subjects.set(piece, (subjects.get(piece) ?? new Set()).add(subjectOf(citation)));
  }
  for (const piece of ofAll) subjects.delete(piece);
  const beside: DraftSentence[] = [];
  const sentences = new Map<Piece, DraftSentence[]>();
  for (const sentence of outsideParts) {
    const own = sentences.get(sentence.piece);
    if (!subjects.has(sentence.piece)) beside.push(sentence);
    else if (own) own.push(sentence);
    else sentences.set(sentence.piece, [sentence]);
  }
  const bySubject = new Map<string, Piece[]>();
  for (const [piece, about] of subjects)
    for (const subject of about) {
      const known = bySubject.get(subject);
      if (known) known.push(piece);
      else bySubject.set(subject, [piece]);
    }
  return { beside, sentences, bySubject };
}

/**
 * For each claim the sentences outside any part, without the numbered answers that rely on other provisions only: where the answers go by number, a
 * balance in one of them is about those. Claims about the same get the same list.
 */
export function answersApart(letter: readonly DraftSentence[]): (claim: DraftClaim) => readonly DraftSentence[] {
  const outsideParts = letter.filter(({ part }) => part === undefined);
  const answers = whenNeeded(() => readAnswers(letter, outsideParts));
  const lists = new Map<string, readonly DraftSentence[]>();
  return (claim) => {
    const pieces = new Set(claim.citations.map(({ sentence }) => sentence?.piece));
    if ([...pieces].some((piece) => piece?.number === undefined)) return outsideParts;
    const { beside, sentences, bySubject } = answers();
    const subject = subjectOf(claim);
    const about = bySubject.get(subject) ?? [];
    const known = new Set(about);
    const others = [...pieces].filter((piece) => piece !== undefined && !known.has(piece) && sentences.has(piece));
    if (others.length === 0) {
      const list = lists.get(subject) ?? together(beside, about);
      lists.set(subject, list);
      return list;
    }
    return together(beside, [...about, ...others]);

    function together(first: readonly DraftSentence[], more: readonly (Piece | undefined)[]): readonly DraftSentence[] {
      const added = more.flatMap((piece) => (piece && sentences.get(piece)) ?? []);
      return added.length === 0 ? first : [...first, ...added].sort((a, b) => a.index - b.index);
    }
  };
}
