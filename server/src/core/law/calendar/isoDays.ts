import type { IsoDate } from '../../syntax/model';
import { keptByText } from '../../text/kept';

const MONTHS = ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'];
const WEEKDAYS = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];
const A_DAY = 86_400_000;

/** Days since 1 January 1970 of a calendar date; no clock and no time zone has a part in it. Kept, for a deadline asks about each day on the way. */
const dayNumber = keptByText((date: IsoDate): number => {
  const [year = 1970, month = 1, day = 1] = date.split('-').map(Number);
  return Date.UTC(year, month - 1, day) / A_DAY;
});

/** The calendar date so many days later, or earlier where the number is below nought. */
export function addDays(date: IsoDate, days: number): IsoDate {
  return days === 1 ? nextDay(date) : daysLater(date, days);
}

function daysLater(date: IsoDate, days: number): IsoDate {
  return new Date((dayNumber(date) + days) * A_DAY).toISOString().slice(0, 10);
}

const nextDay = keptByText((date: IsoDate): IsoDate => daysLater(date, 1));

/** The name of the weekday: `Monday`. */
export function weekday(date: IsoDate): string {
  // 1 January 1970 was a Thursday; the second remainder keeps earlier dates above nought.
  return WEEKDAYS[(((dayNumber(date) + 4) % 7) + 7) % 7] ?? '';
}

/** A date as a letter writes it: `5 October 2026`. */
export function spokenDate(date: IsoDate): string {
  const [year, month, day] = date.split('-').map(Number);
  return `${day} ${MONTHS[(month ?? 1) - 1]} ${year}`;
}
