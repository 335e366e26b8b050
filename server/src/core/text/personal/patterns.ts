import { hasNhsCheckDigit } from './checks';
import { isPersonsMailbox } from './mailboxes';

export type PersonalKind =
  | 'email'
  | 'mobile'
  | 'landline'
  | 'birth-date'
  | 'national-insurance'
  | 'nhs-number'
  | 'crime-number'
  | 'officer-number'
  | 'home-address'
  | 'postcode'
  | 'vehicle'
  | 'bank-account'
  | 'payment-card'
  | 'passport'
  | 'driving-licence'
  | 'internet-address';

/** `certain`: it can hardly be anything else; `likely`: it mostly is; `possible`: worth a look. */
export type PersonalSureness = 'certain' | 'likely' | 'possible';

/** Where a match stands: the text, its offset there, and words over the text that say what it is (the head of a column). */
export interface MatchPlace {
  readonly text: string;
  readonly at: number;
  readonly over: string;
}

/** A kind of personal data that a pattern can tell. */
export interface PersonalPattern {
  readonly kind: PersonalKind;
  /** What it is, to follow “looks like”. */
  readonly what: string;
  readonly pattern: RegExp;
  /** A word that shows the pattern can match at all, so that most text is passed over. */
  readonly hint: RegExp;
  /** Whether the match is what it looks like: a check digit, a year that a living person can have. */
  readonly holds?: (match: RegExpMatchArray, place: MatchPlace) => boolean;
  /** Where it is one (alone or with the words around it), whether it can be anything else. */
  readonly sure: PersonalSureness;
  /** Whether the sentence may give it so that the requester can get in touch. */
  readonly contact: boolean;
}

export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
  {
    kind: 'email',
    what: 'a person’s e-mail address',
    hint: /@/,
    pattern: /(?<![\w.+-])([\w+-]{1,40}(?:\.[\w+-]{1,40}){0,3})@([\w-]{1,60}(?:\.[\w-]{1,30}){1,4})/g,
    holds: ([, local = '', domain = '']) => isPersonsMailbox(local, domain),
    sure: 'certain',
    contact: true,
  },
  {
    kind: 'mobile',
    what: 'a mobile number',
    hint: /07|\+44/,
    // 070 and 076 are forwarding and paging services.
    pattern: /(?<![\d/-])(?:\+44 ?(?:\(0\) ?)?|0)7[1-57-9]\d{2} ?\d{3} ?\d{3}(?![\d/-])/g,
    sure: 'certain',
    contact: true,
  },
  {
    kind: 'birth-date',
    what: 'a date of birth',
    hint: /birth|born|d\.?o\.?b/i,
    pattern:
      /\b(?:dates? of birth|d\.?o\.?b\.?|born(?: on)?)(?: (?:is|was|of|on|as|given as))?\s?[:–-]?\s?\(?(?:the )?(\d{1,2}(?:[./-]\d{1,2}[./-](?:\d{4}|\d{2})|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{4}))/gi,
    holds: ([, day = '']) => !isLongAgo(day),
    sure: 'certain',
    contact: false,
  },
  {
    kind: 'national-insurance',
    what: 'a National Insurance number',
    hint: /\d{2} ?[A-D]\b/i,
    pattern: /(?<![\w/-])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w/-])/g,
    holds: (_match, { text, at }) => !/\b(?:ref(?:erence)?|licen[cs]e|patent|part|model|serial|account)\b/i.test(text.slice(Math.max(0, at - 40), at)),
    sure: 'certain',
    contact: false,
  },
  {
    kind: 'nhs-number',
    what: 'an NHS number',
    hint: /\d{3} ?-?\d{4}/,
    pattern: /(?<![\d.-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d-]|\.\d)/g,
    holds: (match, { text, at, over }) =>
      hasNhsCheckDigit(match[0]) &&
      (/\bNHS (?:number|no\b|id)/i.test(`${over} ${text.slice(Math.max(0, at - 60), at)}`) ||
        (match[1] === ' ' && /^[467]/.test(match[0]) && /\b(?:patient|NHS)\b/i.test(text))),
    sure: 'certain',
    contact: false,
  },
  {
    kind: 'crime-number',
    what: 'the number of a crime record',
    hint: /crime/i,
    pattern: /\bcrime (?:reference )?(?:number|no|ref(?:erence)?)\.?(?: (?:is|was))?\s?:?\s?(\d[\dA-Z/]{4,20}|[A-Z]{1,4}[/-]?\d[\dA-Z/-]{4,20})\b/gi,
    sure: 'certain',
    contact: false,
  },
  {
    kind: 'officer-number',
    what: 'the number of an officer',
    hint: /warrant|collar|shoulder/i,
    pattern: /\b(?:warrant|collar|shoulder)(?: card)? (?:number|no)\.?(?: (?:is|was))?\s?:?\s?([A-Z]{0,3}\d{3,7}|\d{1,5}[A-Z]{1,3})\b/gi,
    sure: 'certain',
    contact: false,
  },
  {
    kind: 'home-address',
    what: 'the address of a person’s home',
    hint: /\d[A-Z]{2}/,
    pattern:
      /\b(?:home address(?: is| was)?|liv(?:es|ed|ing) at|resid(?:es|ed|ing) at)\s?:?\s?(?:(?:flat )?\d{1,4}[A-Za-z]?,? )[^.;\n]{0,80}?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
    sure: 'certain',
    contact: false,
  },
];

/** A living person was not born more than 110 years ago; people of history have birthdays that may be named. */
function isLongAgo(day: string): boolean {
  const year = /\d{4}$/.exec(day)?.[0];
  return year !== undefined && Number(year) < 1916;
}
