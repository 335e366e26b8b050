import type { Span } from '../../text/span';
import type { SentPiece } from '../support/piecesSent';

const HEAD = /^(?:dates? of birth|d\.?o\.?b\.?|birth ?dates?)$/i;
const DAY = /^\d{1,2}(?:[./-]\d{1,2}[./-]\d{2,4}| \p{L}{3,9} \d{4})$|^\d{4}-\d{2}-\d{2}$/u;

/** The first full date in each column of a table that says it holds dates of birth. */
export function birthDates(sent: readonly SentPiece[]): { readonly at: Span; readonly text: string }[] {
  const columns = new Set<string>();
  return sent.flatMap(({ piece }) => {
    if (piece.kind !== 'cell' || piece.group === undefined) return [];
    const key = `${piece.group} ${piece.column}`;
    const text = piece.prose.text.trim();
    if (piece.row === 0) {
      if (HEAD.test(text)) columns.add(key);
      return [];
    }
    if (!columns.has(key) || !DAY.test(text)) return [];
    columns.delete(key);
    return [{ at: piece.prose.span(0, piece.prose.text.length), text }];
  });
}
