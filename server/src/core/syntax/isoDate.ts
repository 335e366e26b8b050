import type { IsoDate } from './model';

const MONTHS = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];

/** Whether the text is `YYYY-MM-DD` and the day exists. */
export function isIsoDate(text: string): text is IsoDate {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text);
  return found !== null && exists(Number(found[1]), Number(found[2]), Number(found[3]));
}

/** `5 October 2026` or `5th Oct 2026` as an ISO date; undefined for anything that could be read in two ways. */
export function mendDate(text: string): IsoDate | undefined {
  const found = /^(\d{1,2})(?:st|nd|rd|th)? ([a-z]{3,9})\.?,? (\d{4})$/i.exec(text.trim());
  if (!found) return undefined;
  const name = (found[2] ?? '').toLowerCase();
  const month = MONTHS.findIndex((m) => m === name || m.slice(0, 3) === name) + 1;
  if (month === 0 || !exists(Number(found[3]), month, Number(found[1]))) return undefined;
  return `${found[3]}-${String(month).padStart(2, '0')}-${String(Number(found[1])).padStart(2, '0')}`;
}

function exists(year: number, month: number, day: number): boolean {
  if (year < 1 || month < 1 || month > 12 || day < 1) return false;
  const leap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const days = month === 2 ? (leap ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  return day <= days;
}
