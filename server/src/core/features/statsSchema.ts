import { OVERALL_OUTCOMES } from '../render/answer';
import { closed, count, date, KIND_NAMES, list, orNull, REGIME_NAMES, text } from '../render/record/recordSchema';
import type { StatsRow, StatsTotals } from './stats';

/** What `stats --format json` prints. */
export interface StatsOutput {
  readonly version: 1;
  /** Months that bound what is counted; null: no bound. */
  readonly from: string | null;
  readonly to: string | null;
  readonly letters: readonly StatsRow[];
  readonly totals: StatsTotals;
}

const month = (description: string): object => ({ description, type: 'string', pattern: '^\\d{4}-\\d{2}$' });
const counted = closed({
  name: text('Month, outcome or provision'),
  letters: count('How many letters'),
  inTime: count('Answered by the day on which they were due'),
  late: count('Answered later'),
  notKnown: count('Of which it is not known'),
  shareInTime: orNull({ description: 'Share in time of those of which it is known', type: 'number', minimum: 0, maximum: 1 }),
});

/** The form of the statistics, as it is published. */
export const STATS_SCHEMA = {
  $schema: 'https://json-schema.org/draft/2020-12/schema',
  $id: 'stats.schema.json',
  title: 'foi-notice stats --format json',
  description: 'Outcomes, provisions and times of many letters. No requester and no words of a letter. null: not known.',
  ...closed({
    version: { const: 1 },
    from: orNull(month('First month that is counted')),
    to: orNull(month('Last month that is counted')),
    letters: list(
      'One for each letter, in the order given',
      closed({
        reference: orNull(text('Reference of the request')),
        month: orNull(month('Month in which the request was received')),
        kind: { description: 'Kind of letter', enum: KIND_NAMES },
        regime: { description: 'The law the letter answers under', enum: [...REGIME_NAMES, 'mixed', 'unknown'] },
        outcome: { description: 'Outcome as a whole', enum: OVERALL_OUTCOMES },
        provisions: list(
          'Provisions relied on',
          closed({ citation: text('Normal form'), effect: { enum: ['withheld', 'neither confirmed nor denied', 'refused'] } }),
        ),
        workingDays: orNull(count('Working days taken, pauses left out')),
        due: orNull(date('Last day for the answer, a lawful extension included')),
        late: { description: 'not known: the dates or the calendar do not tell, or the kind of letter has no such day', enum: ['yes', 'no', 'not known'] },
        issued: orNull(date('Date the letter was sent, or else its date')),
        state: { description: 'Whether errors that are not waived remain', enum: ['no errors', 'errors'] },
      }),
    ),
    totals: closed({
      all: counted,
      byMonth: list('By month received', counted),
      byOutcome: list('By outcome', counted),
      byProvision: list('By provision; a letter counts once for each', counted),
    }),
  }),
};
