import { SECTION, SETTING_GROUPS, type SettingDefinition, SETTINGS } from '../../src/core/config/schema';
import type { Generated } from './generated';
import type { Contributions } from './manifest';
import { codes, table } from './tables';

interface Group {
  readonly title: string;
  readonly settings: readonly SettingDefinition[];
}

const ALL: readonly SettingDefinition[] = SETTINGS;
const GROUPS: readonly Group[] = SETTING_GROUPS.map((title) => ({ title, settings: ALL.filter(({ group }) => group === title) })).filter(
  ({ settings }) => settings.length > 0,
);

/** The section of the manifest that is about settings: a titled group each, in their order. */
export function settingContributions(): Contributions {
  return {
    configuration: GROUPS.map(({ title, settings }, place) => ({
      title,
      order: place + 1,
      properties: Object.fromEntries(settings.map((setting, order) => [`${SECTION}.${setting.key}`, property(setting, order + 1)])),
    })),
  };
}

/** `server/docs/settings.md`: every setting, by group. */
export function generateSettings(): readonly Generated[] {
  return [{ path: 'server/docs/settings.md', text: page() }];
}

function property({ type, scope, values, bounds, default: usual, description }: SettingDefinition, order: number): unknown {
  const choice = values ? { enum: values.map(({ value }) => value), markdownEnumDescriptions: values.map((one) => one.description) } : {};
  const between = bounds ? { minimum: bounds[0], maximum: bounds[1] } : {};
  return { type, scope, ...choice, ...between, default: usual, markdownDescription: description, order };
}

function row(setting: SettingDefinition): string[] {
  return [
    `\`${SECTION}.${setting.key}\``,
    [setting.description, ...(setting.values ?? []).map(({ value, description }) => `\`${value}\`: ${description}`)].join(' '),
    codes([String(setting.default)]),
    setting.scope === 'resource' ? 'folder' : 'window',
  ];
}

function page(): string {
  return [
    '# Settings',
    '',
    'In VS Code: *File › Preferences › Settings*, then search for *FOI*. A setting of a folder can differ from folder to folder.',
    '',
    ...GROUPS.flatMap(({ title, settings }) => [`## ${title}`, '', table(['Setting', 'What it does', 'Default', 'For each'], settings.map(row)), '']),
    'How seriously each rule is taken is no setting of the editor, so that it is the same for a whole team and on the command line. It stands in `.foi/config.yaml` beside the notices, at `off`, `hint`, `information`, `warning` or `error`:',
    '',
    '```yaml',
    'rules:',
    '  pit-one-sided: information',
    '```',
    '',
  ].join('\n');
}
