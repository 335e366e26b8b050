import type { Claim, Notice, Sentence } from '../../notice/model';
import { advice } from '../../wording/particulars';
import { defineRule, type FindingCertainty, type Fix } from '../define';
import { ADVICE, DUTY, TRACE, USUAL } from '../support/adviceWords';
import { insertAnswer } from '../support/insertBlock';
import { isOwnSentence, refusalsUnder } from '../support/cost';
import { insertCost } from '../support/insertCost';
import { spoken } from '../support/provisions';

export default defineRule({
  name: 's12-no-advice',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '16(1)' },
    { act: 'FOISA', at: '15(1)' },
    { act: 'case law', at: 'FS50313603' },
    { act: 'case law', at: 'FS50634518' },
    { act: 'case law', at: 'FS50829352' },
  ],
  messages: {
    missing: {
      what: 'The request is refused for its cost under {provision}, and nothing helps the requester to bring it within the limit.',
      why: 'A refusal for cost calls for advice and assistance (section 16, in Scotland section 15). Authorities that gave none were found in breach although the refusal was right.',
      todo: 'Suggest a shorter period, fewer records or a more exact subject that would fit, or say why nothing would.',
    },
    named: {
      what: 'The duty to advise and assist is named, but nothing says how the request could be brought within the limit of {provision}.',
      why: 'To name the duty is not to carry it out: the requester has to learn what could be answered.',
      todo: 'Suggest a shorter period, fewer records or a more exact subject that would fit, or say why nothing would.',
    },
  },
  on: {
    notice(notice, ctx) {
      const claims = refusalsUnder(notice, '12');
      const [claim] = claims;
      // A review may leave the advice to the answer that it upholds.
      if (!claim || notice.kind === 'review' || notice.syntax.blocks.some(({ name }) => name === 'advice')) return;
      const own = notice.sentences.filter(isOwnSentence);
      if (own.some((sentence) => (sentence.zone === 'rights' ? isAdviceAmongRights(sentence) : isAdvice(sentence)))) return;
      ctx.report({
        at: claim.span,
        message: own.some(({ text }) => DUTY.test(text)) ? 'named' : 'missing',
        values: { provision: spoken(claim) },
        citation: claim.citation,
        citations: claims.map(({ citation }) => citation),
        certainty: certaintyOfNoTrace(own),
        whole: true,
        fix: () => adviceFix(notice, claim),
      });
    },
  },
});

/** A salutation, thanks or the end of a letter: "contact me if you have questions" helps nobody to narrow a request. */
const COURTESY =
  /\b(?:any (?:further )?(?:queries|questions)|queries about this|quote the (?:reference|number)|reference number|thank you for|further communications?|not (?:satisfied|happy)|dissatisfied|unhappy|complain\w*|internal review|commissioner)\b/i;

function isAdvice({ text, piece }: Sentence): boolean {
  if (/\[insert: [^\]]*(?:shorter|fewer|period|subject|narrow|answer)/i.test(text)) return true;
  if (COURTESY.test(text)) return false;
  return piece.kind !== 'heading' && ADVICE.some(({ pattern }) => pattern.test(text));
}

/** Advice that stands after the complaint rights, or among them. */
function isAdviceAmongRights(sentence: Sentence): boolean {
  return (
    sentence.zone === 'rights' &&
    sentence.has(/\b(?:narrow\w*|refin\w*|reduc\w*|limit your|smaller|fewer|within the (?:\w+ )?limit|scope|new request|period)\b/i)
  );
}

/** Only a letter without the least trace of help, in which every sentence is of a kind that a refusal for cost has anyway, lacks it for certain. */
function certaintyOfNoTrace(own: readonly Sentence[]): FindingCertainty {
  const said = own.filter(({ zone, text, piece }) => zone !== 'rights' && zone !== 'closing' && piece.kind !== 'heading' && !COURTESY.test(text));
  const traced = said.some(({ text }) => TRACE.test(text)) || own.some(({ text }) => DUTY.test(text));
  const usual = said.every(
    ({ text, zone, statements, citations }) => zone === 'opening' || statements.length + citations.length > 0 || USUAL.test(text) || text.length < 25,
  );
  return traced || !usual ? 'likely' : 'certain';
}

function adviceFix(notice: Notice, claim: Claim): Fix | undefined {
  const title = 'Insert advice on narrowing the request, to fill in';
  if (claim.region.block) return { title, edits: [insertAnswer(notice, `:::advice\n${advice(2)}\n:::`)], safe: false };
  const edit = insertCost(notice, claim, advice);
  return edit && { title, edits: [edit], safe: false };
}
