import { AFTER_REVIEW, OWN_REVIEW, REVIEW_WORD } from '../../notice/rightsPhrases';
import { defineRule } from '../define';
import { regimeOfRights, regulatorOf } from '../support/rightsDue';

/** Words that put one step after the other. */
const ORDER =
  /\b(?:after\w*|following|once|then|next|subsequently|still|remains?|outcome|exhaust\w*|conclu\w+|first(?:ly)?|initial(?:ly)?|before|when we have|if (?:that|this|it|our) (?:does|do|reply|review)|until|unless|thereafter|further|result of|upheld?|finally|second|stage|step \d|in turn|normally expects?|completed?|(?:dissatisfied|unhappy|not (?:satisfied|happy|content)) with (?:the|that|our|its|this) (?:\w+ )?(?:review|reply|result)|if (?:the|that|our|its|this) (?:\w+ )?(?:review|reply|result|outcome))\b/i;

export default defineRule({
  name: 'appeal-order',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '50(2)' },
    { act: 'FOISA', at: '20' },
    { act: 'FOISA', at: '47' },
  ],
  messages: {
    unordered: {
      what: 'The letter does not say that the review comes before {regulator}.',
      why: 'The regulator usually asks the requester to go through the authority’s review first, and someone who goes there straight away loses weeks.',
      todo: 'Say that the requester can go to {regulator} after the review.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { internalReview, regulator, noProcedure } = notice.rights;
      const [first] = regulator;
      const regime = regimeOfRights(notice);
      // Under the environmental regulations a complaint may go to the regulator at any time.
      if (!first || internalReview.length === 0 || noProcedure.length > 0 || regime === 'EIR' || regime === 'EISR') return;
      // "Still not happy?" is a sentence of its own beside the one that names the regulator.
      const pieces = new Set([...internalReview, ...regulator].map(({ piece }) => piece));
      const rights = notice.sentences.filter(({ zone, piece }) => zone === 'rights' || pieces.has(piece));
      const isListed = rights.some(({ piece }) => piece.number !== undefined);
      if (isListed || rights.some(({ text }) => ORDER.test(text) || AFTER_REVIEW.test(text))) return;
      if (internalReview.every(({ text }) => !OWN_REVIEW.test(text) && !REVIEW_WORD.test(text))) return;
      ctx.report({ at: first.span, message: 'unordered', values: { regulator: regulatorOf(regime) } });
    },
  },
});
