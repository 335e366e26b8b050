import { keyAt, type SchemaKey, type SchemaValue } from '../../config/fileSchema';
import { readYamlFile, type YamlEntry } from '../../config/yamlFile';
import type { Completion } from '../completion/model';
import { type YamlPlace, yamlPlace } from '../completion/yamlPlace';
import type { Engine } from '../snapshot';
import { type SettingsFile, settingsSchema, yamlSpan } from './settingsFile';

/** What could stand at an offset of a file of the `.foi` folder: keys that are not there yet, and values where there is a choice. `today`: what a date can be filled with. */
export function settingsCompletions(file: SettingsFile, offset: number, engine: Engine, today: string | undefined): Completion[] {
  const { text, lines, kind } = file;
  const yaml = yamlSpan(file);
  if (!yaml || offset < yaml.start || offset > yaml.end) return [];
  const place = yamlPlace(text, lines, offset, lines.position(yaml.start).line);
  if (!place) return [];
  const { keys } = settingsSchema(kind, engine);
  const here = keyAt(keys, place.path);
  if (place.what === 'value') return here ? valuesOf(file, place, offset, here, today) : [];
  if (here?.type === 'list' && here.keys.length === 0) return place.dash ? valuesOf(file, place, offset, here, today) : [];
  if (place.path.length > 0 && !here) return [];
  const present = keysBeside(readYamlFile(text.slice(yaml.start, yaml.end)).entries, place, offset - yaml.start);
  return keysOf(
    file,
    place,
    offset,
    (here?.keys ?? keys).filter(({ key }) => !present.has(key)),
  );
}

/** Keys of the map in which the cursor stands, the one under the cursor apart. Members of a list may each have all of them. */
function keysBeside(entries: readonly YamlEntry[], { path }: YamlPlace, at: number): ReadonlySet<string> {
  let among = entries;
  for (const key of path) among = among.find((entry) => entry.key === key)?.entries ?? [];
  return new Set(among.filter(({ keySpan }) => at < keySpan.start || at > keySpan.end).map(({ key }) => key));
}

const BELOW: ReadonlySet<SchemaKey['type']> = new Set(['map', 'list']);

function keysOf({ text }: SettingsFile, { start }: YamlPlace, offset: number, keys: readonly SchemaKey[]): Completion[] {
  const rest = /^[A-Za-z0-9-]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0;
  const end = offset + rest;
  const hasColon = text.charAt(end) === ':';
  return keys.map(({ key, type, description, values, required }, order) => ({
    label: key,
    kind: 'key' as const,
    ...(required ? { detail: 'required' } : {}),
    documentation: description,
    insert: hasColon ? key : `${key}${BELOW.has(type) ? ':' : ': '}`,
    isSnippet: false,
    span: { start, end },
    filter: key,
    order,
    chain: !hasColon && (values.length > 0 || type === 'date'),
  }));
}

function valuesOf({ text }: SettingsFile, { start }: YamlPlace, offset: number, key: SchemaKey, today: string | undefined): Completion[] {
  const rest = /^[^\s,"[\]{}#]*/.exec(text.slice(offset, offset + 80))?.[0].length ?? 0;
  const dates: readonly SchemaValue[] = key.type === 'date' && today !== undefined ? [{ value: today, description: 'Today' }] : [];
  return [...key.values, ...dates].map(({ value, description }, order) => ({
    label: value,
    kind: 'value' as const,
    documentation: description,
    insert: value,
    isSnippet: false,
    span: { start, end: offset + rest },
    filter: value,
    order,
    chain: false,
  }));
}
