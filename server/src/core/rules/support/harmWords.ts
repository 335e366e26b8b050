/**
 * The words in which letters speak of harm and of how likely it is. Sources: the verbs of the statutes' own tests (FOIA sections 26 to 38 and 43, EIR regulation 12(5)),
 * and the verbs that answers by police forces, councils, health bodies and departments put in their place.
 */

/** The verbs of the tests. */
export const STATUTORY =
  /\bprejudic(?:e[sd]?|ing|ial)\b|\binhibit(?:s|ed|ing)?\b|\bendanger(?:s|ed|ing)?\b|\badverse(?:ly)? (?:affect|effect|impact)\w*|\baffect(?:ed)?(?: \w+){0,6} adversely\b/gi;
/** Verbs and nouns that letters use instead. */
export const OTHER_HARM =
  /\bharm(?:s|ed|ing|ful)?\b|\bdamag(?:e[sd]?|ing)\b|\bundermin\w+|\bcompromis\w+|\bhinder\w*|\bimpair\w*|\bdetriment\w*|\bdisrupt\w*|\bjeopardi[sz]\w*|\bweaken\w*|\bimped(?:e[sd]?|ing)\b|\bdeter(?:s|red|ring)?\b|\bdiscourag\w+|\bimpact(?:s|ed|ing)? (?:up)?on\b|\b(?:adverse|negative|chilling) (?:impact|effect)\b|\berod(?:e[sd]?|ing)\b|\bfrustrat\w+|\bdisadvantag\w+|\bat risk\b|\binterfer\w+|\bobstruct\w*|\bdestabili[sz]\w+|\bless (?:effective|candid|frank|open|willing|free)\b|\breluctan\w+|\baffect(?:s|ed|ing)?\b/gi;

/** The interest of a section: in the statute's terms, and in words that touch it. */
interface Interest {
  /** Normal form of the section or regulation. */
  readonly section: string;
  readonly reason: string;
  readonly exact: RegExp;
  readonly broad: RegExp;
}

const ENFORCEMENT = {
  reason: 'prevention and detection of crime, prosecution, justice, taxes, immigration, prisons',
  exact:
    /\b(?:prevent|detect)\w*\b[^.,;]{0,30}\b(?:crim|offen|fraud|unlawful)\w*|\bapprehen\w+|\bprosecut\w+|\badministration of justice\b|\b(?:assess|collect)\w*\b[^.,;]{0,25}\b(?:tax|dut)\w*|\bimmigration control|\bgood order\b|\bfunctions? (?:of|for)\b|\bexercise\b[^.,;]{0,40}\bfunctions?\b/i,
  broad:
    /\blaw enforcement\b|\bcrim\w*|\boffen[cds]\w*|\bpolic(?:e|ing)\b|\binvestigat\w*|\benforcement\b|\btax\w*|\bimmigration\b|\bprison\w*|\bregulat\w+|\bjustice\b|\bprosecut\w+|\bintelligence\b|\boperation(?:s|al)\b|\binspect\w+/i,
};
const COMMERCE = {
  reason: 'commercial interests',
  exact: /\bcommercial(?:ly)? (?:interests?|positions?|standing|activit\w+|compet\w+)\b|\bcommercially\b|\binterests?\b/i,
  broad:
    /\bcommerc\w*|\bcompet\w*|\bmarket\w*|\bbargain\w*|\bnegotiat\w*|\btender\w*|\bsupplier\w*|\bcontract\w*|\bbusiness\w*|\bvalue for money\b|\binterests?\b/i,
};
const AFFAIRS = {
  reason: 'free and frank advice and exchange of views, conduct of public affairs',
  exact:
    /\bfree and frank\b|\bconduct of\b[^.,;]{0,20}\baffairs\b|\badvice\b|\bcand(?:id|our)\w*|\b(?:less|not be) (?:frank|open|willing)\b|\breluctan\w+|\bexchange of (?:views|opinions?)\b|\bdeliberat\w*|\bcollective responsib\w*/i,
  broad: /\badvi[cs]\w+|\bviews?\b|\bcandi\w+|\bfrank\w*|\bdiscuss\w*|\bsafe space\b|\bdecision|\bdebate\w*|\baffairs\b|\bdeliberat\w*|\bmeetings?\b/i,
};
const SAFETY = {
  reason: 'health or safety of a person',
  exact: /\bhealth\b|\bsafety\b|\bwell-?being\b|\blives\b|\blife\b/i,
  broad: /\bhealth\b|\bsafe\w*|\bwell-?being\b|\blives\b|\blife\b|\bindividuals?\b|\bstaff\b|\bpersons?\b|\bpeople\b|\bemployees\b|\bofficers\b/i,
};

const INTERESTS: readonly Interest[] = [
  { section: '31', ...ENFORCEMENT },
  { section: 'FOISA 35', ...ENFORCEMENT },
  { section: '43', ...COMMERCE },
  { section: 'FOISA 33', ...COMMERCE },
  { section: '36', ...AFFAIRS },
  { section: 'FOISA 30', ...AFFAIRS },
  { section: '38', ...SAFETY },
  { section: 'FOISA 39', ...SAFETY },
];

const ANY_INTEREST = /\w/;

/** What a provision protects, in words; anything where the list does not know the section. */
export function interestOf(citation: string): { readonly exact: RegExp; readonly broad: RegExp } {
  const known = INTERESTS.find(({ section }) => citation === section || citation.startsWith(`${section}(`));
  return known ?? { exact: ANY_INTEREST, broad: ANY_INTEREST };
}

/** Both halves of the test in one breath: "would, or would be likely to,". */
export const RECITAL = /\b(?:would|will),? ?(?:\(or|or|\/) ?(?:would |is |are |will )?(?:be )?likely(?:,? to)?\b/gi;
/** How likely the harm is said to be, weakest word first where two begin at one place. */
export const LEVELS =
  /(?<likely>\b(?:would |will |is |are )?(?:be )?(?:also |therefore |very |highly )?likely\b(?! than\b)(?:,? to\b)?)|(?<hedged>\b(?:could|might|may)\b(?!,? or (?:may|might) not\b)|\bpossibility (?:that|of)\b|\bpossibly\b|\bpotentially\b|\b(?:has|have) the potential to\b|\bpossible that\b|\bconceivabl[ey]\b|\bperhaps\b)|(?<would>\b(?:would|will)\b)/gi;

/** The letter says in so many words which of the two it relies on. */
export const CHOOSES =
  /\b(?:lower|higher|second|first|former|latter|lesser) (?:level|threshold|limb|test|standard|likelihood|bar)\b|\b(?:lower|higher) of the (?:two|thresholds)\b|\b(?:threshold|limb|level|likelihood|test|standard|basis)\b[^.;]{0,60}["“‘'](?:would|is)\b|["“‘']would(?: be likely(?: to)?)?["”’'],? (?:limb|threshold|level|likelihood|test|standard|prejudice|applies|is (?:met|engaged))|\brely(?:ing)? (?:up)?on ["“‘']?would\b|\breal and significant\b|\bmore (?:likely|probable) than not\b|\b(?:consider|believe|view|satisfied|find|conclude|think|opinion|agree|accept)\w*\b[^.;]{0,40}\b(?:it|this|that|they|disclosure|prejudice|harm) would(?: be likely to)?(?: do so| happen)?(?=[,.;]| because\b| in this case)|\bthreshold\b[^.;]{0,60}\b(?:would be likely|is would|of would)\b/i;
/** One threshold first, and openly the other in case the first is not accepted. */
export const FALLS_BACK = /\bat (?:the very )?least\b|\bfailing that\b|\bfall ?-?back\b|\balternatively\b|\bif not\b/i;
