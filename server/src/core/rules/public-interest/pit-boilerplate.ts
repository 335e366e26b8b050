import type { Notice, Sentence } from '../../notice/model';
import { contains } from '../../text/span';
import { defineRule } from '../define';
import { citationsOf, factorsOf, type WeighedTest, weighedTests } from '../support/weighedTests';
import { STOCK_SUBJECTS } from './stockSubjects';

/** Shorter sentences are alike by chance. */
const LEAST_WORDS = 8;

export default defineRule({
  name: 'pit-boilerplate',
  severity: 'information',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(3)' },
    { act: 'ICO', at: 'The public interest test' },
  ],
  messages: {
    subject: {
      what: 'This factor speaks of “{words}”, which nothing else in the letter does.',
      why: 'Factors must be about this request. A subject that appears nowhere else is likely to come from a template.',
      todo: 'Say what the factor means for the information that was asked for, or take it out.',
    },
    repeated: {
      what: 'This factor stands word for word under another provision too.',
      why: 'Each provision protects an interest of its own, so the same words rarely serve two of them.',
      todo: 'Say what the factor means for this provision.',
    },
  },
  on: {
    notice(notice, ctx) {
      const tests = weighedTests(notice);
      for (const weighed of tests)
        for (const sentence of factorsOf(weighed)) {
          const words = strayWords(notice, sentence, tests);
          if (words) ctx.report({ at: sentence.span, message: 'subject', values: { words }, ...citationsOf(weighed.claims), certainty: 'hint' });
        }
      const seen = new Map<string, Sentence>();
      for (const weighed of tests)
        for (const sentence of factorsOf(weighed)) {
          const plain = sentence.text
            .toLowerCase()
            .replace(/[^a-z0-9]+/g, ' ')
            .trim();
          const before = seen.get(plain);
          seen.set(plain, before ?? sentence);
          if (!before || before === sentence || before.part === sentence.part || plain.split(' ').length < LEAST_WORDS || plain.includes('insert ')) continue;
          ctx.report({
            at: sentence.span,
            message: 'repeated',
            ...citationsOf(weighed.claims),
            certainty: 'hint',
            related: [{ at: before.span, message: 'It stands here first.' }],
          });
        }
    },
  },
});

/** A stock subject in a factor that neither the request nor the rest of the letter shares. */
function strayWords(notice: Notice, sentence: Sentence, tests: readonly WeighedTest[]): string | undefined {
  const rest = notice.sentences.filter((other) => !tests.some(({ test }) => contains(test.span, other.span)));
  for (const { pattern, subject } of STOCK_SUBJECTS) {
    const match = sentence.match(pattern);
    if (match && !rest.some((other) => subject.test(other.text))) return match[0];
  }
  return undefined;
}
