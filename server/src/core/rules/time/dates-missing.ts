import { datesOf } from '../../notice/dates';
import { defineRule } from '../define';

export default defineRule({
  name: 'dates-missing',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '10(1)' },
    { act: 'practice', at: 'Records of time' },
  ],
  messages: {
    received: {
      what: 'The date on which the request was received is missing, so the time for answering can’t be checked.',
      why: 'Time runs from the day after receipt. Whoever looks at the letter later can’t tell whether it was in time.',
      todo: 'Add received to the front matter, or say in the letter when the request was received.',
    },
    issued: {
      what: 'The date of the letter is missing, so it can’t be told whether it is in time.',
      why: 'The requester’s time for a review begins with the letter, and the authority has to show when it answered.',
      todo: 'Add issued to the front matter.',
    },
    both: {
      what: 'Neither the date of receipt nor the date of the letter is given, so the time for answering can’t be checked.',
      why: 'Time runs from the day after receipt, and the authority has to show when it answered.',
      todo: 'Add received and issued to the front matter.',
    },
  },
  on: {
    notice(notice, ctx) {
      const frontMatter = notice.syntax.frontMatter;
      // A letter without marks often has its dates in an e-mail around it, or is a copy without them: only the head of a notice promises them.
      if (!frontMatter || notice.kind === 'review' || notice.values['published-copy'] === true) return;
      const { received, issued } = datesOf(notice);
      const lacks = (key: 'received' | 'issued'): boolean => !frontMatter.entries.some(({ path }) => path === key || (key === 'issued' && path === 'sent'));
      const noReceipt = received === undefined && lacks('received');
      const noIssue = issued === undefined && lacks('issued');
      if (!noReceipt && !noIssue) return;
      const key = noReceipt && noIssue ? 'both' : noReceipt ? 'received' : 'issued';
      ctx.report({ at: { start: frontMatter.span.start, end: frontMatter.span.start + 3 }, message: key, whole: true });
    },
  },
});
