import { defineRule } from '../define';

const WHY =
  'What a template leaves behind tells the requester that nobody read the letter, and a reason that is cut off or still to be filled in is no reason.';

export default defineRule({
  name: 'template-residue',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'FOIA', at: '17(3)' },
    { act: 'practice', at: 'A letter is read once more before it goes out, for what its template left behind' },
  ],
  messages: {
    prompt: { what: 'The prompt {text} has not been filled in.', why: WHY, todo: 'Write what it asks for, or take the sentence out.' },
    placeholder: {
      what: '{text} looks like something that a template left behind.',
      why: WHY,
      todo: 'Replace it with the words that belong here, or take it out.',
    },
    'cut-off': { what: 'This sentence is cut off: “{text}”', why: WHY, todo: 'Finish the sentence, or take it out.' },
    quotation: {
      what: 'This quotation mark has no partner.',
      why: 'A reader can’t tell where the quotation ends, and half of it may have been lost.',
      todo: 'Add the missing mark, or take this one out.',
    },
  },
  on: {
    residue(residue, ctx) {
      // A sentence that was cut off takes its quotation mark with it.
      if (
        residue.kind === 'quotation' &&
        ctx.notice.residue.some((other) => other.kind === 'cut-off' && other.span.start <= residue.span.start && residue.span.end <= other.span.end)
      )
        return;
      const text = residue.text.length > 80 ? `${residue.text.slice(0, 77).trimEnd()}…` : residue.text;
      ctx.report({ at: residue.span, message: residue.kind, values: { text }, ...(residue.kind === 'quotation' ? { severity: 'information' as const } : {}) });
    },
  },
});
