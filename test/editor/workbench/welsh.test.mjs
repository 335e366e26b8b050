// The interface in Welsh. No publisher offers VS Code itself in Welsh: a language pack that is empty stands in for one, so that the editor asks
// extensions for their Welsh words.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { chromium } from 'playwright-core';
import { ensureChromium, launchOptions } from '../../host/chromium.mjs';
import { installVsix, profileOf, QUIET_SETTINGS, startServer, writeSettings } from '../../host/vscodeHost.mjs';
import { layWorkspace, VSIX } from '../../host/workspace.mjs';
import { Workbench } from './workbench.mjs';

describe('the interface in Welsh', () => {
  let home;
  let server;
  let browser;
  let editor;

  before(async function () {
    this.timeout(180_000);
    home = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-welsh-'));
    const profile = profileOf(home);
    writeSettings(profile, QUIET_SETTINGS);
    installVsix(profile, VSIX);
    installFakeLanguagePack(home);
    server = await startServer(profile, { args: ['--locale', 'cy'] });
    browser = await chromium.launch(launchOptions(ensureChromium()));
    editor = new Workbench(await browser.newPage({ viewport: { width: 1280, height: 800 }, locale: 'cy' }), layWorkspace(path.join(home, 'llythyrau')));
    await editor.load(`http://127.0.0.1:${server.port}/`);
    // What the manifest contributes is there as soon as its view is.
    await editor.page.locator('.activitybar [aria-label*="Rhyddid Gwybodaeth"]').first().waitFor({ timeout: 90_000 });
  });

  after(async () => {
    await browser?.close();
    await server?.stop();
    fs.rmSync(home, { recursive: true, force: true });
  });

  it('has the commands in the palette, and what they ask', async () => {
    await editor.command('FOI: Hysbysiad newydd', { asks: true });
    const asked = editor.page.locator('.quick-input-title', { hasText: 'Hysbysiad newydd: beth a ofynnwyd' });
    await asked.waitFor();
    assert.match(await asked.innerText(), /Hysbysiad newydd/);
  }).timeout(90_000);
});

/** What an installed language pack leaves behind. Every word of the editor itself stays English. */
function installFakeLanguagePack(folder) {
  const words = path.join(folder, 'welsh.json');
  fs.writeFileSync(words, JSON.stringify({ version: '1.0.0', contents: {} }));
  const extensions = [{ extensionIdentifier: { id: 'foi-notices-tests.fake-welsh-language-pack' }, version: '0.0.1' }];
  const packs = { cy: { hash: 'welsh', label: 'Cymraeg', extensions, translations: { vscode: words } } };
  for (const place of ['data', path.join('data', 'user')]) fs.writeFileSync(path.join(folder, place, 'languagepacks.json'), JSON.stringify(packs));
}
