import { isIsoDate } from '../syntax/isoDate';
import type { IsoDate } from '../syntax/model';
import { keptByText } from '../text/kept';
import { allMatches } from '../text/allMatches';

/** A date as it stands in a text. */
export interface WrittenDate {
  readonly date: IsoDate;
  readonly start: number;
  readonly end: number;
}

const MONTHS: readonly RegExp[] = [/^jan/, /^feb/, /^mar/, /^apr/, /^may/, /^jun/, /^jul/, /^aug/, /^sep/, /^oct/, /^nov/, /^dec/];
const MONTH = '(?:january|february|march|april|may|june|july|august|september|october|november|december|jan|feb|mar|apr|jun|jul|aug|sept|sep|oct|nov|dec)';
/** The forms that letters use: 5 October 2026, 5th of October, October 5th 2026, 05/10/2026, 05.10.26, 2026-10-05. Numbers alone are read day first, as in Britain. */
const WRITTEN = new RegExp(
  `\\b(?:(\\d{1,2})(?:st|nd|rd|th)?(?: day)?(?: of)? (${MONTH})\\b\\.?(?:,? (\\d{4}|\\d{2}(?![\\d:/.]))\\b)?|(${MONTH}) (\\d{1,2})(?:st|nd|rd|th)?,? (\\d{4})\\b|(\\d{1,2})[/.-](\\d{1,2})[/.-](\\d{4}|\\d{2})\\b|(\\d{4})-(\\d{2})-(\\d{2})\\b)`,
  'gi',
);

const datesIn = keptByText((text): readonly RegExpExecArray[] => allMatches(text, WRITTEN));

/** The dates of a text. One written without its year is the last such day up to `before`; without that it is no date. */
export function writtenDates(text: string, before?: IsoDate): readonly WrittenDate[] {
  if (!/\d/.test(text)) return [];
  return datesIn(text).flatMap((match): WrittenDate[] => {
    const date = readDate(match, before);
    return date === undefined ? [] : [{ date, start: match.index, end: match.index + match[0].length }];
  });
}

function readDate(match: RegExpMatchArray, before: IsoDate | undefined): IsoDate | undefined {
  const [, day, month, year, americanMonth, americanDay, americanYear, d, m, y, isoYear, isoMonth, isoDay] = match;
  if (isoYear !== undefined) return iso(isoYear, Number(isoMonth), Number(isoDay));
  if (d !== undefined) return iso(y, Number(m), Number(d));
  if (americanMonth !== undefined) return iso(americanYear, monthOf(americanMonth), Number(americanDay));
  if (year !== undefined) return iso(year, monthOf(month), Number(day));
  if (before === undefined) return undefined;
  const same = iso(before.slice(0, 4), monthOf(month), Number(day));
  return same !== undefined && same > before ? iso(String(Number(before.slice(0, 4)) - 1), monthOf(month), Number(day)) : same;
}

function monthOf(name: string | undefined): number {
  return MONTHS.findIndex((month) => month.test((name ?? '').toLowerCase())) + 1;
}

function iso(year: string | undefined, month: number, day: number): IsoDate | undefined {
  const date = `${year?.length === 2 ? `20${year}` : year}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
  return isIsoDate(date) ? date : undefined;
}
