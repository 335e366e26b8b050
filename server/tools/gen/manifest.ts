import { commandContributions } from './commands';
import { type Generated, readIfThere } from './generated';
import { settingContributions } from './settings';

/** Sections of `contributes` in package.json. */
export type Contributions = Readonly<Record<string, unknown>>;

const MANIFEST = 'package.json';
const WORDS = 'package.nls.json';

/** Which properties of a section are words that people read, and can be translated. */
const READ_BY_PEOPLE: Readonly<Record<string, readonly string[]>> = {
  commands: ['title'],
  configuration: ['title', 'markdownDescription', 'markdownEnumDescriptions'],
  languageModelTools: ['displayName', 'userDescription'],
  problemMatchers: ['label'],
  semanticTokenModifiers: ['description'],
  semanticTokenTypes: ['description'],
  taskDefinitions: ['description'],
  views: ['name'],
  viewsContainers: ['title'],
  viewsWelcome: ['contents'],
  walkthroughs: ['title', 'description', 'altText'],
};

/** What tells an entry of a list from the others. */
const NAMES = ['command', 'id', 'view', 'name', 'type', 'key'];

/**
 * package.json and package.nls.json. Settings, commands, keys and menus come from their tables; the other sections are written by hand. Every
 * word that people read moves to package.nls.json, from where it can be translated; one that has moved is edited there.
 */
export function generateManifest(): readonly Generated[] {
  const manifest = JSON.parse(readIfThere(MANIFEST) ?? '') as { readonly description: string; readonly contributes: Contributions };
  const before = JSON.parse(readIfThere(WORDS) ?? '{}') as Readonly<Record<string, string>>;
  const words = new Words(before);
  const description = words.moved('description', manifest.description);
  const sections = { ...manifest.contributes, ...commandContributions(), ...settingContributions() };
  const contributes = Object.fromEntries(
    Object.entries(sections).map(([section, value]) => [section, words.within(section, value, READ_BY_PEOPLE[section] ?? [])]),
  );
  return [
    { path: MANIFEST, text: `${JSON.stringify({ ...manifest, description, contributes }, null, 2)}\n` },
    { path: WORDS, text: `${JSON.stringify(words.sorted(), null, 2)}\n` },
  ];
}

class Words {
  private readonly found = new Map<string, string>();

  constructor(private readonly before: Readonly<Record<string, string>>) {}

  /** The reference that stands for words, which are kept under their key. */
  moved(path: string, words: string): string {
    const key = shortened(path, words);
    const named = /^%(.+)%$/.exec(words)?.[1];
    this.found.set(named ?? key, named === undefined ? words : (this.before[named] ?? ''));
    return `%${named ?? key}%`;
  }

  /** A value with the words of the named properties moved, however deep they are. */
  within(path: string, value: unknown, properties: readonly string[]): unknown {
    if (properties.length === 0) return value;
    if (Array.isArray(value)) return value.map((one, index) => this.within(`${path}.${nameOf(one) ?? index + 1}`, one, properties));
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value).map(([key, inner]) => {
        if (!properties.includes(key)) return [key, this.within(`${path}.${key}`, inner, properties)];
        if (typeof inner === 'string') return [key, this.moved(`${path}.${key}`, inner)];
        if (Array.isArray(inner)) return [key, inner.map((one, index) => this.moved(`${path}.${key}.${index + 1}`, String(one)))];
        return [key, inner];
      }),
    );
  }

  sorted(): Readonly<Record<string, string>> {
    return Object.fromEntries([...this.found].sort(([a], [b]) => (a < b ? -1 : 1)));
  }
}

/** A setting keeps its words when it comes into another group, and a group when another stands before it. */
function shortened(path: string, words: string): string {
  return path
    .replace(/^configuration\.\d+\.properties\.foiNotices\.(.+?)\.markdown(?:Enum)?Descriptions?/, 'settings.$1')
    .replace(/^configuration\.\d+\.title$/, `settings.group.${words.toLowerCase().replaceAll(' ', '-')}`);
}

function nameOf(value: unknown): string | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const named = NAMES.map((name) => (value as Readonly<Record<string, unknown>>)[name]).find((name) => typeof name === 'string');
  return typeof named === 'string' ? named.replace(/^foiNotices\./, '') : undefined;
}
