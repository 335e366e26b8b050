import type { Notice, Sentence, Zone } from '../../notice/model';
import type { Block, Piece } from '../../syntax/model';
import { derived } from '../../text/derived';

/** A piece of what goes out, with where it stands and its sentences. */
export interface SentPiece {
  readonly piece: Piece;
  readonly zone: Zone;
  readonly sentences: readonly Sentence[];
}

/** Every piece that goes out, the request included and notes to colleagues left out, in the order of the text. Read once for each notice. */
export const piecesSent = derived((notice: Notice): readonly SentPiece[] => {
  const sentences = new Map<Piece, Sentence[]>();
  for (const sentence of notice.sentences) {
    const own = sentences.get(sentence.piece);
    if (own) own.push(sentence);
    else sentences.set(sentence.piece, [sentence]);
  }
  return notice.pieces.flatMap((piece): SentPiece[] => {
    if (isInternal(piece.block)) return [];
    const own = sentences.get(piece) ?? [];
    return [{ piece, zone: own[0]?.zone ?? (isIn(piece.block, 'request') ? 'request' : 'body'), sentences: own }];
  });
}, true);

function isInternal(block: Block | undefined): boolean {
  return isIn(block, 'internal');
}

/** Whether a block is one of this name or stands in one. */
export function isIn(block: Block | undefined, name: Block['name']): boolean {
  for (let at = block; at; at = at.parent) if (at.name === name) return true;
  return false;
}
