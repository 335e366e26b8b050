import { readYamlFile, type YamlEntry } from '../core/config/yamlFile';
import { LineIndex } from '../core/text/lineIndex';
import type { Range } from '../core/text/span';
import type { Project } from './project';
import { join, type Workspace } from './workspace';

/** A stretch of a file. */
export interface FilePlace {
  readonly address: string;
  readonly range: Range;
}

/** Where the profile of an authority says what `((name))` prints: its key, or the key under `fields`. Undefined where the file has no such key. */
export async function placeInProfile(workspace: Workspace, { folder }: Project, authority: string, name: string): Promise<FilePlace | undefined> {
  if (folder === undefined) return undefined;
  const address = join(folder, 'authorities', `${authority}.yaml`);
  const text = await workspace.readFile(address);
  if (text === undefined) return undefined;
  const { entries } = readYamlFile(text);
  const own = entries.find(({ key }) => key === 'fields')?.entries.find(({ key }) => key === name);
  const entry = own ?? follow(entries, name.split('.'));
  return entry && { address, range: new LineIndex(text).range(entry.keySpan) };
}

/** The entry at a dotted path; of a list's members the last key on the way that has a name. */
function follow(entries: readonly YamlEntry[], path: readonly string[]): YamlEntry | undefined {
  const [key, ...rest] = path;
  const entry = entries.find((one) => one.key === key);
  if (!entry || rest.length === 0) return entry;
  const [next, ...after] = rest;
  const item = next !== undefined && /^\d{1,4}$/.test(next) ? entry.items[Number(next)] : undefined;
  if (!item) return follow(entry.entries, rest);
  return after.length === 0 ? entry : follow(item.entries, after);
}
