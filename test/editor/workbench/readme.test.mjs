import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

// The first five minutes as the README tells them, and its pictures.
describe('the first notice of the README', function () {
  this.timeout(60_000);
  before(() => workbench.sideBar(false));
  after(() => workbench.sideBar(true));
  beforeEach(async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.squiggles().first().waitFor();
  });

  /** Goes to the one fault through the list of problems, and back into the text. */
  async function toTheFault() {
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'pit-missing' }).dblclick();
    await workbench.editor().locator('.view-line', { hasText: ':::withheld' }).waitFor();
    await workbench.page.locator('.editor-group-container.active .monaco-editor.focused').waitFor();
  }

  it('can be one of your own, by a list of grounds that is searched by number and word', async () => {
    const { keyboard } = workbench.page;
    const box = workbench.page.locator('.quick-input-widget');
    const step = (words) =>
      box
        .filter({ hasText: words })
        .or(box.filter({ has: workbench.page.getByPlaceholder(words) }))
        .first()
        .waitFor();
    await keyboard.press('F1');
    await keyboard.type('FOI: New notice');
    await box.locator('.monaco-list-row', { hasText: 'FOI: New notice' }).first().waitFor();
    for (const [says, typed] of [
      ['', ''],
      ['what was asked', 'At which places were speed cameras damaged in 2025?'],
      ['question 2', ''],
      ['Which authority', 'harrow'],
      ['Which law', ''],
      ['Question 1', 'withheld'],
    ]) {
      if (says) await step(says);
      await keyboard.type(typed);
      await keyboard.press('Enter');
    }
    await step('grounds for question 1');
    await keyboard.type('crime');
    await box.locator('.monaco-list-row', { hasText: 'Section 31(1)(a)' }).waitFor();
    await workbench.screenshot('new-notice');
    await keyboard.press('Escape');
  });

  it('has one fault: nothing is weighed', async () => {
    await toTheFault();
    const rows = await workbench.problems();
    assert.equal(await rows.count(), 2, 'a row for the file, and one for the fault');
    await workbench.screenshot('findings');
  });

  it('is mended by a quick fix that leaves prompts', async () => {
    await toTheFault();
    const fixes = await workbench.quickFixes();
    const insert = fixes.filter({ hasText: 'Insert a public interest test for section 43(2)' });
    await insert.waitFor();
    await workbench.screenshot('quick-fix');
    await insert.click();
    await workbench.editor().locator('.view-line', { hasText: 'Public interest test' }).first().waitFor();
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'template-residue' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'pit-missing' }).count(), 0);
  });

  it('is shown as a letter, with its finding and as the requester sees it', async () => {
    await toTheFault();
    await workbench.closePanel();
    await workbench.page.keyboard.press('Control+Shift+V');
    const letter = workbench.webview();
    await letter.locator('.note').first().waitFor();
    await workbench.screenshot('preview');
    await letter.getByRole('button', { name: 'As the requester sees it' }).click();
    await letter.locator('.note').first().waitFor({ state: 'detached' });
    await workbench.screenshot('preview-requester');
  });
});
