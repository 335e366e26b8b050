import type { Piece } from '../syntax/model';
import type { DraftOutcome, DraftSentence } from './draft';
import type { Part } from './model';

/** In a letter without blocks, gives each sentence its region: by its part, by what it says, or by the only refusal there is. */
export function assignSentences(sentences: readonly DraftSentence[], outcomes: readonly DraftOutcome[]): void {
  const refusing = outcomes.filter((o) => o.kind === 'withheld' || o.kind === 'ncnd' || o.kind === 'refused');
  const disclosed = outcomes.find((o) => o.kind === 'disclosed');
  // A paragraph that relies on provisions of one refusal only belongs to it, whatever else the letter refuses.
  const relying = new Map<Piece, Set<DraftOutcome>>();
  for (const outcome of refusing)
    for (const { role, sentence } of outcome.claims.flatMap((claim) => claim.citations))
      if (role === 'relied' && sentence) relying.set(sentence.piece, (relying.get(sentence.piece) ?? new Set()).add(outcome));
  const byPart = new Map<Part, DraftOutcome>();
  for (const outcome of refusing) for (const claim of outcome.claims) for (const part of claim.parts) if (!byPart.has(part)) byPart.set(part, outcome);
  const neitherConfirmed = outcomes.find((o) => o.kind === 'ncnd');
  for (const sentence of sentences) {
    if (sentence.zone === 'disclosed') sentence.outcome = disclosed;
    if (sentence.zone !== 'body' && sentence.zone !== 'decision') continue;
    const saying = sentence.statements.some((s) => (s.kind === 'ncnd' || s.kind === 'duty') && !s.generic) ? neitherConfirmed : undefined;
    const own = relying.get(sentence.piece);
    const byPiece = own?.size === 1 ? [...own][0] : undefined;
    sentence.outcome = saying ?? (sentence.part && byPart.get(sentence.part)) ?? byPiece ?? (refusing.length === 1 ? refusing[0] : undefined);
    for (const citation of sentence.citations) citation.outcome = sentence.outcome;
  }
}
