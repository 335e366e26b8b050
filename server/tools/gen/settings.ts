import { SECTION, type SettingDefinition, SETTINGS } from '../../src/core/config/schema';
import type { Generated } from './generated';
import type { Contributions } from './manifest';
import { codes, table } from './tables';

/** The section of the manifest that is about settings. */
export function settingContributions(): Contributions {
  const properties = Object.fromEntries(SETTINGS.map((setting) => [`${SECTION}.${setting.key}`, property(setting)]));
  return { configuration: { title: 'FOI Notices', properties } };
}

/** `server/docs/settings.md`: every setting. */
export function generateSettings(): readonly Generated[] {
  return [{ path: 'server/docs/settings.md', text: page() }];
}

function property({ type, scope, values, default: usual, description, order }: SettingDefinition): unknown {
  const choice = values ? { enum: values.map(({ value }) => value), markdownEnumDescriptions: values.map((one) => one.description) } : {};
  return { type, scope, ...choice, default: usual, markdownDescription: description, order };
}

function page(): string {
  const rows = SETTINGS.map((setting) => [
    `\`${SECTION}.${setting.key}\``,
    [setting.description, ...(setting.values ?? []).map(({ value, description }) => `\`${value}\`: ${description}`)].join(' '),
    codes([String(setting.default)]),
    setting.scope === 'resource' ? 'folder' : 'window',
  ]);
  return [
    '# Settings',
    '',
    'In VS Code: *File › Preferences › Settings*, then search for *FOI*. A setting of a folder can differ from folder to folder.',
    '',
    table(['Setting', 'What it does', 'Default', 'For each'], rows),
    '',
    'How seriously each rule is taken is no setting of the editor, so that it is the same for a whole team and on the command line. It stands in `.foi/config.yaml` beside the notices, at `off`, `hint`, `information`, `warning` or `error`:',
    '',
    '```yaml',
    'rules:',
    '  pit-one-sided: information',
    '```',
    '',
  ].join('\n');
}
