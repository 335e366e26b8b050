import type { AnsweredQuestion } from '../../neighbours/facts';
import { coversQuestion } from '../../notice/questionsNamed';
import { defineRule } from '../define';
import { ownFacts } from '../support/ownFacts';

export default defineRule({
  name: 'ncnd-not-consistent-across-notices',
  severity: 'warning',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    confirmed: {
      what: 'This part neither confirms nor denies; a similar question was answered by {answer} in {file}.',
      why: 'A refusal to confirm or deny protects only if it is used every time, whether or not there is information. Whoever compares the two letters learns what the refusal was to hide.',
      todo: 'Compare the two requests. If they ask for the same kind of information, answer both alike.',
    },
  },
  on: {
    outcome(outcome, ctx) {
      if (outcome.kind !== 'ncnd' || !ctx.neighbours) return;
      const { authority, questions } = ownFacts(ctx.notice);
      const { questions: selection } = outcome;
      for (const question of questions) {
        if (!selection.all && !coversQuestion(selection.labels, question.label)) continue;
        const other = ctx.neighbours.questionsLike(question, authority).find(({ question: asked }) => answerOf(asked) !== undefined);
        const answer = other && answerOf(other.question);
        if (!other || answer === undefined) continue;
        const at = outcome.block?.fence.nameSpan ?? outcome.span;
        ctx.report({ at, message: 'confirmed', values: { answer, file: other.notice.file }, questions: [question.label], certainty: 'hint' });
        return;
      }
    },
  },
});

/** How an answer that tells whether information is held was given; undefined where it does not tell, or only in part. */
function answerOf({ outcomes }: AnsweredQuestion): string | undefined {
  if (outcomes.includes('ncnd')) return undefined;
  if (outcomes.includes('disclosed')) return 'giving the information';
  if (outcomes.includes('withheld')) return 'withholding it';
  return outcomes.includes('not-held') ? 'saying that it is not held' : undefined;
}
