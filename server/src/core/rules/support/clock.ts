import type { AuthorityProfile } from '../../config/authorityProfile';
import { type ClockFacts, type Deadline, deadlineOf, type SpecialBody } from '../../law/calendar/deadline';
import { datesOf } from '../../notice/dates';
import type { Notice } from '../../notice/model';
import type { Regime } from '../../syntax/model';

/** Kinds of authority, as profiles name them, that have another time for answering. */
const BODIES: readonly (readonly [kind: RegExp, body: SpecialBody])[] = [
  [/^(?:school|academy)\b/i, 'school'],
  [/^(?:keeper|national-records)\b/i, 'keeper'],
  [/^(?:archives?|record-office)\b/i, 'archives'],
];

/** Which of the bodies with another time for answering a kind of authority is, if any. */
export const bodyOf = (authorityKind: string | undefined): SpecialBody | undefined => BODIES.find(([kind]) => kind.test(authorityKind ?? ''))?.[1];

/** What a check knows of the authority. */
export interface ClockContext {
  readonly authorityKind?: string | undefined;
  readonly profile?: AuthorityProfile | undefined;
}

/**
 * The regime by which time is counted: the one that the front matter names, else that of the letter; of a letter under two laws the one in which bare numbers are read.
 * Where nothing tells, the profile's; a notice is FOIA then (`dialect.md` 2), and of a letter without marks it is undefined.
 */
export function regimeOfClock(notice: Notice, { profile }: ClockContext): Regime | undefined {
  if (notice.values.regime) return notice.values.regime;
  if (notice.regime === 'mixed') return notice.defaultRegime;
  if (notice.regime !== 'unknown') return notice.regime;
  return profile?.regime ?? (notice.form === 'dialect' ? notice.defaultRegime : undefined);
}

/** By when this letter had to go out; undefined where the date of receipt or the law is not known. `without` leaves out a fees notice: one that is the letter itself. */
export function clockOf(notice: Notice, context: ClockContext, without?: 'fees-notice'): Deadline | undefined {
  const { received } = datesOf(notice);
  const regime = regimeOfClock(notice, context);
  if (!received || !regime) return undefined;
  const clock = notice.values.clock;
  const facts: ClockFacts = {
    received: received.date,
    regime,
    clarificationReceived: clock?.['clarification-received'],
    feesNotice: without === 'fees-notice' ? undefined : clock?.['fees-notice'],
    publicInterestExtension: clock?.['public-interest-extension'],
    complexAndVoluminous: clock?.['complex-and-voluminous'],
    body: bodyOf(context.authorityKind),
  };
  return deadlineOf(facts);
}
