import { derived } from '../../text/derived';
import type { Notice, Sentence } from '../../notice/model';
import type { Piece } from '../../syntax/model';

const SALUTATION = /^(?:dear|to whom|hello|hi|good (?:morning|afternoon))\b/i;
/** A postal address has no style of its own. */
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/;

/**
 * The sentences that the authority wrote for the requester to read: not the request, quotations, notes to colleagues, headings, tables, code,
 * addresses, what stands above the salutation or below the closing. Empty for a letter in Welsh, whose language these rules do not judge.
 */
export const ownProse = derived((notice: Notice) => find(notice), true);

function find(notice: Notice): readonly Sentence[] {
  if (notice.language === 'cy') return [];
  const salutation = notice.pieces.find((piece) => piece.prose.has(SALUTATION));
  const from = salutation?.span.start ?? 0;
  const addressed = new Set<Piece>(notice.pieces.filter((piece) => piece.prose.has(POSTCODE)));
  return notice.sentences.filter(
    ({ zone, piece, span }) =>
      (piece.kind === 'paragraph' || piece.kind === 'item') &&
      zone !== 'request' &&
      zone !== 'quoted' &&
      zone !== 'internal' &&
      zone !== 'closing' &&
      !piece.quoted &&
      span.start >= from &&
      !addressed.has(piece),
  );
}

const QUOTATION = /[“"][^”"“]{0,1200}[”"]|(?<![\p{L}\d])[‘'][^’'‘]{0,1200}[’'](?![\p{L}\d])/gu;

/** The words without what stands between quotation marks; of the same length, so that places stay the same. */
export function withoutQuotations(text: string): string {
  return text.replace(QUOTATION, (quoted) => ' '.repeat(quoted.length));
}
