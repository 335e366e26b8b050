import { isPostcode } from './checks';
import type { PersonalPattern } from './model';

/** Homes that everyone knows, or whose residents are history. */
const KNOWN_HOME = /\b(?:Downing Street|Palace|Castle|museum|plaque|listed building|1[5-8]\d\d|born in 1[5-8]\d\d)\b/i;
/** Homes that are institutions. */
const INSTITUTION = /\b(?:care|nursing|residential|children[’']?s|rest|funeral)(?:[’']s)? homes?\b|\b(?:hostels?|barracks|prisons?|hotels?)\b/i;

export const PLACES: readonly PersonalPattern[] = [
  {
    kind: 'home-address',
    what: 'the address of a person’s home',
    hint: /\d ?[A-Z]{2}\b/,
    pattern:
      /\b(?:home address(?: is| was)?|liv(?:es|ed|ing) at|resid(?:es|ed|ing) at|(?:tenant|resident|victim|witness|suspect|complainant|caller|householder),? (?:of|at|from))\s?:?\s?(?:(?:[Ff]lat )?\d{1,4}[A-Za-z]?,? )[^.;\n]{0,80}?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
    judge: ([words], { text }) => {
      // A mistyped postcode does not make it another place, so its letters are not looked at.
      if (KNOWN_HOME.test(text) || INSTITUTION.test(text)) return undefined;
      return /^(?:home|liv|resid(?:e|i))/.test(words) && !/^resident/.test(words) ? 'certain' : 'likely';
    },
    contact: false,
  },
  {
    kind: 'postcode',
    what: 'a postcode',
    hint: /\d ?[A-Z]{2}\b/,
    pattern: /(?<![\w/-])(?:[A-Z]{1,2}\d[A-Z\d]?|GIR) ?\d[A-Z]{2}(?![\w/-])/g,
    // Most postcodes in letters are those of offices, premises and sites, so one by itself says nothing.
    judge: ([written]) => (isPostcode(written) ? 'possible' : undefined),
    contact: true,
  },
];
