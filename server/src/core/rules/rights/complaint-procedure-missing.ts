import { defineRule } from '../define';
import { rightsFix } from '../support/insertRights';
import { certaintyWithout, placeOfRights, REVIEW_LAW, rightsDue, severityHere } from '../support/rightsDue';

export default defineRule({
  name: 'complaint-procedure-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(7)(a)' },
    { act: 'EIR', at: '14(5)(a)' },
    { act: 'EIR', at: '11' },
    { act: 'FOISA', at: '19' },
    { act: 'case law', at: 'FS50570885' },
    { act: 'case law', at: 'EA/2006/0049 and 0050' },
  ],
  messages: {
    missing: {
      what: 'The letter refuses something, and does not say how to ask for an internal review or complain to the authority.',
      why: 'A refusal must tell the requester about the authority’s complaints procedure, under {law}.',
      todo: 'Say how, where and by when the requester can ask for an internal review.',
    },
    denied: {
      what: 'The letter says that there is no review procedure, but the requester has a right to one here.',
      why: 'Only the Freedom of Information Act 2000 lets an authority do without a complaints procedure; the right to a review follows from {law}.',
      todo: 'Say how, where and by when the requester can ask for the review.',
    },
  },
  on: {
    notice(notice, ctx) {
      const due = rightsDue(notice);
      const { rights } = notice;
      if (!due?.review || rights.internalReview.length > 0 || rights.elsewhere.length > 0) return;
      const [denied] = rights.noProcedure;
      if (denied && due.regime === 'FOIA') return;
      const half = rights.regulator.length > 0 || denied ? 'review' : 'both';
      ctx.report({
        at: denied?.span ?? placeOfRights(notice, due),
        message: denied ? 'denied' : 'missing',
        values: { law: REVIEW_LAW[due.regime] },
        whole: true,
        certainty: denied ? 'likely' : certaintyWithout(notice.traces.review),
        ...severityHere(notice, due),
        fix: () => (denied ? undefined : rightsFix(notice, ctx.law, due.regime, half)),
      });
    },
  },
});
