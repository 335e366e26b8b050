// Runs all checks, or those named as arguments, one after the other, and closes with `N passed, N failed`. A step that fails does not
// keep the others from running, so that one run shows everything. A suite that runs nothing has failed.
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ensureChromium } from './chromium.mjs';
import { editorRunsHere } from './install.mjs';
import { ensureOffice } from './office.mjs';
import { readReport, root } from './workspace.mjs';

const bin = (...parts) => path.join(root, 'node_modules', ...parts);
const script = (name) => path.join(import.meta.dirname, name);
// No test is about time; the limit only ends what hangs, on a busy machine too.
const MOCHA = [bin('mocha', 'bin', 'mocha.js'), '--forbid-only', '--forbid-pending', '--timeout', '30000', '--reporter', script('reporter.cjs')];

// The folders under test/ that have a step of their own. What lies beside them, or in a folder not named here, runs with the unit tests.
const OWN_STEP = ['lsp', 'rules', 'grammar', 'corpus', 'cli', 'package'];
// So have these, in whatever folder they are: tests that take seconds each, tests that need Chromium, and tests that need LibreOffice.
const SLOW = 'out/test/**/*.slow.test.js';
const BROWSER = 'out/test/**/*.browser.test.js';
const OFFICE = 'out/test/**/*.office.test.js';
const ignored = (...patterns) => patterns.flatMap((pattern) => ['--ignore', pattern]);
const ELSEWHERE = ignored('out/test/editor/**', 'out/test/host/**');

const suite = (...args) => ({ run: [...MOCHA, ...args], counts: true });
const quick = (pattern) => suite(...ignored(SLOW, BROWSER, OFFICE), pattern);
const workbench = (...files) => suite('--require', 'test/editor/workbench/hooks.mjs', ...files.map((file) => `test/editor/workbench/${file}.test.mjs`));

/** Every step by its name: what Node runs, and whether it counts its tests (else the step counts as one). */
const STEPS = {
  // From here on the grammar's tests must find the editor, whose own grammar of Markdown they then build on; without it they use a stand-in.
  host: { run: [script('install.mjs')], after: () => Object.assign(process.env, { FOI_REQUIRE_HOST: '1' }) },
  types: { run: [bin('typescript', 'bin', 'tsc'), '-p', '.'], before: removeStaleOutput },
  lint: { run: [bin('@biomejs', 'biome', 'bin', 'biome'), 'ci', '.'] },
  generated: { run: [path.join('out', 'server', 'tools', 'gen.js'), '--check'] },
  unit: suite(...ELSEWHERE, ...ignored(...OWN_STEP.map((folder) => `out/test/${folder}/**`), SLOW, BROWSER, OFFICE), 'out/test/**/*.test.js'),
  protocol: quick('out/test/lsp/**/*.test.js'),
  rules: quick('out/test/rules/**/*.test.js'),
  grammar: quick('out/test/grammar/**/*.test.js'),
  corpus: quick('out/test/corpus/**/*.test.js'),
  // Starts the program for every test.
  cli: quick('out/test/cli/**/*.test.js'),
  slow: suite(...ELSEWHERE, SLOW),
  browser: { ...suite(...ELSEWHERE, BROWSER), before: requireBrowser },
  // LibreOffice takes a second or two for a file, and more when it starts for the first time.
  office: { ...suite(...ELSEWHERE, '--timeout', '180000', OFFICE), before: ensureOffice },
  package: { run: [path.join('server', 'tools', 'package.mjs')] },
  // What the package of the step before holds.
  contents: quick('out/test/package/**/*.test.js'),
  'editor-build': { run: ['build.mjs', '--editor-tests'] },
  editor: { run: [script('runInHost.mjs')], counts: true },
  // The same in the oldest editor that the manifest claims.
  lowest: { run: [script('runInHost.mjs'), '--lowest'], counts: true },
  'lowest-web': { run: [script('runInHost.mjs'), '--lowest', '--web'], counts: true },
  web: { run: [script('runInHost.mjs'), '--web'], counts: true },
  workbench: workbench('*'),
  // What writes files, with the extension in the page, and what is seen only there.
  'web-workbench': { ...workbench('prepare', 'web/*'), env: { FOI_HOST: 'web' } },
  screenshots: { ...workbench('readme', 'prepare'), env: { FOI_SCREENSHOTS: 'write' } },
  desktop: { run: [script('runDesktop.mjs')], counts: true },
};

const CODE_STEPS = ['types', 'lint', 'generated', 'unit', 'protocol', 'rules', 'grammar', 'corpus', 'cli', 'slow', 'package', 'contents', 'editor-build'];
const EVERYTHING = editorRunsHere() ? ['host', ...CODE_STEPS, 'browser', 'editor', 'web', 'workbench', 'web-workbench'] : [...CODE_STEPS, 'desktop'];

// What some steps need is large and is installed only for who asks: office programs, and a second, older editor.
const WITH_ALL = process.env.FOI_EVERYTHING === '1';
const WITH_OFFICE = WITH_ALL || process.env.FOI_OFFICE === '1';
const ASKED_FOR = [...(WITH_ALL && editorRunsHere() ? ['lowest'] : []), ...(WITH_OFFICE ? ['office'] : [])];

const named = process.argv.slice(2);
const chosen = named.length > 0 ? named : [...EVERYTHING, ...ASKED_FOR];
const unknown = chosen.filter((name) => !(name in STEPS));
if (unknown.length > 0) throw new Error(`There is no step ${unknown.join(', ')}. Steps: ${Object.keys(STEPS).join(', ')}.`);

const reports = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-reports-'));
process.once('exit', () => fs.rmSync(reports, { recursive: true, force: true }));
const started = Date.now();
let passed = 0;
let failed = 0;
const failedSteps = [];
for (const name of chosen) {
  const result = await step(name, STEPS[name]);
  passed += result.passed;
  failed += result.failed;
  if (result.failed > 0) failedSteps.push(name);
}
console.log(`\n${failedSteps.length > 0 ? `Failed: ${failedSteps.join(', ')}.` : 'All steps passed.'} ${seconds(started)}`);
if (named.length === 0 && !WITH_OFFICE) console.log('Not run: the office tests, which need LibreOffice. `npm run test:office` runs them.');
if (named.length === 0 && !WITH_ALL) console.log('Not run: the suite in the oldest editor that is supported. `npm run test:lowest` runs it.');
console.log(`${passed} passed, ${failed} failed`);
process.exitCode = failed > 0 || passed === 0 ? 1 : 0;

/** Runs one step and prints one line about it under what it printed itself. */
async function step(name, { run, counts, env, before, after }) {
  const start = Date.now();
  try {
    before?.();
  } catch (error) {
    console.log(`  ${error.message}\n✗ ${name}: did not begin`);
    return { passed: 0, failed: 1 };
  }
  const report = path.join(reports, `${name}.json`);
  const code = await ended(run, { ...process.env, ...env, FOI_TEST_REPORT: report });
  after?.();
  const result = counts ? counted(report, code) : { passed: code === 0 ? 1 : 0, failed: code === 0 ? 0 : 1 };
  const count = counts ? `${result.passed} passed, ${result.failed} failed, ` : '';
  console.log(`${result.failed > 0 ? '✗' : '✓'} ${name}: ${count}${seconds(start)}`);
  return result;
}

function counted(report, code) {
  const { passed: ok, failures } = readReport(report, code);
  const own = failures.find(({ title }) => title === 'the suite');
  if (own) console.log(`  ${own.error}`);
  return { passed: ok, failed: failures.length };
}

/** Gives the exit code, or the signal's name. A signal to this process goes on to the step, and then ends this process too. */
function ended(args, env) {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, args, { cwd: root, stdio: ['ignore', 'inherit', 'inherit'], env });
    const forward = (signal) => {
      child.kill(signal);
      child.once('exit', () => process.exit(130));
    };
    const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'];
    for (const signal of signals) process.once(signal, forward);
    child.once('error', reject);
    child.once('exit', (code, signal) => {
      for (const name of signals) process.off(name, forward);
      resolve(code ?? signal);
    });
  });
}

/** Finds or installs Chromium, and lets the tests fail that do not find it. */
function requireBrowser() {
  process.env.CHROMIUM = ensureChromium();
  process.env.FOI_REQUIRE_HOST = '1';
}

/** Removes what was compiled from a source that is gone, so that no deleted test runs on. */
function removeStaleOutput() {
  const out = path.join(root, 'out');
  for (const part of ['client', 'server', 'test']) {
    const folder = path.join(out, part);
    if (!fs.existsSync(folder)) continue;
    for (const name of fs.readdirSync(folder, { recursive: true })) {
      if (!name.endsWith('.js')) continue;
      const source = path.join(root, part, name.replace(/\.js$/, '.ts'));
      if (!fs.existsSync(source)) fs.rmSync(path.join(folder, name));
    }
  }
}

function seconds(since) {
  return `${((Date.now() - since) / 1000).toFixed(1)} s`;
}
