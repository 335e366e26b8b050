import type { Notice, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { rightsDue, severityHere } from '../support/rightsDue';

/** The review costs something. Charges for information, and words that there are none, are left alone. */
const CHARGED =
  /\b(?:charges?|charged|fees?|cost|pay(?:ment|able)?)\b[^.;]{0,40}\b(?:for|of|to) (?:(?:an?|the|this|any|your|our|such) )?(?:internal |formal )?(?:review|reconsideration|representations?)\b|\b(?:internal )?(?:review|reconsideration)\b[^.;]{0,40}\b(?:(?:subject to|attracts?|costs?|carries|incurs?|on payment of|upon payment of|payable)\b[^.;]{0,40}(?:£ ?\d|\bfees?\b|\bcharges?\b)|£ ?\d)/i;
const FREE = /\b(?:free|no (?:charge|fee|cost)|without (?:charge|a fee|cost)|not (?:charge|be charged)|n['’]t charge)\b/i;
/** Whether it takes place is left to the authority. */
const AT_WILL =
  /\b(?:may|might|can|could|reserve\w* the right to|at (?:its|our|the \w+['’]s?) (?:sole |absolute |own )?discretion|entitled to) (?:also )?(?:refuse|decline|not|choose not)\b[^.;]{0,40}\b(?:review|reconsider\w*|representations?)\b|\b(?:review|reconsideration)\b[^.;]{0,40}\b(?:at (?:its|our|the \w+['’]s?) (?:sole |absolute |own )?discretion|only in exceptional|exceptionally)\b/i;
/** This decision, or the environmental part of it, can't be reviewed. */
const CLOSED =
  /\b(?:decision|response|refusal|part|exceptions?|regulations|EIRs?|environmental)\b[^.;]{0,80}\b(?:cannot|can not|can['’]t|may not|is not (?:open|subject)|are not (?:open|subject)|will not) (?:to |be )?(?:be )?(?:internal )?(?:review\w*|reconsider\w*)\b|\bno (?:right (?:of|to) (?:an? )?)?(?:internal )?(?:review|reconsideration)\b[^.;]{0,40}\b(?:under|of|for) (?:the )?(?:EIRs?|environmental|regulations|this)\b/i;
/** Another answer: a request that comes too late, or one already reviewed. */
const LATE = /\b(?:later than|after (?:the|that|this|40|forty|two)|outside|beyond|received more|out of time|undue delay|once|repeat\w*|further|second)\b/i;

export default defineRule({
  name: 'eir-review-not-offered',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'EIR', at: '11' },
    { act: 'EIR', at: '14(5)(a)' },
  ],
  messages: {
    closed: {
      what: 'The letter says that a decision under the Regulations can’t be reviewed.',
      why: 'Regulation 11 gives everyone whose request was refused a right to make representations, and the authority must reconsider. Only the Act of 2000 lets an authority do without.',
      todo: 'Say that the requester can make representations within 40 working days, and where to send them.',
    },
    charged: {
      what: 'The letter asks for money for a review under the Regulations.',
      why: 'Regulation 11 makes the authority consider representations free of charge.',
      todo: 'Take the charge out.',
    },
    discretion: {
      what: 'The letter leaves it to the authority whether a decision under the Regulations is reviewed.',
      why: 'Under regulation 11 the authority must consider representations made within 40 working days; it has no choice.',
      todo: 'Say that the requester can make representations within 40 working days, and that they will be considered.',
    },
  },
  on: {
    notice(notice, ctx) {
      const due = rightsDue(notice);
      if (due?.regime !== 'EIR' || !due.review) return;
      const found = firstFault(notice);
      if (found)
        ctx.report({
          at: found.sentence.span,
          message: found.message,
          certainty: found.sentence.piece.block?.name === 'rights' ? 'certain' : 'likely',
          ...severityHere(notice, due),
        });
    },
  },
});

function firstFault(notice: Notice): { sentence: Sentence; message: 'closed' | 'charged' | 'discretion' } | undefined {
  for (const sentence of notice.sentences) {
    const { zone, text } = sentence;
    if (zone !== 'rights' && zone !== 'body' && zone !== 'closing') continue;
    if (CHARGED.test(text) && !FREE.test(text)) return { sentence, message: 'charged' };
    if (LATE.test(text)) continue;
    if (AT_WILL.test(text)) return { sentence, message: 'discretion' };
    if (CLOSED.test(text)) return { sentence, message: 'closed' };
  }
  return undefined;
}
