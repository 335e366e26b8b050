import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { workbench } from './hooks.mjs';
import { Workbench } from './workbench.mjs';

// The view of notices where there is no notice yet: what a person sees who has just opened a folder.
describe('a folder without a notice', function () {
  this.timeout(120_000);
  let folder;
  let origin;

  before(async () => {
    origin = `${new URL(workbench.page.url()).origin}/`;
    folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-empty-'));
    fs.writeFileSync(path.join(folder, 'shopping.txt'), 'Bread\n');
    await new Workbench(workbench.page, folder).load(origin);
    await workbench.page.locator('.activitybar').getByRole('tab', { name: 'FOI' }).click();
    await welcome().waitFor();
  });

  after(async () => {
    await workbench.load(origin);
    fs.rmSync(folder, { recursive: true, force: true });
  });

  const welcome = () => workbench.page.locator('.welcome-view-content', { hasText: 'There is no notice here yet.' });
  const box = () => workbench.page.locator('.quick-input-widget');
  const press = (button) => welcome().getByRole('button', { name: button }).click();

  it('says so, and interrupts nobody', async () => {
    await workbench.screenshot('welcome');
    assert.deepEqual(await workbench.notifications().allInnerTexts(), []);
  });

  it('offers to start a notice', async () => {
    await press('New notice');
    await box().filter({ hasText: 'what was asked' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('offers to check a letter', async () => {
    await press('Check a letter…');
    await box().filter({ hasText: 'Check a letter' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('leads to the walkthrough', async () => {
    await press('Open the walkthrough');
    await workbench.page.locator('.gettingStartedContainer .step-title', { hasText: 'Start a new notice' }).waitFor();
  });
});
