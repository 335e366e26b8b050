import type { Claim, Notice, Sentence } from '../../notice/model';
import { whoseInterests } from '../../wording/particulars';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { insertAfter, placeForPassage } from '../support/insertPassage';
import { hasReasons, isExplained, listedProvisions } from '../support/listing';
import { Spoken } from '../support/provisions';
import { onePerRegion, saidOf } from '../support/saidOf';

/** The statute's own words name nobody: "the commercial interests of any person (including the public authority holding it)". */
const RECITAL =
  /\b(?:of )?(?:any|a) (?:person|party|organisation|individual|entity)\b(?:,? ?\(?including[^).;]{0,60}\)?)?|\bincluding the (?:public )?authority(?: holding it| itself)?\b/gi;
/** Whom a commercial harm can strike, by what they are to the authority or in the market. */
const PARTY =
  /\b(?:suppliers?|contractors?|sub-?contractors?|bidders?|tenderers?|tendering|providers?|vendors?|sellers?|buyers?|purchasers?|landlords?|tenants?|lessees?|lessors?|developers?|owners?|operators?|publishers?|manufacturers?|makers?|consultants?|consultanc(?:y|ies)|advisers?|advisors?|agenc(?:y|ies)|agents?|brokers?|insurers?|banks?|lenders?|funders?|investors?|sponsors?|partners?|partnership|consorti(?:um|a)|licensees?|licensors?|licence[- ]holders?|compan(?:y|ies)|firms?|business(?:es)?(?! (?:as usual|day|hours|case|continuity|plan|interests?))|organisations?|charit(?:y|ies)|third part(?:y|ies)|parties|partys?|competitors?|customers?|clients?|publicans?|shops?|farmers?|growers?|traders?|retailers?|carriers?|airlines?|clubs?|applicants?|ltd|limited|plc|llp|inc|gmbh|cic|group|holdings)\b/i;
/** The authority's own interests: a pronoun, or the authority by its kind or name. */
const OWN =
  /\b(?:our|us|we|ourselves|its|their|council(?:['’]?s)?|trust(?:['’]s)?|universit(?:y|y['’]s|ies)|college(?:['’]s)?|school(?:['’]s)?|academy(?:['’]s)?|force(?:['’]s)?|constabulary(?:['’]s)?|police|department(?:['’]s)?|ministry(?:['’]s)?|office(?:['’]s)?|agency(?:['’]s)?|board(?:['’]s)?|authorit(?:y|ies)(?:['’]s)?|museum(?:['’]s)?|nhs|corporation(?:['’]s)?|commission(?:['’]s)?|service(?:['’]s)?|government(?:['’]s)?|taxpayers?|public purse)\b|\b[A-Z]{2,6}(?:['’]s)?\b/;
/** What is said of a commercial harm. */
const COMMERCIAL =
  /\b(?:commercial\w*|prejudic\w+|harm\w*|damag\w+|detriment\w*|disadvantag\w+|advantag\w+|compet\w+|bargain\w*|negotiat\w+|undercut\w*|under-?bid\w*|bid(?:s|ding)?|tender\w*|market\w*|pric(?:e|es|ing)|profit\w*|margin\w*|rival\w*|trade|trading|procure\w+|leverage|reputation\w*|business|revenue|income|value for money|undermin\w+|weaken\w*|pays?|paid|charg\w+|less|lower|higher|cheaper)\b/i;
/** An interest with its owner: what stands before or after "commercial interests". */
const OWNED =
  /(?:\b(?!any\b|these\b|this\b|those\b|such\b|the\b|some\b|legitimate\b|and\b|or\b|of\b|prejudice\b|protect\b|our\b|its\b|their\b)\w{1,30}[’']s?|\bour|\bits|\btheir(?: own)?) (?:own |legitimate |current |future )?(?:commercial|financial|economic|business) (?:and \w+ )?interests?\b|\b(?:commercial|financial|economic|business) (?:and \w+ )?(?:interests?|position|standing|advantage) of (?!any\b|a person\b|an individual\b|persons?\b)/i;
const PROMPT = /\[insert:[^\]]{0,80}\b(?:whose|whom|party|parties|company|commercial)/i;

export default defineRule({
  name: 's43-2-whose-interests',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '43(2)' },
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'FOISA', at: '33(1)(b)' },
  ],
  messages: {
    missing: {
      what: '{Provision} is relied on, and the letter does not say whose commercial interests would suffer.',
      why: 'Prejudice to commercial interests is always somebody’s: the authority’s own, a supplier’s, a bidder’s. Without knowing whose, nobody can see whether the harm is real.',
      todo: 'Name the party or its kind, and say what would happen to it in its market.',
    },
  },
  on: {
    notice(notice, ctx) {
      if (notice.kind === 'review' || notice.statements.some(({ kind, generic, negated }) => kind === 'relief' && !generic && !negated)) return;
      for (const claim of onePerRegion(notice.claims.filter(isCommercial))) {
        if (isPutOff(claim) || !isArgued(claim, notice) || saidOf(notice, claim).some(namesParty)) continue;
        ctx.report({
          at: claim.span,
          message: 'missing',
          values: { Provision: Spoken(claim) },
          citation: claim.citation,
          certainty: certaintyOf(claim),
          fix: () => partyFix(notice, claim),
        });
      }
    },
  },
});

function isCommercial({ regime, path, outcome }: Claim): boolean {
  const cited = path.join('.');
  return outcome === 'withheld' && ((regime === 'FOIA' && cited === '43.2') || (regime === 'FOISA' && cited === '33.1.b'));
}

/** A letter that takes more time for the balance names the provision; departments give their reasons with the decision. */
const isPutOff = ({ certainty, test }: Claim): boolean => certainty !== 'block' && test.status === 'deferred';

/** Where nothing at all is argued, that is the fault, and another rule speaks of it. */
function isArgued(claim: Claim, notice: Notice): boolean {
  if (claim.certainty === 'block') return hasReasons(claim, notice);
  const listed = listedProvisions(notice).find((one) => one.citation === claim.citation);
  return !listed || isExplained(listed, notice);
}

/** Whether a sentence about a commercial harm says whom it strikes. */
function namesParty({ text, piece }: Sentence): boolean {
  if (PROMPT.test(text)) return true;
  if (piece.kind === 'heading') return false;
  const said = text.replace(RECITAL, ' ').replace(WE_DECIDE, ' ');
  return OWNED.test(said) || (COMMERCIAL.test(said) && (PARTY.test(said) || OWN.test(said)));
}

/** The authority as the one that answers, and the laws by name, are no party to a market. */
const WE_DECIDE =
  /\b(?:we|i|(?:the|this|our) \w+) (?:also |therefore |have |has |had |do |does |are |is |am |now )*(?:hold|holds|held|withh[eo]ld\w*|consider\w*|believ\w+|rel(?:y|ies|ied|ying)|appl(?:y|ies|ied|ying)|think|decided|conclud\w+|find|found|redact\w*|accept\w*|recogni[sz]\w+|acknowledg\w+|appreciat\w+|refus\w+|weigh\w*|engag\w+|satisf\w+|taken|took|carried|tak\w+|not disclos\w+|not releas\w+|view\w*)\b|\b(?:freedom|environmental) of information\b|\b(?:FOIA?|FOISA|EIR|PIT|ICO|UK|GDPR|DPA)\b|\bpublic interests?\b|\bcommercial sensitiv\w+\b/gi;

function partyFix(notice: Notice, claim: Claim): Fix | undefined {
  const place = placeForPassage(notice, claim);
  return (
    place && {
      title: 'Insert whose commercial interests are at stake, to fill in',
      edits: [insertAfter(notice, place.at, whoseInterests())],
      safe: false,
    }
  );
}
