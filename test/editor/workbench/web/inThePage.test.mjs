// The extension as an editor has it that is nothing but a page, and in a folder that nobody has said to trust: no process of Node serves it.
import * as assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { workbench } from '../hooks.mjs';

describe('a notice in an editor that is nothing but a page', function () {
  this.timeout(90_000);

  it('has its findings underlined, explained and listed', async () => {
    await workbench.open('refusal.foi.md');
    const squiggle = workbench.squiggles().first();
    await squiggle.waitFor();
    const rows = await workbench.problems();
    await rows.filter({ hasText: 'pit-missing' }).first().waitFor();
    await workbench.closePanel();
    await squiggle.hover({ force: true });
    await workbench.page.locator('.monaco-hover', { hasText: 'pit-missing' }).first().waitFor();
  });

  it('needs no trust in the folder', async () => {
    await workbench.page.locator('.statusbar-item', { hasText: 'Restricted Mode' }).waitFor();
  });

  it('is served by no process', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.squiggles().first().waitFor();
    const processes = spawnSync('ps', ['-eo', 'args'], { encoding: 'utf8' }).stdout.split('\n');
    const own = processes.filter((line) => line.includes(workbench.home));
    assert.ok(own.length > 0, 'the processes of this editor are not known by its folder');
    assert.deepEqual(
      own.filter((line) => /[\\/]dist[\\/]server\.js/.test(line)),
      [],
    );
  });

  it('has its preview beside it', async () => {
    await workbench.open('refusal.foi.md');
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('.note').first().waitFor();
    await workbench.webview().getByText('likely to help anyone who planned to damage it').first().waitFor();
    await workbench.screenshot('in-the-page');
  });
});
