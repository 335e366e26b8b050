import assert from 'node:assert/strict';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { PROFILE_SCHEMA } from '../../server/src/core/config/profileSchema';
import { FRONT_MATTER_KEYS } from '../../server/src/core/syntax/frontMatterSchema';
import { leavingForms, LIGHT_FORMS } from '../support/leaving';
import { canariesIn, canary } from '../support/looking';

/**
 * Where the value of a key may be seen. `title`: in the title of every form and in the record. `record`: in the record alone.
 * `field`: only where the letter prints it as a field. `never`: nowhere, and no field prints it.
 */
type Leaves = 'title' | 'record' | 'field' | 'never';

const FRONT_MATTER: Readonly<Record<string, Leaves>> = {
  foi: 'never',
  reference: 'title',
  kind: 'never',
  subject: 'title',
  lang: 'never',
  authority: 'record',
  regime: 'never',
  received: 'never',
  issued: 'never',
  sent: 'never',
  'clock.clarification-received': 'never',
  'clock.fees-notice.sent': 'never',
  'clock.fees-notice.paid': 'never',
  'clock.public-interest-extension': 'never',
  'clock.complex-and-voluminous': 'never',
  questions: 'never',
  'requester.name': 'field',
  'requester.address': 'field',
  'signatory.name': 'field',
  'signatory.title': 'field',
  'attachments.file': 'record',
  'attachments.title': 'record',
  fields: 'field',
  'withheld-words': 'never',
  'published-copy': 'never',
  'waivers.rule': 'never',
  'waivers.reason': 'never',
};

const PROFILE: Readonly<Record<string, Leaves>> = {
  name: 'record',
  'short-name': 'field',
  address: 'field',
  // These are keys of the front matter too, which a field asks first.
  kind: 'never',
  regime: 'never',
  'cost-limit': 'field',
  'review.offered': 'field',
  'review.name': 'field',
  'review.to': 'field',
  'review.address': 'field',
  'review.email': 'field',
  'review.telephone': 'field',
  'review.working-days': 'field',
  'review.ask-within': 'field',
  'contact.telephone': 'field',
  'contact.email': 'field',
  'contact.website': 'field',
  'regulator.valid-from': 'never',
  'regulator.name': 'field',
  'regulator.short-name': 'field',
  'regulator.address': 'field',
  'regulator.telephone': 'field',
  'regulator.url': 'field',
  'signatories.name': 'field',
  'signatories.title': 'field',
  letterhead: 'field',
  fields: 'field',
  notes: 'never',
};

interface Key {
  readonly key: string;
  readonly type: string;
  readonly keys?: readonly Key[] | undefined;
}

/** Dotted paths of everything that can hold words. */
function paths(keys: readonly Key[], before = ''): string[] {
  return keys.flatMap(({ key, keys: inner = [] }) => (inner.length > 0 ? paths(inner, `${before}${key}.`) : [before + key]));
}

const WORD = canary(77);
const LISTS = ['attachments', 'waivers', 'signatories'];

/** YAML with the canary at a path. */
function yamlWith(path: string): string {
  if (path === 'fields') return `fields: { own: ${WORD} }`;
  if (path === 'withheld-words') return `withheld-words: [${WORD}]`;
  const [first = '', ...rest] = path.split('.');
  const inner = rest.reduceRight(
    (value, key) => `{ ${LISTS.includes(first) && key === 'title' ? (first === 'attachments' ? 'file: a.csv, ' : 'name: A, ') : ''}${key}: ${value} }`,
    WORD,
  );
  return `${first}: ${LISTS.includes(first) ? `[${inner}]` : inner}`;
}

/** What a letter writes to print a key as a field. */
function fieldOf(path: string): string {
  const [first = '', ...rest] = path.split('.');
  return path === 'fields' ? 'own' : LISTS.includes(first) ? [first, '0', ...rest].join('.') : path;
}

const NEEDED: Readonly<Record<string, string>> = { foi: 'foi: 1', reference: 'reference: A-1', issued: 'issued: 2026-10-30' };

/** The forms in which the canary is seen. */
async function seenIn(front: string, profile: string | undefined, field: string | undefined): Promise<string[]> {
  const needed = Object.entries(NEEDED).flatMap(([key, line]) => (front.startsWith(`${key}:`) ? [] : [line]));
  const text = `---\n${[...needed, front].filter((line) => line !== '').join('\n')}\n---\n\nWe write to you about the cameras.\n${field === undefined ? '' : `\n((${field}))\n`}`;
  const made = await leavingForms(text, LIGHT_FORMS, profile === undefined ? {} : { profile: parseAuthorityProfile('a', profile) });
  const seen: string[] = [];
  for (const { form, content } of made) if ((await canariesIn(content)).has(WORD)) seen.push(form);
  return seen;
}

const LETTER = ['html', 'text', 'preview'];
const RECORD = ['record', 'record-html'];

async function assertLeaves(path: string, leaves: Leaves, seen: (field: string | undefined) => Promise<string[]>): Promise<void> {
  const unused = await seen(undefined);
  const allowed = leaves === 'title' ? ['html', 'record', 'record-html', 'preview'] : leaves === 'record' ? RECORD : [];
  assert.deepEqual(unused.sort(), [...allowed].sort(), `${path}, not used`);
  const used = await seen(fieldOf(path));
  if (leaves === 'never') assert.deepEqual(used, [], `${path}, as a field`);
  if (leaves === 'field') for (const form of LETTER) assert.ok(used.includes(form), `${path}, as a field in ${form}`);
  if (path.startsWith('requester.') || path === 'signatory.name') for (const form of RECORD) assert.ok(!used.includes(form), `${path} in ${form}`);
}

describe('keys whose values leave', () => {
  it('are known for every key of the front matter', () => {
    assert.deepEqual(Object.keys(FRONT_MATTER).sort(), paths(FRONT_MATTER_KEYS).sort());
  });

  it('are known for every key of a profile', () => {
    assert.deepEqual(Object.keys(PROFILE).sort(), paths(PROFILE_SCHEMA.keys).sort());
  });

  for (const [path, leaves] of Object.entries(FRONT_MATTER)) {
    it(`front matter: ${path} (${leaves})`, () => assertLeaves(path, leaves, (field) => seenIn(yamlWith(path), undefined, field)));
  }

  for (const [path, leaves] of Object.entries(PROFILE)) {
    it(`profile: ${path} (${leaves})`, () => {
      const profile = `${path === 'name' ? '' : 'name: Anytown Council\n'}${yamlWith(path)}`;
      return assertLeaves(path, leaves, (field) => seenIn('authority: a', profile, field));
    });
  }
});
