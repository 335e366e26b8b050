import { configSchema } from '../../src/core/config/configSchema';
import type { FileSchema, SchemaKey } from '../../src/core/config/fileSchema';
import { toJsonSchema } from '../../src/core/config/jsonSchema';
import { PROFILE_SCHEMA } from '../../src/core/config/profileSchema';
import { WORDING_SCHEMA } from '../../src/core/config/wordingSchema';
import { ruleSummary } from '../../src/core/features/completion/frontMatter';
import { RULES } from '../../src/core/rules/registry';
import type { Generated } from './generated';
import { codes, table } from './tables';

const INTRODUCTION = `# The folder .foi

What the letters of a team have in common stands in a folder \`.foi\` beside them or further up. Nothing in it is required. The editor completes its keys, explains them and shows what it does not understand.

| file | what it holds |
| --- | --- |
| \`config.yaml\` | how seriously each rule is taken: \`rules:\`, and below it one \`rule-name: level\` on each line |
| \`authorities/ID.yaml\` | the profile of an authority; a letter names it with \`authority: ID\` |
| \`wording/ID.md\` | standard wording of your own; it stands above the shipped wording of the same name |

Other editors of YAML can take the rules from [config.schema.json](config.schema.json), [authority.schema.json](authority.schema.json) and [wording.schema.json](wording.schema.json). The command *FOI: New authority profile* writes a profile with every key explained.`;

const PROFILE = `## Profile of an authority

Every value can be used in letters as a field, by its way through the keys: \`((review.email))\`. What stands under \`fields\` is used by its own name, \`regulator\` in place of the built-in details, and \`notes\` never.`;

const WORDING = `## Standard wording

The head stands between two lines of three dashes; below it stand the words as they are inserted. Several files may have the same \`id\`: editions, or variants for different laws. Reasons, harm and the public interest test are about one request only and are never standard wording.`;

/** `server/docs/foi-folder.md`, and the JSON Schemas of the files in a `.foi` folder. */
export function generateFoiFolder(): readonly Generated[] {
  const schema = (name: string, from: FileSchema): Generated => ({
    path: `server/docs/${name}.schema.json`,
    text: `${JSON.stringify(toJsonSchema(from), null, 2)}\n`,
  });
  const text = [INTRODUCTION, PROFILE, keys(PROFILE_SCHEMA), kinds(PROFILE_SCHEMA), WORDING, keys(WORDING_SCHEMA)].join('\n\n');
  return [
    { path: 'server/docs/foi-folder.md', text: `${text}\n` },
    schema('authority', PROFILE_SCHEMA),
    schema('wording', WORDING_SCHEMA),
    schema('config', configSchema(RULES.map((rule) => ({ name: rule.name, summary: ruleSummary(rule) })))),
  ];
}

const TYPES: Readonly<Record<SchemaKey['type'], string>> = {
  text: 'words',
  lines: 'lines',
  integer: 'a whole number',
  boolean: '`yes`, `no`',
  date: 'a date',
  map: 'keys',
  list: 'a list',
};

function keys(schema: FileSchema): string {
  const rows = (among: readonly SchemaKey[], before: string): string[][] =>
    among.flatMap((one) => [
      [`\`${before}${one.key}\``, one.required ? 'yes' : '', one.description, valuesOf(one)],
      ...rows(one.keys, `${before}${one.key}${one.type === 'list' ? '[].' : '.'}`),
    ]);
  return table(['Key', 'Required', 'What it says', 'Values'], rows(schema.keys, ''));
}

function valuesOf({ key, type, values }: SchemaKey): string {
  if (key === 'kind') return 'see below';
  return values.length > 0 && type !== 'boolean' ? codes(values.map(({ value }) => value)) : TYPES[type];
}

function kinds(schema: FileSchema): string {
  const values = schema.keys.find(({ key }) => key === 'kind')?.values ?? [];
  return table(
    ['Kind of authority', 'Which'],
    values.map(({ value, description }) => [`\`${value}\``, description]),
  );
}
