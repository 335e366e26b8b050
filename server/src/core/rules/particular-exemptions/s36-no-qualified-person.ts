import type { Claim, Notice } from '../../notice/model';
import { qualifiedPerson } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { aboutOf, Spoken } from '../support/provisions';

/** The person, by the statute's name or by an office that section 36(5) makes one, together with a view formed. */
const PERSON = /\bqualified (?:person|individual|officer)\b/i;
const OPINION = /\b(?:opinions?|opined?|(?:reasonable|considered) (?:view|belief))\b/i;
/** For a House of Parliament the Speaker's or the Clerk's certificate stands for the opinion (section 36(7)). */
const CERTIFICATE =
  /\bcertificates?\b[^.]{0,120}\b(?:speaker|clerk of the parliaments|qualified person|section 36|conclusive)\b|\b(?:speaker|clerk of the parliaments)\b[^.]{0,120}\bcertif\w+/i;
const OF_OFFICE =
  /\bopinion of (?:the|our|a|its)\b|\b(?:minister|chief constable|monitoring officer|chief executive|vice-?chancellor|principal|commissioner|secretary of state|chair\w*|director|board|governors?|speaker)\b[^.]{0,80}\bopinion\b/i;

export default defineRule({
  name: 's36-no-qualified-person',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '36(2)' },
    { act: 'FOIA', at: '36(5)' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on without the reasonable opinion of a qualified person.',
      why: 'Section 36 applies only if a qualified person has formed a reasonable opinion. Without it the exemption is not there, whatever the prejudice.',
      todo: 'Say who gave the opinion, that it is a qualified person under section 36(5), when, and on what grounds.',
    },
    opinion: {
      what: 'The letter names a qualified person for {provision}, but no opinion.',
      why: 'Section 36 rests on the person’s reasonable opinion, not on the person having been asked.',
      todo: 'Say what the qualified person’s reasonable opinion is, when it was given, and on what grounds.',
    },
  },
  on: {
    notice(notice, ctx) {
      const claims = notice.claims.filter(needsOpinion);
      const [claim] = claims;
      if (!claim || isStatistics(notice)) return;
      const own = notice.sentences.filter(({ zone }) => zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights');
      const person = own.some((sentence) => sentence.has(PERSON));
      const opinion = own.some((sentence) => sentence.has(OPINION));
      if ((person && opinion) || own.some((sentence) => sentence.has(OF_OFFICE) || sentence.has(CERTIFICATE) || sentence.has(/\breasonable opinion\b/i)))
        return;
      ctx.report({
        at: claim.span,
        message: person ? 'opinion' : 'missing',
        values: { Provision: Spoken(claim), provision: Spoken(claim).replace(/^S/, 's') },
        citation: claim.citation,
        citations: claims.map(({ citation }) => citation),
        // Where not one word is said about either, nothing can have been misread.
        certainty: person || opinion ? 'likely' : 'certain',
        fix: () => opinionFix(notice, claim),
      });
    },
  },
});

/** Section 36(2) and its limbs, and (3); a bare section 36 can only mean these. */
function needsOpinion({ regime, path }: Claim): boolean {
  return regime === 'FOIA' && path[0] === '36' && path[1] !== '1' && path[1] !== '4';
}

/** Statistical information needs no opinion: section 36(4). */
function isStatistics(notice: Notice): boolean {
  return notice.citations.some(({ citation, role }) => citation === '36(4)' && role !== 'denied');
}

function opinionFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  if (!place) return undefined;
  const text = qualifiedPerson(place.level, aboutOf(claim), claim.region.likelihood ?? 'would be likely to');
  return { title: 'Insert the qualified person’s opinion, to fill in', edits: [insertAfter(notice, place.at, text)], safe: false };
}
