/** What a front matter value is. Scalars are read as written and typed by this. */
export type FrontMatterType = 'text' | 'integer' | 'boolean' | 'date' | 'map' | 'list';

export interface FrontMatterKey {
  readonly key: string;
  readonly type: FrontMatterType;
  readonly required: boolean;
  /** What the key is for, in a sentence for hover and completion. */
  readonly description: string;
  /** The closed list of values; empty where any value of the type will do. */
  readonly values: readonly string[];
  /** Keys of a map, or of the maps in a list; empty for a map with free keys or a list of texts. */
  readonly keys: readonly FrontMatterKey[];
}

function key(name: string, type: FrontMatterType, description: string, more: Partial<FrontMatterKey> = {}): FrontMatterKey {
  return { key: name, type, required: false, description, values: [], keys: [], ...more };
}

/** The version of the dialect that this reading knows. */
export const DIALECT_VERSION = 1;

/** Every key of the front matter: the one source for checking, completion, hover and the JSON Schema. */
export const FRONT_MATTER_KEYS: readonly FrontMatterKey[] = [
  key('foi', 'integer', 'Version of the notice dialect. There is one so far: 1.', { required: true, values: [String(DIALECT_VERSION)] }),
  key('reference', 'text', 'The reference number of the request, as it is printed in the letter.', { required: true }),
  key('kind', 'text', 'What kind of letter this is. Left out, it is a response.', {
    values: ['response', 'extension', 'review', 'clarification', 'fees-notice'],
  }),
  key('subject', 'text', 'What the request is about, in a few words. It becomes the title of the document.'),
  key('lang', 'text', 'The language of the letter: en-GB for English, cy for Welsh.', { values: ['en-GB', 'cy'] }),
  key('authority', 'text', 'The short name of the authority’s profile in the folder .foi/authorities.'),
  key('regime', 'text', 'The law that the request falls under. Left out, it is the profile’s, or else FOIA.', { values: ['FOIA', 'EIR', 'FOISA', 'EISR'] }),
  key('received', 'date', 'The date on which the authority received the request.'),
  key('issued', 'date', 'The date of this letter.'),
  key('sent', 'date', 'The date on which the letter went out. Set it when it has gone.'),
  key('clock', 'map', 'What stopped or lengthened the time for answering.', {
    keys: [
      key('clarification-received', 'date', 'The date on which the requester’s clarification came.'),
      key('fees-notice', 'map', 'When a fees notice was sent and when the fee was paid.', {
        keys: [key('sent', 'date', 'The date on which the fees notice went out.'), key('paid', 'date', 'The date on which the fee was paid.')],
      }),
      key('public-interest-extension', 'date', 'The new date by which the public interest test will be finished (FOIA).'),
      key('complex-and-voluminous', 'date', 'The new date for answering a complex and large request (EIR).'),
    ],
  }),
  key('questions', 'integer', 'How many questions the request has. Only needed where it is not set out as a list.'),
  key('requester', 'map', 'Who asked. Personal: never printed in a copy for the disclosure log.', {
    keys: [key('name', 'text', 'The requester’s name.'), key('address', 'text', 'The requester’s postal or e-mail address.')],
  }),
  key('signatory', 'map', 'Who signs the letter.', {
    keys: [key('name', 'text', 'The name under the letter.'), key('title', 'text', 'The post of the person who signs.')],
  }),
  key('attachments', 'list', 'Files that go out with the letter.', {
    keys: [key('file', 'text', 'The path of the file, counted from the notice.'), key('title', 'text', 'The name by which the letter calls it.')],
  }),
  key('fields', 'map', 'Words of your own that the letter can use, as ((name)).'),
  key('withheld-words', 'list', 'Words that must not occur in anything that leaves, such as the name of an operation.'),
  key('published-copy', 'boolean', 'Set to true where this file is itself a copy for the disclosure log.', { values: ['true', 'false'] }),
  key('waivers', 'list', 'Findings about the whole letter that are accepted, each with its reason.', {
    keys: [
      key('rule', 'text', 'The name of the rule.', { required: true }),
      key('reason', 'text', 'Why the finding is accepted, in words.', { required: true }),
    ],
  }),
];

/** The schema of the key at a dotted path (`clock.fees-notice.sent`; numbers of list items are left out). */
export function frontMatterKey(path: string): FrontMatterKey | undefined {
  let keys = FRONT_MATTER_KEYS;
  let found: FrontMatterKey | undefined;
  for (const part of path.split('.')) {
    if (/^\d+$/.test(part) && found?.type === 'list') continue;
    found = keys.find((k) => k.key === part);
    if (!found) return undefined;
    keys = found.keys;
  }
  return found;
}

/** Dotted paths of everything that the front matter can hold as one value: what `((name))` may name. */
export function fieldPaths(): readonly string[] {
  const paths: string[] = [];
  const add = (keys: readonly FrontMatterKey[], before: string): void => {
    for (const k of keys) {
      if (k.type === 'map') add(k.keys, `${before}${k.key}.`);
      else if (k.type !== 'list') paths.push(before + k.key);
    }
  };
  add(FRONT_MATTER_KEYS, '');
  return paths;
}

/** A value of JSON. */
export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/** The schema as JSON Schema (draft 2020-12), for editors of YAML. */
export function toJsonSchema(): { readonly [key: string]: Json } {
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: 'Front matter of an FOI notice',
    ...mapSchema(FRONT_MATTER_KEYS, ''),
  };
}

function mapSchema(keys: readonly FrontMatterKey[], description: string): { readonly [key: string]: Json } {
  const about = description === '' ? {} : { description };
  if (keys.length === 0) return { type: 'object', ...about, additionalProperties: { type: ['string', 'number', 'boolean'] } };
  const required = keys.filter((k) => k.required).map((k) => k.key);
  const properties = Object.fromEntries(keys.map((k) => [k.key, keySchema(k)]));
  return { type: 'object', ...about, properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
}

function keySchema(schema: FrontMatterKey): Json {
  const { description } = schema;
  switch (schema.type) {
    case 'map':
      return mapSchema(schema.keys, description);
    case 'list':
      return { type: 'array', description, items: schema.keys.length > 0 ? mapSchema(schema.keys, '') : { type: 'string' } };
    case 'boolean':
      return { type: 'boolean', description };
    case 'integer':
      return schema.values.length > 0 ? { description, enum: schema.values.map(Number) } : { type: 'integer', minimum: 1, description };
    case 'date':
      return { type: 'string', format: 'date', description };
    default:
      // A reference such as 2026 is a number to other readers of YAML.
      return schema.values.length > 0 ? { description, enum: [...schema.values] } : { type: ['string', 'number'], description };
  }
}
