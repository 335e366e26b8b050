import type { Span } from '../text/span';
import { DIALECT_VERSION, FRONT_MATTER_KEYS, type FrontMatterKey, fieldPaths } from './frontMatterSchema';
import type { YamlEntry } from './frontMatterYaml';
import { isIsoDate, mendDate } from './isoDate';
import type { FrontMatterValues, SyntaxFault } from './model';
import { nearest } from './nearest';

type Value = string | number | boolean | readonly Value[] | Span | { readonly [key: string]: Value };

interface Context {
  readonly faults: SyntaxFault[];
}

/** Words for a type, as they stand in a message. */
const TYPE_WORDS = {
  text: 'text',
  integer: 'a whole number',
  boolean: 'true or false',
  date: 'a date such as 2026-10-05',
  map: 'a set of keys',
  list: 'a list',
} as const;

/** Checks the entries against the schema and types them. `mark` is the opening `---`, `insertAt` the line after it. */
export function checkFrontMatter(
  entries: readonly YamlEntry[],
  isMap: boolean,
  mark: Span,
  insertAt: number,
  lineEnding: string,
): { readonly values: FrontMatterValues; readonly faults: readonly SyntaxFault[] } {
  const faults: SyntaxFault[] = [];
  if (!isMap) faults.push({ code: 'front-matter-invalid', message: 'not-a-map', values: {}, span: mark });
  const values = readMap(entries, FRONT_MATTER_KEYS, '', { faults });
  for (const schema of FRONT_MATTER_KEYS) {
    if (!schema.required || entries.some((e) => e.key === schema.key && (e.value !== undefined || e.kind !== 'scalar'))) continue;
    const text = schema.key === 'foi' ? `foi: ${DIALECT_VERSION}` : `${schema.key}: "[insert: the ${schema.key}]"`;
    const empty = entries.find((e) => e.key === schema.key);
    const edits = empty
      ? [{ span: { start: empty.keySpan.start, end: Math.max(empty.valueSpan.end, empty.keySpan.end + 1) }, text }]
      : [{ span: { start: insertAt, end: insertAt }, text: text + lineEnding }];
    const fix = { title: `Add ${schema.key}`, edits, safe: schema.key === 'foi' };
    faults.push({ code: 'front-matter-invalid', message: 'missing-key', values: { key: schema.key }, span: empty?.keySpan ?? mark, fix });
  }
  return { values: values as FrontMatterValues, faults };
}

function readMap(entries: readonly YamlEntry[], keys: readonly FrontMatterKey[], path: string, context: Context): { readonly [key: string]: Value } {
  const values: Record<string, Value> = {};
  const seen = new Set<string>();
  for (const entry of entries) {
    const schema = keys.find((k) => k.key === entry.key);
    if (seen.has(entry.key)) {
      context.faults.push({ code: 'front-matter-invalid', message: 'duplicate-key', values: { key: entry.key }, span: entry.keySpan });
      continue;
    }
    seen.add(entry.key);
    if (!schema) {
      context.faults.push(unknownKey(entry, keys, path, seen, entries));
      continue;
    }
    const value = readValue(entry, schema, path + entry.key, context);
    if (value !== undefined) values[entry.key] = value;
  }
  return values;
}

function unknownKey(entry: YamlEntry, keys: readonly FrontMatterKey[], path: string, seen: ReadonlySet<string>, all: readonly YamlEntry[]): SyntaxFault {
  const near = nearest(
    entry.key,
    keys.map((k) => k.key),
    2,
  );
  const base = { code: 'front-matter-unknown-key' as const, span: entry.keySpan };
  if (near === undefined || seen.has(near) || all.some((e) => e.key === near)) return { ...base, message: 'unknown', values: { key: path + entry.key } };
  const fix = { title: `Change to ${near}`, edits: [{ span: entry.keySpan, text: near }], safe: false };
  return { ...base, message: 'unknown-near', values: { key: path + entry.key, nearest: near }, fix };
}

function readValue(entry: YamlEntry, schema: FrontMatterKey, path: string, context: Context): Value | undefined {
  if (entry.kind === 'scalar' && entry.value === undefined) return undefined;
  const expected = schema.type === 'map' || schema.type === 'list' ? schema.type : 'scalar';
  if (entry.kind !== expected) return entry.rough ? undefined : wrongType(entry, schema, path, context);
  if (schema.type === 'map') return schema.key === 'fields' ? readFields(entry, context) : readMap(entry.children, schema.keys, `${path}.`, context);
  if (schema.type === 'list') return readList(entry, schema, path, context);
  return readScalar(entry, schema, path, context);
}

function wrongType(entry: YamlEntry, schema: FrontMatterKey, path: string, context: Context): undefined {
  const span = entry.valueSpan.end > entry.valueSpan.start ? entry.valueSpan : entry.keySpan;
  context.faults.push({ code: 'front-matter-invalid', message: 'wrong-type', values: { key: path, expected: TYPE_WORDS[schema.type] }, span });
  return undefined;
}

function readList(entry: YamlEntry, schema: FrontMatterKey, path: string, context: Context): readonly Value[] {
  const values: Value[] = [];
  for (const item of entry.children) {
    const itemPath = `${path}.${item.key}`;
    if (schema.keys.length === 0) {
      if (item.value !== undefined) values.push(item.value);
      else if (item.kind !== 'scalar') wrongType(item, { ...schema, type: 'text' }, itemPath, context);
      continue;
    }
    if (item.kind !== 'map') {
      wrongType(item, { ...schema, type: 'map' }, itemPath, context);
      continue;
    }
    const read = readMap(item.children, schema.keys, `${itemPath}.`, context);
    values.push(schema.key === 'waivers' ? { ...read, span: item.valueSpan } : read);
  }
  return values;
}

const SCHEMA_PATHS: ReadonlySet<string> = new Set([...fieldPaths(), ...FRONT_MATTER_KEYS.map((k) => k.key)]);

/** Whether a name of one's own would hide one that the letter already has: the front matter's, the authority's or the regulator's. */
function hidesAnother(key: string): boolean {
  return SCHEMA_PATHS.has(key) || /^(?:regulator|authority)(?:\.|$)/.test(key);
}

function readFields(entry: YamlEntry, context: Context): { readonly [key: string]: Value } {
  const values: Record<string, Value> = {};
  for (const field of entry.children) {
    if (Object.hasOwn(values, field.key)) {
      context.faults.push({ code: 'front-matter-invalid', message: 'duplicate-key', values: { key: field.key }, span: field.keySpan });
      continue;
    }
    if (field.kind !== 'scalar') {
      context.faults.push({
        code: 'front-matter-invalid',
        message: 'wrong-type',
        values: { key: `fields.${field.key}`, expected: TYPE_WORDS.text },
        span: field.keySpan,
      });
    } else if (hidesAnother(field.key)) {
      context.faults.push({ code: 'front-matter-invalid', message: 'field-hides', values: { key: field.key }, span: field.keySpan });
    }
    if (field.kind === 'scalar' && field.value !== undefined) values[field.key] = field.value;
  }
  return values;
}

function readScalar(entry: YamlEntry, schema: FrontMatterKey, path: string, context: Context): Value | undefined {
  const value = entry.value ?? '';
  const fault = (message: string, values: Readonly<Record<string, string>>, mended?: string): undefined => {
    const fix = mended === undefined ? {} : { fix: { title: `Change to ${mended}`, edits: [{ span: entry.valueSpan, text: mended }], safe: true } };
    context.faults.push({ code: 'front-matter-invalid', message, values: { key: path, value, ...values }, span: entry.valueSpan, ...fix });
    return undefined;
  };
  switch (schema.type) {
    case 'date':
      return isIsoDate(value) ? value : fault('bad-date', {}, mendDate(value));
    case 'boolean': {
      if (value === 'true' || value === 'false') return value === 'true';
      const lower = value.toLowerCase();
      return fault(
        'wrong-type',
        { expected: TYPE_WORDS.boolean },
        ['true', 'yes'].includes(lower) ? 'true' : ['false', 'no'].includes(lower) ? 'false' : undefined,
      );
    }
    case 'integer': {
      if (schema.key === 'foi' && value !== String(DIALECT_VERSION)) return fault('version', {});
      if (!/^[1-9]\d{0,3}$/.test(value)) return fault('wrong-type', { expected: TYPE_WORDS.integer });
      return Number(value);
    }
    default:
      if (schema.values.length === 0 || schema.values.includes(value)) return value;
      return fault('bad-value', { allowed: schema.values.join(', ') }, nearest(value, schema.values, 1));
  }
}
