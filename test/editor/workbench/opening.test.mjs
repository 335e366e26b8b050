import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { workbench } from './hooks.mjs';

describe('a notice in the workbench', function () {
  this.timeout(60_000);

  it('opens as a notice', async () => {
    const sample = fs.readdirSync(workbench.folder).find((name) => name.endsWith('.foi.md'));
    assert.ok(sample, 'there is no sample');
    await workbench.open(sample);
    assert.equal(await workbench.language(), 'FOI notice');
  });

  it('has its findings underlined and listed', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.squiggles().first().waitFor();
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'pit-missing' }).first().waitFor();
  });

  it('has its state among those of the language, which leads to the list of problems', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.squiggles().first().waitFor();
    const state = (await workbench.languageStates()).filter({ hasText: /FOI: \d+ errors?/ });
    await state.waitFor();
    await state.getByText('Show problems').click();
    await workbench.page.locator('.markers-panel').waitFor();
    assert.deepEqual(await workbench.notifications().allInnerTexts(), []);
  });
});
