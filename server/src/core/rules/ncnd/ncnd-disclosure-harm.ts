import { defineRule } from '../define';
import { readNcnd } from './context';
import { harmFromDisclosureOnly, harmSentences } from './disclosureHarm';

export default defineRule({
  name: 'ncnd-disclosure-harm',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    only: {
      what: 'This part neither confirms nor denies, but argues only from what disclosing the information would do.',
      why: 'Neither confirming nor denying protects what a bare yes or no would show. The harm of disclosing the content is another question, and arguing it suggests that there is some.',
      todo: 'Say what a confirmation would show, what a denial would show, and the harm that follows from either.',
    },
    often: {
      what: 'This part neither confirms nor denies, but argues again and again from what disclosing the information would do.',
      why: 'Neither confirming nor denying protects what a bare yes or no would show. The harm of disclosing the content is another question, even with “if held”.',
      todo: 'Put what a confirmation and a denial would show in the place of these sentences.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const region of readNcnd(notice).regions) {
        const [only] = harmFromDisclosureOnly(notice, region);
        if (only) {
          ctx.report({ at: only.span, message: 'only', certainty: 'likely' });
          continue;
        }
        const scottish = region.claims.some(({ regime }) => regime === 'FOISA' || regime === 'EISR');
        const { disclosure } = harmSentences(notice, region);
        const [first, ...rest] = disclosure;
        if (!scottish && first && disclosure.length >= OFTEN)
          ctx.report({ at: first.span, message: 'often', certainty: 'likely', related: rest.map(({ span }) => ({ at: span, message: 'And here.' })) });
      }
    },
  },
});

/** One or two sentences about disclosure beside the right ones do no harm. */
const OFTEN = 3;
