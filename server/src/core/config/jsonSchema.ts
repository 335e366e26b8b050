import type { Json } from '../syntax/frontMatterSchema';
import type { FileSchema, SchemaKey } from './fileSchema';

type JsonObject = { readonly [key: string]: Json };

/** A schema of a settings file as JSON Schema (draft 2020-12), for editors of YAML. It accepts what the check accepts. */
export function toJsonSchema({ title, keys }: FileSchema): JsonObject {
  return { $schema: 'https://json-schema.org/draft/2020-12/schema', title, ...mapSchema(keys) };
}

function mapSchema(keys: readonly SchemaKey[]): JsonObject {
  // Other readers of YAML take 007 and true for more than text.
  if (keys.length === 0) return { type: ['object', 'null'], additionalProperties: { type: ['string', 'number', 'boolean', 'null'] } };
  const required = keys.filter((one) => one.required).map(({ key }) => key);
  const properties = Object.fromEntries(keys.map((one) => [one.key, { description: one.description, ...keySchema(one) }]));
  return { type: ['object', 'null'], properties, ...(required.length > 0 ? { required } : {}), additionalProperties: false };
}

const WORDS: JsonObject = { type: ['string', 'number', 'boolean'], minLength: 1 };
const LINE: JsonObject = { type: ['string', 'number', 'boolean', 'null'] };

/** A key may stand without a value, as the prompts of a new file do. */
function keySchema(schema: SchemaKey): JsonObject {
  switch (schema.type) {
    case 'map':
      return mapSchema(schema.keys);
    case 'list':
      if (schema.keys.length > 0) return { type: ['array', 'null'], items: mapSchema(schema.keys) };
      // One member may stand without a list, several with commas between them.
      return { type: ['array', 'string', 'null'], items: textSchema(schema) };
    case 'lines':
      return { type: ['string', 'number', 'boolean', 'array', 'null'], items: LINE };
    case 'boolean':
      return { enum: [true, false, 'yes', 'no', null] };
    case 'integer':
      return { type: ['integer', 'null'], minimum: 1, maximum: 999 };
    case 'date':
      return { type: ['string', 'null'], format: 'date' };
    default:
      return textSchema(schema);
  }
}

function textSchema({ values, alsoRead, form, required }: SchemaKey): JsonObject {
  if (required) return WORDS;
  if (form) return { type: ['string', 'null'], pattern: form.pattern.source };
  if (values.length === 0) return LINE;
  const names = [...values.map(({ value }) => value), ...alsoRead];
  // 450 is a number to other readers.
  return { enum: [...names, ...names.filter((name) => /^\d+$/.test(name)).map(Number), null] };
}
