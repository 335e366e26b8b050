import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

const VIEW = '[id="workbench.view.extension.foiNotices"]';
const rows = () => workbench.page.locator(`${VIEW} .monaco-list-row`);
const labels = () => rows().evaluateAll((all) => all.map((row) => row.getAttribute('aria-label') ?? ''));
const row = (words) => workbench.page.locator(`${VIEW} .monaco-list-row[aria-label*="${words}"]`);
const press = (...keys) => keys.reduce((before, key) => before.then(() => workbench.page.keyboard.press(key)), Promise.resolve());

/** Shows the list with the focus in it, by keyboard. */
async function showList() {
  // The palette that is opened before the extension has its place knows nothing of it.
  await workbench.page
    .getByRole('tab', { name: /^FOI notices/i })
    .first()
    .waitFor();
  await workbench.command('Focus on FOI notices View');
  await rows().first().waitFor();
  // What is shown for the first time takes the focus before it has rows.
  await workbench.command('Focus on FOI notices View');
}

/** Goes down the list until a notice has the focus. */
async function moveTo(reference) {
  const focused = workbench.page.locator(`${VIEW} .monaco-list-row.focused`);
  for (let left = await rows().count(); left > 0; left--) {
    if ((await focused.getAttribute('aria-label')).startsWith(reference)) return;
    await press('ArrowDown');
  }
  assert.fail(`${reference} is not in the list`);
}

/** Opens the filters by the button in the title of the view, turns one of them over and takes what is chosen then. */
async function turnOver(filter) {
  await workbench.page.getByRole('button', { name: 'Filter notices' }).click();
  const widget = workbench.page.locator('.quick-input-widget');
  await widget.locator('input[type="text"]').fill(filter);
  await press('ArrowDown', 'Space');
  await press('Enter');
  await widget.waitFor({ state: 'hidden' });
}

describe('the list of notices in the workbench', function () {
  this.timeout(120_000);
  after(async () => {
    await workbench.command('View: Show Explorer');
  });

  it('is worked by keyboard: from notice to question to the answer in the text', async () => {
    await showList();
    await press('Home');
    await moveTo('TEST-0001');
    await press('ArrowRight');
    await row('Question 1').first().waitFor();
    await press('ArrowDown', 'Enter');
    await workbench.page.locator('.tab.active[data-resource-name="refusal.foi.md"]').waitFor();
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: /Ln (?!1,)/ }).waitFor();
  });

  it('reads each notice out as one sentence, by due date', async () => {
    await showList();
    const read = (await labels()).filter((label) => !label.startsWith('Question'));
    assert.ok(read.length > 3);
    for (const label of read)
      assert.match(
        label,
        /^[\w-]+, .+, (?:due .+|.* working days? late|dated .+, not marked as sent), last day \d+ \w+ 20\d\d, (?:checked: no errors|draft|\d+ errors?)/,
      );
  });

  it('follows the notice in front, and says in the status bar by when it is due', async () => {
    await showList();
    await workbench.open('first-notice.foi.md');
    await workbench.page.locator(`${VIEW} .monaco-list-row.selected[aria-label^="FOI-26-0388"]`).waitFor();
    await workbench.page.locator('.statusbar-item[aria-label^="FOI notice: "][aria-label*=", last day 2 November 2026"]').waitFor();
    await workbench.screenshot('notices-light');
  });

  it('offers in its menu what can be done with a notice', async () => {
    await showList();
    await press('Home', 'Shift+F10');
    const menu = workbench.page.locator('.monaco-menu');
    await menu.waitFor();
    const offered = await menu.locator('.action-label').allInnerTexts();
    await press('Escape');
    for (const words of ['Open notice', 'Open preview to the side', 'Prepare to send', 'Explain the due date', 'Copy reference'])
      assert.ok(offered.includes(words), `${words} in ${offered.join(', ')}`);
  });

  it('is filtered, says so, and says when nothing matches', async () => {
    await showList();
    await turnOver('Sent');
    await workbench.page.locator(VIEW, { hasText: 'Filter: Sent. No notice matches it.' }).waitFor();
    await rows().first().waitFor({ state: 'detached' });
    await workbench.screenshot('notices-filter');
    await turnOver('Sent');
    await rows().first().waitFor();
  });

  it('explains a due date from the status bar', async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.page.locator('[id="foi-notices.foi-notices.foiNotices.dueDate"] a').click();
    await workbench.page.locator('.tab.active[data-resource-name*="due date"]').waitFor();
    await workbench.page.locator('.view-line', { hasText: 'The limit: 20 working days.' }).waitFor();
    await workbench.page.locator('[id="foi-notices.foi-notices.foiNotices.dueDate"]').waitFor();
    await workbench.screenshot('notices-explained');
  });
});
