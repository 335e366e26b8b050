import { standardBlocks } from '../../notice/standards';
import { nearest as nearestOf } from '../../syntax/nearest';
import { hasWording } from '../../wording/comparison';
import { defineRule } from '../define';
import { replaceWords } from '../support/standardText';

const WHY = 'Standard wording can only be kept up to date if it says truly what it is.';

export default defineRule({
  name: 'standard-unknown',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '7' }],
  messages: {
    near: {
      what: 'There is no standard wording called “{id}”. Did you mean “{nearest}”?',
      why: WHY,
      todo: 'Change the name to {nearest}, or add a file with this name to .foi/wording.',
    },
    unknown: {
      what: 'There is no standard wording called “{id}”.',
      why: WHY,
      todo: 'Take a name from the list, add a file with this name to .foi/wording, or take the two lines of colons out and keep the words.',
    },
    regime: {
      what: 'The standard wording “{id}” is not meant for letters under {regime}.',
      why: 'Rights, provisions and time limits differ from one law to another.',
      todo: 'Use wording for {regime}, or correct the regime of the letter.',
    },
    edition: {
      what: 'The standard wording “{id}” has no edition “{rev}”. The one to use is “{current}”.',
      why: WHY,
      todo: 'Name the edition {current}, with its words.',
    },
    'no-edition': {
      what: 'The standard wording “{id}” has no edition “{rev}”.',
      why: WHY,
      todo: 'Name an edition that the library has, with its words.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { library, today } = ctx;
      if (!library) return;
      for (const one of standardBlocks(notice, library, today)) {
        const { state, id, rev, current, words } = one;
        const values = { id: id.value, rev: rev.value, regime: notice.defaultRegime };
        if (state === 'unknown') {
          const nearest = nearestOf(id.value, library.ids, 3);
          if (nearest === undefined) ctx.report({ at: id.valueSpan, message: 'unknown', values });
          else {
            const fix = () => ({ title: `Change to "${nearest}"`, edits: [{ span: id.valueSpan, text: nearest }], safe: false });
            ctx.report({ at: id.valueSpan, message: 'near', values: { ...values, nearest }, fix });
          }
        }
        if (state === 'other-regime') ctx.report({ at: id.valueSpan, message: 'regime', values });
        if (state !== 'unknown-edition') continue;
        const edition = current?.rev;
        if (!current || edition === undefined) {
          ctx.report({ at: rev.valueSpan, message: 'no-edition', values });
          continue;
        }
        const isIt = hasWording(words, current);
        const edits = () => (isIt ? [{ span: rev.valueSpan, text: edition }] : replaceWords(notice, one, current));
        const fix = () => ({ title: isIt ? `Name the edition ${edition}` : `Replace by the edition ${edition}`, edits: edits(), safe: isIt });
        ctx.report({ at: rev.valueSpan, message: 'edition', values: { ...values, current: edition }, fix });
      }
    },
  },
});
