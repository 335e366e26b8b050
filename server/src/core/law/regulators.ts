import type { IsoDate, Regime } from '../syntax/model';
import { addDays } from './calendar/isoDays';
import type { RegulatorContact } from './model';

/**
 * The regulator for the United Kingdom, oldest entry first. The Data (Use and Access) Act 2025, section 119, moves the functions to an Information Commission,
 * and a move of the head office to Manchester was announced for autumn 2026; neither a commencement date nor a new postal address is known,
 * so there is no successor entry yet. When one is known, end this entry and add the next: letters take the entry of their date,
 * and for `OVERLAP` days after the change the old details pass as well. Until then a profile can say what an authority knows.
 */
const UNITED_KINGDOM: readonly [RegulatorContact, ...RegulatorContact[]] = [
  {
    source: 'The regulator’s own letters and decision notices up to April 2026; its site could not be compared since.',
    name: "Information Commissioner's Office",
    shortName: 'ICO',
    postal: ['Wycliffe House', 'Water Lane', 'Wilmslow', 'Cheshire', 'SK9 5AF'],
    telephone: '0303 123 1113',
    url: 'https://ico.org.uk/make-a-complaint/foi-and-eir-complaints/',
    validFrom: '2005-01-01',
    validUntil: undefined,
    confirmed: false,
  },
];

/** The regulator for Scotland, oldest entry first. The address comes from older decision notices, the web address from decisions of 2024 to 2026. */
const SCOTLAND: readonly [RegulatorContact, ...RegulatorContact[]] = [
  {
    source: 'Older decision notices for the postal address; decisions of 2024 to 2026 for the web address.',
    name: 'Scottish Information Commissioner',
    shortName: 'Commissioner',
    postal: ['Kinburn Castle', 'Doubledykes Road', 'St Andrews', 'Fife', 'KY16 9DS'],
    telephone: '01334 464610',
    url: 'https://www.foi.scot/',
    validFrom: '2005-01-01',
    validUntil: undefined,
    confirmed: false,
  },
];

function scottish(regime: Regime): boolean {
  return regime === 'FOISA' || regime === 'EISR';
}

/** Contact details of a regime's regulator that hold on a date; the newest where no date is given, the oldest for a date before all of them. */
export function regulatorOn(regime: Regime, on: IsoDate | undefined): RegulatorContact {
  const contacts = scottish(regime) ? SCOTLAND : UNITED_KINGDOM;
  const begun = contacts.filter((contact) => on === undefined || contact.validFrom <= on);
  return begun.at(-1) ?? contacts[0];
}

/** Names by which a letter may speak of the regulator. Old and new name are both right while the change of name is under way. */
export function regulatorNames(regime: Regime): readonly string[] {
  return scottish(regime)
    ? ['Scottish Information Commissioner']
    : ["Information Commissioner's Office", 'Office of the Information Commissioner', 'Information Commissioner', 'Information Commission', 'ICO'];
}

/** A telephone number, site or postal address that the regulator has given up; web addresses are matched without scheme or `www.`. */
export interface StaleContact {
  readonly kind: 'telephone' | 'site' | 'postal';
  readonly value: string;
  /** What to write instead. */
  readonly now: string;
}

/** For so many days after new details begin the old ones are no fault: post is sent on, and letters were written before. */
export const OVERLAP = 92;

/** The dated list of a regime's regulator, oldest first, with the details that an authority's profile has at its end. */
export function regulatorContacts(regime: Regime, own?: RegulatorContact): readonly RegulatorContact[] {
  const contacts = scottish(regime) ? SCOTLAND : UNITED_KINGDOM;
  return own ? [...contacts, own] : contacts;
}

/**
 * Contact details of the regulator of a regime that no longer work: those known to be given up, and those of entries whose successor began more than `OVERLAP` days before a date.
 * Without a date the newest entry is the one that holds. `contacts` is the dated list to read, the shipped one where none is given.
 */
export function staleContacts(regime: Regime, on?: IsoDate, contacts: readonly RegulatorContact[] = regulatorContacts(regime)): readonly StaleContact[] {
  const begun = contacts.filter((contact) => on === undefined || contact.validFrom <= on);
  const now = begun.at(-1) ?? contacts[0];
  if (!now) return [];
  const changed = begun.flatMap((old, index): StaleContact[] => {
    const next = begun[index + 1];
    if (!next || (on !== undefined && on < addDays(next.validFrom, OVERLAP))) return [];
    return [
      ...(old.telephone === now.telephone ? [] : [{ kind: 'telephone' as const, value: old.telephone, now: now.telephone }]),
      ...(old.postal[0] === now.postal[0] ? [] : old.postal.slice(0, 1).map((value) => ({ kind: 'postal' as const, value, now: now.postal.join(', ') }))),
    ];
  });
  const isInUse = ({ value }: StaleContact): boolean => now.telephone === value || now.url.includes(value);
  return [...GIVEN_UP[scottish(regime) ? 'Scotland' : 'United Kingdom'](now), ...changed].filter((one) => !isInUse(one));
}

/** Details that were in use before the first dated entry: the number before 2009, the site before 2013, mailboxes of a network that was closed in 2019, and the Scottish site before it was renamed. */
const GIVEN_UP: Record<'United Kingdom' | 'Scotland', (now: RegulatorContact) => readonly StaleContact[]> = {
  'United Kingdom': (now) => [
    { kind: 'telephone', value: '01625 545745', now: now.telephone },
    { kind: 'site', value: 'ico.gov.uk', now: now.url },
    { kind: 'site', value: 'ico.gsi.gov.uk', now: now.url },
  ],
  Scotland: (now) => [{ kind: 'site', value: 'itspublicknowledge.info', now: now.url }],
};

/**
 * Whether a number is a slip for the regulator's own: at most two digits differ (0330 for 0303). Its lines for parts of the country, which differ in the last digit, are right.
 * `telephone` is the number that holds, the shipped one where none is given.
 */
export function isSlipForTelephone(written: string, regime: Regime, telephone: string = regulatorOn(regime, undefined).telephone): boolean {
  const digits = written.replace(/\D/g, '');
  const right = telephone.replace(/\D/g, '');
  if (digits.length !== right.length || digits === right || digits.slice(0, -1) === right.slice(0, -1)) return false;
  return [...digits].filter((digit, index) => digit !== right[index]).length <= 2;
}
