// The workbench as a person uses it: by keyboard and mouse, and by what stands on the screen.
import * as assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { shrinkPicture } from '../../host/pictures.mjs';
import { root } from '../../host/workspace.mjs';

const WAIT_MS = 30_000;
/** How long one attempt may take at what something else can interrupt. */
const TRY_MS = 3000;
/** A click that takes effect late on a busy machine must not be made twice: some commands switch to and fro. */
const CLICK_MS = 15_000;
/** Where screenshots of the README live. */
const SCREENSHOTS = path.join(root, 'client', 'media', 'screenshots');
const RESULTS = path.join(root, 'test-results');

export class Workbench {
  /** `page` is Playwright's page, for whatever this class has no word for; `folder` the folder that is opened; `home` what all of this editor lies in. */
  constructor(page, folder, home) {
    this.page = page;
    this.folder = folder;
    this.home = home;
    page.setDefaultTimeout(WAIT_MS);
  }

  /** Opens the editor at this address with the folder in it. */
  async load(address) {
    await this.page.goto(`${address}?${new URLSearchParams({ folder: this.folder })}`);
    const files = this.page.locator('.explorer-folders-view .monaco-list-row').first();
    await this.page.locator('.monaco-workbench .part.editor').waitFor();
    // A window remembers which of its views was open.
    if (!(await appears(files))) await this.page.keyboard.press('Control+Shift+E');
    await files.waitFor();
  }

  /** Opens a file of the folder through Quick Open, by its name or path in the folder, and waits until its text is there. */
  async open(name) {
    const tab = this.page.locator(`.tab.active[data-resource-name="${path.basename(name)}"]`);
    const end = Date.now() + WAIT_MS;
    do await this.openFirst(name);
    while (!(await appears(tab)) && Date.now() < end);
    await tab.waitFor();
    await this.editor().locator('.view-line').first().waitFor();
  }

  /**
   * Types a file's name into Quick Open and takes the first entry with the Enter key once it is that file. While the list fills up its entries
   * move, and a click may land on a neighbour.
   */
  async openFirst(name) {
    const widget = this.page.locator('.quick-input-widget');
    const exactly = new RegExp(`^${path.basename(name).replace(/[.*+?^${}()|[\]\\]/g, '\\$&')}$`);
    const first = this.page.locator('.quick-input-list .monaco-list-row.focused', { has: this.page.locator('.label-name', { hasText: exactly }) });
    const end = Date.now() + WAIT_MS;
    for (;;) {
      if (!(await widget.isVisible())) await this.page.keyboard.press('Control+P');
      try {
        await widget.locator('input[type="text"]').fill(name, { timeout: TRY_MS });
        await first.waitFor({ timeout: TRY_MS });
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
    await this.page.keyboard.press('Enter');
    await widget.waitFor({ state: 'hidden' });
  }

  /** Runs a command by the name that the command palette shows. One that `asks` opens the Quick Input again, for its own question. */
  async command(title, { asks = false } = {}) {
    await this.choose('F1', `>${title}`, asks);
  }

  /**
   * Opens the Quick Input with a key, types into it and takes the first entry that has these words. Whatever takes the focus (a preview that
   * has just loaded, an editor that opens late) closes the Quick Input, as it would for a person, who then opens it again: so does this.
   */
  async choose(key, text, staysOpen = false) {
    const widget = this.page.locator('.quick-input-widget');
    const words = path.basename(text.replace(/^>/, ''));
    const end = Date.now() + WAIT_MS;
    for (;;) {
      if (!(await widget.isVisible())) await this.page.keyboard.press(key);
      try {
        await widget.locator('input[type="text"]').fill(text, { timeout: TRY_MS });
        await this.page.locator('.quick-input-list .monaco-list-row', { hasText: words }).first().click({ timeout: CLICK_MS });
        break;
      } catch (error) {
        if (Date.now() > end) throw error;
      }
    }
    if (!staysOpen) await widget.waitFor({ state: 'hidden' });
  }

  /** The editor that has the focus. */
  editor() {
    return this.page.locator('.editor-group-container.active .monaco-editor').first();
  }

  /** Takes the focus from a page back to the letter beside it. A page that is just being drawn swallows the key, which a person then presses again. */
  async backToLetter() {
    const editor = this.page.locator('.editor-group-container.active .monaco-editor.focused');
    const end = Date.now() + WAIT_MS;
    do await this.page.keyboard.press('Control+1');
    while (!(await appears(editor)) && Date.now() < end);
    await editor.waitFor();
  }

  /** The wavy underlines in the editor of one kind: error, warning or info. */
  squiggles(kind = 'error') {
    return this.editor().locator(`.squiggly-${kind}`);
  }

  /** Opens the Problems panel. Gives its rows, one for each file and each finding. */
  async problems() {
    if (!(await this.page.locator('.markers-panel').isVisible())) await this.page.keyboard.press('Control+Shift+M');
    await this.page.locator('.markers-panel').waitFor();
    return this.page.locator('.markers-panel .monaco-list-row');
  }

  /** Closes the panel at the bottom, if it is open. */
  async closePanel() {
    if (await this.page.locator('.part.panel').isVisible()) await this.command('View: Toggle Panel Visibility');
    await this.page.locator('.part.panel').waitFor({ state: 'hidden' });
  }

  /** The document inside the visible webview, such as the preview. */
  webview() {
    return this.page.frameLocator('iframe.webview.ready').frameLocator('#active-frame');
  }

  /** Closes whatever menu is open, every editor and the panel at the bottom, and throws unsaved changes away. */
  async tidy() {
    if (await this.page.locator('.action-widget, .quick-input-widget').first().isVisible()) await this.page.keyboard.press('Escape');
    await this.closeModal();
    while (await this.page.locator('.editor-group-container .tab').count()) await this.command('View: Revert and Close Editor');
    await this.closePanel();
  }

  /** Closes what newer editors lay over the window, such as their settings. */
  async closeModal() {
    const modal = this.page.locator('.monaco-modal-editor-block');
    if (!(await modal.isVisible())) return;
    await modal
      .getByRole('button', { name: /^Close/ })
      .last()
      .click();
    await modal.waitFor({ state: 'hidden' });
  }

  /** Shows or hides the bar with the explorer. */
  async sideBar(shown) {
    const bar = this.page.locator('.part.sidebar');
    if ((await bar.isVisible()) !== shown) await this.command('View: Toggle Primary Side Bar Visibility');
    await bar.waitFor({ state: shown ? 'visible' : 'hidden' });
  }

  /** Opens the menu of quick fixes at the cursor. Gives its entries. */
  async quickFixes() {
    await this.page.keyboard.press('Control+.');
    const rows = this.page.locator('.action-widget .monaco-list-row.action');
    await rows.first().waitFor();
    return rows;
  }

  /** Opens the states of the language, behind the braces in the status bar. Gives their rows. */
  async languageStates() {
    await this.page.locator('#status\\.languageStatus').click();
    return this.page.locator('.hover-language-status');
  }

  /** Messages that pop up in the corner: there should be none that nobody asked for. */
  notifications() {
    return this.page.locator('.notifications-toasts.visible .notification-toast');
  }

  /** Takes what the dialog for saving a file proposes. */
  async confirmDialog() {
    const widget = this.page.locator('.quick-input-widget');
    await widget.getByRole('button', { name: 'OK' }).click();
    await widget.waitFor({ state: 'hidden' });
  }

  /**
   * Waits for the message with these words, and takes it away. The editor keeps some messages from popping up and only marks the bell; so what did
   * not pop up is looked for behind the bell. Where the message does not come, the error says what is there instead.
   */
  async toast(words) {
    const places = ['.notifications-toasts.visible', '.notifications-center.visible'];
    const messages = this.page.locator(places.map((place) => `${place} .notification-list-item`).join(', '));
    const message = messages.filter({ hasText: words });
    try {
      if (!(await appears(message))) await this.command('Notifications: Show Notifications');
      await message.waitFor();
    } catch (error) {
      const shown = JSON.stringify(await messages.allInnerTexts());
      const files = fs.readdirSync(this.folder).join(', ');
      throw new Error(`No message “${words}”. Messages: ${shown}; files: ${files}.`, { cause: error });
    }
    await this.page.keyboard.press('Escape');
    await this.command('Notifications: Clear All Notifications');
    await message.waitFor({ state: 'detached' });
  }

  /** The words of the status bar that tell the language of the open file. */
  language() {
    return this.page.locator('#status\\.editor\\.mode').innerText();
  }

  /**
   * Takes a picture of the whole window: into the README's folder when screenshots are being made (`npm run screenshots`), else among the
   * results of the tests. Give it a name without an ending. Fails when a message is in the way.
   */
  async screenshot(name) {
    await this.pointAway();
    assert.deepEqual(await this.notifications().allInnerTexts(), []);
    if (process.env.FOI_SCREENSHOTS === 'write') shrinkPicture(await this.save(SCREENSHOTS, name));
    else await this.save(RESULTS, name);
  }

  /** Moves the mouse away from everything that would explain itself under it, and waits until nothing does. */
  async pointAway() {
    await this.page.mouse.move(1, 1);
    const hover = this.page.locator('.workbench-hover').first();
    // What explains a control with the focus stays until the key that puts it away.
    if (!(await disappears(hover))) await this.page.keyboard.press('Escape');
    await hover.waitFor({ state: 'hidden' });
  }

  /** Saves a picture of the window as `<folder>/<name>.png`. Gives its path. */
  async save(folder, name) {
    fs.mkdirSync(folder, { recursive: true });
    const file = path.join(folder, `${name.replace(/[^\w.-]+/g, '-')}.png`);
    await this.page.screenshot({ path: file, animations: 'disabled', caret: 'hide' });
    return file;
  }
}

/** Whether something is there within one attempt's time. */
async function disappears(locator) {
  return appears(locator, 'hidden');
}

async function appears(locator, state = 'visible') {
  return locator.waitFor({ state, timeout: TRY_MS }).then(
    () => true,
    () => false,
  );
}
