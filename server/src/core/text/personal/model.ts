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

/** `certain`: it can hardly be anything else; `likely`: it mostly is; `possible`: it has the form, and as often belongs to an organisation or a place. */
export type PersonalSureness = 'certain' | 'likely' | 'possible';

/** Where a match stands: the text, its offsets there, and words over the text that say what it is (the head of a column). */
export interface MatchPlace {
  readonly text: string;
  readonly at: number;
  readonly end: number;
  readonly over: string;
}

/** A kind of personal data that a pattern can tell. */
export interface PersonalPattern {
  readonly kind: PersonalKind;
  /** What it is, to follow “looks like”. */
  readonly what: string;
  readonly pattern: RegExp;
  /** A word that shows the pattern can match at all, so that most text is passed over; the words over the text are looked at too. */
  readonly hint: RegExp;
  /** How sure it is, by what stands around it and its check digits; undefined where it is something else. */
  readonly judge: (match: RegExpMatchArray, place: MatchPlace) => PersonalSureness | undefined;
  /** Whether it is a means of contact, which an authority, a business or an office-holder may give of itself. */
  readonly contact: boolean;
}

/** What stands over the text and in the so many characters before the match. */
export function wordsBefore({ text, at, over }: MatchPlace, length: number): string {
  return `${over} ${text.slice(Math.max(0, at - length), at)}`;
}

/** Whether the words just before say that a number is that of a thing, a file or a contract. */
export function isReference(place: MatchPlace): boolean {
  return REFERENCE.test(wordsBefore(place, 40));
}

const REFERENCE =
  /\b(?:ref(?:erences?)?|orders?|invoices?|contracts?|cases?|URN|UPRN|USRN|MPAN|MPRN|polic(?:y|ies)|patent|part|model|serial|job|ticket|meters?|assets?|batch|barcode|ISBN|ISSN|EAN|applications?|planning|tender|purchase|stock|catalogue|product|charity|company|VAT|receipt|account (?:code|ref\w*)|grid|docket|form|licen[cs]e (?:plate )?(?:number|no))\b[^.;]{0,25}$/i;
