import type { Claim, Notice, Sentence } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { isOwnSentence, refusalsUnder } from '../support/cost';
import { insertCost } from '../support/insertCost';
import { Spoken } from '../support/provisions';

export default defineRule({
  name: 's12-confirmation-omitted',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOIA', at: '12(2)' },
  ],
  messages: {
    omitted: {
      what: '{Provision} is relied on, and nothing says whether the information is held.',
      why: 'Section 12(1) spares the authority the answer, not the confirmation: section 12(2) leaves that duty standing unless it would itself cost more than the limit.',
      todo: 'Say that the information is held, or rely on section 12(2) and say why even finding that out would pass the limit.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of refusalsUnder(notice, '12')) {
        if (claim.regime !== 'FOIA' || claim.path[1] === '2' || notice.kind === 'review') continue;
        if (notice.citations.some(({ citation, role }) => citation === '12(2)' && role !== 'denied') || isSaid(notice, claim)) continue;
        ctx.report({
          at: claim.span,
          message: 'omitted',
          values: { Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          // A bare section 12 may be meant as section 12(2).
          ...(claim.path.length === 1 ? { severity: 'information' as const } : {}),
          fix: () => confirmationFix(notice, claim),
        });
        return;
      }
    },
  },
});

/** Words that show that there is information, without the word "held". */
const IMPLIES =
  /\b(?:is|are|was|were|be|been) (?:(?:not|only|all|currently|also|stored and|manually|individually|either) ){0,3}(?:recorded|stored|kept|contained|found|located|filed|captured|logged|saved|archived|entered|noted|documented|spread|scattered|dispersed|readily|easily|centrally|in (?:an? )?(?:easily|readily|electronic|paper)|available|accessible)\b|\b(?:we|our (?:systems?|records?|database)|it|they) (?:do |does )?(?:record|records|keep|keeps|store|stores|show|shows|contain|contains|have|has)\b|\bthere (?:are|were|is|was) (?:[a-z]+ ){0,3}\d|\b\d (?:[a-z]{1,20} ){0,3}(?:records?|files?|e-?mails?|documents?|cases?|forms?|entries)\b|\bidentified \d|\bsome of the information\b|\b(?:hold|held|holds|holding)\b[^.;[]{0,30}\[insert/i;
/** Finding out is itself what costs too much: section 12(2) without its number. */
const FINDING_OUT =
  /\b(?:determin\w+|establish\w*|confirm\w*|ascertain\w*|find(?:ing)? out|identify\w*|to say|to know|verify\w*) (?:whether|if) (?:or not )?(?:we|it|the|any|this|such|information|relevant|\w+ (?:hold|holds))\b/i;

function isSaid(notice: Notice, claim: Claim): boolean {
  const own = notice.sentences.filter(
    (sentence) =>
      isOwnSentence(sentence) &&
      sentence.zone !== 'rights' &&
      // Another block speaks of other information; the decision speaks of all.
      (!claim.region.block || !sentence.outcome?.block || sentence.outcome === claim.region),
  );
  return own.some((sentence) => says(sentence));
}

function says({ text, statements, zone }: Sentence): boolean {
  if (statements.some(({ kind, hypothetical, generic }) => (kind === 'held' || kind === 'not-held') && !hypothetical && !generic)) return true;
  if (
    /\b(?:provides? that|not obliged|in order to|activities|permitted|(?:regulations|act) (?:let|allow|permit|say|state|enable)s?|may take into account|intended to cover)\b/i.test(
      text,
    )
  )
    return false;
  if (zone === 'disclosed') return false;
  return IMPLIES.test(text) || FINDING_OUT.test(text);
}

/** A prompt: only the drafter knows whether it is held. */
function confirmationFix(notice: Notice, claim: Claim): Fix | undefined {
  const edit = insertCost(notice, claim, () => 'We hold [insert: the information asked for, in general terms].');
  return edit && { title: 'Insert that the information is held, to fill in', edits: [edit], safe: false };
}
