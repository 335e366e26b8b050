import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';

/**
 * The packages that would like to run a program of their own while they are installed, and why we do without it. The first five are needed for
 * work on the project; those of the embedded editor are in its own lock file too. A package that is not in this list wants a look first.
 */
const KNOWN: Readonly<Record<string, string>> = {
  esbuild: 'It checks its program, which comes as a package for each system; without the check the same program is started.',
  exifreader: 'It makes a smaller build for projects that ask for one.',
  keytar: 'It fetches a program that keeps tokens of marketplaces on a machine; ours come from the environment of the release.',
  '@vscode/vsce-sign': 'It copies a program that looks at signatures of a marketplace, which we never ask about.',
  argon2: 'It fetches a program that hashes the password of an editor on the network; ours listens on this machine only.',
  'code-server': 'It installs the packages of the editor; test/host/install.mjs does that without their scripts.',
};

const LOCK_FILES = ['package-lock.json', 'test/host/package-lock.json', 'test/host/lowest/package-lock.json'];

interface Lock {
  readonly packages: Readonly<Record<string, { readonly hasInstallScript?: boolean; readonly integrity?: string }>>;
}

const read = (file: string): string => readFileSync(path.join(ROOT, file), 'utf8');
const packagesOf = (file: string): Lock['packages'] => (JSON.parse(read(file)) as Lock).packages;
const nameOf = (where: string): string => where.slice(where.lastIndexOf('node_modules/') + 'node_modules/'.length);

describe('what is installed', () => {
  it('has no script that runs while it is installed but the known ones, which don’t run either', () => {
    const found = new Set<string>();
    for (const file of LOCK_FILES) for (const [where, { hasInstallScript }] of Object.entries(packagesOf(file))) if (hasInstallScript) found.add(nameOf(where));
    assert.deepEqual([...found].sort(), Object.keys(KNOWN).sort());
    assert.match(read('.npmrc'), /^ignore-scripts=true$/m);
    // The editor of the tests is installed from a folder where that file does not hold.
    assert.equal(read('test/host/install.mjs').match(/\['ci', '--ignore-scripts'/g)?.length, 2);
  });

  it('is what was looked at: every package has the sum of its bytes in the lock file', () => {
    for (const file of LOCK_FILES)
      for (const [where, { integrity = '' }] of Object.entries(packagesOf(file))) if (where !== '') assert.match(integrity, /^sha512-/, `${file}: ${where}`);
  });

  it('needs no script of ours that npm leaves out with the others', () => {
    const { scripts } = JSON.parse(read('package.json')) as { readonly scripts: Readonly<Record<string, string>> };
    for (const name of Object.keys(scripts)) assert.ok(!(name.replace(/^(?:pre|post)/, '') in scripts) || !/^(?:pre|post)/.test(name), name);
    for (const name of ['install', 'preinstall', 'postinstall', 'prepare', 'dependencies']) assert.ok(!(name in scripts), name);
  });
});
