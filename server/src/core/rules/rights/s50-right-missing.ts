import { defineRule } from '../define';
import { rightsFix } from '../support/insertRights';
import { certaintyWithout, placeOfRights, REGULATOR_LAW, regulatorOf, rightsDue, severityHere } from '../support/rightsDue';

export default defineRule({
  name: 's50-right-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(7)(b)' },
    { act: 'FOIA', at: '50' },
    { act: 'EIR', at: '14(5)(b)' },
    { act: 'EIR', at: '18' },
    { act: 'FOISA', at: '19(b)' },
    { act: 'FOISA', at: '47(1)' },
  ],
  messages: {
    missing: {
      what: 'The letter does not say that the requester can go to {regulator}.',
      why: 'A refusal must tell the requester of the right to apply to {regulator} for a decision, under {law}.',
      todo: 'Say that the requester can apply to {regulator} for a decision, and how.',
    },
    review: {
      what: 'The outcome of the review does not say that the requester can go to {regulator}.',
      why: 'After a review the regulator is the next step, and the requester has to be told so.',
      todo: 'Say that the requester can now apply to {regulator} for a decision, and how.',
    },
  },
  on: {
    notice(notice, ctx) {
      const due = rightsDue(notice);
      const { rights } = notice;
      if (!due || rights.regulator.length > 0 || rights.elsewhere.length > 0) return;
      const hasReview = rights.internalReview.length > 0 || rights.noProcedure.length > 0;
      ctx.report({
        at: placeOfRights(notice, due),
        message: due.review ? 'missing' : 'review',
        values: { regulator: regulatorOf(due.regime), law: REGULATOR_LAW[due.regime] },
        whole: true,
        certainty: certaintyWithout(notice.traces.regulator),
        ...severityHere(notice, due),
        fix: () => rightsFix(notice, ctx.law, due.regime, hasReview || !due.review ? 'regulator' : 'both'),
      });
    },
  },
});
