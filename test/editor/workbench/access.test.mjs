import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { axeFaults, faintWords, focused, moving, OUTLINE_CONTRAST, structure } from './access.mjs';
import { workbench } from './hooks.mjs';

/** The themes that VS Code starts with, and the word for their kind in a webview. */
const THEMES = [
  ['Default Light Modern', 'vscode-light'],
  ['Default Dark Modern', 'vscode-dark'],
  ['Default High Contrast', 'vscode-high-contrast'],
  ['Default High Contrast Light', 'vscode-high-contrast-light'],
];

describe('for everybody', function () {
  this.timeout(120_000);
  const settings = () => path.join(workbench.folder, '.vscode', 'settings.json');
  before(() => workbench.sideBar(false));
  after(() => workbench.sideBar(true));
  afterEach(() => fs.rmSync(path.dirname(settings()), { recursive: true, force: true }));

  function wear(theme, more = {}) {
    fs.mkdirSync(path.dirname(settings()), { recursive: true });
    fs.writeFileSync(settings(), JSON.stringify({ 'workbench.colorTheme': theme, ...more }));
  }

  /** The frame of the webview, as soon as it is of this kind of theme. */
  async function frameOf(kind = 'vscode-light') {
    const body = workbench.webview().locator(`body[data-vscode-theme-kind="${kind}"]`);
    await body.waitFor();
    return (await body.elementHandle()).ownerFrame();
  }

  async function preview(name) {
    await workbench.open(name);
    await workbench.command('FOI: Open preview to the side');
    await workbench.webview().locator('.note').first().waitFor();
  }

  async function sheet(name) {
    await workbench.open(name);
    await workbench.command('FOI: Prepare to send');
    await workbench.webview().locator('dl').waitFor();
  }

  async function isEasyToRead(frame, what) {
    assert.deepEqual(await axeFaults(frame), [], what);
    const { faint, measured } = await faintWords(frame);
    assert.ok(measured > 15, `${what}: only ${measured} pieces of text were measured`);
    assert.deepEqual(faint, [], what);
    await workbench.pointAway();
    await workbench.save('test-results', `access ${what}`);
  }

  /** Goes through the controls of a page with the Tab key alone. Gives what had the focus, in order, until it leaves the page or begins again. */
  async function tabbedThrough(frame) {
    const seen = [];
    for (;;) {
      await workbench.page.keyboard.press('Tab');
      const now = await focused(frame);
      if (now === null || now.words + now.id === seen[0]?.words + seen[0]?.id) return seen;
      seen.push(now);
      assert.ok(seen.length < 80, 'the focus never leaves the page');
    }
  }

  /** Presses Tab until a control with these words has the focus. */
  async function tabTo(frame, words) {
    for (let pressed = 0; pressed < 80; pressed++) {
      const now = await focused(frame);
      if (now && words.test(now.words)) return now;
      await workbench.page.keyboard.press('Tab');
    }
    return assert.fail(`Tab never came to ${words}`);
  }

  /** Gives the webview beside the text the focus, by the editor's own key, from wherever the focus is. */
  async function goToWebview(frame) {
    await workbench.page.keyboard.press('Control+2');
    await frame.waitForFunction(() => document.hasFocus());
  }

  const controls = (frame) =>
    frame.evaluate(
      () => [...document.querySelectorAll('a[href], button:enabled, input:enabled, [tabindex="0"]')].filter((element) => element.checkVisibility()).length,
    );

  /** Goes through the page with Tab: every control is reached, says what it is and shows that it has the focus. */
  async function isWalkedThrough(frame, what) {
    await goToWebview(frame);
    const seen = await tabbedThrough(frame);
    assert.equal(seen.length, await controls(frame), what);
    assert.ok(seen.length >= 4, `${what}: ${seen.length} controls`);
    for (const { words, outline, contrast, seen: isSeen } of seen) {
      assert.notEqual(words, '', `${what}: a control without words`);
      assert.ok(outline >= 1 && contrast >= OUTLINE_CONTRAST, `${what}: ${words}: an outline of ${outline} px, ${contrast.toFixed(2)} against its ground`);
      assert.ok(isSeen, `${what}: ${words} has the focus and is out of sight`);
    }
    await workbench.backToLetter();
  }

  for (const [theme, kind] of THEMES) {
    it(`the preview, as paper and in the editor's colours: ${theme}`, async () => {
      wear(theme);
      await preview('withholding-and-disclosure-faulty.foi.md');
      for (const appearance of ['paper', 'theme']) {
        wear(theme, { 'foiNotices.preview.appearance': appearance });
        await workbench.webview().locator(`body[data-appearance="${appearance}"]`).waitFor();
        const frame = await frameOf(kind);
        await isEasyToRead(frame, `${theme} ${appearance}`);
        await isWalkedThrough(frame, `${theme} ${appearance}`);
      }
      await workbench.webview().getByRole('button', { name: 'As the requester sees it' }).click();
      await isEasyToRead(await frameOf(kind), `${theme} requester`);
    });

    it(`the check sheet: ${theme}`, async () => {
      wear(theme);
      await sheet('withholding-and-disclosure.foi.md');
      await isEasyToRead(await frameOf(kind), `${theme} sheet`);
      await isWalkedThrough(await frameOf(kind), `${theme} sheet`);
      await sheet('withholding-and-disclosure-faulty.foi.md');
      await isEasyToRead(await frameOf(kind), `${theme} refused sheet`);
    });
  }

  it('the preview is worked with the keyboard alone: a finding leads to its place, the view is switched', async () => {
    await preview('withholding-and-disclosure-faulty.foi.md');
    const frame = await frameOf();
    const toggle = workbench.webview().locator('#foi-requester');
    await goToWebview(frame);
    await tabTo(frame, /^As the requester sees it/);
    await workbench.page.keyboard.press('Space');
    await workbench.webview().locator('#foi-requester[aria-pressed="true"]').waitFor();
    await workbench.page.keyboard.press('Enter');
    await workbench.webview().locator('#foi-requester[aria-pressed="false"]').waitFor();
    assert.equal((await focused(frame)).id, await toggle.getAttribute('id'));
    await tabTo(frame, /^Error/);
    const line = await frame.evaluate(() => Number(document.activeElement.dataset.line) + 1);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('#status\\.editor\\.selection', { hasText: `Ln ${line},` }).waitFor();
  });

  it('the check sheet is worked with the keyboard alone: points are confirmed, the letter is made', async () => {
    await sheet('withholding-and-disclosure.foi.md');
    const frame = await frameOf();
    await goToWebview(frame);
    const boxes = await workbench.webview().getByRole('checkbox').count();
    assert.ok(boxes >= 4);
    for (let at = 0; at < boxes; at++) {
      await workbench.page.keyboard.press('Tab');
      const { id, tag } = await focused(frame);
      assert.equal(tag, 'input');
      await workbench.page.keyboard.press('Space');
      await workbench.webview().locator('input:checked').nth(at).waitFor();
      // The sheet is drawn anew with each answer, and the focus stays where it was.
      assert.equal((await focused(frame)).id, id);
    }
    await workbench.webview().getByRole('button', { name: 'Text for e-mail' }).and(workbench.webview().locator(':enabled')).waitFor();
    await tabTo(frame, /^Text for e-mail/);
    await workbench.page.keyboard.press('Enter');
    await workbench.page.locator('.quick-input-widget').getByRole('button', { name: 'OK' }).waitFor();
    await workbench.page.keyboard.press('Escape');
  });

  it('headings stand in order and landmarks have names', async () => {
    const looked = [];
    for (const name of ['withholding-and-disclosure-faulty.foi.md', 'first-notice.foi.md']) {
      await preview(name);
      looked.push([`preview of ${name}`, await structure(await frameOf())]);
      await workbench.backToLetter();
      await sheet(name);
      looked.push([`check sheet of ${name}`, await structure(await frameOf())]);
      await workbench.backToLetter();
    }
    for (const [what, { headings, mains, landmarks, lang, title }] of looked) {
      assert.equal(mains, 1, what);
      assert.equal(lang, 'en-GB', what);
      assert.notEqual(title, '', what);
      assert.ok(headings.length >= 3, `${what}: ${headings}`);
      assert.equal(headings[0], 1, what);
      headings.forEach((level, at) => assert.ok(at === 0 || level <= headings[at - 1] + 1, `${what}: ${headings}`));
      const names = landmarks.map(({ name }) => name);
      assert.ok(!names.includes(''), `${what}: a landmark without a name: ${JSON.stringify(landmarks)}`);
      assert.equal(new Set(names).size, names.length, `${what}: two landmarks of one name`);
    }
  });

  it('nothing moves or fades for whoever has asked for less motion, in the system or in the editor', async () => {
    await preview('withholding-and-disclosure-faulty.foi.md');
    const frame = await frameOf();
    assert.deepEqual(await moving(frame), []);
    await workbench.page.emulateMedia({ reducedMotion: 'no-preference' });
    try {
      assert.deepEqual(await moving(frame), [], 'the setting of the editor is not heeded');
      await frame.evaluate(() => document.body.classList.remove('vscode-reduce-motion'));
      assert.notDeepEqual(await moving(frame), [], 'nothing ever moves, so nothing was tested');
    } finally {
      await workbench.page.emulateMedia({ reducedMotion: 'reduce' });
    }
    await workbench.backToLetter();
    await sheet('withholding-and-disclosure.foi.md');
    assert.deepEqual(await moving(await frameOf()), []);
  });
});
