import * as assert from 'node:assert/strict';
import * as path from 'node:path';
import { root } from '../../host/workspace.mjs';
import { workbench } from './hooks.mjs';

describe('a notice in the Markdown preview that comes with the editor', function () {
  this.timeout(90_000);

  it('has a labelled frame for each block, and none of their marks', async () => {
    await workbench.open('partial-ncnd.foi.md');
    // The command asks a second question in the same place, so `workbench.command`, which waits for the first to go away, does not do.
    const widget = workbench.page.locator('.quick-input-widget');
    const entry = (words) => widget.locator('.monaco-list-row', { hasText: words }).first();
    await workbench.page.keyboard.press('F1');
    await widget.locator('input[type="text"]').fill('>View: Reopen Editor With...');
    await entry('Reopen Editor With').click();
    await entry('Markdown Preview').click();
    const page = workbench.webview();
    await page.locator('fieldset > legend', { hasText: 'Neither confirmed nor denied' }).first().waitFor();
    const words = await page.locator('body').innerText();
    assert.doesNotMatch(words, /^\s*:::/m);
    assert.doesNotMatch(words, /under="/);
    if (process.env.FOI_PICTURE) await workbench.page.screenshot({ path: path.join(root, 'test-results', 'markdown-preview.png') });
  });
});
