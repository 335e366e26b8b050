import type { Claim, Notice } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { isOwnSentence, refusalsUnder } from '../support/cost';
import { REPEATED, VEXATIOUS } from '../support/earlierRequest';
import { rightsFix } from '../support/insertRights';
import { Spoken } from '../support/provisions';
import { certaintyWithout, placeOfRights, rightsDue, severityHere } from '../support/rightsDue';

export default defineRule({
  name: 's14-notice-incomplete',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(5)' },
    { act: 'FOIA', at: '17(7)' },
    { act: 'FOISA', at: '16(5)' },
    { act: 'FOISA', at: '19' },
  ],
  messages: {
    rights: {
      what: 'The refusal under {provision} does not say how to complain.',
      why: 'A refusal as vexatious or repeated is a refusal notice: it has to give the internal review and the right to go to the Commissioner.',
      todo: 'Add the complaint rights.',
    },
    claim: {
      what: '{Provision} is relied on, and the letter does not say whether the request is vexatious or repeated.',
      why: 'The notice has to state the claim. Section 14 makes two different ones, and the requester answers each differently.',
      todo: 'Say that the request is vexatious (section 14(1)) or repeated (section 14(2)), and cite that subsection.',
    },
  },
  on: {
    notice(notice, ctx) {
      const [claim] = refusalsUnder(notice, '14');
      if (!claim || isSparedNotice(notice)) return;
      if (!saysWhich(notice, claim))
        ctx.report({ at: claim.span, message: 'claim', values: { Provision: Spoken(claim) }, citation: claim.citation, certainty: certaintyOf(claim) });
      const due = rightsDue(notice);
      if (!due || notice.rights.elsewhere.length > 0) return;
      const { review, regulator } = {
        review: notice.rights.internalReview.length + notice.rights.noProcedure.length > 0,
        regulator: notice.rights.regulator.length > 0,
      };
      const lacksReview = due.review && !review;
      if (!lacksReview && regulator) return;
      ctx.report({
        at: placeOfRights(notice, due),
        message: 'rights',
        values: { provision: Spoken(claim).replace(/^S/, 's') },
        citation: claim.citation,
        certainty: certaintyWithout(notice.traces.review || notice.traces.regulator),
        whole: true,
        ...severityHere(notice, due),
        fix: () => rightsFix(notice, ctx.law, due.regime, lacksReview && !regulator ? 'both' : lacksReview ? 'review' : 'regulator'),
      });
    },
  },
});

/** Section 17(6): an earlier notice makes a further one unreasonable. */
function isSparedNotice(notice: Notice): boolean {
  return notice.citations.some(({ regime, citation, role }) => regime === 'FOIA' && citation.startsWith('17(6)') && role !== 'denied');
}

/** A subsection says it in the statute's own numbers. */
function saysWhich(notice: Notice, { path }: Claim): boolean {
  if (path.length > 1) return true;
  return notice.sentences.some((one) => isOwnSentence(one) && (one.has(VEXATIOUS) || one.has(REPEATED) || one.has(/\[insert:[^\]]*(?:vexatious|repeated)/i)));
}
