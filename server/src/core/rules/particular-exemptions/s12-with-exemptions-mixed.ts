import type { Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { isOwnSentence, refusalsUnder } from '../support/cost';

export default defineRule({
  name: 's12-with-exemptions-mixed',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '12(1)' },
    { act: 'FOISA', at: '12(1)' },
  ],
  messages: {
    partly: {
      what: 'The letter refuses for the cost and gives what could be found within the limit, as though the law asked for it.',
      why: 'Section 12 relieves of the whole request: nobody has to search up to the limit. What is given all the same is given outside that duty, and the requester should choose how the time is used.',
      todo: 'Say that this is given outside the duty under the Act, or let the requester choose what to search for within the limit.',
    },
  },
  on: {
    notice(notice, ctx) {
      const [claim] = refusalsUnder(notice, '12');
      if (!claim) return;
      const own = notice.sentences.filter((sentence) => isOwnSentence(sentence) && sentence.zone !== 'rights');
      const given = own.find(isGivenWithinLimit);
      if (!given || isGoodwill(own, given)) return;
      ctx.report({ at: given.span, message: 'partly', citation: claim.citation, certainty: certaintyOf(claim) });
    },
  },
});

const GIVEN =
  /\b(?:(?:have|has|been|are|is) (?:therefore |now |also )?(?:been )?(?:provid\w+|suppl\w+|disclos\w+|releas\w+|includ\w+|attach\w+|enclos\w+|search\w+|extract\w+|found|located|able to (?:find|locate|provide|extract|answer))|we (?:provide|attach|enclose|disclose|release)|please find)\b/i;
const WITHIN =
  /\b(?:within|up to|until|before|in|inside) (?:the |reaching the |reached the |we reached the |this )?(?:appropriate |cost |costs |time |statutory |fees )?(?:limit|threshold|ceiling|(?:18|24|eighteen|twenty-four)[- ]hours?)\b/i;
const SUPPOSED = /\b(?:could|would|may|might|if|can|cannot|not|n['’]t|unable|should)\b/i;
const GOODWILL =
  /\b(?:outside (?:of )?(?:our |the |its )?(?:dut\w+|obligations?|act|foia|scope|freedom)|goodwill|good will|voluntar\w+|discretion\w*|not (?:obliged|required|under (?:a|any) (?:duty|obligation))|courtesy|be(?:ing)? helpful|assist\w*|without prejudice|on this occasion|gesture|although|even though|section 16|section 15)\b/i;

function isGivenWithinLimit(sentence: Sentence): boolean {
  return sentence.has(GIVEN) && sentence.has(WITHIN) && !sentence.has(SUPPOSED);
}

/** Said in the same paragraph or in a sentence beside it. */
function isGoodwill(own: readonly Sentence[], given: Sentence): boolean {
  return own.some(
    (sentence) =>
      (sentence.piece === given.piece || (Math.abs(sentence.index - given.index) === 1 && sentence.piece.kind !== 'heading')) && sentence.has(GOODWILL),
  );
}
