// Runs the mocha suite of out/editor inside an extension host of the embedded editor, with the extension installed from its package: the host
// that is a process of Node, or with `--web` the one that is a worker in the page, as in editors that have nothing but a browser; with `--lowest`
// in the oldest editor. It does for the embedded editor what @vscode/test-electron does for the desktop one. The editor is cut off from the
// network and watched (see offline.mjs). Ends with 0 only when tests ran, all passed, and nobody tried to get out.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { format } from 'node:util';
import { chromium } from 'playwright-core';
import { ensureChromium, launchOptions } from './chromium.mjs';
import { ensureEditor, ensureLowestEditor, LOWEST, NEWEST } from './install.mjs';
import { cutOff, ensureStrace, watch } from './offline.mjs';
import { endOnSignals, IN_THE_PAGE, installVsix, profileOf, QUIET_SETTINGS, startServer, writeSettings } from './vscodeHost.mjs';
import { addTest, conclude, DRIVER, layWebSuite, layWorkspace, root, SUITE, VSIX, workspaceFileOf } from './workspace.mjs';

// Only ends what hangs: on a busy machine the suite takes minutes.
const RUN_MS = 600_000;
const isLowest = process.argv.includes('--lowest');
const isWeb = process.argv.includes('--web');
const executablePath = ensureChromium();
if (isLowest) ensureLowestEditor();
else ensureEditor();
ensureStrace();
const notCutOff = await cutOff();
endOnSignals();
console.log(notCutOff ? `Network: refused to Node and the browser, but not denied by the system (${notCutOff}).` : 'Network: denied.');
const home = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-editor-'));
const results = path.join(root, 'test-results');
fs.mkdirSync(results, { recursive: true });
const log = fs.createWriteStream(path.join(results, `${isWeb ? 'web' : isLowest ? 'lowest' : 'editor'}.log`));
const report = process.env.FOI_TEST_REPORT ?? path.join(home, 'report.json');
fs.rmSync(report, { force: true });

const profile = profileOf(home, isLowest ? LOWEST : NEWEST);
writeSettings(profile, isWeb ? { ...QUIET_SETTINGS, ...IN_THE_PAGE } : QUIET_SETTINGS);
installVsix(profile, VSIX);
const workspace = workspaceFileOf(layWorkspace(path.join(home, 'workspace')));
const suite = isWeb ? layWebSuite(path.join(home, 'extensions')) : SUITE;
const watched = await watch(home);
// The flag makes the page take the extension under test and the suite from its address, as the desktop takes them from its arguments.
const server = await startServer(profile, { args: ['--enable-smoke-test-driver'], env: { FOI_TEST_REPORT: report, ...watched.env }, under: watched.under });
const browser = await chromium.launch(launchOptions(executablePath, watched.browserArguments));
// Where the watcher in Node must have been: in the extension host, and in the server that the extension starts.
const nodes = isWeb ? ['server-main.js'] : ['server-main.js', '--type=extensionHost', path.join('dist', 'server.js')];
let code;
let attempts = [];
try {
  code = await run(await browser.newPage({ viewport: { width: 1280, height: 800 } }));
  attempts = await watched.concluded(browser, nodes);
} finally {
  await browser.close();
  await server.stop();
  log.end();
}
// The suite in the page has no file system of its own: the editor writes its report beside the folder.
const written = path.join(home, 'report.web.json');
if (isWeb && fs.existsSync(written)) fs.copyFileSync(written, report);
addTest(report, 'the editor and everything in it ask nothing of the network', attempts);
conclude(report, code);
fs.rmSync(home, { recursive: true, force: true });

/** Opens the workbench and waits for the suite to end. Gives the code it ended with, or a sentence when it never did. */
async function run(page) {
  const authority = `vscode-remote://127.0.0.1:${server.port}`;
  const payload = [
    ['extensionDevelopmentPath', authority + DRIVER],
    ['extensionTestsPath', authority + suite],
  ];
  const ended = new Promise((resolve) => {
    page.exposeFunction('codeAutomationExit', resolve);
    setTimeout(() => resolve(`no end within ${RUN_MS / 1000} s`), RUN_MS).unref();
  });
  await page.exposeFunction('codeAutomationLog', (type, args) => {
    const line = format(...args);
    log.write(`${type} ${line}\n`);
    if (process.env.FOI_VERBOSE) console.log(type, line);
  });
  const query = new URLSearchParams({ workspace, payload: JSON.stringify(payload) });
  await page.goto(`http://127.0.0.1:${server.port}/?${query}`);
  return ended;
}
