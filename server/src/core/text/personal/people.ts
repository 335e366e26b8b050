import { hasNhsCheckDigit, isInsurancePrefix } from './checks';
import { isReference, type MatchPlace, type PersonalPattern, type PersonalSureness, wordsBefore } from './model';

/** Bodies and things that are born in a manner of speaking, and animals. */
const NO_PERSON_BORN =
  /\b(?:trust|hospital|council|compan(?:y|ies)|service|charity|scheme|programme|project|partnership|organisation|brand|idea|festival|club|team|school|force|agency|board|department|system|body|authority|university|college|NHS|calf|calves|cattle|cow|foal|horse|lambs?|cubs?|chicks?|pup(?:s|py|pies)?|animals?|panda|elephant|dog)(?: that)?(?: (?:was|were|is|are|being))?\s?$/i;
/** Classes of people, and the royal family, whose birthdays are public. */
const NOBODY_BORN =
  /\b(?:children|babies|people|persons?|men|women|those|anyone|everyone|pupils|patients|pensioners|individuals|applicants|claimants|somebody|someone|king|queen|prince|princess|duke|duchess),?(?: (?:who|that))?(?: (?:was|were|is|are|being))?\s?$/i;
/** A limit of age, and no one person's birthday. */
const LIMIT_AFTER = /^\s?(?:,? ?(?:or|and) (?:after|before|later|earlier|onwards?)|onwards|to|until|–|-|and \d)/i;
const MONTH = '(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)';
const DATE_COLUMN = /^\s{0,3}(?:dates? of birth|d\.?o\.?b\.?|birth ?dates?)\s{0,3}(?:\(|$)/i;
const DATE_CELL = /^\s{0,3}(?:\d{1,2}[./-]\d{1,2}[./-](?:\d{4}|\d{2})|\d{1,2} \p{L}{3,9} \d{4}|\d{4}-\d{2}-\d{2})\s{0,3}$/gu;

/** A living person was not born more than 110 years ago; people of history have birthdays that may be named. */
function isLongAgo(day: string): boolean {
  const year = /\d{4}$/.exec(day)?.[0] ?? /^\d{4}/.exec(day)?.[0];
  return year !== undefined && Number(year) < 1916;
}

function judgeBirth(words: string, day: string, place: MatchPlace): PersonalSureness | undefined {
  if (isLongAgo(day) || LIMIT_AFTER.test(place.text.slice(place.end, place.end + 20))) return undefined;
  const before = place.text.slice(Math.max(0, place.at - 40), place.at);
  if (/^born/i.test(words) && (NO_PERSON_BORN.test(before) || NOBODY_BORN.test(before))) return undefined;
  return 'certain';
}

const INSURANCE = /\b(?:National Insurance|NI (?:number|no)|NINO)\b/i;

function judgeInsurance(prefix: string, written: string, place: MatchPlace): PersonalSureness | undefined {
  if (INSURANCE.test(wordsBefore(place, 60))) {
    const isTemporary = prefix === 'TN' && /[FM]$/.test(written);
    return isTemporary || (isInsurancePrefix(prefix) && /[A-D\d]$/.test(written)) ? 'certain' : undefined;
  }
  if (!isInsurancePrefix(prefix) || !/[A-D]$/.test(written) || isReference(place)) return undefined;
  return written.includes(' ') ? 'certain' : 'likely';
}

const HEALTH_NUMBER = /\b(?:NHS|CHI|H&C|Health and Care) (?:numbers?|no\b|ID)|\bCHI\b|^\s{0,3}NHS\s{0,3}$/i;

function judgeHealth(written: string, separator: string, place: MatchPlace): PersonalSureness | undefined {
  if (!hasNhsCheckDigit(written)) return undefined;
  if (HEALTH_NUMBER.test(place.text.slice(Math.max(0, place.at - 60), place.at)) || HEALTH_NUMBER.test(place.over)) return 'certain';
  return separator === ' ' && /^[467]/.test(written) && /\b(?:patients?|NHS)\b/i.test(wordsBefore(place, 60)) && !isReference(place) ? 'likely' : undefined;
}

/** Warrants of courts have numbers too. */
const OF_A_COURT = /\b(?:court|search|arrest|bench|possession|execution|distress|entry|control|county|magistrates?[’']?)\s?$/i;
const A_COMPUTER = /\b(?:[Dd]esktop|[Ll]aptop|[Cc]omputer|Windows|IT|[Tt]ablet|[Dd]evice)s?\b/;

export const OF_PEOPLE: readonly PersonalPattern[] = [
  {
    kind: 'birth-date',
    what: 'a date of birth',
    hint: /birth|born|d\.?o\.?b/i,
    pattern: new RegExp(
      `\\b(?:dates? of birth|birth ?dates?|d\\.?o\\.?b\\.?|born(?: on)?)(?: (?:is|was|of|on|as|given as))?\\s?[:–-]?\\s?\\(?(?:the )?(\\d{1,2}[./-]\\d{1,2}[./-](?:\\d{4}|\\d{2})(?!\\d)|\\d{4}-\\d{2}-\\d{2}|\\d{1,2}(?:st|nd|rd|th)? (?:of )?${MONTH}[a-z]{0,6},? \\d{4}|${MONTH}[a-z]{0,6} \\d{1,2}(?:st|nd|rd|th)?,? \\d{4})`,
      'gi',
    ),
    judge: ([words, day = ''], place) => judgeBirth(words, day, place),
    contact: false,
  },
  {
    kind: 'birth-date',
    what: 'a date of birth',
    hint: /birth|d\.?o\.?b/i,
    pattern: DATE_CELL,
    judge: ([day], { over }) => (DATE_COLUMN.test(over) && !isLongAgo(day.trim()) ? 'certain' : undefined),
    contact: false,
  },
  {
    kind: 'national-insurance',
    what: 'a National Insurance number',
    hint: /[A-Z]{2} ?\d{2} ?\d{2} ?\d{2}/,
    pattern: /(?<![\w/-])([A-Z]{2}) ?\d{2} ?\d{2} ?\d{2}(?: ?[A-DFM])?(?![\w/-])/g,
    judge: ([written, prefix = ''], place) => judgeInsurance(prefix, written, place),
    contact: false,
  },
  {
    kind: 'nhs-number',
    what: 'an NHS number',
    hint: /\d{3} ?-?\d{4}/,
    pattern: /(?<![\w./+-])\d{3}([ -]?)\d{3}\1\d{4}(?![\w/-]|[.,]\d)/g,
    judge: ([written, separator = ''], place) => judgeHealth(written, separator, place),
    contact: false,
  },
  {
    kind: 'crime-number',
    what: 'the number of a crime record',
    hint: /crime/i,
    pattern: /\bcrime (?:reference |record )?(?:number|no|ref(?:erence)?)\.?(?: (?:is|was))?\s?:?\s?(\d[\dA-Z/]{4,20}|[A-Z]{1,4}[/-]?\d[\dA-Z/-]{4,20})\b/gi,
    judge: () => 'certain',
    contact: false,
  },
  {
    kind: 'officer-number',
    what: 'the number of an officer',
    hint: /warrant|collar|shoulder|epaulette/i,
    pattern: /\b(?:warrant|collar|shoulder|epaulette)(?: card)? (?:number|no)\.?(?: (?:is|was|of))?\s?:?\s?([A-Z]{0,3}\d{3,7}|\d{1,5}[A-Z]{1,3})\b/gi,
    judge: ([words], { text, at }) => (/^warrant/i.test(words) && OF_A_COURT.test(text.slice(Math.max(0, at - 40), at)) ? undefined : 'certain'),
    contact: false,
  },
  {
    kind: 'officer-number',
    what: 'the number of an officer',
    hint: /P[CS]|Constable|Sergeant|Sgt|\bD[CS]\b/,
    // "DC 20500" and "PS 2024" are many things, so those ranks need a name after the number.
    pattern: /\b(W?PC|PCSO|(?:Police |Special |Detective )?(?:Constable|Sergeant)|Sgt|DC|DS|PS) (?:No\.? ?)?\d{2,5}(?! ?[%/.,:-]\d)( [A-Z][a-z’'-]{2,20})?\b/g,
    judge: ([, rank = '', name], { text, at }) => {
      if (A_COMPUTER.test(text.slice(Math.max(0, at - 60), at))) return undefined;
      if (name) return /^ (?:January|February|March|April|May|June|July|August|September|October|November|December)$/.test(name) ? undefined : 'likely';
      return /^(?:DC|DS|PS|Sgt)$/.test(rank) ? undefined : 'likely';
    },
    contact: false,
  },
  {
    kind: 'passport',
    what: 'the number of a passport',
    hint: /passport/i,
    pattern: /\bpassport (?:number|no)\.?(?: (?:is|was))?\s?:?\s?(?:\d{9}|[A-Z]{1,2}\d{6,8})\b/gi,
    judge: () => 'certain',
    contact: false,
  },
  {
    kind: 'driving-licence',
    what: 'the number of a driving licence',
    hint: /[A-Z9]{5}\d{6}[A-Z9]{2}/,
    // Five letters of the surname, a digit of the year, month (fifty more for women), day, year, initials and a check.
    pattern: /(?<![\w/-])(?=[A-Z]{1,5}9{0,4}\d)[A-Z9]{5}\d(?:[05][1-9]|[16][0-2])(?:0[1-9]|[12]\d|3[01])\d[A-Z9]{2}\d[A-Z]{2}(?![\w/-])/g,
    judge: (_match, place) => (/\blicen[cs]e|\bdriv(?:er|ing)\b|\bDVLA\b/i.test(wordsBefore(place, 60)) ? 'certain' : 'likely'),
    contact: false,
  },
  {
    kind: 'internet-address',
    what: 'the internet address of a person’s computer',
    hint: /\d\.\d{1,3}\.\d/,
    pattern: /(?<![\w./-])(?:\d{1,3}\.){3}\d{1,3}(?![\w/-]|\.\d)/g,
    judge: ([written], place) => {
      const parts = written.split('.').map(Number);
      const [first = 0, second = 0] = parts;
      // Addresses inside a network are those of no person.
      const isInside =
        first === 0 || first === 10 || first === 127 || first >= 224 || (first === 192 && second === 168) || (first === 172 && second > 15 && second < 32);
      if (isInside || parts.some((part) => part > 255)) return undefined;
      const before = wordsBefore(place, 60);
      return /\bIP\b/.test(before) && !/\b(?:servers?|firewalls?|websites?|DNS|gateway|hosts?|router|version|range)\b/i.test(place.text) ? 'likely' : undefined;
    },
    contact: false,
  },
];
