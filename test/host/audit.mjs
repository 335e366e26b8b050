// `npm run audit`: asks the registry for known weaknesses in the packages of the three lock files, as npm does it. Nothing is installed for it.
// Ends with 1 when there is one that matters, with 2 when it could not be asked: no answer is not a good answer.
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { root } from './workspace.mjs';

/** Folders with a lock file, and from which severity on a weakness counts: all of what ships, and of what only tests start, what is grave. */
const FOLDERS = [
  ['.', 'low'],
  ['test/host', 'high'],
  ['test/host/lowest', 'critical'],
];
const RANKS = ['info', 'low', 'moderate', 'high', 'critical'];

if (process.argv[1] === import.meta.filename) {
  for (const [folder, from] of FOLDERS) {
    const { sentence, code } = judged(asked(folder), from);
    console.log(`${folder}: ${sentence}`);
    process.exitCode = Math.max(process.exitCode ?? 0, code);
  }
}

/** What npm prints when it is asked about a folder's lock file. */
function asked(folder) {
  const options = { cwd: path.join(root, folder), encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, shell: process.platform === 'win32' };
  const { stdout, stderr, error } = spawnSync('npm', ['audit', '--json', '--package-lock-only'], options);
  return stdout || JSON.stringify({ message: error?.message ?? stderr });
}

/** A sentence about what npm printed, and the code to end with: 1 when a weakness is of this severity or worse, 2 when there was no answer. */
export function judged(printed, from) {
  const answer = read(printed);
  if (!answer.vulnerabilities) return { sentence: `npm could not ask: ${answer.message ?? printed}`, code: 2 };
  const found = Object.values(answer.vulnerabilities);
  const counted = found.filter(({ severity }) => RANKS.indexOf(severity) >= RANKS.indexOf(from));
  const lines = found.map(({ name, severity, range, via }) => `\n  ${severity}: ${name} ${range}, ${via.map((one) => one.url ?? `through ${one}`).join(', ')}`);
  return { sentence: `${found.length} known, ${counted.length} of them ${from} or worse.${lines.join('')}`, code: counted.length > 0 ? 1 : 0 };
}

function read(text) {
  try {
    return JSON.parse(text);
  } catch {
    return {}; // npm ended before it had an answer; what it printed is told.
  }
}
