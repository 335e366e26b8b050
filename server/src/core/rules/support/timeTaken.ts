import type { Deadline } from '../../law/calendar/deadline';
import { addDays } from '../../law/calendar/isoDays';
import { isKnown, whyNotCounted } from '../../law/calendar/workingDays';
import { datesOf } from '../../notice/dates';
import type { Notice } from '../../notice/model';
import type { IsoDate } from '../../syntax/model';
import { type ClockContext, clockOf } from './clock';

/** How long an answer took, as far as it is known. */
export interface TimeTaken {
  readonly received: IsoDate | undefined;
  /** The day on which it went, or else its date. */
  readonly issued: IsoDate | undefined;
  /** The last day for it, a lawful extension included. */
  readonly due: IsoDate | undefined;
  /** From the day after receipt (or after the clarification), pauses left out; nought on the day itself. */
  readonly workingDays: number | undefined;
  readonly late: boolean | undefined;
}

/**
 * The time that a letter took, by the law it answers under. Never guessed: past the calendar, under an unpaid fees notice, for a school, or where the words
 * move the time and the front matter does not say how, it is undefined. A review and a question back to the requester have no due day here.
 */
export function timeTaken(notice: Notice, context: ClockContext): TimeTaken {
  const { received, issued, moved } = datesOf(notice);
  const dates = { received: received?.date, issued: issued?.date };
  const unknown: TimeTaken = { ...dates, due: undefined, workingDays: undefined, late: undefined };
  if (notice.kind === 'review' || notice.kind === 'clarification') return unknown;
  const clock = clockOf(notice, context, notice.kind === 'fees-notice' ? 'fees-notice' : undefined);
  const surely = received?.certainty === 'front-matter' && (issued === undefined || issued.certainty === 'front-matter');
  if (clock?.due === undefined || (moved && !surely)) return unknown;
  const due = notice.kind === 'extension' ? clock.due : (clock.extendedTo ?? clock.due);
  if (!issued || issued.date < clock.countedFrom) return { ...unknown, due };
  return { ...dates, due, late: issued.date > due, workingDays: daysCounted(clock.countedFrom, issued.date, clock) };
}

/** How many days count after one date, up to and including another, for a clock with its pauses; nought where the second is not later. Undefined outside the calendar. */
export function daysCounted(from: IsoDate, to: IsoDate, { regime, pauses }: Pick<Deadline, 'regime' | 'pauses'>): number | undefined {
  if (!isKnown(from) || !isKnown(to)) return undefined;
  const counts = (date: IsoDate): boolean => whyNotCounted(date, regime) === undefined && !pauses.some((pause) => pause.from <= date && date <= pause.to);
  let days = 0;
  for (let date = addDays(from, 1); date <= to; date = addDays(date, 1)) if (counts(date)) days++;
  return days;
}
