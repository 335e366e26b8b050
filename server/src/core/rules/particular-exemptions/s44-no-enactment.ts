import type { Claim, Notice, Sentence } from '../../notice/model';
import { enactment } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { aboutOf, Spoken } from '../support/provisions';
import { onePerRegion, saidOf } from '../support/saidOf';
import { allMatches } from '../../text/allMatches';

/** Kinds of law that can forbid disclosure; whether one is named is told by the words before it. */
const LAW = /\b(?:Acts?|Regulations?|Orders?|Rules|Measure|Ordinance|Directive|Convention|Instrument|Charter|Code)\b/g;
/** Before a kind of law: a name or a year ("Customs Act", "(Scotland) Act", "the 1998 Act"). */
const NAMED = /(?:\b[A-Z][\w’'-]+|[)\d]|\betc\.?)[,]? $/;
/** The laws under which the letter answers name no prohibition of their own. */
const ANSWERING =
  /(?:\b(?:Freedom of Information|Environmental Information|Data Protection|FOI|The|This|That|Under|Of|Scottish|Same)(?: \(Scotland\))?|\bInformation \(Scotland\)|\b(?:2000|2002|2004|2018)) $/i;
/** Laws known by their initials; those of the letter itself are left out. */
const INITIALS =
  /\b(?!FOIA\b|FOISA\b|DPA\b|NA\b|USA\b|RNA\b|DNA\b)[A-Z]{2,6}A(?: ?(?:19|20)\d\d)?\b|\bPACE\b|\b(?:Official Secrets|Statistics and Registration|Contempt of Court)\b/;
/** The other limbs: a court's order, an obligation kept from European law. */
const OTHER_LIMB =
  /\bcourts?\b|\binjunction\b|\bcontempt\b|\btribunal\b|\b(?:retained|assimilated|european|EU|community)\b[^.;]{0,40}\b(?:obligation|law|regulation|directive)\b/i;
const PROMPT = /\[insert:[^\]]{0,80}\b(?:act|section|law|enactment|statute)\b/i;
/** A place in a law. */
const PLACE_IN_LAW = /\b(?:sections?|ss?\.?|§|parts?|schedules?|sch\.?|regulations?|regs?\.?|articles?|arts?\.?|rules?|paragraphs?|paras?\.?|chapters?)\s?\d/i;

export default defineRule({
  name: 's44-no-enactment',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '44(1)(a)' },
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'FOISA', at: '26(a)' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on, and the letter does not name the Act that forbids disclosure.',
      why: 'The exemption only points to a prohibition in another law. Which one, and in which section, is the whole of the reason.',
      todo: 'Name the Act or other law and its section, and say what it forbids and why no exception in it applies.',
    },
    section: {
      what: 'The letter names the law that forbids disclosure under {provision}, but not the section.',
      why: 'An Act may forbid much and allow much; the requester can’t check a prohibition without its place.',
      todo: 'Add the section, and say what it forbids and why no exception in it applies.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const claim of onePerRegion(notice.claims.filter(isProhibition))) {
        const said = saidOf(notice, claim);
        if (said.some(({ text, span }) => PROMPT.test(notice.slice(span.start, span.end)) || OTHER_LIMB.test(text))) continue;
        const naming = said.filter(namesLaw);
        if (naming.length > 0 && said.some(givesPlace)) continue;
        ctx.report({
          at: claim.span,
          message: naming.length > 0 ? 'section' : 'missing',
          values: { Provision: Spoken(claim), provision: Spoken(claim).replace(/^S/, 's') },
          citation: claim.citation,
          ...(naming.length > 0 ? { severity: 'warning' as const } : {}),
          // In words, a bare section 44 may be another Act's; the exact limb, with no law named anywhere, can't be misread.
          certainty: claim.certainty === 'block' || (claim.path.length > 2 && naming.length === 0) ? 'certain' : 'likely',
          fix: () => (naming.length > 0 ? undefined : enactmentFix(notice, claim)),
        });
      }
    },
  },
});

/** The prohibition by an enactment, whole or shortened, and the exclusion of the duty to confirm or deny that rests on it. The other limbs rest on a court's order or an obligation. */
function isProhibition({ regime, path, conditions }: Claim): boolean {
  const [section, first, second] = path;
  if (conditions.some((one) => ['b', 'c'].includes(one.path.at(-1) ?? ''))) return false;
  if (regime === 'FOIA') return section === '44' && (second === undefined || second === 'a');
  return regime === 'FOISA' && section === '26' && (first === undefined || first === 'a');
}

/** Whether a law other than those under which the letter answers is named. */
function namesLaw({ text }: Sentence): boolean {
  if (INITIALS.test(text)) return true;
  for (const match of allMatches(text, LAW)) {
    const before = text.slice(Math.max(0, match.index - 40), match.index);
    if (NAMED.test(before) && !ANSWERING.test(before)) return true;
    // "the 2005 Act": a year before it names it, unless it is that of the letter's own law.
    if (/\b(?:18|19|20)\d\d $/.test(before) && !ANSWERING.test(before)) return true;
  }
  // The Commissioner's own bar stands in the Data Protection Act.
  return /\bsection 132\b/i.test(text);
}

/** Whether a sentence gives a section, part or rule besides the citations of the letter's own law. */
function givesPlace(sentence: Sentence): boolean {
  const { text, citations } = sentence;
  if (citations.length === 0) return PLACE_IN_LAW.test(text);
  const own = citations.map(({ written }) => written);
  let rest = text;
  for (const written of own) rest = rest.replace(written, ' ');
  return PLACE_IN_LAW.test(rest.replace(/\b(?:sections?|ss?\.?)\s{2,}/gi, ' '));
}

function enactmentFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  return (
    place && {
      title: 'Insert the law that forbids disclosure, to fill in',
      edits: [insertAfter(notice, place.at, enactment(place.level, aboutOf(claim)))],
      safe: false,
    }
  );
}
