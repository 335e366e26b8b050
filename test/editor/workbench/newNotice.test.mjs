import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

// A notice for two questions, one answered and one withheld, by keyboard alone.
describe('a new notice, step by step', function () {
  this.timeout(120_000);

  // The palette has the commands of an extension once the editor knows it.
  before(async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.squiggles().first().waitFor();
    await workbench.tidy();
  });

  const box = () => workbench.page.locator('.quick-input-widget');

  /** Waits for the step whose box says this, keeps a picture, types and presses Enter. */
  async function answer(says, typed, picture) {
    await box()
      .filter({ hasText: says })
      .or(box().filter({ has: workbench.page.getByPlaceholder(says) }))
      .first()
      .waitFor();
    const { keyboard } = workbench.page;
    if (typed) await keyboard.type(typed);
    if (picture) await workbench.screenshot(`new-notice-${picture}`);
    await keyboard.press('Enter');
  }

  it('is made for a part refusal without touching the mouse', async () => {
    await workbench.page.keyboard.press('F1');
    await workbench.page.keyboard.type('FOI: New notice');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'FOI: New notice' }).first().waitFor();
    await workbench.page.keyboard.press('Enter');
    await answer('what was asked', 'How many speed cameras were damaged in 2025?', '1-question');
    await answer('question 2', 'At which places do they stand?', '2-question');
    await answer('question 3', '', '3-no-more');
    await answer('Which authority', 'merrow', '4-authority');
    await answer('Freedom of Information Act 2000', '', '4-law');
    await answer('You hold it and give all of it', '', '5-answer');
    await answer('You hold it and give all of it', 'withheld', '6-withheld');
    await answer('grounds for question 2', '31(1)(a)', '7-ground');
    await answer('Go on with', '', '8-go-on');
    await answer('The letter needs this date', '2026-10-05', '9-received');
    await answer('The answer was due on', '', '10-issued');
    await answer('Your reference', 'FOI-26-0417', '11-reference');
    await workbench.page.locator('.tab.active[data-resource-name="FOI-26-0417.foi.md"]').waitFor();
    await workbench.editor().locator('.view-line', { hasText: ':::request' }).waitFor();
    await workbench.page.keyboard.type('A. Requester');
    await workbench.editor().locator('.view-line', { hasText: 'name: "A. Requester"' }).waitFor();
    await workbench.screenshot('new-notice-12-made');
    assert.deepEqual(await workbench.notifications().allInnerTexts(), []);
  });
});
