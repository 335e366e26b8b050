import type { Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { isOwnSentence } from '../support/cost';

export default defineRule({
  name: 's1-3-clarification-as-refusal',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(3)' },
    { act: 'FOISA', at: '1(3)' },
  ],
  messages: {
    refused: {
      what: 'The request is refused because it is unclear, which the Act does not allow.',
      why: 'Section 1(3) lets the authority ask for what it needs to find the information, and the time stands still until the answer comes. It is no ground for refusing.',
      todo: 'Ask a question that the requester can answer, say that the time for the answer begins when the reply arrives, and leave the refusal out.',
    },
    under: {
      what: 'The block refuses under section 1(3), which is no ground for refusing.',
      why: 'Section 1(3) lets the authority ask for what it needs to find the information, and the time stands still until the answer comes.',
      todo: 'Ask a question that the requester can answer, in a letter with kind: clarification, and leave the refusal out.',
    },
  },
  on: {
    citation(citation, ctx) {
      if (citation.where !== 'under' || citation.path.join() !== '1,3' || citation.outcome?.kind !== 'refused') return;
      if (citation.regime === 'FOIA' || citation.regime === 'FOISA') ctx.report({ at: citation.span, message: 'under', citation: citation.citation });
    },
    notice(notice, ctx) {
      // Under the Regulations a request that is too general can be refused: regulation 12(4)(c).
      if (notice.regime !== 'FOIA' && notice.regime !== 'FOISA') return;
      if (notice.citations.some(({ path, where }) => where === 'under' && path.join() === '1,3') || notice.kind === 'review') return;
      const refusing = notice.sentences.find((sentence) => isOwnSentence(sentence) && sentence.zone !== 'rights' && refusesAsUnclear(sentence));
      if (!refusing) return;
      ctx.report({
        at: refusing.span,
        message: 'refused',
        fix: () => ({
          title: 'Ask a question instead of refusing, to fill in',
          edits: [{ span: refusing.span, text: QUESTION }],
          safe: false,
        }),
      });
    },
  },
});

const QUESTION =
  'So that we can find the information, please tell us [insert: one exact question, with the choices if there are any]. The time for our answer begins when we receive your reply.';

const UNCLEAR =
  '(?:unclear|not (?:sufficiently |entirely |at all |very )?clear|(?:too )?vague|ambiguous|lack of clarity|insufficiently (?:clear|specific|detailed)|unintelligible|section 1\\(3\\)|s\\.? ?1\\(3\\))';
const REFUSE = '(?:refus(?:e|es|ed|ing)|reject(?:s|ed|ing)?|declin(?:e|es|ed|ing)|turn(?:ed|ing)? down)';
const REFUSES = new RegExp(
  `\\b${REFUSE} (?:to (?:answer|comply with|process|deal with) )?(?:your|this|the|it|question|part)\\b[^.;?]{0,120}\\b${UNCLEAR}`,
  'i',
);
const IS_REFUSED = new RegExp(
  `\\b(?:is|are|has been|have been|was|being)(?: therefore)? ${REFUSE}\\b[^.;?]{0,80}\\b${UNCLEAR}|\\b${UNCLEAR}[^.;?]{0,100}\\b(?:therefore|so|and|hence)\\b[^.;?]{0,40}\\b${REFUSE}\\b`,
  'i',
);
const NOT_SAID =
  /\b(?:if|may|might|could|would|not (?:refus|reject|declin|been refus|being refus)\w*|n['’]t (?:refus|reject)\w*|without (?:refus|reject)\w*|rather than|unless|exempt\w*)\b/i;

function refusesAsUnclear(sentence: Sentence): boolean {
  const { citations } = sentence;
  if (sentence.has(NOT_SAID) || (!sentence.has(REFUSES) && !sentence.has(IS_REFUSED))) return false;
  // Refused under a ground of its own, and unclear besides.
  return !citations.some(({ provision }) => provision !== undefined && provision.effect !== 'other');
}
