import { hasCardCheckDigit, hasIbanCheckDigits } from './checks';
import { isReference, type MatchPlace, type PersonalPattern, type PersonalSureness, wordsBefore } from './model';

const REGISTRATION =
  /\b(?:registration(?: (?:mark|number|no|plate))?|VRMs?|VRNs?|index(?: mark| number)?|number ?plates?|reg(?:\.| no\.?)?)[\s:(“"‘]{0,4}(?:(?:is|was|of|mark|no|number|bearing|with)[\s:(“"‘.]{0,3})?$/i;
const VEHICLE = /\b(?:vehicles?|cars?|vans?|motor ?cycles?|driver|registration|VRMs?|VRNs?|index|number ?plates?|VW|Ford|Vauxhall|BMW|Audi|Toyota|Nissan)\b/i;
/** Vehicles of organisations, and things that are registered and are no vehicles. */
const NO_PERSONS_VEHICLE =
  /\b(?:fleet|council[’']s|force[’']s|trust[’']s|service[’']s|hire|leased?|pool|ambulances?|police (?:car|van|vehicle)|fire engines?|appliances?|bus(?:es)?|coach(?:es)?|aircraft|vessels?|form|company)\b/i;
const CURRENT = /^[A-HJ-PR-Y]{2}\d{2}/;
const WORD = /(?:^|\d ?)(?:AND|THE|FOR|WAS|ARE|NOT|VIA|HAS|ALL|OUT|PER)$/;

function judgeMark(written: string, place: MatchPlace): PersonalSureness | undefined {
  if (WORD.test(written) || NO_PERSONS_VEHICLE.test(place.text) || NO_PERSONS_VEHICLE.test(place.over)) return undefined;
  const before = place.text.slice(Math.max(0, place.at - 50), place.at);
  const isTold = REGISTRATION.test(before) || /\b(?:registration|VRMs?|VRNs?|number ?plates?)\b/i.test(place.over);
  return isTold || (CURRENT.test(written) && VEHICLE.test(before) && !isReference(place)) ? 'likely' : undefined;
}

/** How to pay the authority, or how it pays, is no personal data. */
const PAYING = /\b(?:pay(?:able|ments?)?|fees?|BACS|CHAPS|remit\w*|invoices?|cheques?|donat\w+|our (?:bank|account))\b/i;

export const PROPERTY: readonly PersonalPattern[] = [
  {
    kind: 'vehicle',
    what: 'a vehicle’s registration mark',
    hint: /vehicle|\bcars?\b|\bvans?\b|motor ?cycle|registration|\breg\b|\bVR[MN]|\bindex\b|plate|driver|VW|Ford|Vauxhall|BMW|Audi|Toyota|Nissan/i,
    pattern:
      /(?<![\w/-])(?:[A-HJ-PR-Y]{2}\d{2} ?[A-HJ-PR-Z]{3}|[A-HJ-NPR-TV-Y]\d{1,3} ?[A-HJ-PR-Y]{3}|[A-HJ-PR-Y]{3} ?\d{1,3}[A-HJ-NPR-TV-Y]|[A-Z]{1,2}[IZ][A-Z]? ?\d{1,4})(?![\w/-])/g,
    judge: ([written], place) => judgeMark(written, place),
    contact: false,
  },
  {
    kind: 'bank-account',
    what: 'the number of a bank account',
    hint: /sort code/i,
    pattern: /\bsort code\b[^\d\n]{0,12}\d{2}[ -]?\d{2}[ -]?\d{2}(?!\d)[^\d\n]{1,40}\d{8}(?!\d)/gi,
    judge: (_match, { text }) => (PAYING.test(text) ? undefined : 'likely'),
    contact: false,
  },
  {
    kind: 'bank-account',
    what: 'the number of a bank account',
    hint: /[A-Z]{2}\d{2} ?[A-Z\d]{4}/,
    pattern: /(?<![\w/-])[A-Z]{2}\d{2}(?: ?[A-Z\d]{4}){2,7}(?: ?[A-Z\d]{1,3})?(?![\w/-])/g,
    judge: ([written], place) => {
      if (!hasIbanCheckDigits(written) || PAYING.test(place.text)) return undefined;
      if (/\b(?:IBAN|account)\b/i.test(wordsBefore(place, 60))) return 'certain';
      return /^GB\d{2}[A-Z]{4}\d{14}$/.test(written.replace(/ /g, '')) ? 'likely' : undefined;
    },
    contact: false,
  },
  {
    kind: 'payment-card',
    what: 'the number of a payment card',
    hint: /\d{4}[ -]?\d{4}/,
    pattern: /(?<![\w./+-])[2-6]\d{3}([ -]?)\d{4}\1\d{4}\1\d{4}(?![\w/-]|[.,]\d)/g,
    judge: ([written, separator = ''], place) => {
      if (!hasCardCheckDigit(written)) return undefined;
      const isTold = /\b(?:card|visa|mastercard|maestro|debit|credit)\b/i.test(wordsBefore(place, 60));
      if (isTold) return 'certain';
      return separator !== '' && !isReference(place) ? 'likely' : undefined;
    },
    contact: false,
  },
];
