import { fieldPaths } from '../syntax/frontMatterSchema';
import { isIsoDate } from '../syntax/isoDate';
import type { IsoDate, Regime } from '../syntax/model';
import { checkFile } from './fileCheck';
import type { SchemaKey } from './fileSchema';
import { NEVER_PRINTED, PROFILE_REGIMES, PROFILE_SCHEMA } from './profileSchema';
import { type ConfigProblem, readYamlFile, type YamlEntry } from './yamlFile';

/** Somebody who signs letters of an authority. */
export interface Signatory {
  readonly name: string;
  readonly title: string | undefined;
}

/** What a profile says about the regulator: it stands above the built-in details from a date on. */
export interface RegulatorOverride {
  /** Date of the first letter for which it holds; undefined: every letter. */
  readonly validFrom: IsoDate | undefined;
  readonly name: string | undefined;
  readonly shortName: string | undefined;
  /** Lines; empty where the profile has none. */
  readonly postal: readonly string[];
  readonly telephone: string | undefined;
  readonly url: string | undefined;
}

/** What `.foi/authorities/<id>.yaml` says about an authority. Everything may be missing. */
export interface AuthorityProfile {
  readonly id: string;
  readonly name: string | undefined;
  /** Kind of authority, as the rules know it: `central-government`, `police` … */
  readonly kind: string | undefined;
  readonly regime: Regime | undefined;
  /** Path of the letterhead, relative to the `.foi` folder. */
  readonly letterhead: string | undefined;
  readonly costLimit: string | undefined;
  readonly signatories: readonly Signatory[];
  readonly regulator: RegulatorOverride | undefined;
  /**
   * What `((fields))` can print, by dotted path: `name`, `review.address`, `signatories.0.name`, and what stands under `fields` by its own name.
   * Only what the schema has: notes for colleagues are not among it, however they are spelt. The regulator's details are in `regulator`.
   */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly ConfigProblem[];
}

const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Whether a name may stand for a file in `.foi/authorities`: letters, digits, `-` and `_`, so that it can never leave that folder. */
export function isProfileId(id: string): boolean {
  return id.length <= 100 && ID.test(id);
}

/** Reads a profile. Never throws; what is not understood is in `problems`, and the rest counts. */
export function parseAuthorityProfile(id: string, text: string): AuthorityProfile {
  const file = readYamlFile(text);
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  collect(file.entries, PRINTABLE, '', values);
  const own = file.entries.find(({ key }) => key === 'fields')?.entries ?? [];
  for (const { key, value } of own) if (value !== undefined && hides(key) === undefined) values[key] = value;
  const regime = PROFILE_REGIMES.find(({ value }) => value === values['regime'])?.value;
  return {
    id,
    name: values['name'],
    kind: values['kind'],
    regime: regime as Regime | undefined,
    letterhead: values['letterhead'],
    costLimit: values['cost-limit'],
    signatories: signatoriesOf(file.entries),
    regulator: regulatorOf(file.entries),
    values,
    problems: [...file.problems, ...checkFile(file.entries, PROFILE_SCHEMA, hides)],
  };
}

/** Keys that are read in another way, or never printed. */
const NOT_FIELDS: ReadonlySet<string> = new Set([...NEVER_PRINTED, 'fields', 'regulator']);
const PRINTABLE: readonly SchemaKey[] = PROFILE_SCHEMA.keys.filter(({ key }) => !NOT_FIELDS.has(key));
const TAKEN: ReadonlySet<string> = new Set([...fieldPaths(), ...PROFILE_SCHEMA.keys.map(({ key }) => key), 'authority']);

/** Why a word of one's own can't have this name; undefined where it can. */
function hides(name: string): string | undefined {
  return TAKEN.has(name) || /^(?:regulator|review|contact|requester|signatory|clock)\./.test(name)
    ? `Give this another name: ((${name})) already stands for something else.`
    : undefined;
}

function collect(entries: readonly YamlEntry[], keys: readonly SchemaKey[], prefix: string, values: Record<string, string>): void {
  for (const entry of entries) {
    const schema = keys.find(({ key }) => key === entry.key);
    if (!schema) continue;
    const path = `${prefix}${entry.key}`;
    if (entry.value !== undefined) values[path] = entry.value;
    collect(entry.entries, schema.keys, `${path}.`, values);
    for (const [index, item] of entry.items.entries()) {
      if (item.value !== undefined) values[`${path}.${index}`] = item.value;
      collect(item.entries, schema.keys, `${path}.${index}.`, values);
    }
  }
}

const textOf = (entries: readonly YamlEntry[], key: string): string | undefined => entries.find((entry) => entry.key === key)?.value || undefined;

function signatoriesOf(entries: readonly YamlEntry[]): readonly Signatory[] {
  const list = entries.find(({ key }) => key === 'signatories')?.items ?? [];
  return list.flatMap((member) => {
    const name = textOf(member.entries, 'name');
    return name === undefined ? [] : [{ name, title: textOf(member.entries, 'title') }];
  });
}

function regulatorOf(all: readonly YamlEntry[]): RegulatorOverride | undefined {
  const entries = all.find(({ key }) => key === 'regulator')?.entries ?? [];
  if (entries.length === 0) return undefined;
  const from = textOf(entries, 'valid-from');
  const address = entries.find(({ key }) => key === 'address');
  const lines = [...(address?.value ?? '').split('\n'), ...(address?.items ?? []).map(({ value }) => value ?? '')];
  return {
    validFrom: from !== undefined && isIsoDate(from) ? from : undefined,
    name: textOf(entries, 'name'),
    shortName: textOf(entries, 'short-name'),
    postal: lines.map((line) => line.trim()).filter((line) => line !== ''),
    telephone: textOf(entries, 'telephone'),
    url: textOf(entries, 'url'),
  };
}
