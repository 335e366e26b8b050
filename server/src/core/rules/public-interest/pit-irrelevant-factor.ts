import { defineRule } from '../define';
import { citationsOf, factorsOf, weighedTests } from '../support/weighedTests';
import { IRRELEVANT_FACTORS } from './irrelevantFactors';

/** The argument is named in order to be put aside. */
const PUT_ASIDE = /\b(?:not|n['’]t|no|irrelevant|disregard\w*|set aside|put aside|ignor\w+|regardless|rather than|discount\w*|reject\w*|dismiss\w*)\b/i;

export default defineRule({
  name: 'pit-irrelevant-factor',
  severity: 'information',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [{ act: 'ICO', at: 'The public interest test' }],
  messages: {
    embarrassment: {
      what: 'The balance counts embarrassment or criticism of the authority.',
      why: 'What is weighed against disclosure is the public interest that the provision protects. That an authority would look bad is none.',
      todo: 'Take it out, or say what harm to the public it stands for.',
    },
    misunderstanding: {
      what: 'The balance counts that the information might be misunderstood.',
      why: 'Information can be sent with an explanation, so this is hardly ever an argument against disclosure.',
      todo: 'Take it out, and explain what might be misunderstood.',
    },
    cost: {
      what: 'The balance counts cost or work, which this provision does not protect against.',
      why: 'The factors against disclosure must belong to the interest that the provision protects. Cost has a provision of its own.',
      todo: 'Take it out, or say what harm to the protected interest the cost would do.',
    },
    requester: {
      what: 'The balance counts who asks or why.',
      why: 'Disclosure is to the public at large, so neither matters.',
      todo: 'Take it out.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const weighed of weighedTests(notice))
        for (const sentence of new Set([...factorsOf(weighed), ...weighed.test.conclusion]))
          for (const { key, pattern, but } of IRRELEVANT_FACTORS) {
            const match = sentence.match(pattern);
            if (!match || PUT_ASIDE.test(sentence.text.slice(Math.max(0, match.index - 80), match.index + match[0].length + 40))) continue;
            const claims = weighed.claims.filter(({ citation }) => !but.some((ground) => citation === ground || citation.startsWith(`${ground}(`)));
            if (claims.length > 0)
              ctx.report({ at: sentence.at(match.index, match.index + match[0].length), message: key, ...citationsOf(claims), certainty: 'hint' });
          }
    },
  },
});
