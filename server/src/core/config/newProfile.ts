import type { SchemaKey } from './fileSchema';
import { AUTHORITY_KINDS, PROFILE_SCHEMA } from './profileSchema';

const WIDTH = 100;

/**
 * The text of a new profile: name and kind as given, every other key explained in a comment and commented out, for the officer to fill in.
 * It parses without a problem as it stands. A kind that there is none of is left out.
 */
export function newProfile(name: string, kind: string | undefined): string {
  const given: Readonly<Record<string, string | undefined>> = {
    name: quoted(name),
    kind: AUTHORITY_KINDS.some(({ value }) => value === kind) ? kind : undefined,
  };
  const lines = [
    '# Profile of an authority. A letter that names this file with "authority:" takes what it needs from here.',
    '# Take the # away from a line to use it. Every value can be printed in letters, as ((review.email)); notes never.',
    '',
  ];
  for (const key of PROFILE_SCHEMA.keys) lines.push(...comment(explained(key), ''), ...written(key, given[key.key]), '');
  return `${lines.join('\n').trimEnd()}\n`;
}

function explained({ key, description, values }: SchemaKey): string {
  return values.length > 0 && key !== 'kind' ? `${description} One of: ${values.map(({ value }) => value).join(', ')}.` : description;
}

function written(schema: SchemaKey, value: string | undefined): readonly string[] {
  const { key, type, keys, values } = schema;
  if (value !== undefined) return [`${key}: ${value}`];
  if (key === 'kind') return [...values.map((one) => `#   ${one.value}: ${one.description}`), '# kind:'];
  if (type === 'lines') return [`# ${key}:`, '#   -'];
  if (type === 'list') return [`# ${key}:`, ...keys.flatMap((one, index) => [...comment(explained(one), '  '), `#   ${index === 0 ? '-' : ' '} ${one.key}:`])];
  if (type === 'map' && keys.length === 0) return [`# ${key}:`, '#   unit:'];
  if (type !== 'map') return [`# ${key}:`];
  return [`# ${key}:`, ...keys.flatMap((one) => [...comment(explained(one), '  '), `#   ${one.key}:`, ...(one.type === 'lines' ? ['#     -'] : [])])];
}

/** An explanation, broken into lines. It has two signs in front, so that taking one away leaves it a comment. */
function comment(words: string, indent: string): string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of words.split(' ')) {
    if (line !== '' && line.length + word.length >= WIDTH) {
      lines.push(line);
      line = '';
    }
    line += line === '' ? word : ` ${word}`;
  }
  return [...lines, line].map((one) => `# ${indent}# ${one}`.replace(/^# #/, '##'));
}

/** A name as YAML has it, whatever signs are in it. */
const quoted = (name: string): string =>
  /^[A-Za-z][A-Za-z &'’().-]*$/.test(name) && !/ $/.test(name) ? name : JSON.stringify(name.replace(/\s+/g, ' ').trim());

/** What the file of a profile may be called: the name in lower case, with dashes. Empty where the name has no letter or digit. */
export function profileId(name: string): string {
  const plain = name
    .normalize('NFKD')
    .replace(/[\u0300-\u036f]/g, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, ' ');
  return plain.trim().replaceAll(' ', '-').slice(0, 60).replace(/-$/, '');
}
