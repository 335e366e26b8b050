import type { Notice } from '../../notice/model';
import type { IsoDate } from '../../syntax/model';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const WRITTEN = /\b(\d{1,2})(?:st|nd|rd|th)?\s(?:of\s)?(january|february|march|april|may|june|july|august|september|october|november|december),?\s(\d{4})\b/i;
/** A letter begins with its date: what stands further down is the date of something else. */
const HEAD_OF_LETTER = 400;

/**
 * The date of the letter: of the front matter, or of the head of a letter without marks, above its salutation.
 * Undefined where none is found; nothing is concluded from dates in the text.
 */
export function letterDate(notice: Notice): IsoDate | undefined {
  const { issued, sent } = notice.values;
  if (issued ?? sent) return issued ?? sent;
  if (notice.form !== 'plain') return undefined;
  const head = notice.text.slice(0, HEAD_OF_LETTER).split(/^[ \t]{0,8}dear\b/im)[0] ?? '';
  const match = WRITTEN.exec(head);
  const month = MONTHS.indexOf(match?.[2]?.toLowerCase() ?? '') + 1;
  if (!match || month === 0) return undefined;
  return `${match[3]}-${String(month).padStart(2, '0')}-${(match[1] ?? '').padStart(2, '0')}`;
}
