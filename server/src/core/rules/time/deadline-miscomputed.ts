import { holidaysIn } from '../../law/calendar/deadlineWords';
import { spokenDate } from '../../law/calendar/isoDays';
import { isWorkingDay } from '../../law/calendar/workingDays';
import { datesOf, type StatedDue } from '../../notice/dates';
import { defineRule } from '../define';
import { clockOf } from '../support/clock';

export default defineRule({
  name: 'deadline-miscomputed',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '10(6)' },
    { act: 'EIR', at: '5(2)' },
    { act: 'FOISA', at: '73' },
  ],
  messages: {
    early: {
      what: 'The letter gives {stated} as the last day for the answer; it is {due}.',
      why: 'Under this law the days not counted between receipt and that day are weekends{holidays}.',
      todo: 'Write {due}, or say that the earlier day is your own aim.',
    },
    late: {
      what: 'The letter says that an answer is due by {stated}; the last day is {due}.',
      why: 'The law gives {days} working days from the day after receipt, and a date of your own can’t lengthen them.',
      todo: 'Write {due}, or say why time stood still or was extended.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.kind === 'review') return;
      const { statedDue, moved } = datesOf(notice);
      const clock = clockOf(notice, ctx);
      if (clock?.due === undefined || moved) return;
      const { due, received, extendedTo, regime } = clock;
      for (const stated of statedDue) {
        const key = stated.date <= received || stated.date === extendedTo ? undefined : judge(stated, due, extendedTo);
        if (key === undefined) continue;
        const between = holidaysIn(clock.skipped).map(({ date, why }) => `${spokenDate(date)} (${why.replace(/ \(.*$/, '')})`);
        const values = {
          stated: spokenDate(stated.date) + (isWorkingDay(stated.date, regime) === false ? ', which is no working day' : ''),
          due: spokenDate(due),
          days: String(clock.workingDays),
          holidays: between.length === 0 ? '' : ` and ${between.join(', ')}`,
        };
        ctx.report({
          at: stated.span,
          message: key,
          values,
          certainty: 'likely',
          fix: () => ({ title: `Write ${spokenDate(due)}`, edits: [{ span: stated.span, text: spokenDate(due) }], safe: false }),
        });
      }
    },
  },
});

/** An earlier day that is not given as the law's is the authority's own aim, and welcome. */
function judge({ date, asLimit }: StatedDue, due: string, extendedTo: string | undefined): 'early' | 'late' | undefined {
  if (date > (extendedTo ?? due)) return 'late';
  return asLimit && date < due ? 'early' : undefined;
}
