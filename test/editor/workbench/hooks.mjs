// Starts one editor and one browser for all files of this folder, and ends them. Mocha loads it before the tests.
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium, launchOptions } from '../../host/chromium.mjs';
import { ensureEditor } from '../../host/install.mjs';
import { endOnSignals, IN_THE_PAGE, installVsix, profileOf, QUIET_SETTINGS, RESTRICTED, startServer, writeSettings } from '../../host/vscodeHost.mjs';
import { layWorkspace, root, VSIX } from '../../host/workspace.mjs';
import { Workbench } from './workbench.mjs';

// What a person looks at should look the same every time: one theme, one size, nothing that blinks or slides.
const SETTLED = {
  ...QUIET_SETTINGS,
  'editor.cursorBlinking': 'solid',
  'editor.fontFamily': 'DejaVu Sans Mono',
  'editor.fontSize': 14,
  'editor.minimap.enabled': false,
  'editor.smoothScrolling': false,
  'window.commandCenter': false,
  'workbench.colorTheme': 'Default Light Modern',
  'workbench.layoutControl.enabled': false,
  'workbench.reduceMotion': 'on',
};
/** With the extension in a worker of the page, and in a folder that nobody has said to trust: the least that it can have. */
const isPage = process.env.FOI_HOST === 'web';
const START_MS = 180_000;
const TIDY_MS = 60_000;

let home;
let server;
let browser;

/** The workbench that the tests look at; there from the first test on. */
export let workbench;

export const mochaHooks = {
  async beforeAll() {
    this.timeout(START_MS);
    endOnSignals();
    const executablePath = ensureChromium();
    ensureEditor();
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-workbench-'));
    const profile = profileOf(home);
    writeSettings(profile, isPage ? { ...SETTLED, ...IN_THE_PAGE, ...RESTRICTED } : SETTLED);
    installVsix(profile, VSIX);
    const folder = layWorkspace(path.join(home, 'FOI notices'));
    server = await startServer(profile, { restricted: isPage });
    browser = await chromium.launch(launchOptions(executablePath));
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 }, deviceScaleFactor: 1, reducedMotion: 'reduce', locale: 'en-GB' });
    workbench = new Workbench(page, folder, home);
    await workbench.load(`http://127.0.0.1:${server.port}/`);
  },

  async afterEach() {
    this.timeout(TIDY_MS);
    // The picture comes first: what tidies up takes away what went wrong.
    if (this.currentTest.state === 'failed') await workbench?.save(path.join(root, 'test-results'), `failed ${this.currentTest.fullTitle()}`);
    await workbench?.tidy();
  },

  async afterAll() {
    await browser?.close();
    await server?.stop();
    if (home) fs.rmSync(home, { recursive: true, force: true });
  },
};
