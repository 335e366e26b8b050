/** The titled groups in which the settings stand, in their order. */
export const SETTING_GROUPS = ['Checking', 'While drafting', 'Preview and export', 'Keeping track', 'For reports of faults'] as const;

/** One setting of the editor, declared once: the manifest, the documentation and what the server reads are made from this list. */
export interface SettingDefinition {
  readonly key: string;
  readonly group: (typeof SETTING_GROUPS)[number];
  readonly type: 'boolean' | 'string' | 'number';
  readonly default: boolean | string | number;
  /** The values that a `string` may have. */
  readonly values?: readonly { readonly value: string; readonly description: string }[];
  /** The least and the most that a `number` may be; both count. */
  readonly bounds?: readonly [number, number];
  readonly description: string;
  /** `resource`: may differ from folder to folder. `window`: one for the whole window. */
  readonly scope: 'resource' | 'window';
  /** The language server reads it; the others are read by the client alone. */
  readonly server?: true;
}

/** The prefix of every setting. */
export const SECTION = 'foiNotices';

/** Every setting. Within a group they stand in the order of this list. */
export const SETTINGS = [
  {
    key: 'check.enabled',
    group: 'Checking',
    type: 'boolean',
    default: true,
    description: 'Check notices. Switched off, no findings are shown; preview and completion go on.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'run',
    group: 'Checking',
    type: 'string',
    default: 'onType',
    values: [
      { value: 'onType', description: 'While you type.' },
      { value: 'onSave', description: 'When a notice is opened, and whenever it is saved.' },
      { value: 'manual', description: 'Only with *FOI: Check now*. A notice that is opened shows no findings until then.' },
    ],
    description:
      'When notices are checked. Between checks the findings of the last one stay, and nothing new appears; *FOI: Check now* checks at any time. *Prepare to send* always checks the text as it is.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'check.showFrom',
    group: 'Checking',
    type: 'string',
    default: 'hint',
    values: [
      { value: 'hint', description: 'All findings.' },
      { value: 'information', description: 'Errors, warnings and information.' },
      { value: 'warning', description: 'Errors and warnings.' },
      { value: 'error', description: 'Only errors.' },
    ],
    description:
      'The least serious findings that are shown in the text, in the list of problems and in the preview. Nothing else changes: the check sheet and the command line report every finding.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'convert.offer',
    group: 'While drafting',
    type: 'boolean',
    default: true,
    description:
      'Offer, with the light bulb, to convert or to check a text that reads like an answer to a request and has no marks. Switched off, the commands are still there.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'check.workspace',
    group: 'Checking',
    type: 'string',
    default: 'openNotices',
    values: [
      { value: 'openNotices', description: 'Only notices that are open.' },
      { value: 'allNotices', description: 'All notices of the workspace, up to 500, as they lie in their files.' },
    ],
    description: 'Whose findings are in the list of problems. Notices that are not open are checked in the background, and again when they change.',
    scope: 'window',
    server: true,
  },
  {
    key: 'preview.view',
    group: 'Preview and export',
    type: 'string',
    default: 'draft',
    values: [
      { value: 'draft', description: 'As a draft: with the findings, the outcomes and the gaps in the margin.' },
      { value: 'requester', description: 'As the requester will see it.' },
    ],
    description: 'What the preview shows when it is opened. Its own button changes it at any time.',
    scope: 'window',
  },
  {
    key: 'preview.scrollSync',
    group: 'Preview and export',
    type: 'boolean',
    default: true,
    description: 'Keep the preview and the text at the same place while you scroll.',
    scope: 'window',
  },
  {
    key: 'preview.appearance',
    group: 'Preview and export',
    type: 'string',
    default: 'paper',
    values: [
      { value: 'paper', description: 'Dark words on light paper, as the requester will see it.' },
      { value: 'theme', description: 'The colours of the editor.' },
    ],
    description: 'How the preview looks.',
    scope: 'window',
  },
  {
    key: 'codeLens.outcomes',
    group: 'While drafting',
    type: 'boolean',
    default: true,
    description:
      'Show above each outcome what is relied on and how far it has come: status, harm, public interest test, questions. A click goes to the passage.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'inlayHints.provisionNames',
    group: 'While drafting',
    type: 'boolean',
    default: true,
    description: 'Show the name of a provision after its number where the text does not say it. The name is not part of the letter.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'inlayHints.dueDate',
    group: 'While drafting',
    type: 'boolean',
    default: true,
    description: 'Show the last day for the answer after the date of receipt.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'format.citations',
    group: 'While drafting',
    type: 'boolean',
    default: true,
    description: 'When a notice is formatted, write the provisions of `under` in their normal form and take out spaces within a citation, as in `31 (1) (a)`.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'format.tables',
    group: 'While drafting',
    type: 'boolean',
    default: true,
    description: 'When a notice is formatted, make the columns of tables even in the text.',
    scope: 'resource',
    server: true,
  },
  {
    key: 'statusBar.dueDate',
    group: 'Keeping track',
    type: 'boolean',
    default: true,
    description: 'Say in the status bar by when the notice in front is due, and how many working days are left.',
    scope: 'window',
  },
  {
    key: 'notices.dueSoon',
    group: 'Keeping track',
    type: 'number',
    default: 5,
    bounds: [0, 20],
    description: 'From how many working days before its last day on a notice is marked as due soon in the view *FOI notices*.',
    scope: 'window',
  },
  {
    key: 'export.form',
    group: 'Preview and export',
    type: 'string',
    default: 'docx',
    values: [
      { value: 'docx', description: 'Word document.' },
      { value: 'pdf', description: 'PDF.' },
      { value: 'html', description: 'Web page.' },
      { value: 'text', description: 'Text for e-mail.' },
      { value: 'record', description: 'Record for the disclosure log, as data.' },
      { value: 'record-html', description: 'Record for the disclosure log, as a web page.' },
    ],
    description: 'The form that stands first in the list of *FOI: Export letter*.',
    scope: 'window',
  },
  {
    key: 'trace.server',
    group: 'For reports of faults',
    type: 'string',
    default: 'messages',
    values: [
      { value: 'messages', description: 'What is asked and how long the answer takes.' },
      { value: 'verbose', description: 'Everything, with the text of your letters.' },
    ],
    description:
      'How much of what the editor and the language server say to each other is written to the output channel *FOI Notices*. Nothing is written unless the log level of the channel is set to *Trace*, with *Developer: Set Log Level*. For reports of faults.',
    scope: 'window',
  },
] as const satisfies readonly SettingDefinition[];

type Declared = (typeof SETTINGS)[number];
type ValueOf<S extends SettingDefinition> = S extends { readonly values: readonly { readonly value: infer Value }[] }
  ? Value
  : { boolean: boolean; string: string; number: number }[S['type']];

/** The value of each setting, by its key. */
export type SettingValues = { readonly [S in Declared as S['key']]: ValueOf<S> };
export type SettingKey = keyof SettingValues;

/** What the server reads of the settings, with a value for each, by its key. */
export type ServerSettings = { readonly [S in Extract<Declared, { readonly server: true }> as S['key']]: ValueOf<S> };

/** Takes what an editor sent for the section; whatever is missing or not allowed has its default. */
export function readServerSettings(sent: unknown): ServerSettings {
  const all: readonly SettingDefinition[] = SETTINGS;
  const read = all.filter(({ server }) => server).map((setting) => [setting.key, valueOf(setting, sent)]);
  return Object.fromEntries(read) as ServerSettings;
}

export const DEFAULT_SERVER_SETTINGS: ServerSettings = readServerSettings(undefined);

function valueOf({ key, type, default: usual, values, bounds }: SettingDefinition, sent: unknown): unknown {
  const value = key.split('.').reduce(property, sent);
  if (typeof value !== type) return usual;
  if (values && !values.some((one) => one.value === value)) return usual;
  if (bounds && typeof value === 'number' && !(value >= bounds[0] && value <= bounds[1])) return usual;
  return value;
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
