import * as assert from 'node:assert/strict';
import { workbench } from './hooks.mjs';

/** What the Back button of a step answers to on Linux; on Windows it is Alt and the left arrow. */
const BACK = 'Control+Alt+Minus';

/** The step after one ground was chosen, and not the one after two. */
const ONE_GROUND = /Go on with section 31\(1\)\(a\)(?!,)/;

describe('a new notice, step by step', function () {
  this.timeout(120_000);

  // The palette has the commands of an extension once the editor knows it.
  before(async () => {
    await workbench.open('first-notice.foi.md');
    await workbench.squiggles().first().waitFor();
    await workbench.tidy();
  });

  const box = () => workbench.page.locator('.quick-input-widget');

  /** Waits for the step that says this, in its words or in its empty line. */
  async function step(says) {
    await box()
      .filter({ hasText: says })
      .or(box().filter({ has: workbench.page.getByPlaceholder(says) }))
      .first()
      .waitFor();
  }

  /** Waits for the step that says this, types, keeps a picture and presses Enter. */
  async function answer(says, typed, picture) {
    await step(says);
    const { keyboard } = workbench.page;
    if (typed) await keyboard.type(typed);
    if (picture) await workbench.screenshot(`new-notice-${picture}`);
    await keyboard.press('Enter');
  }

  // Two questions, one answered and one withheld.
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
    // Both questions have the same list: only the number tells that the next one is there.
    await answer('Question 1:', '', '5-answer');
    await answer('Question 2:', 'withheld', '6-withheld');
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

  it('takes a pasted request apart, and goes back without losing an answer', async () => {
    const { keyboard } = workbench.page;
    await keyboard.press('F1');
    await keyboard.type('FOI: New notice');
    await workbench.page.locator('.quick-input-list .monaco-list-row', { hasText: 'FOI: New notice' }).first().waitFor();
    await keyboard.press('Enter');
    await answer('what was asked', '1. How many cameras were damaged? 2. Where do they stand?');
    await step('question 3');
    await workbench.screenshot('new-notice-pasted');
    await keyboard.press('Enter');
    await answer('Which authority', 'harrow');
    await answer('Which law', '');
    await answer('Question 1:', 'withheld');
    await answer('grounds for question 1', '31(1)(a)');
    await step(ONE_GROUND);
    await answer('Press Enter to go on', '43(2)');
    await answer('Go on with section 31(1)(a), section 43(2)', '');
    await step('Question 2:');
    await keyboard.press(BACK);
    await step('Go on with section 31(1)(a), section 43(2)');
    await keyboard.press(BACK);
    await step(ONE_GROUND);
    await keyboard.press(BACK);
    await step('Type a number or a word, for example');
    await keyboard.press(BACK);
    await step('Question 1:');
    await keyboard.press(BACK);
    await step('Which law');
    await keyboard.press('Escape');
    await box().waitFor({ state: 'hidden' });
    assert.equal(await workbench.page.locator('.editor-group-container .tab').count(), 0, 'leaving makes nothing');
  });
});
