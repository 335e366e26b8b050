import type { Piece } from '../syntax/model';
import { contains } from '../text/span';
import type { Notice, Passage, PassageKind } from './model';

/** A passage that gives reasons of this case, with its paragraphs, list items and cells. */
export interface ReasoningPassage {
  readonly passage: Passage;
  readonly pieces: readonly Piece[];
}

const REASONING: ReadonlySet<PassageKind> = new Set(['harm', 'for', 'against', 'balance']);

/** The passages on harm and on the public interest, without what closes every such part in the same words. A piece belongs to the innermost passage around it. */
export function reasoningPassages(notice: Notice): readonly ReasoningPassage[] {
  const passages = notice.outcomes.flatMap((outcome) => outcome.passages).filter(({ kind }) => REASONING.has(kind));
  const formulas = new Set(notice.statements.filter(({ kind }) => kind === 'caveat').map(({ sentence }) => sentence.piece));
  const held = new Map<Passage, Piece[]>();
  let next = 0;
  const inner = [...passages].sort((a, b) => a.body.start - b.body.start || b.body.end - a.body.end);
  const open: Passage[] = [];
  for (const piece of notice.pieces) {
    while ((inner[next]?.body.start ?? Infinity) <= piece.span.start) {
      const begun = inner[next++];
      if (begun) open.push(begun);
    }
    while (open.length > 0 && (open.at(-1)?.body.end ?? 0) < piece.span.end) open.pop();
    const passage = open.at(-1);
    if (!passage || piece.kind === 'heading' || piece.quoted || piece.block?.name === 'standard' || formulas.has(piece) || !contains(passage.body, piece.span))
      continue;
    held.set(passage, [...(held.get(passage) ?? []), piece]);
  }
  return passages.map((passage) => ({ passage, pieces: held.get(passage) ?? [] }));
}
