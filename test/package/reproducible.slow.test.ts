import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { copyFileSync, cpSync, linkSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, realpathSync, rmSync, symlinkSync, utimesSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { ROOT } from '../support/root';

const { differences } = createRequire(__filename)(path.join(ROOT, 'server/tools/package.mjs')) as {
  differences(one: Uint8Array, other: Uint8Array): readonly string[];
};
/** A date of the last commit, in seconds: 3 May 2021, a minute past eleven in the evening in London. */
const COMMITTED = 1_620_079_260;
const NOT_SOURCES = new Set(['node_modules', '.git', 'out', 'dist', '.cache', '.vscode-test', 'test-results', 'test']);

/** Calls `see` with every file under a folder. */
function walk(folder: string, see: (file: string) => void): void {
  for (const entry of readdirSync(folder, { withFileTypes: true })) {
    const file = path.join(folder, entry.name);
    if (entry.isDirectory()) walk(file, see);
    else if (entry.isFile()) see(file);
  }
}

/** Lays the sources of the project into a folder, dated as `modified` says, without the packages. */
function layCopy(folder: string, modified: Date): void {
  mkdirSync(folder);
  for (const name of readdirSync(ROOT)) if (!NOT_SOURCES.has(name)) cpSync(path.join(ROOT, name), path.join(folder, name), { recursive: true });
  cpSync(path.join(ROOT, 'test/host'), path.join(folder, 'test/host'), { recursive: true, filter: (file) => path.basename(file) !== 'node_modules' });
  walk(folder, (file) => utimesSync(file, modified, modified));
}

/** Lays the packages into a folder, file by file and without a second copy of the bytes where the system can do that. */
function layPackages(from: string, to: string): void {
  walk(from, (file) => {
    const target = path.join(to, path.relative(from, file));
    mkdirSync(path.dirname(target), { recursive: true });
    try {
      linkSync(file, target);
    } catch {
      copyFileSync(file, target); // Temporary files are on another disk.
    }
  });
}

describe('the package, made twice', function () {
  this.timeout(180_000);
  let parent: string;
  before(() => {
    parent = realpathSync(mkdtempSync(path.join(tmpdir(), 'foi-twice-')));
  });
  after(() => rmSync(parent, { recursive: true, maxRetries: 3 }));

  const make = (folder: string, env: Readonly<Record<string, string>>): Buffer => {
    const done = spawnSync(process.execPath, ['server/tools/package.mjs'], { cwd: folder, encoding: 'utf8', env: { ...process.env, ...env } });
    assert.equal(done.status, 0, done.stdout + done.stderr);
    return readFileSync(path.join(folder, 'dist/foi-notices.vsix'));
  };

  it('has the same bytes in another folder, on another day, in another place and language, as another user', () => {
    const first = path.join(parent, 'one');
    layCopy(first, new Date('2024-02-29T12:00:00Z'));
    symlinkSync(realpathSync(path.join(ROOT, 'node_modules')), path.join(first, 'node_modules'), 'junction');
    const who = { GIT_AUTHOR_NAME: 'A', GIT_AUTHOR_EMAIL: 'a@example.org', GIT_COMMITTER_NAME: 'A', GIT_COMMITTER_EMAIL: 'a@example.org' };
    const git = (...args: string[]): void => {
      const done = spawnSync('git', args, { cwd: first, encoding: 'utf8', env: { ...process.env, ...who, GIT_COMMITTER_DATE: `${COMMITTED} +0000` } });
      assert.equal(done.status, 0, done.stderr);
    };
    git('init', '--quiet');
    git('commit', '--quiet', '--allow-empty', '--message', 'one');

    const mask = process.umask(0o077);
    let second: string;
    try {
      second = path.join(parent, 'a folder with a longer name', 'two');
      mkdirSync(path.dirname(second));
      layCopy(second, new Date('2026-07-01T12:00:00Z'));
      layPackages(path.join(ROOT, 'node_modules'), path.join(second, 'node_modules'));
    } finally {
      process.umask(mask);
    }
    const one = make(first, { TZ: 'Europe/London', LC_ALL: 'C', SOURCE_DATE_EPOCH: '' });
    const two = make(second, { TZ: 'Pacific/Auckland', LC_ALL: 'cs_CZ.UTF-8', LANG: 'cs_CZ.UTF-8', SOURCE_DATE_EPOCH: String(COMMITTED) });
    assert.deepEqual(differences(one, two), []);
    assert.ok(one.equals(two));
    // The date of the first entry, as zip files have it: in UTC, whatever the clocks of the two makers say.
    assert.equal(one.readUInt16LE(10), (22 << 11) | (1 << 5));
    assert.equal(one.readUInt16LE(12), ((2021 - 1980) << 9) | (5 << 5) | 3);
  });

  it('says which files differ when it has other bytes', () => {
    const pack = (files: Readonly<Record<string, string>>, level: 0 | 9 = 9): Uint8Array =>
      zipSync(Object.fromEntries(Object.entries(files).map(([name, text]) => [name, strToU8(text)])), { level, mtime: '2021-05-03' });
    const one = { a: 'same', b: 'one', c: 'gone' };
    assert.deepEqual(differences(pack(one), pack(one)), []);
    assert.deepEqual(differences(pack(one), pack({ a: 'same', b: 'two', d: 'new' })), ['b differs', 'c is only in the first', 'd is only in the second']);
    assert.deepEqual(differences(pack(one), pack(one, 0)), ['every file is the same; how they are packed is not']);
  });
});
