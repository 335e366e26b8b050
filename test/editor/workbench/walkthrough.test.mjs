import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

// Every button and link of the walkthrough, pressed as a person presses them.
describe('the walkthrough', function () {
  this.timeout(120_000);

  const walkthrough = () => workbench.page.locator('.gettingStartedContainer');
  const box = () => workbench.page.locator('.quick-input-widget');

  before(async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.squiggles().first().waitFor();
    await workbench.tidy();
    // The pictures stand beside the steps where there is room.
    await workbench.sideBar(false);
  });
  after(() => workbench.sideBar(true));

  beforeEach(async () => {
    await workbench.command('FOI: Open the walkthrough');
    await walkthrough().locator('.step-title', { hasText: 'Start a new notice' }).waitFor();
  });

  /** Unfolds a step, keeps a picture of it, and presses one of its buttons. */
  async function press(step, button) {
    const title = walkthrough().locator('.getting-started-step', { hasText: step });
    if (!(await title.evaluate((element) => element.classList.contains('expanded')))) await title.locator('.step-title').click();
    const link = title.locator('a, button').getByText(button, { exact: true });
    await link.waitFor();
    await walkthrough().locator('.getting-started-media iframe.webview.ready').waitFor();
    await workbench.screenshot(`walkthrough ${button}`);
    await link.click();
  }

  async function leaveBox() {
    await workbench.page.keyboard.press('Escape');
    await box().waitFor({ state: 'hidden' });
  }

  it('starts a new notice', async () => {
    await press('Start a new notice', 'New notice');
    await box().filter({ hasText: 'what was asked' }).waitFor();
    await leaveBox();
  });

  it('checks a letter that one chooses', async () => {
    await press('Start a new notice', 'Check a letter…');
    await box().filter({ hasText: 'Check a letter' }).waitFor();
    await leaveBox();
  });

  it('shows a finding of a copy of the sample, and not of the sample, to be put right as the step says', async () => {
    await press('Put a finding right', 'Show me a finding');
    await workbench.page.locator('.marker-widget', { hasText: 'pit-missing' }).waitFor();
    await workbench.screenshot('walkthrough finding shown');
    assert.equal(await workbench.page.locator('.tab.active[data-resource-name^="Untitled"]').count(), 1);
    const fixes = await workbench.quickFixes();
    await fixes.filter({ hasText: 'Insert a public interest test' }).click();
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'template-residue' }).first().waitFor();
    assert.equal(await rows.filter({ hasText: 'pit-missing' }).count(), 0);
  });

  it('shows the preview of a copy of the sample', async () => {
    await press('See the letter as it will look', 'Open the preview');
    await workbench.webview().getByText('leisure centre roof').first().waitFor();
  });

  it('looks into a file that one chooses', async () => {
    await press('Check what you attach', 'Look into a file');
    await box().filter({ hasText: 'Look for hidden data' }).waitFor();
    await leaveBox();
  });

  it('lays the check sheet beside a copy of the sample', async () => {
    await press('Prepare to send', 'Prepare to send');
    await workbench
      .webview()
      .getByRole('heading', { name: /check sheet/i })
      .first()
      .waitFor();
    assert.deepEqual(await workbench.notifications().allInnerTexts(), []);
  });

  it('ticks each step whose button was pressed', async () => {
    await workbench.screenshot('walkthrough done');
    assert.equal(await walkthrough().locator('.getting-started-step .codicon-getting-started-step-checked.complete').count(), 5);
  });
});
