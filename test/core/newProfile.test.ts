import assert from 'node:assert/strict';
import { isProfileId, parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import type { SchemaKey } from '../../server/src/core/config/fileSchema';
import { newProfile, profileId } from '../../server/src/core/config/newProfile';
import { AUTHORITY_KINDS, PROFILE_SCHEMA } from '../../server/src/core/config/profileSchema';

describe('a new profile', () => {
  for (const { value } of AUTHORITY_KINDS)
    it(`is understood as it stands: ${value}`, () => {
      const { name, kind, values, problems } = parseAuthorityProfile('a', newProfile('Anytown Borough Council', value));
      assert.deepEqual([name, kind, problems], ['Anytown Borough Council', value, []]);
      assert.deepEqual(Object.keys(values), ['name', 'kind']);
    });

  for (const name of ['A', 'X: "Y" #1 & ’Z’', '- a', '{a}', '007', 'yes', ' \n', 'Cyngor Sir Ynys Môn', 'a\\b', '*a', '!!str'])
    it(`has any name: ${JSON.stringify(name)}`, () => {
      const profile = parseAuthorityProfile('a', newProfile(name, undefined));
      assert.equal(profile.values['name'], name.replace(/\s+/g, ' ').trim());
      assert.equal(profile.kind, undefined);
    });

  it('explains every key, and offers each', () => {
    const text = newProfile('A', 'police');
    const asked = (keys: readonly SchemaKey[]): void => {
      for (const { key, description, keys: below } of keys) {
        assert.ok(text.replace(/\n# *#? ?/g, ' ').includes(description.split(' ').slice(0, 6).join(' ')), key);
        assert.match(text, new RegExp(`^(?:# +-? *)?${key}:`, 'm'), key);
        asked(below);
      }
    };
    asked(PROFILE_SCHEMA.keys);
  });

  it('has only what was given when every line is taken into use, and asks for what is missing', () => {
    const used = newProfile('A', 'police').replace(/^# (?= *(?:#|-|[a-z-]+:))/gm, '');
    const { values, regulator, problems } = parseAuthorityProfile('a', used);
    assert.match(used, /^regulator:\n {2}# Date/m);
    assert.deepEqual(
      Object.entries(values).filter(([, value]) => value !== ''),
      [
        ['name', 'A'],
        ['kind', 'police'],
      ],
    );
    assert.deepEqual([regulator?.name, regulator?.validFrom, regulator?.postal], [undefined, undefined, []]);
    for (const { message } of problems) assert.match(message, /^Add "name" to a member/);
  });

  it('proposes a name for its file', () => {
    for (const [name, id] of [
      ['Anytown Borough Council', 'anytown-borough-council'],
      ['Cyngor Sir Ynys Môn', 'cyngor-sir-ynys-mon'],
      ['King’s (Trust) & Co.', 'king-s-trust-co'],
      ['…', ''],
      [`${'ab '.repeat(40)}`, 'ab-'.repeat(20).slice(0, 59)],
    ] as const) {
      assert.equal(profileId(name), id);
      assert.ok(id === '' || isProfileId(id));
    }
  });
});
