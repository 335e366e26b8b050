import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { workbench } from './hooks.mjs';

/** Gives settings for the workspace, as a person does who writes them into its file. */
function given(settings) {
  const file = path.join(workbench.folder, '.vscode', 'settings.json');
  fs.mkdirSync(path.dirname(file), { recursive: true });
  fs.writeFileSync(file, JSON.stringify(settings));
}

describe('the settings in the workbench', function () {
  this.timeout(120_000);
  afterEach(() => fs.rmSync(path.join(workbench.folder, '.vscode'), { recursive: true, force: true }));

  it('stand in titled groups', async () => {
    await workbench.command('Preferences: Open Settings (UI)');
    const search = workbench.page.locator('.settings-header .suggest-input-container .monaco-editor');
    await search.waitFor();
    await workbench.page.keyboard.type('@ext:foi-notices.foi-notices');
    for (const title of ['Checking', 'While Drafting', 'Preview And Export', 'For Reports Of Faults'])
      await workbench.page.locator('.settings-toc-container').getByText(title, { exact: false }).first().waitFor();
    await workbench.save(path.join(process.cwd(), 'test-results'), 'settings in groups');
  });

  it('foiNotices.export.form puts a form first', async () => {
    for (const [form, title] of [
      ['text', 'Text for e-mail'],
      ['pdf', 'PDF'],
    ]) {
      given({ 'foiNotices.export.form': form });
      await workbench.open('first-notice.foi.md');
      await workbench.page.locator('.view-line').first().waitFor();
      // The editor learns of the changed file in its own time.
      const first = workbench.page.locator('.quick-input-list .monaco-list-row').first();
      for (const end = Date.now() + 30_000; ; ) {
        await workbench.command('FOI: Export letter', { asks: true });
        await workbench.page.locator('.quick-input-title', { hasText: 'Export letter' }).waitFor();
        const shown = await first.innerText();
        await workbench.page.keyboard.press('Escape');
        if (shown.startsWith(title)) break;
        assert.ok(Date.now() < end, `${form}: the list begins with ${shown}`);
      }
    }
  });

  it('foiNotices.run: the language status says that the findings are as of the last check', async () => {
    given({ 'foiNotices.run': 'manual' });
    await workbench.open('refusal.foi.md');
    await workbench.page.locator('.editor-actions [aria-label^="Check now"]').first().click();
    await workbench.squiggles().first().waitFor();
    // What is typed before the check has ended would be checked with the rest.
    await (await workbench.languageStates()).filter({ hasText: /FOI: \d+ / }).waitFor();
    await workbench.page.keyboard.press('Escape');
    await workbench.page.locator('.view-line').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\nMore.');
    const states = await workbench.languageStates();
    const state = states.filter({ hasText: 'FOI at the last check' });
    await state.waitFor();
    assert.match(await state.innerText(), /not checked since the last change/);
    await workbench.save(path.join(process.cwd(), 'test-results'), 'language status at the last check');
    await workbench.page.keyboard.press('Escape');
  });

  it('foiNotices.preview.scrollSync: switched off, the text stays where it is', async () => {
    given({ 'foiNotices.preview.scrollSync': false });
    await workbench.open('withholding-and-disclosure-faulty.foi.md');
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('.note').first().waitFor();
    const frame = await (await workbench.webview().locator('body').elementHandle()).ownerFrame();
    await workbench.webview().locator('#foi-passages p').first().hover();
    await workbench.page.mouse.wheel(0, 500);
    await frame.waitForFunction(() => window.scrollY > 100);
    assert.ok(await workbench.editor().locator('.line-numbers:text-is("1")').isVisible());
  });
});
