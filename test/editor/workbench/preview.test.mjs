import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

describe('the preview in the workbench', function () {
  this.timeout(90_000);
  afterEach(() => workbench.tidy());

  it('shows the letter beside the text, with what is wrong in its margin', async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.command('FOI: Open preview to the side');
    const page = workbench.webview();
    await page.locator('main').waitFor();
    await page.getByText(/Factors|Harm|section 31/i).first().waitFor();
    const shown = await page.locator('main').innerText();
    assert.doesNotMatch(shown, /:::|\(\(|^foi: 1/m, 'marks, fields or front matter reach the letter');
    await page.getByRole('button', { name: /public interest/i }).first().waitFor();
    await workbench.screenshot('preview');
  });

  it('shows it exactly as the requester will see it', async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.command('FOI: Open preview to the side');
    const page = workbench.webview();
    const toggle = page.getByRole('button', { name: /as the requester sees it/i });
    await toggle.click();
    await page.locator('[aria-pressed="true"]').first().waitFor();
    assert.equal(await page.getByRole('button', { name: /public interest/i }).count(), 0, 'a finding stands in the requester’s letter');
    await workbench.screenshot('preview-requester');
  });

  it('follows the text', async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('main').waitFor();
    await workbench.editor().locator('.view-line').first().click();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\nWritten while the preview is open.\n');
    await workbench.webview().getByText('Written while the preview is open.').waitFor();
  });

  it('mends a finding by keyboard', async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.squiggles().first().waitFor();
    await workbench.command('Go to Next Problem in Files (Error, Warning, Info)');
    await workbench.page.keyboard.press('Escape');
    await workbench.page.keyboard.press('Control+.');
    await workbench.page.locator('.action-widget, .context-view').getByText(/public interest test/i).first().waitFor();
    await workbench.screenshot('quick-fix');
  });
});
