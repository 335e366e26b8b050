/** One setting of the editor, declared once: the manifest and the documentation are made from this list. */
export interface SettingDefinition {
  readonly key: string;
  readonly type: 'boolean' | 'string';
  readonly default: boolean | string;
  readonly values?: readonly { readonly value: string; readonly description: string }[];
  readonly description: string;
  /** `resource`: may differ from folder to folder. `window`: one for the whole window. */
  readonly scope: 'resource' | 'window';
  readonly order: number;
}

/** The prefix of every setting. */
export const SECTION = 'foiNotices';

export const SETTINGS: readonly SettingDefinition[] = [
  {
    key: 'check.enabled',
    type: 'boolean',
    default: true,
    description: 'Check notices while you type. Switched off, no findings are shown; preview and completion go on.',
    scope: 'resource',
    order: 1,
  },
  {
    key: 'preview.scrollSync',
    type: 'boolean',
    default: true,
    description: 'Keep the preview and the text at the same place while you scroll.',
    scope: 'window',
    order: 2,
  },
  {
    key: 'preview.appearance',
    type: 'string',
    default: 'paper',
    values: [
      { value: 'paper', description: 'Dark words on light paper, as the requester will see it.' },
      { value: 'theme', description: 'The colours of the editor.' },
    ],
    description: 'How the preview looks.',
    scope: 'window',
    order: 3,
  },
  {
    key: 'trace.server',
    type: 'string',
    default: 'off',
    values: [
      { value: 'off', description: 'Nothing is written.' },
      { value: 'messages', description: 'What is asked and how long the answer takes.' },
      { value: 'verbose', description: 'Everything, with the text of your letters.' },
    ],
    description: 'Writes what the editor and the language server say to each other to the output channel *FOI Notices*. For reports of faults.',
    scope: 'window',
    order: 4,
  },
];

/** What the server reads of the settings, with a value for each. */
export interface ServerSettings {
  readonly enabled: boolean;
}

export const DEFAULT_SERVER_SETTINGS: ServerSettings = { enabled: true };

/** Takes what an editor sent for the section; whatever is missing or of the wrong type has its default. */
export function readServerSettings(sent: unknown): ServerSettings {
  return { enabled: property(property(sent, 'check'), 'enabled') !== false };
}

function property(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null ? (value as Readonly<Record<string, unknown>>)[key] : undefined;
}
