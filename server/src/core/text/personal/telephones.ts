import { isReference, type MatchPlace, type PersonalPattern, wordsBefore } from './model';

/** How the ten digits after the first nought are grouped when people write them. Dates and sums are grouped otherwise. */
const MOBILE_GROUPS: ReadonlySet<string> = new Set(['10', '4 6', '4 3 3', '3 3 4', '2 4 4', '4 2 4', '2 2 2 2 2', '4 2 2 2', '4 4 2']);
const LANDLINE_GROUPS: ReadonlySet<string> = new Set(['10', '4 6', '4 3 3', '3 3 4', '2 4 4', '2 8', '3 7', '4 5', '5 5', '5 4', '9']);

const TELEPHONE =
  /\b(?:tel\w*|phone\w*|mobiles?|mob|cell|call\w*|rang|ring|rung|text\w*|WhatsApp|SMS|landline|(?:his|her|their|contact) (?:number|details))\b/i;
/** Words that make a landline a person's: whose it is, or that it is at home. */
const OF_A_HOME =
  /\b(?:home|private|personal|own|landline|(?:his|her)|(?:tenant|resident|complainant|caller|witness|victim|patient|suspect|neighbour|householder|pupil|parent|mother|father|claimant)(?:[’']s)?) (?:(?:home|own|private|landline|tele)?(?:phone)? ?(?:number|no\.?|line)?|(?:is|was|can be|rang|called|phoned))\s?(?:(?:is|was|on|from|reached on)\s?)?[:,(]?\s?$/i;

/** The digits after the nought or the country's number, where they are a mobile's: not 070 (forwarding) nor 076 (paging), but 07624 (Isle of Man). */
export function isMobile(national: string): boolean {
  return /^7(?:[1-57-9]\d{8}|624\d{6})$/.test(national);
}

/** The digits after the nought or the country's number, where they are a landline's. 03, 08 and 09 are numbers of organisations. */
export function isLandline(national: string): boolean {
  return /^(?:2[03489]\d{8}|1[1-9]\d{7,8})$/.test(national);
}

/** A number in any of the usual forms: 07700 900123, +44 (0)7700 900123, (01632) 960 123. */
const WRITTEN = /(?<![\w/.,£$€#-])(?:(?:\+|00)44[ -]?(?:\(0\)[ -]?)?|\(?0)(\d{1,10}\)?(?:[ -]\d{2,8}){0,4})(?![\w/-]|[.,]\d)/g;

function groupsOf(written: string): { readonly national: string; readonly groups: string } {
  const groups = written.replace(/\)/g, '').split(/[ -]/);
  return { national: groups.join(''), groups: groups.map(({ length }) => length).join(' ') };
}

function judgeMobile(written: string, place: MatchPlace): 'certain' | 'likely' | undefined {
  const { national, groups } = groupsOf(written);
  if (!isMobile(national) || !MOBILE_GROUPS.has(groups)) return undefined;
  const before = wordsBefore(place, 40);
  const isTold = TELEPHONE.test(before);
  if (isReference(place) && !isTold) return undefined;
  return isTold || groups !== '10' || /^\+/.test(place.text.slice(place.at)) ? 'certain' : 'likely';
}

function judgeLandline(written: string, place: MatchPlace): 'likely' | 'possible' | undefined {
  const { national, groups } = groupsOf(written);
  if (!isLandline(national) || !LANDLINE_GROUPS.has(groups) || isReference(place)) return undefined;
  return OF_A_HOME.test(place.text.slice(Math.max(0, place.at - 60), place.at)) ? 'likely' : 'possible';
}

export const TELEPHONES: readonly PersonalPattern[] = [
  {
    kind: 'mobile',
    what: 'a mobile number',
    hint: /0 ?7|44[ -]?(?:\(0\)[ -]?)?7/,
    pattern: WRITTEN,
    judge: ([, written = ''], place) => judgeMobile(written, place),
    contact: true,
  },
  {
    kind: 'landline',
    what: 'a person’s telephone number',
    hint: /0[12]\d|44[ -]?(?:\(0\)[ -]?)?[12]\d/,
    pattern: WRITTEN,
    judge: ([, written = ''], place) => judgeLandline(written, place),
    contact: true,
  },
];
