import { deadlineLines } from '../law/calendar/deadlineWords';
import { spokenDate } from '../law/calendar/isoDays';
import { limitLines } from '../law/calendar/limitSource';
import { datesOf } from '../notice/dates';
import type { Notice } from '../notice/model';
import type { CheckOptions } from '../rules/finding';
import { clockOf } from '../rules/support/clock';
import { daysCounted } from '../rules/support/timeTaken';
import type { IsoDate } from '../syntax/model';
import type { Snapshot } from './snapshot';

/**
 * How the time of a notice stands. `running`: its last day is known. `dated`: the last day is over, but the letter bears a date in time and nothing says
 * whether it was sent. `stopped`: a fees notice waits for its payment. `sent`: it has gone, or is a copy
 * for the disclosure log. `not-counted`: a review or a question back to the requester, for which no day is counted here. `no-receipt`: it is not
 * known when the request was received. `not-known`: the calendar or the law leaves the day open, and `working` says why.
 */
export type TimeState = 'running' | 'dated' | 'stopped' | 'sent' | 'not-counted' | 'no-receipt' | 'not-known';

/** By when a notice is due, how long that is from today, and how it was counted. */
export interface DueDate {
  readonly state: TimeState;
  readonly received: IsoDate | null;
  /** The last day, a lawful extension included; null where it is not known. */
  readonly due: IsoDate | null;
  /** While the time is running: the last day is over. */
  readonly overdue: boolean;
  /** Working days after today up to the last day, or, once it is over, those after it up to the date of the letter, at most today. Null outside the calendar and where no time is running. */
  readonly workingDays: number | null;
  /** The day on which it was sent, whose date it bears, or from which the clock stands still. */
  readonly since: IsoDate | null;
  /** How the day was found, or why it is not known: whole sentences. */
  readonly working: readonly string[];
}

/** By when the notice is due, seen from `today`. The same count as in rules, hovers, check sheet and `foi-notice deadline`. */
export function dueDate({ notice }: Snapshot, check: CheckOptions, today: IsoDate): DueDate {
  const { received, moved } = datesOf(notice);
  const base = { received: received?.date ?? null, due: null, overdue: false, workingDays: null, since: null };
  const without = withoutLimit(notice);
  if (without) return { ...base, ...without };
  if (!received)
    return { ...base, state: 'no-receipt', working: ['It is not known when the request was received. Write the day as received in the front matter.'] };
  const clock = clockOf(notice, check, notice.kind === 'fees-notice' ? 'fees-notice' : undefined);
  if (!clock || (received.certainty !== 'front-matter' && moved))
    return {
      ...base,
      state: 'not-known',
      working: [
        'The letter does not tell for certain from when time is counted. Write received, and what stopped or moved the time under clock, in the front matter.',
      ],
    };
  if (clock.due === undefined) {
    const waiting = notice.kind === 'fees-notice' ? undefined : notice.values.clock?.['fees-notice'];
    const stopped = waiting?.sent !== undefined && waiting.paid === undefined ? waiting.sent : undefined;
    return { ...base, state: stopped === undefined ? 'not-known' : 'stopped', since: stopped ?? null, working: deadlineLines(clock) };
  }
  const due = notice.kind === 'extension' ? clock.due : (clock.extendedTo ?? clock.due);
  const working = [...deadlineLines(clock), ...limitLines(clock)];
  const { issued } = notice.values;
  if (today <= due) return { ...base, state: 'running', due, workingDays: daysCounted(today, due, clock) ?? null, working };
  if (issued !== undefined && issued <= due) return { ...base, state: 'dated', due, since: issued, working: [...working, datedLine(issued)] };
  const end = issued !== undefined && issued < today ? issued : today;
  return { ...base, state: 'running', due, overdue: true, workingDays: daysCounted(due, end, clock) ?? null, working };
}

function datedLine(issued: IsoDate): string {
  return `The letter is dated ${spokenDate(issued)}. Once it has gone, write the day as sent in the front matter.`;
}

/** Letters for which no time is running. */
function withoutLimit({ kind, values }: Notice): Pick<DueDate, 'state' | 'since' | 'working'> | undefined {
  if (values.sent !== undefined) return { state: 'sent', since: values.sent, working: [`Sent on ${spokenDate(values.sent)}.`] };
  if (values['published-copy'] === true) return { state: 'sent', since: null, working: ['A copy for the disclosure log: no time is running.'] };
  if (kind === 'review') return { state: 'not-counted', since: null, working: ['For the outcome of a review no day is counted here.'] };
  if (kind === 'clarification') return { state: 'not-counted', since: null, working: ['For a question back to the requester no day is counted here.'] };
  return undefined;
}
