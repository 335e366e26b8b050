// Where the editor suites find what they need, and how they report.
import * as fs from 'node:fs';
import * as path from 'node:path';

export const root = path.resolve(import.meta.dirname, '..', '..');
/** The packaged extension, as `npm run package` leaves it. */
export const VSIX = path.join(root, 'dist', 'foi-notices.vsix');
/** The compiled suite that runs inside the editor. */
export const SUITE = path.join(root, 'out', 'editor', 'index.js');
/** An extension that does nothing: the editor wants one "under development" to run a suite, and ours is installed. */
export const DRIVER = path.join(root, 'test', 'editor', 'driver');

/** The suite for the worker in the page. */
const WEB_SUITE = path.join(root, 'out', 'editor', 'web', 'index.js');

/** Lays the suite for the worker in the page beside the installed extension: the editor runs it in the host of the extension it lies in. Gives its path. */
export function layWebSuite(extensions) {
  const installed = fs.readdirSync(extensions).find((name) => name.startsWith('foi-notices.foi-notices-'));
  if (installed === undefined) throw new Error(`The extension is not installed in ${extensions}.`);
  const suite = path.join(extensions, installed, 'suite.js');
  fs.copyFileSync(WEB_SUITE, suite);
  return suite;
}

/** Lays a folder to open: the samples and, under `drafts`, the letters that the suites edit. Gives its path. */
export function layWorkspace(folder) {
  fs.cpSync(path.join(root, 'client', 'samples'), folder, { recursive: true });
  fs.cpSync(path.join(root, 'test', 'editor', 'fixtures'), path.join(folder, 'drafts'), { recursive: true });
  return folder;
}

/**
 * Writes a workspace file for a folder beside it, and gives its path. To a workspace the suite can add a folder; the editor starts its extension
 * hosts anew, and the suite with them, when a folder that was opened alone gets company.
 */
export function workspaceFileOf(folder) {
  const file = `${folder}.code-workspace`;
  fs.writeFileSync(file, JSON.stringify({ folders: [{ path: path.basename(folder) }] }));
  return file;
}

/**
 * What a suite reported, together with how its process ended. Anything but "tests ran, all passed, ended with 0" has a failure in it:
 * a suite that never wrote its report, that ran nothing, or whose process failed although its tests did not.
 */
export function readReport(file, code) {
  if (!fs.existsSync(file)) return { passed: 0, failures: [{ title: 'the suite', error: `It wrote no report; it ended with ${code}.` }] };
  const { passed, failures } = JSON.parse(fs.readFileSync(file, 'utf8'));
  if (failures.length === 0 && passed === 0) failures.push({ title: 'the suite', error: 'It ran no test.' });
  if (failures.length === 0 && code !== 0) failures.push({ title: 'the suite', error: `Its tests passed, but it ended with ${code}.` });
  return { passed, failures };
}

/** Adds a test to a suite's report, if it wrote one, that fails with these problems or passes without any. */
export function addTest(file, title, problems) {
  if (!fs.existsSync(file)) return;
  const { passed, failures } = JSON.parse(fs.readFileSync(file, 'utf8'));
  const own = problems.length > 0 ? [{ title, error: problems.join('\n') }] : [];
  fs.writeFileSync(file, JSON.stringify({ passed: passed + (own.length === 0 ? 1 : 0), failures: [...failures, ...own] }));
}

/** Prints what a suite in the editor reported and sets this process's exit code by it. */
export function conclude(file, code) {
  const { passed, failures } = readReport(file, code);
  for (const { title, error } of failures) console.log(`  ✗ ${title}\n    ${error.replaceAll('\n', '\n    ')}`);
  console.log(`  ${passed} passing`);
  process.exitCode = failures.length === 0 ? 0 : 1;
}
