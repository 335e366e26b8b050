import type { Claim, Notice } from '../../notice/model';
import type { TextEdit } from '../../text/span';
import { insertAfter, placeForPassage } from './insertPassage';

/**
 * An edit that puts a passage with what a refusal for cost, or as vexatious or repeated, has to say: into its block or headed part,
 * and in a plain letter without headings as a paragraph of its own, without a heading, after the one that relies on the provision.
 */
export function insertCost(notice: Notice, claim: Claim, passage: (level: number) => string): TextEdit | undefined {
  const place = placeForPassage(notice, claim);
  if (place) return insertAfter(notice, place.at, passage(place.level));
  const piece = notice.pieces.find(({ span }) => span.start <= claim.span.start && claim.span.end <= span.end);
  if (!piece || piece.kind !== 'paragraph') return undefined;
  let at = piece.span.end;
  while (at > piece.span.start && /\s/.test(notice.text[at - 1] ?? '')) at--;
  const words = passage(3).replace(/^#{1,6} [^\n]*\n+/gm, '');
  return insertAfter(notice, at, words);
}
