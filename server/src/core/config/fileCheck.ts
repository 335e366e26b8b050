import { isIsoDate } from '../syntax/isoDate';
import { nearest } from '../syntax/nearest';
import type { FileSchema, SchemaKey } from './fileSchema';
import type { ConfigProblem, YamlEntry } from './yamlFile';

/** How values of a type are written, for messages. */
const WRITTEN = {
  text: 'one value on the line of its key',
  lines: 'one line, or a list with one line of the address after each dash',
  integer: 'a whole number from 1 to 999',
  boolean: 'yes or no',
  date: 'a date such as 2026-10-30',
  map: 'one "key: value" on each line, further in than the key',
  list: 'a list, with a dash before each member',
} as const;

const WHOLE_NUMBER = /^[1-9]\d{0,2}$/;
const YES_OR_NO = ['yes', 'no', 'true', 'false'];

/**
 * Holds what a file says against its schema. Each problem names the place and the remedy; a key without a value counts as left out.
 * @param free says what is wrong with a key of a map whose keys are free; undefined where nothing is
 */
export function checkFile(entries: readonly YamlEntry[], schema: FileSchema, free: (path: string) => string | undefined = () => undefined): ConfigProblem[] {
  const problems: ConfigProblem[] = [];
  const say = (message: string, span: ConfigProblem['span']): void => {
    problems.push({ message, span });
  };
  const checkMap = (found: readonly YamlEntry[], keys: readonly SchemaKey[], path: string): void => {
    for (const entry of found) {
      const key = keys.find((one) => one.key === entry.key);
      if (key) checkValue(entry, key, path);
      else say(unknownKey(entry.key, keys, path === '' ? schema.name : `"${path.slice(0, -1)}"`), entry.keySpan);
    }
  };
  const checkMembers = ({ items }: YamlEntry, key: SchemaKey, path: string): void => {
    for (const item of items) {
      if (key.keys.length === 0 ? item.entries.length > 0 : item.value !== undefined && item.value !== '') say(membersOf(key, path), item.span);
      else checkMap(item.entries, key.keys, `${path}.`);
      if (key.keys.length > 0 && item.entries.length > 0) missing(item.entries, key.keys, item.span, `a member of "${path}"`);
    }
  };
  const missing = (found: readonly YamlEntry[], keys: readonly SchemaKey[], span: ConfigProblem['span'], where: string): void => {
    for (const { key, required, description } of keys)
      if (required && !found.some((entry) => entry.key === key && hasValue(entry))) say(`Add "${key}" to ${where}. ${description}`, span);
  };
  const checkValue = (entry: YamlEntry, key: SchemaKey, before: string): void => {
    if (!hasValue(entry)) return;
    const path = before + key.key;
    const shape = shapeOf(entry);
    const isRight = key.type === 'lines' ? shape !== 'map' : shape === (key.type === 'map' || key.type === 'list' ? key.type : 'scalar');
    if (!isRight) return say(`Write "${path}" as ${WRITTEN[key.type]}.`, entry.keySpan);
    if (key.type === 'map' && key.keys.length > 0) return checkMap(entry.entries, key.keys, `${path}.`);
    if (key.type === 'map') return checkFree(entry, path);
    if (shape === 'list') return checkMembers(entry, key, path);
    const wrong = wrongValue(entry.value ?? '', key, path);
    if (wrong !== undefined) say(wrong, entry.valueSpan);
  };
  const checkFree = ({ entries: own }: YamlEntry, path: string): void => {
    for (const entry of own) {
      const wrong = shapeOf(entry) === 'scalar' ? free(entry.key) : `Write "${path}.${entry.key}" as ${WRITTEN.text}.`;
      if (wrong !== undefined) say(wrong, entry.keySpan);
    }
  };
  checkMap(entries, schema.keys, '');
  if (entries.length > 0) missing(entries, schema.keys, { start: 0, end: 0 }, schema.name);
  return problems;
}

/** Whether anything stands after a key. An empty list or map says nothing either. */
function hasValue({ value, entries, items }: YamlEntry): boolean {
  return (value !== undefined && value !== '') || entries.length > 0 || items.length > 0;
}

function shapeOf({ entries, items }: YamlEntry): 'scalar' | 'map' | 'list' {
  return entries.length > 0 ? 'map' : items.length > 0 ? 'list' : 'scalar';
}

function membersOf(key: SchemaKey, path: string): string {
  if (key.keys.length === 0) return `Write each member of "${path}" as one line of text.`;
  return `Write each member of "${path}" with its keys: ${key.keys.map((one) => one.key).join(', ')}.`;
}

/** Says of a key that it is not known, with the nearest one, or with all there are. */
export function unknownKey(written: string, keys: readonly SchemaKey[], where: string): string {
  const names = keys.map(({ key }) => key);
  const near = nearest(written, names, 2);
  return `"${written}" is not a key of ${where}. ${near === undefined ? `Use one of: ${names.join(', ')}.` : `Did you mean "${near}"?`}`;
}

function wrongValue(value: string, key: SchemaKey, path: string): string | undefined {
  const { type, values, form } = key;
  if (type === 'boolean') return YES_OR_NO.includes(value) ? undefined : `Write "${path}" as ${WRITTEN.boolean}.`;
  if (type === 'integer') return WHOLE_NUMBER.test(value) ? undefined : `Write "${path}" as ${WRITTEN.integer}.`;
  if (type === 'date') return isIsoDate(value) ? undefined : `Write "${path}" as ${WRITTEN.date}.`;
  if (form && !form.pattern.test(value)) return `Write "${path}" as ${form.says}.`;
  if (values.length === 0) return undefined;
  const names = values.map((one) => one.value);
  if (names.includes(value) || key.alsoRead.includes(value)) return undefined;
  const near = nearest(value, names, 2);
  return `"${value}" can’t stand for "${path}". ${near === undefined ? `Use one of: ${names.join(', ')}.` : `Did you mean "${near}"?`}`;
}
