import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import { workbench } from './hooks.mjs';

describe('a notice in the workbench', function () {
  this.timeout(60_000);
  afterEach(() => workbench.tidy());

  it('opens as a notice', async () => {
    const sample = fs.readdirSync(workbench.folder).find((name) => name.endsWith('.foi.md'));
    assert.ok(sample, 'there is no sample');
    await workbench.open(sample);
    assert.equal(await workbench.language(), 'FOI notice');
    await workbench.screenshot('notice');
  });

  it('has its findings underlined and listed', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.squiggles().first().waitFor();
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'pit-missing' }).first().waitFor();
    await workbench.screenshot('findings');
  });
});
