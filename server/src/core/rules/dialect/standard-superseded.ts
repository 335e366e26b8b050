import { printedDate } from '../../notice/fields';
import { standardBlocks } from '../../notice/standards';
import { hasWording } from '../../wording/comparison';
import { defineRule } from '../define';
import { replaceWords } from '../support/standardText';

const WHY =
  'Standard wording is changed when the law, a time limit or a contact changes. A letter with an older edition may tell the requester something that no longer holds.';

export default defineRule({
  name: 'standard-superseded',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '7' }],
  messages: {
    newer: {
      what: 'The standard wording “{id}” is an earlier edition ({rev}). The one to use is {current}.',
      why: WHY,
      todo: 'Replace it by the edition {current}. What was filled in is kept where its place is still there.',
    },
    ended: {
      what: 'The standard wording “{id}”, edition {rev}, was to be used up to {until}, and there is no later one.',
      why: WHY,
      todo: 'Ask whoever looks after the standard wording for a new edition.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { library, today } = ctx;
      if (!library) return;
      for (const one of standardBlocks(notice, library, today)) {
        const { state, block, id, rev, named, current, words } = one;
        const values = { id: id.value, rev: rev.value };
        if (state === 'expired') ctx.report({ at: block.fence.span, message: 'ended', values: { ...values, until: printedDate(named?.validUntil ?? '') } });
        if (state !== 'superseded' || current?.rev === undefined) continue;
        const title = `Replace by the edition ${current.rev}`;
        // Where the drafter has changed words, somebody has to see what becomes of them.
        const safe = named !== undefined && hasWording(words, named);
        ctx.report({
          at: block.fence.span,
          message: 'newer',
          values: { ...values, current: current.rev },
          fix: () => ({ title, edits: replaceWords(notice, one, current), safe }),
        });
      }
    },
  },
});
