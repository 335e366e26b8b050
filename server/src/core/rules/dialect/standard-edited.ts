import { standardBlocks } from '../../notice/standards';
import { defineRule } from '../define';
import { replaceWords, spokenChanges } from '../support/standardText';

export default defineRule({
  name: 'standard-edited',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '7' }],
  messages: {
    edited: {
      what: 'The standard wording “{id}” was changed in this letter: {changes}.',
      why: 'Standard wording is meant to be the same in every letter; whoever looks after it may not know of a change that stands here only.',
      todo: 'Restore the words of the library. If the change is wanted, say so in a waiver, or take the two lines of colons out: the words are then this letter’s own.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { library, today } = ctx;
      if (!library) return;
      for (const one of standardBlocks(notice, library, today)) {
        const { state, block, id, named } = one;
        if (state !== 'edited' || !named) continue;
        ctx.report({
          at: block.fence.span,
          message: 'edited',
          values: { id: id.value, changes: spokenChanges(one, named) },
          fix: () => ({ title: 'Restore the words of the library', edits: replaceWords(notice, one, named), safe: false }),
        });
      }
    },
  },
});
