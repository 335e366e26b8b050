import type { Claim, Notice, Sentence } from '../../notice/model';
import { completionDate } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { ownSentences } from '../support/publicInterest';

const FINISHED =
  /\b(?:complet\w*|finish\w*|finalis\w*|finaliz\w*|publish\w*|publication|ready|conclud\w*|conclusion|available|adopt\w*|approv\w*|sign(?:ed)?[- ]off|released?)\b/i;
/** A time, or words that say none is known. */
const TIME =
  /\b(?:20\d\d|january|february|march|april|june|july|august|september|october|november|december|spring|summer|autumn|winter|(?:next|this|following|coming) (?:week|month|year|quarter|season)|(?:end|middle|beginning|start) of|(?:in|within|about|around|after) (?:\w+ )?(?:\d{1,3}|two|three|four|five|six|eight|ten|twelve) (?:to \d{1,3} )?(?:\w+ )?(?:days|weeks|months|years)|quarter|q[1-4])\b|\d{1,2}\/\d{1,2}\/\d{2,4}/i;
const UNKNOWN =
  /\b(?:not (?:yet |currently |at present )?(?:known|possible|able|decided|fixed|set)|unknown|do(?:es)? not (?:yet )?know|cannot (?:yet |currently )?(?:say|estimate|tell|give)|no (?:estimated |firm |fixed |set )?(?:date|time|timetable|timescale)|undecided|unable to (?:say|estimate|give))\b/i;
const ESTIMATE_PROMPT = /\[insert:[^\]]{0,80}\b(?:date|known|completion)/i;

export default defineRule({
  name: 'eir-12-4-d-details',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'EIR', at: '14(4)' },
    { act: 'EIR', at: '12(4)(d)' },
  ],
  messages: {
    missing: {
      what: 'Regulation 12(4)(d) is relied on, and the letter does not say when the material will be completed.',
      why: 'Regulation 14(4) asks for the estimated time of completion and, where another authority prepares the material, for its name, if they are known.',
      todo: 'Give the estimated time of completion and who prepares the material, or say that they are not known.',
    },
  },
  on: {
    claim(claim, ctx) {
      if (!isUnfinished(claim) || saysWhen(ctx.notice, claim)) return;
      // Words that touch on the end of the work may say it in a way that is not understood here.
      const touched = own(ctx.notice, claim).some(({ text }) => FINISHED.test(text));
      ctx.report({
        at: claim.span,
        message: 'missing',
        citation: claim.citation,
        certainty: touched ? certaintyOf(claim) : 'certain',
        fix: () => completionFix(ctx.notice, claim),
      });
    },
  },
});

function isUnfinished({ regime, path }: Claim): boolean {
  return regime === 'EIR' && path.join('.').toLowerCase() === '12.4.d';
}

/** What the letter says about the claim: its block and the decision, or the whole of a letter without marks. */
function own(notice: Notice, claim: Claim): readonly Sentence[] {
  const said = notice.sentences.filter(({ zone }) => zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights');
  return claim.certainty === 'block' ? [...ownSentences(notice, claim), ...said.filter(({ zone }) => zone === 'decision')] : said;
}

/** Years of statutes, and the date of the request, are no time of completion. */
const OTHER_TIMES =
  /\b(?:Act|Regulations) (?:19|20)\d\d\b|\b(?:of|dated|received|on|from) \d{1,2}(?:st|nd|rd|th)? [A-Z][a-z]{2,8} 20\d\d,? (?=(?:for|asking|in which|you|we received)\b)|\brequest\w* (?:of|dated|received|on) (?:\w+ ){0,2}20\d\d\b/g;

/** A time; the month of May only with its capital letter. */
function isTime(sentence: string): boolean {
  const text = sentence.replace(OTHER_TIMES, ' ');
  return TIME.test(text) || /\b(?:by|in|before|until|during|early|late|of) May\b/.test(text);
}

function saysWhen(notice: Notice, claim: Claim): boolean {
  const sentences = own(notice, claim);
  return sentences.some(({ text }, index) => {
    if (ESTIMATE_PROMPT.test(text)) return true;
    const around = `${sentences[index - 1]?.text ?? ''} ${text}`;
    return (FINISHED.test(text) && isTime(text)) || (UNKNOWN.test(text) && FINISHED.test(around));
  });
}

function completionFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  return (
    place && {
      title: 'Insert when the material will be completed, to fill in',
      edits: [insertAfter(notice, place.at, completionDate(place.level))],
      safe: false,
    }
  );
}
