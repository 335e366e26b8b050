import { keyAt, type SchemaKey } from '../../config/fileSchema';
import { readYamlFile, type YamlEntry } from '../../config/yamlFile';
import type { Span } from '../../text/span';
import type { Hover } from '../hover';
import type { Engine } from '../snapshot';
import { type SettingsFile, settingsSchema, yamlSpan } from './settingsFile';

/** What a key of a file of the `.foi` folder is for, and what the value beside it means. Undefined where there is nothing to say. */
export function settingsHover(file: SettingsFile, offset: number, engine: Engine): Hover | undefined {
  const yaml = yamlSpan(file);
  if (!yaml) return undefined;
  const at = offset - yaml.start;
  const found = entryAt(readYamlFile(file.text.slice(yaml.start, yaml.end)).entries, at, []);
  const key = found && keyAt(settingsSchema(file.kind, engine).keys, found.path);
  if (!found || !key) return undefined;
  const { start, end } = found.entry.keySpan;
  return { span: { start: start + yaml.start, end: end + yaml.start }, markdown: card(key, found.entry) };
}

interface Found {
  readonly entry: YamlEntry;
  readonly path: readonly string[];
}

function entryAt(entries: readonly YamlEntry[], at: number, path: readonly string[]): Found | undefined {
  for (const entry of entries) {
    const own = [...path, entry.key];
    if (holds(entry.keySpan, at) || (entry.value !== undefined && holds(entry.valueSpan, at))) return { entry, path: own };
    const members = entry.items.flatMap((item) => item.entries);
    const below = entryAt([...entry.entries, ...members], at, own);
    if (below) return below;
  }
  return undefined;
}

const holds = ({ start, end }: Span, at: number): boolean => start <= at && at <= end;

function card({ key, description, values, required }: SchemaKey, { value }: YamlEntry): string {
  const chosen = values.find((one) => one.value === value);
  const choice = values.length > 0 ? `One of: ${values.map((one) => one.value).join(', ')}` : '';
  return [`**${key}**${required ? ' (required)' : ''}: ${description}`, chosen ? `${chosen.value}: ${chosen.description}` : choice]
    .filter((part) => part !== '')
    .join('\n\n');
}
