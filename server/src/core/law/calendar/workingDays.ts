import type { IsoDate, Regime } from '../../syntax/model';
import { whenNeeded } from '../../text/whenNeeded';
import { BANK_HOLIDAYS, type BankHoliday, KNOWN_FROM, KNOWN_UNTIL, type UkPart } from './bankHolidays';
import { addDays, weekday } from './isoDays';

/** A day that is not counted, and why. */
export interface SkippedDay {
  readonly date: IsoDate;
  readonly why: string;
}

const byDate = whenNeeded(() => {
  const days = new Map<IsoDate, readonly BankHoliday[]>();
  for (const holiday of BANK_HOLIDAYS) days.set(holiday.date, [...(days.get(holiday.date) ?? []), holiday]);
  return days;
});

function scottish(regime: Regime): boolean {
  return regime === 'FOISA' || regime === 'EISR';
}

/** Whether the calendar knows a day. */
export function isKnown(date: IsoDate): boolean {
  return KNOWN_FROM <= date && date <= KNOWN_UNTIL;
}

/**
 * Why a day is no working day under a regime, in words; undefined where it is one. FOIA section 10(6), which the Environmental Information Regulations take over,
 * leaves out a bank holiday in any part of the United Kingdom; section 73 of the Scottish Act, and the Scottish Regulations with it, only those of Scotland.
 * For days that the calendar does not know (`isKnown`) only weekends are told.
 */
export function whyNotCounted(date: IsoDate, regime: Regime): string | undefined {
  const day = weekday(date);
  if (day === 'Saturday' || day === 'Sunday') return day;
  const holidays = (byDate().get(date) ?? []).filter(({ parts }) => !scottish(regime) || parts.includes('Scotland'));
  return holidays.length === 0 ? undefined : holidays.map(nameOf).join('; ');
}

function nameOf({ name, parts }: BankHoliday): string {
  return parts.length === 3 ? name : `${name} (bank holiday in ${spokenParts(parts)})`;
}

function spokenParts(parts: readonly UkPart[]): string {
  return parts.length > 1 ? 'England, Wales and Northern Ireland' : (parts[0] ?? '');
}

/** Whether a day counts under a regime; undefined where the calendar does not know it. */
export function isWorkingDay(date: IsoDate, regime: Regime): boolean | undefined {
  return isKnown(date) ? whyNotCounted(date, regime) === undefined : undefined;
}

/** Where counting has led. */
export interface Counted {
  readonly due: IsoDate;
  readonly skipped: readonly SkippedDay[];
}

/**
 * The so-manieth working day after a date, the day after it being the first, with the days that were not counted on the way.
 * `standsStill` gives a further reason not to count a day. Undefined where the count leaves the calendar, or a day is no number of 1 or more.
 */
export function addWorkingDays(
  from: IsoDate,
  days: number,
  regime: Regime,
  standsStill: (date: IsoDate) => string | undefined = () => undefined,
): Counted | undefined {
  if (!isKnown(from) || !Number.isInteger(days) || days < 1) return undefined;
  const skipped: SkippedDay[] = [];
  let left = days;
  for (let date = addDays(from, 1); isKnown(date); date = addDays(date, 1)) {
    const why = whyNotCounted(date, regime) ?? standsStill(date);
    if (why !== undefined) skipped.push({ date, why });
    else if (--left === 0) return { due: date, skipped };
  }
  return undefined;
}

/** How many working days lie after one date, up to and including another; nought where the second is not later. Undefined outside the calendar. */
export function workingDaysBetween(from: IsoDate, to: IsoDate, regime: Regime): number | undefined {
  if (!isKnown(from) || !isKnown(to)) return undefined;
  let count = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (whyNotCounted(date, regime) === undefined) count++;
  return count;
}
