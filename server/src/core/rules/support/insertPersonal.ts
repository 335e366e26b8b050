import type { Claim, Notice } from '../../notice/model';
import type { TextEdit } from '../../text/span';
import { insertAfter, type Place, placeForPassage } from './insertPassage';

/** An edit that puts a passage where a claim is explained: at the end of its part or block, else under the paragraph that relies on it. Undefined where neither is found, as in a table. */
export function insertForClaim(notice: Notice, claim: Claim, passage: (level: number) => string): TextEdit | undefined {
  const place = placeForPassage(notice, claim) ?? placeUnderCitation(notice, claim);
  return place && insertAfter(notice, place.at, passage(place.level));
}

function placeUnderCitation(notice: Notice, { citations }: Claim): Place | undefined {
  const cited = citations.find(({ sentence }) => sentence?.piece.kind === 'paragraph' && sentence.zone !== 'rights' && sentence.zone !== 'closing');
  const piece = cited?.sentence?.piece;
  return piece && { at: piece.span.end, level: notice.form === 'plain' ? 0 : 3 };
}
