import type { Snapshot } from '../core/features/snapshot';
import type { AuthorityProfile } from '../core/config/authorityProfile';
import { KNOWN_UNTIL } from '../core/law/calendar/bankHolidays';
import { readYamlFile, type YamlEntry } from '../core/config/yamlFile';
import type { CheckOptions } from '../core/rules/finding';
import type { Regime } from '../core/syntax/model';
import { LineIndex } from '../core/text/lineIndex';
import { compareEditions } from '../core/wording/library';
import type { Project } from './project';
import { join, type Workspace } from './workspace';

/** Where a value comes from. `file` is an address of the workspace; lines count from 1. */
export type Origin =
  | { readonly from: 'letter'; readonly line: number }
  | { readonly from: 'file'; readonly file: string; readonly line: number | null }
  | { readonly from: 'option' }
  | { readonly from: 'shipped' }
  | { readonly from: 'default' };

/** A value that applies to a letter. `value` is null where nothing says it. */
export interface EffectiveValue {
  readonly name: string;
  readonly value: string | null;
  readonly origin: Origin;
}

export interface EffectiveConfig {
  /** The `.foi` folder; null where there is none. */
  readonly folder: string | null;
  readonly values: readonly EffectiveValue[];
  /** The letter names an authority that has no profile. */
  readonly missingProfile: boolean;
  /** Every rule with its level and, as `own`, the level that it has where nobody says another. */
  readonly rules: readonly (EffectiveValue & { readonly own: string })[];
  /** The wording that this letter may use: one entry for each name, with its edition as value. */
  readonly wording: readonly EffectiveValue[];
  /** The letter's own waivers, with the rule as name and the reason as value. */
  readonly waivers: readonly (EffectiveValue & { readonly scope: 'whole' | 'place' })[];
}

interface Known {
  readonly workspace: Workspace;
  readonly project: Project;
  readonly profile: AuthorityProfile | undefined;
  readonly snapshot: Snapshot;
  readonly check: CheckOptions;
}

const DEFAULT: Origin = { from: 'default' };
const SHIPPED: Origin = { from: 'shipped' };

/** Each value that applies to a letter, and where it comes from. Reads the same files as a check, and what a check would use. */
export async function effectiveConfig({ workspace, project, profile, snapshot, check }: Known): Promise<EffectiveConfig> {
  const { notice, syntax, lines, engine } = snapshot;
  const at = (offset: number): Origin => ({ from: 'letter', line: lines.position(offset).line + 1 });
  const inLetter = (path: string): Origin | undefined => {
    const entry = syntax.frontMatter?.entries.find((one) => one.path === path);
    return entry && at(entry.keySpan.start);
  };
  const profileFile = profile && project.folder !== undefined ? join(project.folder, 'authorities', `${profile.id}.yaml`) : undefined;
  const profileText = profileFile === undefined ? '' : ((await workspace.readFile(profileFile)) ?? '');
  const inProfile = (key: string): Origin => (profileFile === undefined ? DEFAULT : inFile(profileFile, profileText, [key]));
  const fromProfile = (name: string, key: string, value: string | undefined): EffectiveValue =>
    value === undefined ? { name, value: null, origin: DEFAULT } : { name, value, origin: inProfile(key) };

  const { authority, regime, kind, issued } = notice.values;
  const profileRegime = profile?.regime;
  const values: EffectiveValue[] = [
    { name: 'authority', value: authority ?? null, origin: inLetter('authority') ?? DEFAULT },
    fromProfile('authority name', 'name', profile?.name),
    fromProfile('kind of authority', 'kind', check.authorityKind),
    regime !== undefined
      ? { name: 'regime', value: regime, origin: inLetter('regime') ?? DEFAULT }
      : { name: 'regime', value: profileRegime ?? notice.defaultRegime, origin: profileRegime === undefined ? DEFAULT : inProfile('regime') },
    fromProfile('cost limit', 'cost-limit', profile?.costLimit),
    { name: 'kind of letter', value: kind ?? notice.kind, origin: (kind && inLetter('kind')) || DEFAULT },
    { name: 'date of the letter', value: issued ?? null, origin: (issued && inLetter('issued')) || DEFAULT },
    { name: 'law as of', value: engine.law.asOf, origin: SHIPPED },
    { name: 'bank holidays', value: holidaysOf(regime ?? profileRegime ?? notice.defaultRegime), origin: SHIPPED },
    { name: 'today', value: check.today ?? null, origin: check.today === undefined ? DEFAULT : { from: 'option' } },
  ];
  const rules = engine.rules.map(({ name, severity, status }) => {
    const level = project.config.levels[name];
    const own = status === 'preview' ? 'off' : severity;
    if (level === undefined || project.configAddress === undefined) return { name, value: own, origin: DEFAULT, own };
    return { name, value: level, own, origin: inFile(project.configAddress, project.configText, ['rules', name]) };
  });
  const waivers = notice.waivers.map(({ rule, reason, place, ruleSpan }) => ({
    name: rule,
    value: reason.trim() === '' ? null : reason.trim(),
    origin: at(ruleSpan.start),
    scope: place === 'front-matter' ? ('whole' as const) : ('place' as const),
  }));
  const missingProfile = authority !== undefined && profile === undefined;
  return { folder: project.folder ?? null, values, missingProfile, rules, wording: await wordingOf(project, snapshot, check), waivers };
}

/** The holidays that are not counted under a regime (`workingDays.ts` has the law). */
function holidaysOf(regime: Regime): string {
  const whose = regime === 'FOISA' || regime === 'EISR' ? 'Scotland' : 'every part of the United Kingdom';
  return `those of ${whose}, known until ${KNOWN_UNTIL}`;
}

async function wordingOf(project: Project, { notice }: Snapshot, check: CheckOptions): Promise<readonly EffectiveValue[]> {
  const library = await project.library();
  const files = await project.wording();
  const use = { regime: notice.defaultRegime, date: notice.values.issued ?? check.today };
  return library.ids.flatMap((id) => {
    const entry = library.find(id, use);
    if (!entry) return [];
    const { rev, origin } = entry;
    const file = files.find((one) => one.id === id && compareEditions(one.rev ?? '', rev ?? '') === 0 && one.text === entry.text);
    const from: Origin = origin === 'workspace' && file ? { from: 'file', file: file.address, line: null } : { from: 'shipped' };
    return [{ name: id, value: rev ?? null, origin: from }];
  });
}

/** A key of a file, by the way to it, with its line. */
function inFile(file: string, text: string, path: readonly string[]): Origin {
  let entries = readYamlFile(text).entries;
  let found: YamlEntry | undefined;
  for (const key of path) {
    found = entries.find((entry) => entry.key === key);
    entries = found?.entries ?? [];
  }
  return { from: 'file', file, line: found ? new LineIndex(text).position(found.keySpan.start).line + 1 : null };
}
