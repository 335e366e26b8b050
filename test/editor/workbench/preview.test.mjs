import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

describe('the preview in the workbench', function () {
  this.timeout(60_000);

  it('stands beside the letter, with the findings in its margin', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('.note').first().waitFor();
    await workbench.webview().locator('#foi-draft', { hasText: 'DRAFT' }).waitFor();
  });

  it('shows what is typed', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('.words').first().waitFor();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('\n\nWritten just now.');
    const words = workbench.webview().getByText('Written just now.');
    await words.waitFor();
    assert.equal(await words.count(), 1);
  });

  it('takes the text along when the reader scrolls', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('.note').first().waitFor();
    await workbench.webview().locator('#foi-draft').hover();
    await workbench.page.mouse.wheel(0, 500);
    await workbench.editor().locator('.line-numbers:text-is("1")').waitFor({ state: 'detached' });
  });

  it('leads from a finding to its place in the text', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.command('FOI: Open preview to the side');
    const note = workbench.webview().locator('.note').first();
    const line = /line (\d+)/.exec((await note.getAttribute('title')) ?? '')?.[1];
    await note.click();
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
  });
});
