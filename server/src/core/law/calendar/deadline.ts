import type { IsoDate, Regime } from '../../syntax/model';
import { KNOWN_FROM, KNOWN_UNTIL } from './bankHolidays';
import { spokenDate } from './isoDays';
import { addWorkingDays, isKnown, type SkippedDay } from './workingDays';

/** Bodies that have another time for answering than 20 working days. */
export type SpecialBody = 'archives' | 'keeper' | 'school';
export const SPECIAL_BODIES: readonly SpecialBody[] = ['archives', 'keeper', 'school'];

/** What is known about the time for answering a request. Dates that are not known are left out. */
export interface ClockFacts {
  readonly received: IsoDate;
  readonly regime: Regime;
  /** The day on which the information came that was asked for to understand the request: it takes the place of the day of receipt. */
  readonly clarificationReceived?: IsoDate | undefined;
  readonly feesNotice?: { readonly sent?: IsoDate | undefined; readonly paid?: IsoDate | undefined } | undefined;
  /** A new date to decide the public interest (FOIA section 10(3)). */
  readonly publicInterestExtension?: IsoDate | undefined;
  /** A new date for a complex and voluminous request (EIR regulation 7). */
  readonly complexAndVoluminous?: IsoDate | undefined;
  readonly body?: SpecialBody | undefined;
}

/** A stretch of days that do not count, both ends included. */
export interface Pause {
  readonly from: IsoDate;
  readonly to: IsoDate;
  readonly why: string;
}

/** By when an answer is due, with the way there; or that it is not known, and why. */
export interface Deadline {
  readonly received: IsoDate;
  readonly regime: Regime;
  /** The last day for the answer, or for the notice that takes more time; undefined where it is not known. */
  readonly due: IsoDate | undefined;
  /** How many working days the law gives. */
  readonly workingDays: number;
  /** The day after which counting begins. */
  readonly countedFrom: IsoDate;
  /** Days after the start and before `due` that were not counted. */
  readonly skipped: readonly SkippedDay[];
  readonly pauses: readonly Pause[];
  /** The last day for the answer where a lawful extension was taken. The notice of the extension stays due on `due`. */
  readonly extendedTo: IsoDate | undefined;
  readonly knownUntil: IsoDate;
  /** Why `due` is not known, or what else is to be said: whole sentences. */
  readonly notes: readonly string[];
}

const ORDINARY = 20;
/** Environmental Information Regulations, regulation 7(1). */
const COMPLEX = 40;
/** The Secretary of State's Regulations of 2004 (SI 2004/3364) give archives 30 working days; section 10 of the Scottish Act gives them to the Keeper of the Records of Scotland. */
const ARCHIVES = 30;

/**
 * By when a request must be answered: FOIA section 10, regulations 5 and 7 of the Environmental Information Regulations, section 10 of the Scottish Act.
 * The day after receipt is day 1. Where the calendar ends, a fee has not come or the law counts what nobody can know here, `due` is undefined.
 */
export function deadlineOf(facts: ClockFacts): Deadline {
  const { received, regime, clarificationReceived, feesNotice, body } = facts;
  const countedFrom = clarificationReceived !== undefined && clarificationReceived > received ? clarificationReceived : received;
  const workingDays = daysGiven(regime, body);
  const pauses = pausesOf(feesNotice);
  const fixed = { received, regime, workingDays, countedFrom, pauses, knownUntil: KNOWN_UNTIL };
  const unknown = (note: string): Deadline => ({ due: undefined, skipped: [], extendedTo: undefined, notes: [note], ...fixed });
  if (body === 'school' && regime === 'FOIA')
    return unknown(
      'For a school, days without pupils are not counted either, up to 60 working days in all. They are not in the calendar, so the day is not known.',
    );
  if (feesNotice?.sent !== undefined && feesNotice.paid === undefined)
    return unknown(`Time stands still since the fees notice of ${spokenDate(feesNotice.sent)}; the day is known once the fee has been paid.`);
  const standsStill = (date: IsoDate): string | undefined => pauses.find(({ from, to }) => from <= date && date <= to)?.why;
  const counted = addWorkingDays(countedFrom, workingDays, regime, standsStill);
  if (!counted) return unknown(outsideCalendar(countedFrom));
  const extension = extensionOf(facts, countedFrom, standsStill);
  return {
    due: counted.due,
    skipped: counted.skipped,
    extendedTo: extension.to !== undefined && extension.to > counted.due ? extension.to : undefined,
    notes: extension.notes,
    ...fixed,
  };
}

function daysGiven(regime: Regime, body: SpecialBody | undefined): number {
  if (body === 'archives' && regime === 'FOIA') return ARCHIVES;
  return body === 'keeper' && regime === 'FOISA' ? ARCHIVES : ORDINARY;
}

function pausesOf(notice: ClockFacts['feesNotice']): readonly Pause[] {
  if (notice?.sent === undefined || notice.paid === undefined || notice.paid < notice.sent) return [];
  return [{ from: notice.sent, to: notice.paid, why: 'between the fees notice and its payment' }];
}

function outsideCalendar(from: IsoDate): string {
  return isKnown(from)
    ? `The calendar of bank holidays is known until ${spokenDate(KNOWN_UNTIL)}, and the last day lies beyond it.`
    : `The calendar of bank holidays is known from ${spokenDate(KNOWN_FROM)} until ${spokenDate(KNOWN_UNTIL)} only.`;
}

function extensionOf(
  { regime, publicInterestExtension, complexAndVoluminous }: ClockFacts,
  from: IsoDate,
  standsStill: (date: IsoDate) => string | undefined,
): { readonly to: IsoDate | undefined; readonly notes: readonly string[] } {
  if (publicInterestExtension !== undefined && regime !== 'FOIA')
    return {
      to: undefined,
      notes: ['More time to weigh the public interest is known to the Freedom of Information Act 2000 only; it does not move the day here.'],
    };
  if (publicInterestExtension !== undefined)
    return { to: publicInterestExtension, notes: ['The notice that takes more time to weigh the public interest is still due on the day above.'] };
  if (complexAndVoluminous === undefined) return { to: undefined, notes: [] };
  if (regime !== 'EIR' && regime !== 'EISR')
    return {
      to: undefined,
      notes: ['More time for a complex and voluminous request is known to the environmental regulations only; it does not move the day here.'],
    };
  const limit = addWorkingDays(from, COMPLEX, regime, standsStill)?.due;
  if (limit === undefined) return { to: undefined, notes: [`The ${COMPLEX}th working day lies beyond the calendar, so the extended day is not known.`] };
  const told = 'The requester must be told of the extension by the day above.';
  return complexAndVoluminous <= limit
    ? { to: complexAndVoluminous, notes: [told] }
    : { to: limit, notes: [told, `The ${COMPLEX}th working day is ${spokenDate(limit)}; no later day is allowed.`] };
}
