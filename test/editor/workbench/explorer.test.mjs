import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

const OURS = ['Check this letter', 'Convert to a notice', 'Look for hidden data'];

describe('the menu of a file in the explorer', function () {
  this.timeout(60_000);

  /** What the menu of a file offers of ours. */
  async function offered(name) {
    const { page } = workbench;
    await page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).first().click({ button: 'right' });
    const menu = page.locator('.monaco-menu');
    await menu.locator('.action-label', { hasText: 'Copy Relative Path' }).waitFor();
    const labels = await menu.locator('.action-label').allInnerTexts();
    await page.keyboard.press('Escape');
    await menu.waitFor({ state: 'detached' });
    await workbench.pointAway();
    return OURS.filter((title) => labels.some((label) => label.includes(title)));
  }

  it('offers to check and to convert a letter', async () => {
    assert.deepEqual(await offered('plain-letter.txt'), ['Check this letter', 'Convert to a notice']);
  });

  it('offers to look into a file that is to go out', async () => {
    assert.deepEqual(await offered('break-ins-2025.csv'), ['Look for hidden data']);
  });

  it('offers neither for what is a notice already', async () => {
    assert.deepEqual(await offered('first-notice.foi.md'), []);
  });
});
