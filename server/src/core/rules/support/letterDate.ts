import { datesOf } from '../../notice/dates';
import type { Notice } from '../../notice/model';
import type { IsoDate } from '../../syntax/model';

/**
 * The date of the letter: of the front matter, or of the head of the letter, above its salutation.
 * Undefined where none is found; nothing is concluded from dates in the text.
 */
export function letterDate(notice: Notice): IsoDate | undefined {
  return datesOf(notice).issued?.date;
}
