import type { Claim, Notice } from '../../notice/model';
import { priorIntention } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { Spoken } from '../support/provisions';
import { onePerRegion, saidOf } from '../support/saidOf';

/** Publication, as a noun or as what is done. */
const PUBLISHES = /\b(?:publi(?:sh|c)\w*|releas\w+|issu(?:e|ed|ing)|made available|appear\w*|com(?:es?|ing) out|came out)\b/i;
/** A plan. */
const INTENDS =
  /\b(?:inten(?:d|ds|ded|ding|t|tion|tions)|plan(?:s|ned|ning)?|due|schedul\w+|view to|commit(?:s|ted|ment)|decided|decision|settled|agreed|timetabl\w+|programme|forthcoming|announc\w+|approved|aim(?:s|ed)?|always|meant|expected|will be|to be)\b/i;
/** It was there before the request. */
const BEFORE =
  /\b(?:already|at (?:the|that) time|at the point|when (?:you|your|we|it|the request)|before|prior|pre-?dat\w+|previously|earlier|on the (?:date|day)|as at|had (?:been |always |already )?(?:\w+ed|settled|a )|has always|have always|long[- ]standing|since|settled|existing|by the time|pre-?announced|had (?:planned|intended|decided)|(?:was|were|had been|been) (?:\w+ )?(?:announced|intended|planned|scheduled|due|agreed|decided|commissioned|approved|committed|timetabled|going to be|to be published)|committed|announced|held (?:it |them |this )?with a view)\b/i;
/** Statistics that come out by a calendar were always going to be published, and waiting for the day is the reason for having one. */
const CALENDAR =
  /\b(?:annual(?:ly)?|yearly|quarterly|monthly|weekly|termly|biannual(?:ly)?|(?:each|every) (?:year|quarter|month|week|term|autumn|spring|summer|winter|january|february|march|april|may|june|july|august|september|october|november|december)|regular(?:ly)?|routine(?:ly)?|(?:publication|release|statistics|statistical|reporting) (?:calendar|schedule|timetable|cycle|programme|release|bulletin)|release calendar|official statistics|national statistics|accredited official|forward plan)\b/i;
/** Why it is right to wait, apart from the public interest. */
const REASONABLE =
  /\breasonabl[ey]\b(?! (?:accessible|obtain\w*|available|opinion|expect\w*|time\b|interval|estimate|likelihood|belief|steps|search\w*|enquir\w*|excuse|grounds|adjustments?))|\b(?:sensible|proportionate|appropriate (?:to|that)|right (?:to (?:wait|hold)|that)|fair (?:to wait|to all|that|and))\b|\bprematur\w+|\buntil then\b|\b(?:ahead|in advance) of\b|\bbrought? forward\b|\bbringing\b[^.;]{0,40}\bforward\b|\bbefore (?:it|they|the \w+|this|that) (?:has|have|is|are) (?:been )?(?:\w+ ){0,2}(?:checked|complete\w*|ready|finalis\w+|finished|approved|verified|audited|validated|reviewed|signed)\b/i;
const PROMPT = /\[insert:/i;

export default defineRule({
  name: 's22-prior-intention',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '22(1)' },
    { act: 'FOISA', at: '27(1)' },
    { act: 'case law', at: 'FS50211630' },
  ],
  messages: {
    both: {
      what: '{Provision} is relied on, and the letter says neither that publication was intended before the request nor why it is reasonable to wait.',
      why: 'The exemption needs both: an intention to publish that was there when the request came, and that waiting is reasonable in all the circumstances.',
      todo: 'Say when and how publication was settled, when it is expected, and why the information should not be given before.',
    },
    intention: {
      what: '{Provision} is relied on, and the letter does not say that publication was already intended when the request came.',
      why: 'An intention formed after the request, or because of it, does not make the information exempt.',
      todo: 'Say when and how publication was settled before the request.',
    },
    reasonable: {
      what: '{Provision} is relied on, and the letter does not say why it is reasonable to wait for publication.',
      why: 'That waiting is reasonable is a condition of the exemption, apart from the public interest test.',
      todo: 'Say why the information should not be given before it is published as planned.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.kind === 'review') return;
      for (const claim of onePerRegion(notice.claims.filter(isFuturePublication))) {
        const said = saidOf(notice, claim).filter(({ piece }) => piece.kind !== 'heading');
        const publishing = said.filter((sentence) => sentence.has(PUBLISHES));
        if (publishing.some((sentence) => sentence.has(CALENDAR))) continue;
        const intended = publishing.some((sentence) => sentence.has(PROMPT) || (sentence.has(INTENDS) && sentence.has(BEFORE)));
        const reasonable = said.some((sentence) => sentence.has(REASONABLE));
        if (intended && reasonable) continue;
        ctx.report({
          at: claim.span,
          message: intended ? 'reasonable' : reasonable ? 'intention' : 'both',
          values: { Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          fix: () => (intended || reasonable ? undefined : intentionFix(notice, claim)),
        });
      }
    },
  },
});

/** Section 22 and its Scottish counterpart; the research exemptions have a test of their own. */
function isFuturePublication({ regime, path, outcome }: Claim): boolean {
  if (outcome !== 'withheld') return false;
  return (regime === 'FOIA' && path[0] === '22') || (regime === 'FOISA' && path[0] === '27' && (path[1] === undefined || path[1] === '1'));
}

/** The passage says both, so that it is put in only where both are missing. */
function intentionFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  return (
    place && {
      title: 'Insert the intention to publish and why to wait, to fill in',
      edits: [insertAfter(notice, place.at, priorIntention(place.level))],
      safe: false,
    }
  );
}
