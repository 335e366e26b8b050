/**
 * How letters speak of the cost of answering. One entry for each kind of wording; the reason says who writes so.
 */

/** The subject is the cost of answering this request: limit, Fees Regulations, section 12, or the estimate itself. */
export const ABOUT_COST =
  /\b(?:appropriate|cost|costs|time|fees?|statutory|prescribed|financial) (?:compliance )?(?:limit|threshold|ceiling)\b|\bfees? regulations\b|\bappropriate limit and fees\b|\bcosts? of (?:complying|compliance|answering|responding|providing|dealing)\b|\b(?:sections?|s\.?) ?12\b|\bestimat\w*|\b(?:18|24|eighteen|twenty-four)[- ]hours?\b|£ ?(?:450|600)\b|\bexceed\w* the limit\b|\b(?:tak(?:e|es|ing)|took|spend|requir\w+)\b[^.;]{0,60}\b(?:hours?|minutes?|hrs?)\b/i;

/** The work of answering. */
export const WORK =
  /\b(?:locat\w*|retriev\w*|extract\w*|search\w*|determin\w*|read(?:ing)?|open(?:ing)?|review(?:ing)?|examin\w*|check(?:ing)?|go(?:ing)? through|interrogat\w*|trawl\w*|collat\w*|compil\w*|identif\w*|find(?:ing)?|manual\w*|look(?:ing)? (?:at|through)|view(?:ing)?|sift\w*|tak(?:e|es|ing)|took|taken|spen[dt]\w*|requir\w+|need(?:ed|s)?|work|effort|staff|officers?|person|estimat\w*|total\w*|amounts?|comes?|equat\w*|equivalent|exceed\w*|in excess|over|above|calculat\w*|approximately|around|about|some|roughly|each|per|every)\b/i;

const NUMBER = String.raw`(?:\d[\d,]{0,9}(?:\.\d{1,2})?|half an?|an?|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|fifteen|twenty|thirty|forty|fifty|sixty|ninety|several|many|dozens of|hundreds of|thousands of|couple of)`;
const WORKING = '(?:(?:person|staff|man|officer|working|work|full|further|additional|whole)[- ])?';

/** A stretch of time, its number and unit. */
export const DURATION = new RegExp(`(?<![\\w£.,])(${NUMBER})[ -]?${WORKING}(hour|hr|minute|min|second|day|week|month|year)s?\\b`, 'gi');

/** Time that isn't work: deadlines, and the period that the request is about. */
export const DEADLINE =
  /\b(?:within|statutory|deadline|time ?scale|respond\w* (?:to you )?(?:with)?in|working days of|review|calendar days?|extend\w*|reply|from the date|period of|last|past|previous|over the (?:last|past)|clock|apologi[sz]e\w*)\b/i;

/** How many a day, or in an hour, are done. */
export const PACE =
  /(?<![£\d.,])\b(?:\d{1,5}|one|two|three|four|five|six|seven|eight|nine|ten|twelve|twenty|thirty|forty|fifty|a few|several) (?:[a-z’'-]{1,20} )?(?:an?|per|each|every) (?:hour|minute|day|week)\b/i;

/** How far the limit is passed, as a part or a multiple of it. */
export const MEASURE_OVER =
  /\b\d{1,4}(?:\.\d)? ?(?:%|per ?cent)(?: \w+)? (?:over|above|more|higher)\b|\b(?:twice|double|treble|\w+ times) the (?:\w+ ){0,2}(?:limit|threshold)\b/i;

/** A part of the work was tried. */
export const SAMPLE = /\b(?:sampl(?:e|ed|es|ing)|dip[- ]?sampl\w*|(?:a|our|the) (?:short )?(?:trial|test|pilot)|test search|pilot search)\b/i;

/** The working is given in another document: an annex, a table, an earlier letter. */
export const ELSEWHERE =
  /\b(?:annex\w*|appendi\w+|attach\w*|enclos\w*|schedule|table|spreadsheet|earlier|previous\w*|original\w*|below)\b[^.;]{0,80}\b(?:estimat\w*|calculat\w*|breakdown|working|workings|costs?|time needed)\b|\b(?:estimat\w*|calculat\w*|breakdown|workings?|costs?)\b[^.;]{0,80}\b(?:annex\w*|appendi\w+|attach\w*|enclos\w*|schedule|(?:the|following) table|spreadsheet|earlier (?:letter|response|reply)|previous (?:letter|response|reply))\b/i;

/** How many things would have to be gone through. */
export const COUNT =
  /(?<![\w£.,])\d[\d,]{0,9}(?: (?!hours?\b|minutes?\b|days?\b|weeks?\b|months?\b|years?\b|working\b|in\b|and\b|or\b|to\b|of\b)[a-z’'-]{1,20}){0,3} (?:records?|files?|e-?mails?|documents?|cases?|forms?|logs?|entries|pages?|mailboxes|accounts?|boxes|folders?|reports?|incidents?|applications?|invoices?|complaints?|bookings?|items?|modules?|patients?|notes|crimes?|staff|employees|systems?|schools|contracts?|transactions?|visits?|letters?|tickets?|recordings?|cards?|results|properties)\b/i;

/** Going through things one by one. */
export const GOES_THROUGH =
  /\b(?:read|reading|open\w*|search\w*|review\w*|examin\w*|check\w*|go(?:ing)? through|manual\w*|each|every|individual\w*|look(?:ing)? (?:at|through)|interrogat\w*|trawl\w*|sift\w*|inspect\w*|extract\w*|locat\w*)\b/i;

/** Tasks of regulation 4(3) of SI 2004/3244. */
export const COUNTED_TASK =
  /\b(?:locat(?:e|es|ed|ing)|retriev(?:e|es|ed|al|ing)|extract(?:s|ed|ing|ion)?|determin(?:e|es|ed|ing) (?:whether|if)|search(?:es|ed|ing)?|find(?:ing)?|identif(?:y|ying|ied)|collat(?:e|ing)|gather(?:ing)?|read(?:ing)?)\b/i;

/** Tasks that regulation 4(3) leaves out; each with the name that the finding gives it. */
export const BARRED_TASKS: readonly { readonly name: string; readonly pattern: RegExp }[] = [
  {
    name: 'redaction',
    pattern:
      /\bredact(?:s|ed|ing|ions?)?\b|\b(?:remov(?:e|ing)|blank(?:ing)? out|pixelat(?:e|ing)) (?:any |all |the )?(?:personal|exempt|third[- ]party|confidential)\b/i,
  },
  {
    name: 'deciding on exemptions',
    pattern:
      /\b(?:consider(?:ing|ation of)?|apply(?:ing)?|application of|assess(?:ing|ment of)?|determin(?:e|ing)|decid(?:e|ing)|review(?:ing)?|check(?:ing)?)\b[^.;,]{0,60}\b(?:exemptions?|exempt)\b|\bpublic interest tests?\b/i,
  },
  {
    name: 'consulting others',
    pattern:
      /\bconsult(?:s|ing|ation)?\b[^.;,]{0,40}\b(?:third part(?:y|ies)|with|others?|suppliers?|contractors?|the (?:individuals?|people|persons?|compan(?:y|ies)))\b|\b(?:third[- ]party|stakeholder) consultation\b|\bseek(?:ing)? (?:the )?(?:views|consent) of\b/i,
  },
];

/** Said to be left out of the estimate, or to come on top of it. */
export const LEFT_OUT =
  /\b(?:not|n['’]t|cannot|without|exclud\w*|excluding|exclusive|apart from|other than|leav\w+ (?:out|aside)|before (?:any|we|considering|the)|disregard\w*|no account|ignor\w+|in addition|additional(?:ly)?|on top of|further(?:more)?|never|nor|even before|would then|as well as that)\b/i;
