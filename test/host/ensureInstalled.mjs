// Installs the packages of the lock file when they are missing or others than it names. Runs before every script that needs
// them, so that a fresh clone needs no other command first; it uses Node's own modules only.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { npm, QUIET } from './npm.mjs';

const OLDEST_NODE = [20, 19];
const root = path.resolve(import.meta.dirname, '..', '..');

/** Whether node_modules holds every package of the lock file in the version that it names. Packages for other systems may be missing. */
function isInstalled() {
  const installed = packagesOf(path.join(root, 'node_modules', '.package-lock.json'));
  const wanted = packagesOf(path.join(root, 'package-lock.json'));
  return Object.entries(wanted).every(([where, entry]) => {
    const there = installed[where];
    return where === '' || (there ? there.version === entry.version : entry.optional === true);
  });
}

function packagesOf(file) {
  if (!fs.existsSync(file)) return {};
  return JSON.parse(fs.readFileSync(file, 'utf8')).packages ?? {};
}

const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);
if (major < OLDEST_NODE[0] || (major === OLDEST_NODE[0] && minor < OLDEST_NODE[1])) {
  console.error(`Node ${OLDEST_NODE.join('.')} or later is needed; this is ${process.version}.`);
  process.exit(1);
}
if (!isInstalled()) {
  console.log('Installing the packages of package-lock.json …');
  try {
    npm(root, ['ci', ...QUIET]);
  } catch (error) {
    console.error(error.message);
    process.exit(1);
  }
}
