import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import { packaged, textOf } from './vsix';

/** What the generator of the notices offers to this test. */
interface ThirdParty {
  packagesIn(
    root: string,
    results: readonly unknown[],
  ): { readonly packages: readonly { readonly name: string; readonly texts: readonly string[] }[]; readonly problems: readonly string[] };
}
const { packagesIn } = createRequire(__filename)(path.join(ROOT, 'server/tools/thirdParty.mjs')) as ThirdParty;
const NAME = 'THIRD-PARTY-NOTICES.txt';

describe('the licences of others', () => {
  it('are allowed for every package in every bundle, and written down as the bundles are now', () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, ['build.mjs', '--notices', '--check'], { cwd: ROOT, encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.equal(status, 0);
    assert.ok(Number(/^\d+/.exec(stdout)?.[0]) > 80, stdout);
  });

  it('go along with the package, with the texts that they ask for', () => {
    const notices = textOf(packaged().files, NAME);
    for (const name of ['unified', 'pdfjs-dist', 'docx', 'sax', 'yaml', '@expo-google-fonts/arimo', 'vscode-languageclient'])
      assert.match(notices, new RegExp(`^${name} \\d`, 'm'), name);
    for (const words of [
      'Permission is hereby granted, free of charge',
      'Apache License',
      'SIL OPEN FONT LICENSE',
      'Blue Oak Model License',
      'Redistribution and use',
    ])
      assert.ok(notices.includes(words), words);
    // This one asks that whoever gets the package is told where the source is.
    assert.match(notices, /^exifreader [\d.]+, MPL-2\.0, https:\/\/github\.com\//m);
  });

  describe('of a project of the test', () => {
    let root: string;
    before(() => {
      root = mkdtempSync(path.join(tmpdir(), 'foi-licences-'));
    });
    after(() => rmSync(root, { recursive: true }));

    /** The generator's answer for a bundle with one file of a package with this manifest and these other files. */
    const found = (name: string, manifest: object, files: Readonly<Record<string, string>>, bytesInOutput = 10): ReturnType<ThirdParty['packagesIn']> => {
      const folder = path.join(root, 'node_modules', name);
      mkdirSync(folder, { recursive: true });
      const all = { 'index.js': 'exports.one = 1;', 'package.json': JSON.stringify({ name, version: '1.2.3', ...manifest }), ...files };
      for (const [file, text] of Object.entries(all)) writeFileSync(path.join(folder, file), text);
      return packagesIn(root, [{ metafile: { outputs: { 'dist/one.js': { inputs: { [`node_modules/${name}/index.js`]: { bytesInOutput } } } } } }]);
    };
    const problems = (...args: Parameters<typeof found>): string => found(...args).problems.join('\n');
    const text = { LICENSE: 'You may.' };

    it('pass when they are allowed, alone or as one of several to choose from', () => {
      for (const license of ['MIT', 'ISC', '(MIT OR GPL-3.0-or-later)', 'MIT AND Zlib', 'Apache-2.0'])
        assert.equal(problems('fine', { license }, text), '', license);
    });

    it('fail when they are not allowed, or are no licence that has a name', () => {
      for (const license of ['GPL-3.0-only', 'AGPL-3.0-or-later', 'MIT AND GPL-2.0-only', 'SEE LICENSE IN LICENSE', 'UNLICENSED', 'BUSL-1.1'])
        assert.match(problems('strict', { license }, text), new RegExp(`^strict 1\\.2\\.3 is under ${license}, which is not in ALLOWED`), license);
    });

    it('fail when the manifest names none, and when there is no text of it', () => {
      assert.match(problems('silent', {}, text), /^silent 1\.2\.3 names no licence\./);
      assert.match(problems('bare', { license: 'MIT' }, {}), /^bare 1\.2\.3 brings no text of its licence \(MIT\)\./);
    });

    it('are asked of what a package carries in its own files too', () => {
      const carrying = { ...text, 'index.js': '//#region node_modules/carried/index.js\nexports.two = 2;' };
      assert.match(problems('carrier', { license: 'MIT' }, carrying), /^carried \(in carrier 1\.2\.3\) names no licence\./);
    });

    it('are not asked of what the bundler took nothing from', () => assert.deepEqual(found('unused', { license: 'GPL-3.0-only' }, text, 0).packages, []));
  });
});
