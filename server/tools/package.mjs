// Makes the package, dist/foi-notices.vsix, so that whoever makes it from the same commit gets the same bytes, in whatever folder, at whatever
// time and on whatever system.
//   npm run package                        makes it, and prints its SHA-256
//   npm run package -- --compare FILE      makes it, and says whether FILE is the same, else which of its files differ
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { unzipSync, zipSync } from 'fflate';

const root = path.resolve(import.meta.dirname, '..', '..');
const TARGET = path.join(root, 'dist', 'foi-notices.vsix');
/** The first day that a zip file can name, for sources without a history. */
const NO_DATE = 315_532_800;
/** A plain file that everybody may read and its owner may write, as Unix says it. */
const MODE = 0o100644;

/** The time of the last commit in seconds, unless the usual variable names another. */
function sourceDate() {
  const { SOURCE_DATE_EPOCH: given } = process.env;
  if (given !== undefined && given !== '') {
    if (!/^\d+$/.test(given)) throw new Error(`SOURCE_DATE_EPOCH is ${given}, which is no number of seconds.`);
    return Math.max(Number(given), NO_DATE);
  }
  const asked = spawnSync('git', ['log', '-1', '--format=%ct'], { cwd: root, encoding: 'utf8' });
  if (asked.status === 0) return Number(asked.stdout);
  console.log('These sources have no history, so the files in the package are dated 1 January 1980. SOURCE_DATE_EPOCH sets another date.');
  return NO_DATE;
}

/** The entries of a package in the order of their names, all of one kind and one date, packed by JavaScript alone: zlib packs differently on different processors. */
function repacked(bytes, seconds) {
  // Dates in zip files are those of the clock on the wall, and that is where the maker of the package lives.
  process.env.TZ = 'UTC';
  const options = { level: 9, mtime: new Date(seconds * 1000), os: 3, attrs: MODE * 2 ** 16 };
  const entries = Object.entries(unzipSync(bytes)).sort(([a], [b]) => (a < b ? -1 : 1));
  return zipSync(Object.fromEntries(entries.map(([name, content]) => [name, [content, options]])));
}

/** Where two packages differ: a line for each file that only one of them has or that is another, or one that says how they are packed; none when they are the same. */
export function differences(one, other) {
  if (Buffer.compare(one, other) === 0) return [];
  const [here, there] = [unzipSync(one), unzipSync(other)];
  const lines = [...new Set([...Object.keys(here), ...Object.keys(there)])].sort().flatMap((name) => {
    if (!there[name]) return [`${name} is only in the first`];
    if (!here[name]) return [`${name} is only in the second`];
    return Buffer.compare(here[name], there[name]) === 0 ? [] : [`${name} differs`];
  });
  return lines.length > 0 ? lines : ['every file is the same; how they are packed is not'];
}

/** Makes the package. Throws when the packager fails. */
function makePackage() {
  const seconds = sourceDate();
  const vsce = path.join(root, 'node_modules', '@vscode', 'vsce', 'vsce');
  const env = { ...process.env, SOURCE_DATE_EPOCH: String(seconds), TZ: 'UTC', LC_ALL: 'C' };
  const done = spawnSync(process.execPath, [vsce, 'package', '--no-dependencies', '--out', TARGET], { cwd: root, stdio: 'inherit', env });
  if (done.status !== 0) throw new Error(`The package was not made: vsce ended with ${done.status ?? done.signal}.`);
  const bytes = repacked(fs.readFileSync(TARGET), seconds);
  fs.writeFileSync(TARGET, bytes);
  return bytes;
}

if (process.argv[1] === import.meta.filename) {
  const { compare } = parseArgs({ options: { compare: { type: 'string' } } }).values;
  const other = compare === undefined ? undefined : fs.readFileSync(compare);
  const bytes = makePackage();
  console.log(`${path.relative(root, TARGET)}: ${bytes.length} bytes, SHA-256 ${createHash('sha256').update(bytes).digest('hex')}`);
  if (other) {
    const lines = differences(bytes, other);
    console.log(lines.length === 0 ? `${compare} is the same, to the byte.` : `${compare} is another:\n  ${lines.join('\n  ')}`);
    process.exitCode = lines.length === 0 ? 0 : 1;
  }
}
