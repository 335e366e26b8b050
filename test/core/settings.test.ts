import * as assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { COMMAND_GROUPS } from '../../server/src/core/config/commands';
import { DEFAULT_SERVER_SETTINGS, readServerSettings, SETTING_GROUPS, type SettingDefinition, SETTINGS } from '../../server/src/core/config/schema';
import { ROOT } from '../support/root';

const ALL: readonly SettingDefinition[] = SETTINGS;

/** Groups that have a setting. */
const GROUPS = SETTING_GROUPS.filter((title) => ALL.some(({ group }) => group === title));

describe('settings of the editor', () => {
  it('have their defaults where nothing, or nonsense, was sent', () => {
    for (const sent of [undefined, null, 7, 'x', [], {}, { check: null }, { check: { enabled: 'no' } }])
      assert.deepEqual(readServerSettings(sent), DEFAULT_SERVER_SETTINGS);
    assert.deepEqual(readServerSettings({ check: { enabled: false } }), { ...DEFAULT_SERVER_SETTINGS, 'check.enabled': false });
  });

  it('of the wrong kind have their defaults one by one: the others hold', () => {
    for (const setting of ALL.filter(({ server }) => server)) {
      const nested = (value: unknown): unknown => setting.key.split('.').reduceRight((inner, key) => ({ [key]: inner }), value);
      const read = (value: unknown): unknown => (readServerSettings(nested(value)) as Record<string, unknown>)[setting.key];
      for (const value of [null, {}, [], typeof setting.default === 'string' ? 7 : 'x', ...(setting.values ? ['no such value'] : [])])
        assert.equal(read(value), setting.default, `${setting.key} as ${JSON.stringify(value)}`);
      const allowed = setting.values?.map(({ value }) => value) ?? setting.bounds ?? (setting.type === 'boolean' ? [true, false] : ['x']);
      for (const value of allowed) assert.equal(read(value), value, setting.key);
      if (setting.bounds)
        for (const value of [setting.bounds[0] - 1, setting.bounds[1] + 1, Number.NaN]) assert.equal(read(value), setting.default, setting.key);
    }
  });

  it('are each declared once, in a group, described, with a default of their type', () => {
    assert.equal(new Set(ALL.map((one) => one.key)).size, ALL.length);
    assert.ok(ALL.length <= 18, 'more settings than anybody reads');
    for (const one of ALL) {
      assert.ok(SETTING_GROUPS.includes(one.group), one.key);
      assert.match(one.description, /^[A-Z].{10,}[.)]$/s, one.key);
      assert.equal(typeof one.default, one.type, one.key);
      assert.ok(!one.values || one.values.some(({ value }) => value === one.default), one.key);
      for (const { description } of one.values ?? []) assert.match(description, /^[A-Z].+\.$/s, one.key);
      if (one.bounds) assert.ok(Number(one.default) >= one.bounds[0] && Number(one.default) <= one.bounds[1], one.key);
    }
  });

  it('stand in the manifest by group, and the server’s are exactly those that the list says it reads', () => {
    const manifest = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as {
      contributes: { configuration: { title: string; properties: object }[] };
    };
    const words = JSON.parse(readFileSync(path.join(ROOT, 'package.nls.json'), 'utf8')) as Readonly<Record<string, string>>;
    const declared = manifest.contributes.configuration.map(({ title, properties }) => [words[title.replaceAll('%', '')], Object.keys(properties)]);
    const wanted = GROUPS.map((title) => [title, ALL.filter(({ group }) => group === title).map(({ key }) => `foiNotices.${key}`)]);
    assert.deepEqual(declared, wanted);
    assert.deepEqual(
      Object.keys(DEFAULT_SERVER_SETTINGS),
      ALL.filter(({ server }) => server).map(({ key }) => key),
    );
  });

  it('are each named by a test in the editor, and so is every command', () => {
    const tests = testsUnder(path.join(ROOT, 'test/editor'));
    const named = (...words: string[]): boolean => tests.some((text) => words.some((word) => text.includes(word)));
    assert.deepEqual(
      ALL.map(({ key }) => key).filter((key) => !named(`foiNotices.${key}`, `'${key}'`, `${key}:`)),
      [],
      'settings without a test',
    );
    const commands = COMMAND_GROUPS.flatMap((group) => group.commands);
    assert.deepEqual(
      commands.filter(({ name, title }) => !named(`foiNotices.${name}'`, `foiNotices.${name} `, `FOI: ${title}`)).map(({ name }) => name),
      [],
      'commands without a test',
    );
  });
});

/** The sources of the tests in a folder and below it. */
function testsUnder(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const at = path.join(folder, entry.name);
    if (entry.isDirectory()) return testsUnder(at);
    return /\.test\.m?[jt]s$/.test(entry.name) ? [readFileSync(at, 'utf8')] : [];
  });
}
