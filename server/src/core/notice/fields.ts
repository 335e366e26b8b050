import type { AuthorityProfile } from '../config/authorityProfile';
import type { RegulatorContact } from '../law/model';
import type { FrontMatterEntry, FrontMatterValues } from '../syntax/model';
import { regulatorFor } from './regulator';

/** Where the values of `((fields))` come from, in the order in which they are asked (`dialect.md` 5). */
export interface FieldSources {
  readonly values: FrontMatterValues;
  readonly profile?: AuthorityProfile | undefined;
  /** The keys under `fields` in the front matter, those without a value too. */
  readonly fieldKeys?: readonly string[] | undefined;
  /** The regulator of the notice's regime on the date of the letter. */
  readonly regulator?: RegulatorContact | undefined;
  /** A copy for the disclosure log is made: what names a person prints a mark. */
  readonly logCopy?: boolean | undefined;
}

/** `unfilled`: a name of the schema, or a key of `fields`, without a value. `unknown`: any other name. */
export type ResolvedField = { readonly value: string } | { readonly missing: 'unfilled' | 'unknown' };

export interface KnownField {
  readonly name: string;
  readonly description: string;
  readonly value?: string;
}

interface SchemaField {
  readonly name: string;
  readonly description: string;
  readonly read: (values: FrontMatterValues) => string | number | undefined;
  readonly date?: true;
}

/**
 * The scalars of the front matter that may be printed. `waivers`, `withheld-words` and `attachments` are not among them:
 * the first two never leave, and lists do not print.
 */
const SCHEMA_FIELDS: readonly SchemaField[] = [
  { name: 'reference', description: 'Reference of the request', read: (v) => v.reference },
  { name: 'subject', description: 'Subject of the letter', read: (v) => v.subject },
  { name: 'kind', description: 'Kind of letter', read: (v) => v.kind },
  { name: 'lang', description: 'Language of the letter', read: (v) => v.lang },
  { name: 'regime', description: 'Regime the letter answers under', read: (v) => v.regime },
  { name: 'foi', description: 'Version of the dialect', read: (v) => v.foi },
  {
    name: 'published-copy',
    description: 'Whether the file is a disclosure-log copy',
    read: (v) => (v['published-copy'] === undefined ? undefined : String(v['published-copy'])),
  },
  { name: 'questions', description: 'Number of questions', read: (v) => v.questions },
  { name: 'received', description: 'Date the request was received', read: (v) => v.received, date: true },
  { name: 'issued', description: 'Date of the letter', read: (v) => v.issued, date: true },
  { name: 'sent', description: 'Date the letter was sent', read: (v) => v.sent, date: true },
  { name: 'clock.clarification-received', description: 'Date the clarification was received', read: (v) => v.clock?.['clarification-received'], date: true },
  { name: 'clock.fees-notice.sent', description: 'Date the fees notice was sent', read: (v) => v.clock?.['fees-notice']?.sent, date: true },
  { name: 'clock.fees-notice.paid', description: 'Date the fee was paid', read: (v) => v.clock?.['fees-notice']?.paid, date: true },
  {
    name: 'clock.public-interest-extension',
    description: 'New date while the public interest is weighed',
    read: (v) => v.clock?.['public-interest-extension'],
    date: true,
  },
  {
    name: 'clock.complex-and-voluminous',
    description: 'New date for a complex and voluminous request',
    read: (v) => v.clock?.['complex-and-voluminous'],
    date: true,
  },
  { name: 'requester.name', description: 'Name of the requester', read: (v) => v.requester?.name },
  { name: 'requester.address', description: 'Address of the requester', read: (v) => v.requester?.address },
  { name: 'signatory.name', description: 'Name of the person who signs', read: (v) => v.signatory?.name },
  { name: 'signatory.title', description: 'Title of the person who signs', read: (v) => v.signatory?.title },
];

const REGULATOR_FIELDS: readonly { readonly name: string; readonly description: string; readonly read: (contact: RegulatorContact) => string }[] = [
  { name: 'regulator.name', description: 'Name of the regulator', read: (c) => c.name },
  { name: 'regulator.short-name', description: 'Short name of the regulator', read: (c) => c.shortName },
  { name: 'regulator.address', description: 'Postal address of the regulator', read: (c) => c.postal.join('\n') },
  { name: 'regulator.telephone', description: 'Telephone number of the regulator', read: (c) => c.telephone },
  { name: 'regulator.url', description: 'Web address for complaints to the regulator', read: (c) => c.url },
];

const schemaByName = new Map(SCHEMA_FIELDS.map((field) => [field.name, field]));
const regulatorByName = new Map(REGULATOR_FIELDS.map((field) => [field.name, field]));

/**
 * Working days for the answer to a review, where the profile does not say. FOIA sets none, and the section 45 code speaks of 20;
 * EIR regulation 11(4) sets 40, FOISA section 21 and EISR regulation 16 set 20.
 */
const REVIEW_DAYS = 'review.working-days';

/** What a log copy prints in place of anything about the requester (`dialect.md` 5). */
export const REQUESTER_MARK = '[Requester]';
/** What a log copy that is made here prints in place of the name of whoever signs; the title stays. */
export const SIGNATORY_MARK = '[Signatory]';
const SIGNATORY_NAME = /^signator(?:y|ies)\.(?:\d{1,4}\.)?name$/;

/**
 * Looks a name up whole: front matter, `fields`, the authority's profile, the regulator.
 * The value is plain text; a value of several lines (an address) has `\n` between them. Dates are spelt out.
 */
export function resolveField(name: string, sources: FieldSources): ResolvedField {
  const { values, profile } = sources;
  if ((sources.logCopy === true || values['published-copy'] === true) && name.startsWith('requester.')) {
    return schemaByName.has(name) ? { value: REQUESTER_MARK } : { missing: 'unknown' };
  }
  if (sources.logCopy === true && SIGNATORY_NAME.test(name)) return { value: SIGNATORY_MARK };
  if (name === 'authority') return filled(profile?.name);
  const schema = schemaByName.get(name);
  if (schema) {
    const value = schema.read(values);
    return filled(value === undefined ? undefined : schema.date ? printedDate(String(value), values.lang) : String(value));
  }
  const own = ownValue(values.fields, name);
  if (own !== undefined) return filled(printedDate(own, values.lang));
  if (sources.fieldKeys?.includes(name)) return { missing: 'unfilled' };
  const fromProfile = profileValue(profile, name);
  if (fromProfile !== undefined) return filled(printedDate(fromProfile, values.lang));
  if (name === REVIEW_DAYS) return { value: String((values.regime ?? profile?.regime) === 'EIR' ? 40 : 20) };
  const contact = regulatorByName.get(name);
  const regulator = contact && sources.regulator && regulatorFor(sources.regulator, profile, values.issued);
  if (contact) return filled(regulator && contact.read(regulator));
  return { missing: 'unknown' };
}

/** Every name that would be found, in the order of lookup, each once; with the value it would print where it has one. */
export function knownFields(sources: FieldSources): readonly KnownField[] {
  const described = new Map<string, string>();
  const add = (name: string, description: string): void => {
    if (!described.has(name)) described.set(name, description);
  };
  for (const field of SCHEMA_FIELDS) add(field.name, field.description);
  add('authority', 'Name of the authority');
  for (const name of [...Object.keys(sources.values.fields ?? {}), ...(sources.fieldKeys ?? [])]) add(name, 'Field of this letter');
  for (const name of Object.keys(sources.profile?.values ?? {})) {
    add(addressName(name) ?? name, 'From the profile of the authority');
  }
  add(REVIEW_DAYS, 'Working days within which a review is answered');
  for (const field of REGULATOR_FIELDS) add(field.name, field.description);
  return [...described].map(([name, description]) => {
    const found = resolveField(name, sources);
    return 'value' in found ? { name, description, value: found.value } : { name, description };
  });
}

const MONTHS = {
  'en-GB': ['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October', 'November', 'December'],
  cy: ['Ionawr', 'Chwefror', 'Mawrth', 'Ebrill', 'Mai', 'Mehefin', 'Gorffennaf', 'Awst', 'Medi', 'Hydref', 'Tachwedd', 'Rhagfyr'],
} as const;

/** Spells an ISO calendar date out as `5 October 2026`; text that is none comes back as it is. */
export function printedDate(value: string, lang: FrontMatterValues['lang'] = 'en-GB'): string {
  const found = /^(\d{4})-(\d{2})-(\d{2})$/.exec(value);
  if (!found) return value;
  const day = Number(found[3]);
  const month = MONTHS[lang][Number(found[2]) - 1];
  return month === undefined || day < 1 || day > 31 ? value : `${day} ${month} ${found[1]}`;
}

/** The keys under `fields` in the entries of a front matter. */
export function fieldKeysOf(entries: readonly FrontMatterEntry[]): readonly string[] {
  return entries.flatMap(({ path }) => (path.startsWith('fields.') ? [path.slice('fields.'.length)] : []));
}

function filled(value: string | undefined): ResolvedField {
  return value === undefined || value.trim() === '' ? { missing: 'unfilled' } : { value };
}

/** Names come from the letter: `constructor` and the like must not find what every object has. */
function ownValue(record: Readonly<Record<string, string>> | undefined, name: string): string | undefined {
  return record && Object.hasOwn(record, name) ? record[name] : undefined;
}

function profileValue(profile: AuthorityProfile | undefined, name: string): string | undefined {
  if (!profile) return undefined;
  const value = ownValue(profile.values, name);
  if (value !== undefined || !isAddress(name)) return value;
  // An address may be written as a list of lines.
  const lines: string[] = [];
  for (let line = ownValue(profile.values, `${name}.0`); line !== undefined; line = ownValue(profile.values, `${name}.${lines.length}`)) {
    lines.push(line);
  }
  return lines.length > 0 ? lines.join('\n') : undefined;
}

function isAddress(name: string): boolean {
  return name === 'address' || name.endsWith('.address');
}

/** `review.address` for `review.address.0`; undefined for every other name. */
function addressName(name: string): string | undefined {
  const found = /^(.*)\.\d+$/.exec(name);
  return found?.[1] !== undefined && isAddress(found[1]) ? found[1] : undefined;
}
