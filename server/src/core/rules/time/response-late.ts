import { spokenDate } from '../../law/calendar/isoDays';
import { workingDaysBetween } from '../../law/calendar/workingDays';
import { datesOf } from '../../notice/dates';
import { defineRule } from '../define';
import { clockOf } from '../support/clock';

/** Kinds of letter that the time for answering is about. A review has a time of its own; a question back to the requester has none. */
const TIMED: ReadonlySet<string> = new Set(['response', 'extension', 'fees-notice']);

export default defineRule({
  name: 'response-late',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '10(1)' },
    { act: 'FOIA', at: '17(1)' },
    { act: 'EIR', at: '5(2)' },
    { act: 'FOISA', at: '10(1)' },
  ],
  messages: {
    late: {
      what: 'This letter is dated {issued}; a request received on {received} was to be answered by {due}.',
      why: 'The law gives {days} working days from the day after receipt. A late answer breaches it even where everything in it is right.',
      todo: 'Check both dates. If they are right, send the letter without further delay and say in it that it is late; if time stood still or was extended, say so under clock in the front matter.',
    },
    overdue: {
      what: 'The request was received on {received} and was to be answered by {due}.',
      why: 'The law gives {days} working days from the day after receipt, and they are over.',
      todo: 'Send the answer as soon as you can; if time stood still or was extended, say so under clock in the front matter.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (!TIMED.has(notice.kind)) return;
      const { received, issued, moved } = datesOf(notice);
      if (!received) return;
      const clock = clockOf(notice, ctx, notice.kind === 'fees-notice' ? 'fees-notice' : undefined);
      // Whether an extension under the Regulations was told in time is for the rule on its ground.
      if (clock?.due === undefined || (notice.kind === 'extension' && clock.regime === 'EIR')) return;
      const last = notice.kind === 'extension' ? clock.due : (clock.extendedTo ?? clock.due);
      const values = { received: spokenDate(received.date), due: spokenDate(last), days: String(clock.workingDays) };
      if (!issued) {
        const draft = received.certainty === 'front-matter' && notice.values['published-copy'] !== true;
        if (draft && ctx.today !== undefined && ctx.today > last)
          ctx.report({ at: received.span, message: 'overdue', values, severity: 'warning', whole: true });
        return;
      }
      if (issued.date <= last || isSlip(received.date, issued.date, clock.regime)) return;
      const certain = received.certainty === 'front-matter' && issued.certainty === 'front-matter';
      if (!certain && moved) return;
      ctx.report({
        at: issued.span,
        message: 'late',
        values: { ...values, issued: spokenDate(issued.date) },
        certainty: certain ? 'certain' : 'likely',
        whole: true,
        related: [{ at: received.span, message: `Received on ${spokenDate(received.date)}` }],
      });
    },
  },
});

/** A letter that is dated years after the request was hardly so late: one of the dates is of something else, or the calendar ends. */
function isSlip(received: string, issued: string, regime: Parameters<typeof workingDaysBetween>[2]): boolean {
  const days = workingDaysBetween(received, issued, regime);
  return days === undefined ? issued.slice(0, 4) > String(Number(received.slice(0, 4)) + 2) : days > 500;
}
