import type { Regime } from '../syntax/model';
import { type ConfigProblem, readYamlFile, type YamlEntry } from './yamlFile';

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
  /** Every scalar by its dotted path, for `((fields))`: `name`, `review.address`, `signatories.0.name`. */
  readonly values: Readonly<Record<string, string>>;
  readonly problems: readonly ConfigProblem[];
}

const REGIMES: readonly Regime[] = ['FOIA', 'EIR', 'FOISA', 'EISR'];
const ID = /^[A-Za-z0-9][A-Za-z0-9_-]*$/;

/** Whether a name may stand for a file in `.foi/authorities`: letters, digits, `-` and `_`, so that it can never leave that folder. */
export function isProfileId(id: string): boolean {
  return id.length <= 100 && ID.test(id);
}

/** Reads a profile. Never throws; keys that are not known are kept as values for fields. */
export function parseAuthorityProfile(id: string, text: string): AuthorityProfile {
  const file = readYamlFile(text);
  const values: Record<string, string> = Object.create(null) as Record<string, string>;
  collect(file.entries, '', values);
  const problems = [...file.problems];
  const regime = REGIMES.find((known) => known === values['regime']);
  if (values['regime'] !== undefined && !regime) {
    const span = file.entries.find((entry) => entry.key === 'regime')?.valueSpan ?? { start: 0, end: 0 };
    problems.push({ message: `"${values['regime']}" is not a regime. Use one of: ${REGIMES.join(', ')}.`, span });
  }
  return {
    id,
    name: values['name'],
    kind: values['kind'],
    regime,
    letterhead: values['letterhead'],
    costLimit: values['cost-limit'],
    values,
    problems,
  };
}

function collect(entries: readonly YamlEntry[], prefix: string, values: Record<string, string>): void {
  for (const entry of entries) {
    const path = `${prefix}${entry.key}`;
    if (entry.value !== undefined) values[path] = entry.value;
    collect(entry.entries, `${path}.`, values);
    for (const [index, item] of entry.items.entries()) {
      if (item.value !== undefined) values[`${path}.${index}`] = item.value;
      collect(item.entries, `${path}.${index}.`, values);
    }
  }
}
