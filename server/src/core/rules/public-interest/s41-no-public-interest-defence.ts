import { publicInterestDefence } from '../../wording/particulars';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { aboutOf } from '../support/provisions';
import { ownSentences } from '../support/publicInterest';

const DEFENCE =
  /\bpublic interest\b|\bdefen[cs]e\b|\b(?:justif|overrid)\w{1,12}[^.]{0,60}\b(?:breach|disclos|confiden)|\b(?:breach|disclos|confiden)\w{0,12}\b[^.]{0,60}\b(?:justif|overrid)\w{1,12}/i;
/** That an action would succeed takes in that no defence would stop it. */
const SUCCEEDS = /\b(?:action|claim|proceedings)\b[^.]{0,80}\b(?:succeed|successful|upheld|win|prevail)\w*/i;

export default defineRule({
  name: 's41-no-public-interest-defence',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '41(1)(b)' },
    { act: 'ICO', at: 'Information provided in confidence (section 41)' },
  ],
  messages: {
    missing: {
      what: 'Section 41 is relied on, and the letter does not consider a public interest defence.',
      why: 'The exemption holds only if a breach of confidence could be sued for with success. A court would ask whether disclosure was in the public interest, so the answer has to ask it too.',
      todo: 'Say whether there would be a public interest defence to an action for breach of confidence, and why not.',
    },
  },
  on: {
    notice(notice, ctx) {
      const claims = notice.claims.filter((claim) => claim.regime === 'FOIA' && claim.path[0] === '41' && claim.outcome === 'withheld');
      const [claim] = claims;
      if (!claim) return;
      const sentences = claims.flatMap((one) => ownSentences(notice, one));
      if (sentences.some((sentence) => sentence.has(DEFENCE))) return;
      const succeeds = sentences.some((sentence) => sentence.has(SUCCEEDS));
      ctx.report({
        at: claim.span,
        message: 'missing',
        citation: claim.citation,
        certainty: certaintyOf(claim),
        ...(succeeds ? { severity: 'information' as const } : {}),
        fix: () => {
          const place = placeForPassage(notice, claim);
          return (
            place && {
              title: 'Insert a passage on confidence and the public interest defence, to fill in',
              edits: [insertAfter(notice, place.at, publicInterestDefence(place.level, aboutOf(claim)))],
              safe: false,
            }
          );
        },
      });
    },
  },
});
