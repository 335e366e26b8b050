import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { BUNDLES, sentencesOfClient } from '../../server/tools/gen/translations';
import { ROOT } from '../support/root';

const json = (file: string): Readonly<Record<string, string>> => JSON.parse(readFileSync(path.join(ROOT, file), 'utf8')) as Readonly<Record<string, string>>;
const places = (words: string): readonly string[] => [...new Set(words.match(/\{\d\}/g) ?? [])].sort();
const icons = (words: string): readonly string[] => words.match(/\$\([\w~-]+\)/g) ?? [];
const commands = (words: string): readonly string[] => words.match(/\(command:[^)]*\)/g) ?? [];

/** Pairs of what there is to translate and its translation. */
const TRANSLATED: readonly { readonly what: string; readonly english: Readonly<Record<string, string>>; readonly welsh: Readonly<Record<string, string>> }[] = [
  { what: 'the words of the client', english: json(`${BUNDLES}/bundle.l10n.json`), welsh: json(`${BUNDLES}/bundle.l10n.cy.json`) },
  { what: 'the words of the manifest', english: json('package.nls.json'), welsh: json('package.nls.cy.json') },
];

describe('translations', () => {
  it('are where the manifest says', () => {
    const { l10n } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { l10n?: string };
    assert.equal(l10n, `./${BUNDLES}`);
  });

  for (const { what, english, welsh } of TRANSLATED) {
    it(`of ${what} are of words that there are`, () => {
      assert.deepEqual(
        Object.keys(welsh).filter((key) => english[key] === undefined),
        [],
      );
    });

    it(`of ${what} keep places, icons and links`, () => {
      for (const [key, words] of Object.entries(welsh)) {
        assert.ok(words.trim().length > 0, key);
        for (const marks of [places, icons, commands]) assert.deepEqual(marks(words), marks(english[key] ?? ''), key);
      }
    });

    it(`of ${what} are nearly complete`, () => {
      const missing = Object.keys(english).filter((key) => welsh[key] === undefined);
      assert.ok(missing.length <= Object.keys(english).length / 4, `${missing.length} are missing: ${missing.join(' | ')}`);
    });
  }

  it('find every sentence of the client: none is computed', () => {
    const folder = path.join(ROOT, 'client/src');
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts'))) {
      const source = readFileSync(path.join(folder, name), 'utf8');
      assert.doesNotMatch(source, /l10n\.t\(\s*(?!['"`])[\w(]/, name);
      assert.doesNotMatch(source, /l10n\.t\(\s*`[^`]*\$\{/, name);
    }
    assert.ok(sentencesOfClient().includes('New authority profile ({0} of {1})'));
  });

  it('leave no message of the client out', () => {
    const folder = path.join(ROOT, 'client/src');
    const spoken = /(?:show(?:Information|Warning|Error)Message\(|\b(?:title|prompt|placeHolder|placeholder|detail|tooltip):\s*)(['`])[^'`\n]*[a-z] [a-z]/;
    for (const name of readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith('.ts')))
      assert.doesNotMatch(readFileSync(path.join(folder, name), 'utf8'), spoken, name);
  });
});
