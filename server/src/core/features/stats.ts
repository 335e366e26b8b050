import { OVERALL_OUTCOMES, type OverallOutcome, overallOutcome, type ReliedOn, reliedOn } from '../render/answer';
import { timeTaken } from '../rules/support/timeTaken';
import type { IsoDate, NoticeKind, Regime } from '../syntax/model';
import type { FeatureContext, Snapshot } from './snapshot';

/** Whether an answer was late; never guessed. */
export type Late = 'yes' | 'no' | 'not known';

/** One letter in the statistics: no requester, no names, no words of the letter. `null`: not known. */
export interface StatsRow {
  readonly reference: string | null;
  /** The month in which the request was received: `2026-10`. */
  readonly month: string | null;
  readonly kind: NoticeKind;
  readonly regime: Regime | 'mixed' | 'unknown';
  readonly outcome: OverallOutcome;
  readonly provisions: readonly { readonly citation: string; readonly effect: ReliedOn['effect'] }[];
  readonly workingDays: number | null;
  readonly due: IsoDate | null;
  readonly late: Late;
  /** The day on which the letter was sent, or else its date. */
  readonly issued: IsoDate | null;
  /** `errors`: an error is not waived, so every output of the letter is a draft. */
  readonly state: 'no errors' | 'errors';
}

/** How many letters there are of one kind, and how many of them were late. */
export interface StatsCount {
  readonly name: string;
  readonly letters: number;
  readonly inTime: number;
  readonly late: number;
  readonly notKnown: number;
  /** Share in time of those of which it is known, between 0 and 1; null where it is known of none. */
  readonly shareInTime: number | null;
}

export interface StatsTotals {
  readonly all: StatsCount;
  /** In the order of time; letters whose month is not known last. */
  readonly byMonth: readonly StatsCount[];
  readonly byOutcome: readonly StatsCount[];
  /** A letter counts once for each provision that it relies on. The most frequent first. */
  readonly byProvision: readonly StatsCount[];
}

/** What the name of a month is where it is not known. */
export const NOT_KNOWN = 'not known';

/** Reads one letter for the statistics. Never fails; a date or day that is not certain is null. */
export function statsRow(snapshot: Snapshot, { check }: FeatureContext): StatsRow {
  const { notice } = snapshot;
  const time = timeTaken(notice, check);
  const hasErrors = snapshot.check(check).findings.some(({ severity }) => severity === 'error');
  return {
    reference: notice.values.reference ?? null,
    month: time.received?.slice(0, 7) ?? null,
    kind: notice.kind,
    regime: notice.regime,
    outcome: overallOutcome(notice),
    provisions: reliedOn(notice).map(({ citation, effect }) => ({ citation, effect })),
    workingDays: time.workingDays ?? null,
    due: time.due ?? null,
    late: time.late === undefined ? 'not known' : time.late ? 'yes' : 'no',
    issued: time.issued ?? null,
    state: hasErrors ? 'errors' : 'no errors',
  };
}

/** Rows whose month lies between two months, both included. With a bound, a row without a month is left out. */
export function rowsBetween(rows: readonly StatsRow[], from: string | undefined, to: string | undefined): readonly StatsRow[] {
  if (from === undefined && to === undefined) return rows;
  return rows.filter(({ month }) => month !== null && (from === undefined || from <= month) && (to === undefined || month <= to));
}

/** Adds rows up. */
export function statsTotals(rows: readonly StatsRow[]): StatsTotals {
  const months = grouped(rows, ({ month }) => [month ?? NOT_KNOWN]);
  const outcomes = grouped(rows, ({ outcome }) => [outcome]);
  const provisions = grouped(rows, (row) => [...new Set(row.provisions.map(({ citation }) => citation))]);
  return {
    all: countOf('all', rows),
    byMonth: [...months].sort((a, b) => Number(a.name === NOT_KNOWN) - Number(b.name === NOT_KNOWN) || (a.name < b.name ? -1 : 1)),
    byOutcome: OVERALL_OUTCOMES.flatMap((outcome) => outcomes.filter(({ name }) => name === outcome)),
    byProvision: [...provisions].sort((a, b) => b.letters - a.letters || (a.name < b.name ? -1 : 1)),
  };
}

function grouped(rows: readonly StatsRow[], namesOf: (row: StatsRow) => readonly string[]): readonly StatsCount[] {
  const groups = new Map<string, StatsRow[]>();
  for (const row of rows)
    for (const name of namesOf(row)) {
      const group = groups.get(name);
      if (group) group.push(row);
      else groups.set(name, [row]);
    }
  return [...groups].map(([name, group]) => countOf(name, group));
}

function countOf(name: string, rows: readonly StatsRow[]): StatsCount {
  const of = (late: Late): number => rows.filter((row) => row.late === late).length;
  const [inTime, late] = [of('no'), of('yes')];
  return {
    name,
    letters: rows.length,
    inTime,
    late,
    notKnown: rows.length - inTime - late,
    shareInTime: inTime + late === 0 ? null : inTime / (inTime + late),
  };
}
