import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { workbench } from './hooks.mjs';

describe('Prepare to send', function () {
  this.timeout(90_000);
  before(() => workbench.sideBar(false));
  after(() => workbench.sideBar(true));

  /** The check sheet of a notice, as soon as it is there. */
  async function sheetOf(name) {
    await workbench.open(name);
    await workbench.command('FOI: Prepare to send');
    const sheet = workbench.webview();
    await sheet.locator('dl').waitFor();
    return sheet;
  }

  it('refuses a notice with errors, and says why', async () => {
    const sheet = await sheetOf('withholding-and-disclosure-faulty.foi.md');
    await sheet.getByText('Not to be sent yet.').waitFor();
    await sheet.getByRole('heading', { name: 'Why it can’t be sent yet' }).waitFor();
    assert.ok(await sheet.getByRole('button', { name: 'Text for e-mail' }).isDisabled());
  });

  it('makes the letter only when a person has confirmed each point, and keeps the sheet', async () => {
    const sheet = await sheetOf('withholding-and-disclosure.foi.md');
    const make = sheet.getByRole('button', { name: 'Text for e-mail' });
    assert.ok(await make.isDisabled(), 'it can be made before anything was confirmed');
    const boxes = sheet.getByRole('checkbox');
    const count = await boxes.count();
    assert.ok(count >= 4, `only ${count} points to confirm`);
    for (let at = 0; at < count; at++) {
      await boxes.nth(at).check();
      // Each answer comes back from the server before the next is given.
      await sheet.locator('li', { hasText: /./ }).locator('input:checked').nth(at).waitFor();
    }
    await sheet.getByText('a person has confirmed what no program can know').waitFor();
    await workbench.screenshot('check-sheet');
    await make.click();
    await workbench.confirmDialog();
    const saved = path.join(workbench.folder, 'withholding-and-disclosure.txt');
    await workbench.toast('Saved withholding-and-disclosure.txt');
    const text = fs.readFileSync(saved, 'utf8');
    assert.match(text, /Eldermoor/);
    assert.doesNotMatch(text, /DRAFT|:::/);
    for (const [form, ending, magic] of [
      ['Word document', 'docx', 'PK'],
      ['PDF', 'pdf', '%PDF-'],
    ]) {
      await sheet.getByRole('button', { name: form, exact: true }).click();
      await workbench.confirmDialog();
      await workbench.toast(`Saved withholding-and-disclosure.${ending}`);
      const file = path.join(workbench.folder, `withholding-and-disclosure.${ending}`);
      assert.equal(fs.readFileSync(file, 'latin1').slice(0, magic.length), magic);
      fs.rmSync(file);
    }
    await sheet.getByRole('button', { name: 'Save as web page' }).click();
    await workbench.confirmDialog();
    await workbench.toast('Saved withholding-and-disclosure check sheet.html');
    const kept = fs.readFileSync(path.join(workbench.folder, 'withholding-and-disclosure check sheet.html'), 'utf8');
    assert.match(kept, /Confirmed:/);
    assert.doesNotMatch(kept, /Not confirmed:/);
    fs.rmSync(saved);
    fs.rmSync(path.join(workbench.folder, 'withholding-and-disclosure check sheet.html'));
  });

  it('says so when the file can’t be written, and what to do', async () => {
    const sheet = await sheetOf('withholding-and-disclosure.foi.md');
    // A name that leads to itself can be written by nobody, not even by the user that may do everything.
    const nowhere = path.join(workbench.folder, 'withholding-and-disclosure check sheet.html');
    fs.symlinkSync(nowhere, nowhere);
    await sheet.getByRole('button', { name: 'Save as web page' }).click();
    await workbench.confirmDialog();
    await workbench.toast('was not saved');
    fs.rmSync(nowhere);
  });

  it('asks again when the letter has changed', async () => {
    const sheet = await sheetOf('withholding-and-disclosure.foi.md');
    await sheet.getByRole('checkbox').first().check();
    await sheet.locator('input:checked').first().waitFor();
    // The click gave the focus to the sheet; this takes it back to the letter.
    await workbench.backToLetter();
    await workbench.page.keyboard.press('Control+End');
    await workbench.page.keyboard.type('PS');
    await sheet.getByText('The letter has changed since this check.').waitFor();
    assert.ok(await sheet.getByRole('checkbox').first().isDisabled());
    await sheet.getByRole('button', { name: 'Check again' }).click();
    await sheet.locator('input:checked').first().waitFor({ state: 'detached' });
  });
});
