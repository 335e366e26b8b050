import { contains } from '../../text/span';
import { defineRule } from '../define';
import { spokenList } from '../support/provisions';
import { citationsOf, weighedTests } from '../support/weighedTests';

const FORMULA = /\ball (?:of )?the circumstances\b/i;

export default defineRule({
  name: 'pit-formula',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(2)(b)' },
    { act: 'EIR', at: '12(1)(b)' },
    { act: 'practice', at: 'refusal notices' },
  ],
  messages: {
    absent: {
      what: 'No public interest test of this letter says that all the circumstances of the case were considered.',
      why: 'The balance is to be struck in all the circumstances of the case. The words are not required, and they remind reader and writer of the test.',
      todo: 'Begin the conclusion with “In all the circumstances of the case”.',
    },
  },
  on: {
    notice(notice, ctx) {
      const tests = weighedTests(notice).filter(({ test }) => test.conclusion.length > 0);
      const [first] = tests;
      const conclusion = first?.test.conclusion[0];
      if (!first || !conclusion || notice.sentences.some((sentence) => sentence.zone !== 'request' && sentence.has(FORMULA))) return;
      ctx.report({
        at: conclusion.span,
        message: 'absent',
        values: { provisions: spokenList(first.claims) },
        ...citationsOf(first.claims),
        fix: () => {
          const opening = conclusion.match(/^(?:The|We|It|I)\b/)?.[0];
          const inSource = opening !== undefined && notice.text.startsWith(opening, conclusion.span.start) && contains(conclusion.piece.span, conclusion.span);
          if (!inSource) return undefined;
          const { start } = conclusion.span;
          return {
            title: 'Begin with “In all the circumstances of the case”',
            edits: [
              {
                span: { start, end: start + opening.length },
                text: `In all the circumstances of the case, ${opening === 'I' ? opening : opening.toLowerCase()}`,
              },
            ],
            safe: false,
          };
        },
      });
    },
  },
});
