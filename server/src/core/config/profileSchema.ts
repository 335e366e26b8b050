import { EMAIL, type FileSchema, type SchemaKey, schemaKey, type SchemaValue, WEB, WORD_FILE } from './fileSchema';

/** A kind of authority, as the rules know it. */
export interface AuthorityKind extends SchemaValue {
  /** Pounds above which a request may be refused under FOIA (SI 2004/3244 regulation 3); undefined where the kind does not settle it. */
  readonly costLimit: 450 | 600 | undefined;
}

const kind = (value: string, costLimit: 450 | 600 | undefined, description: string): AuthorityKind => ({ value, costLimit, description });

/** Kinds of authority for profiles. `kindsOfAuthority.test.ts` holds them against the rules that ask for the kind. */
export const AUTHORITY_KINDS: readonly AuthorityKind[] = [
  kind('central-government', 600, 'A government department or one of its agencies. It may use section 35.'),
  kind('devolved-government', 600, 'The Welsh Government, a Northern Ireland department or the Scottish Administration.'),
  kind('parliament', 600, 'A House of Parliament or a devolved legislature.'),
  kind('armed-forces', 600, 'The armed forces of the Crown.'),
  kind('police', 450, 'A police force or a police and crime commissioner.'),
  kind('local-government', 450, 'A county, district, borough, unitary or Scottish council, or a combined authority.'),
  kind('parish', 450, 'A parish, town or community council.'),
  kind('fire', 450, 'A fire and rescue authority.'),
  kind('health', 450, 'An NHS trust, health board, integrated care board or practice.'),
  kind('ambulance', 450, 'An ambulance service.'),
  kind('school', 450, 'A school or academy. Its working days are school days, up to a limit.'),
  kind('college', 450, 'A further education college.'),
  kind('university', 450, 'A university or another institution of higher education.'),
  kind('housing', 450, 'A housing body.'),
  kind('regulator', undefined, 'A regulator, inspectorate or ombudsman. Some of them are departments: say which cost limit applies.'),
  kind('archives', undefined, 'An archive or record office that holds transferred records. It may have more time for answering.'),
  kind('other', undefined, 'Any other body. Rules that need the kind stay silent.'),
];

/** Names of kinds that profiles were written with, and that the rules know: read, and not offered. */
const OTHER_NAMES: readonly string[] = [
  'academy',
  'council',
  'department',
  'education',
  'fire-and-rescue',
  'government',
  'government-department',
  'healthcare',
  'hospital',
  'keeper',
  'local-authority',
  'ministry',
  'national-records',
  'nhs',
  'record-office',
  'trust',
  'welsh-government',
];

export const PROFILE_REGIMES: readonly SchemaValue[] = [
  { value: 'FOIA', description: 'Freedom of Information Act 2000' },
  { value: 'EIR', description: 'Environmental Information Regulations 2004' },
  { value: 'FOISA', description: 'Freedom of Information (Scotland) Act 2002' },
  { value: 'EISR', description: 'Environmental Information (Scotland) Regulations 2004' },
];

const CONTACT = {
  address: schemaKey('address', 'lines', 'The postal address, one line after the other.'),
  email: schemaKey('email', 'text', 'The e-mail address.', { form: EMAIL }),
  telephone: schemaKey('telephone', 'text', 'The telephone number, as it is printed.'),
};

const REVIEW: readonly SchemaKey[] = [
  schemaKey('offered', 'boolean', 'Whether there is an internal review. Left out, there is one.', {
    values: [
      { value: 'yes', description: 'Requesters can ask for a review first.' },
      { value: 'no', description: 'There is none: requesters go to the regulator at once. Only FOIA allows this.' },
    ],
  }),
  schemaKey('name', 'text', 'What the authority calls the procedure, such as “internal review”.'),
  schemaKey('to', 'text', 'The person or team to whom a request for a review is sent.'),
  { ...CONTACT.address, description: 'Where to write to ask for a review.' },
  { ...CONTACT.email, description: 'The e-mail address for requests for a review.' },
  { ...CONTACT.telephone, description: 'The telephone number for questions about a review.' },
  schemaKey(
    'working-days',
    'integer',
    'Within how many working days the authority answers a request for a review. Left out, 20 under FOIA; the other laws set the time themselves.',
  ),
  schemaKey('ask-within', 'integer', 'Within how many working days after the letter a review can be asked for. Usual, and set by three of the laws: 40.'),
];

const REGULATOR: readonly SchemaKey[] = [
  schemaKey('valid-from', 'date', 'Date of the first letter for which these details hold. Earlier letters have the built-in ones.'),
  schemaKey('name', 'text', 'The regulator’s name as letters print it.'),
  schemaKey('short-name', 'text', 'Its short name.'),
  { ...CONTACT.address, description: 'The regulator’s postal address.' },
  { ...CONTACT.telephone, description: 'The regulator’s telephone number.' },
  schemaKey('url', 'text', 'The web address for complaints to the regulator.', { form: WEB }),
];

const PROFILE_KEYS: readonly SchemaKey[] = [
  schemaKey('name', 'text', 'The full name of the authority, as letters print it.', { required: true }),
  schemaKey('short-name', 'text', 'A shorter name, such as “the Council”.'),
  { ...CONTACT.address, description: 'The postal address of the authority, one line after the other.' },
  schemaKey('kind', 'text', 'What kind of authority this is. It settles the cost limit and which exemptions can be used at all.', {
    values: AUTHORITY_KINDS,
    alsoRead: OTHER_NAMES,
  }),
  schemaKey('regime', 'text', 'The law that its letters come under where they do not say.', { values: PROFILE_REGIMES }),
  schemaKey('cost-limit', 'text', 'The cost limit in pounds, where the kind of authority does not settle it.', {
    values: [
      { value: '450', description: 'Every other authority under FOIA: 18 hours of work.' },
      {
        value: '600',
        description: 'Central government, Parliament, the devolved administrations and the armed forces: 24 hours of work. Also every authority under FOISA.',
      },
    ],
  }),
  schemaKey('review', 'map', 'How someone who is not satisfied asks for a review.', { keys: REVIEW }),
  schemaKey('contact', 'map', 'How to reach the people who answer requests.', {
    keys: [CONTACT.telephone, CONTACT.email, schemaKey('website', 'text', 'The authority’s web address.', { form: WEB })],
  }),
  schemaKey('regulator', 'map', 'The regulator’s details, only where the built-in ones are out of date or wrong for this authority.', { keys: REGULATOR }),
  schemaKey('signatories', 'list', 'The people who sign its letters.', {
    keys: [schemaKey('name', 'text', 'The name under the letter.', { required: true }), schemaKey('title', 'text', 'The post of the person who signs.')],
  }),
  schemaKey('letterhead', 'text', 'A Word file whose header, footer and margins letters have, as a path counted from the .foi folder.', { form: WORD_FILE }),
  schemaKey('fields', 'map', 'Words of your own that every letter of this authority can use, as ((name)).'),
  schemaKey('notes', 'text', 'Notes for colleagues. They never reach a letter.'),
];

/** `.foi/authorities/<id>.yaml` (`dialect.md` 6): every key there is. */
export const PROFILE_SCHEMA: FileSchema = { name: 'an authority’s profile', title: 'Profile of an authority for FOI Notices', keys: PROFILE_KEYS };

/** Keys of a profile whose values no letter can print. */
export const NEVER_PRINTED: ReadonlySet<string> = new Set(['notes']);
