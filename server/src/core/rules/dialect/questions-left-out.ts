import { defineRule } from '../define';

export default defineRule({
  name: 'questions-left-out',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '3' }],
  messages: {
    missing: {
      what: 'This block does not say which questions it answers, but another block does.',
      why: 'Where one block answers certain questions, it is not clear what is left for this one, and a question may go unanswered.',
      todo: 'Add questions="…" with the numbers, or questions="all".',
    },
  },
  on: {
    outcome({ block, questions }, ctx) {
      const isLeftOut = block !== undefined && questions.all && !questions.stated && !block.fence.attributes.some(({ name }) => name === 'questions');
      if (isLeftOut) ctx.report({ at: block.fence.nameSpan, message: 'missing' });
    },
  },
});
