import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import axe from 'axe-core';
import { buildSync } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { shellHtml } from '../../client/src/preview/html';
import type { FromPreview, PreviewModel, PreviewSettings, ToPreview } from '../../client/src/preview/messages';
import { law } from '../../server/src/core/law/index';
import { lift } from '../../server/src/core/notice/lift';
import { previewModel } from '../../server/src/core/render/index';
import { runRules } from '../../server/src/core/rules/engine';
import { RULES } from '../../server/src/core/rules/registry';
import { parse } from '../../server/src/core/syntax/index';
import { ROOT } from '../support/root';
import { SAMPLE_NOTICE } from './sampleNotice';
import { THEMES, type ThemeName } from './themes';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && fs.existsSync(file),
);
const ORIGIN = 'http://localhost';
const SETTINGS: PreviewSettings = { appearance: 'paper', scrollSync: true };

function modelOf(text: string, final = false): PreviewModel {
  const syntax = parse(text, { fileName: 'letter.foi.md' });
  const notice = lift(syntax, law);
  return previewModel(syntax, notice, runRules(notice, law, RULES, {}).findings, { final, law });
}

/** Runs in the page, in place of the editor's own function. Messages of the preview are kept in \`window.fromPreview\`. */
function fakeVsCodeApi(): void {
  const here = window as unknown as { fromPreview: unknown[]; acquireVsCodeApi: () => unknown };
  let state: unknown;
  here.fromPreview = [];
  here.acquireVsCodeApi = () => ({
    postMessage: (message: unknown) => here.fromPreview.push(message),
    getState: () => state,
    setState: (next: unknown) => {
      state = next;
    },
  });
}

// Without the browser there is nothing to run; where the host is required its absence is a failure.
if (executablePath !== undefined || process.env['FOI_REQUIRE_HOST'] === '1') {
  describe('the preview in a browser', function () {
    this.timeout(60_000);
    let browser: Browser;
    let script: string;
    let style: string;
    let context: BrowserContext;
    let page: Page;
    let broken: string[];

    before(async () => {
      assert.ok(executablePath !== undefined, 'Chromium is needed to test the preview. Install it, or set CHROMIUM to its path.');
      const bundle = (entry: string): string =>
        buildSync({ absWorkingDir: ROOT, entryPoints: [entry], bundle: true, write: false, format: 'iife', target: 'es2022' }).outputFiles[0]?.text ?? '';
      script = bundle('client/webview/main.ts');
      style = bundle('client/webview/style.css');
      browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
    });
    after(() => browser?.close());
    afterEach(async () => {
      await context.close();
      assert.deepEqual(broken, []);
    });

    async function open(theme: ThemeName = 'light', size = { width: 1000, height: 700 }): Promise<void> {
      context = await browser.newContext({ viewport: size });
      page = await context.newPage();
      broken = [];
      page.on('pageerror', (error) => broken.push(error.message));
      page.on('console', (line) => {
        if (line.type() === 'error') broken.push(line.text());
      });
      const shell = shellHtml({
        cspSource: ORIGIN,
        scriptUri: `${ORIGIN}/preview.js`,
        styleUri: `${ORIGIN}/preview.css`,
        nonce: 'abc',
        words: { language: 'en-GB', sentences: {} },
        view: 'draft',
      });
      await page.route('**/*', (route) => {
        const { pathname } = new URL(route.request().url());
        if (pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell });
        if (pathname === '/preview.js') return route.fulfill({ contentType: 'text/javascript', body: script });
        if (pathname === '/preview.css') return route.fulfill({ contentType: 'text/css', body: style });
        broken.push(`asked for ${route.request().url()}`);
        return route.abort();
      });
      await page.addInitScript(fakeVsCodeApi);
      await page.goto(`${ORIGIN}/`);
      await page.evaluate(({ className, variables }) => {
        document.body.classList.add(className);
        for (const [name, value] of Object.entries(variables)) document.documentElement.style.setProperty(name, value);
      }, THEMES[theme]);
    }

    const send = (message: ToPreview): Promise<void> =>
      page.evaluate((data) => {
        window.dispatchEvent(new MessageEvent('message', { data }));
      }, message);
    const show = (text: string, { uri = 'file:///a.foi.md', final = false, settings = SETTINGS } = {}): Promise<void> =>
      send({ type: 'show', uri, name: 'a.foi.md', model: modelOf(text, final), settings });
    const sent = (): Promise<FromPreview[]> => page.evaluate(() => (window as unknown as { fromPreview: FromPreview[] }).fromPreview);
    const frames = (): Promise<void> => page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => requestAnimationFrame(() => done()))));
    const topOf = (words: string): Promise<number> =>
      page
        .getByText(words, { exact: false })
        .first()
        .evaluate((node) => node.getBoundingClientRect().top);
    const screenshot = async (name: string): Promise<void> => {
      const folder = process.env['FOI_PREVIEW_SCREENSHOTS'];
      if (folder) await page.screenshot({ path: path.join(folder, `${name}.png`), fullPage: true });
    };

    it('says that it is ready, and shows the letter', async () => {
      await open();
      assert.deepEqual(await sent(), [{ type: 'ready' }]);
      await show(SAMPLE_NOTICE);
      assert.equal(await page.locator('#foi-passages h1').textContent(), 'Freedom of Information request FOI-26-0417');
      assert.match((await page.locator('#foi-draft').textContent()) ?? '', /^DRAFT, not to be sent: \d+ errors? and 1 gap/);
      assert.match((await page.getByRole('status').textContent()) ?? '', /^\d+ errors?, /);
      assert.ok((await page.locator('.note').count()) > 0, 'no finding in the margin');
      assert.equal(await page.locator('.outcome').count(), 3);
    });

    it('keeps the elements of passages that did not change', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await page.evaluate(() => {
        for (const element of document.querySelectorAll('.passage')) element.setAttribute('data-seen', 'yes');
      });
      const before = await page.locator('.passage').count();
      await show(SAMPLE_NOTICE.replace('Eleven speed cameras', 'Twelve speed cameras').replace('You can ask us', 'A new paragraph.\n\nYou can ask us'));
      assert.equal(await page.locator('.passage').count(), before + 1);
      assert.equal(await page.locator('.passage:not([data-seen])').count(), 1, 'more elements are new than passages');
      assert.equal(await page.getByText('Twelve speed cameras').count(), 1);
      assert.equal(await page.getByText('Eleven speed cameras').count(), 0);
    });

    it('does not move what the reader looks at when the letter changes elsewhere', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await page.evaluate(() => window.scrollTo(0, 900));
      let text = SAMPLE_NOTICE;
      for (let round = 0; round < 20; round++) {
        const before = await topOf('Cameras that work keep speeds down');
        text =
          round % 3 === 2
            ? text.replace(/Another paragraph \d+\..*\n\n/, '')
            : text.replace('You asked:', `You asked:\n\nAnother paragraph ${round}. ${'It has many words in it. '.repeat(round)}\n\n`);
        await show(text);
        await frames();
        assert.ok(Math.abs((await topOf('Cameras that work keep speeds down')) - before) <= 1, `round ${round}`);
      }
    });

    it('follows the editor, and moves the editor only when the reader scrolls here', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      const line = SAMPLE_NOTICE.split('\n').findIndex((text) => text.startsWith('## Question 3'));
      await send({ type: 'scrollTo', line });
      await frames();
      assert.ok(Math.abs((await topOf('Question 3: section 30(3)')) - 42) < 30, `${await topOf('Question 3: section 30(3)')}`);
      assert.deepEqual(
        (await sent()).filter(({ type }) => type === 'scrolled'),
        [],
      );
      await page.mouse.move(300, 300);
      await page.mouse.wheel(0, -400);
      await page.waitForFunction(() => (window as unknown as { fromPreview: FromPreview[] }).fromPreview.some(({ type }) => type === 'scrolled'));
      const messages = await sent();
      assert.deepEqual(
        messages.find(({ type }) => type === 'own'),
        { type: 'own', owns: true },
      );
      const last = messages.findLast((message) => message.type === 'scrolled');
      assert.ok(last && last.line < line && last.line > 10, JSON.stringify(last));
    });

    it('shows a finding’s place in the editor, by mouse and by keyboard', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      const note = page.locator('.note').first();
      await note.click();
      await note.press('Enter');
      const first = modelOf(SAMPLE_NOTICE).findings.find(({ block }) => block !== null);
      const reveals = (await sent()).filter(({ type }) => type === 'reveal');
      assert.equal(reveals.length, 2);
      assert.equal(typeof first?.line, 'number');
      assert.deepEqual(reveals[0], reveals[1]);
      assert.match((await note.textContent()) ?? '', /^(?:Error|Warning|Information|Hint): /);
    });

    it('keeps the focus on a finding while the letter changes', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await page.locator('.note').last().focus();
      const words = await page.evaluate(() => document.activeElement?.textContent);
      await show(SAMPLE_NOTICE.replace('Eleven speed cameras', 'Twelve speed cameras'));
      assert.equal(await page.evaluate(() => document.activeElement?.textContent), words);
    });

    it('shows the letter as the requester sees it', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      const toggle = page.getByRole('button', { name: 'As the requester sees it' });
      assert.equal(await toggle.getAttribute('aria-pressed'), 'false');
      await toggle.click();
      assert.equal(await toggle.getAttribute('aria-pressed'), 'true');
      assert.equal(await page.locator('.margin:visible').count(), 0);
      assert.deepEqual((await sent()).at(-1), { type: 'view', final: true });
      await show(SAMPLE_NOTICE, { final: true });
      assert.equal(await page.locator('.note').count(), 0);
      assert.equal(await page.locator('.gap:visible').count(), 1);
      assert.equal(await page.locator('#foi-draft:visible').count(), 1);
      await screenshot('requester');
    });

    it('opens links through the editor and never by itself', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await page.getByText('the whole list').click();
      assert.deepEqual(
        (await sent()).filter(({ type }) => type === 'open'),
        [{ type: 'open', href: 'cameras.csv' }],
      );
      assert.equal(page.url(), `${ORIGIN}/`);
    });

    it('starts at the top of another notice', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await page.evaluate(() => window.scrollTo(0, 900));
      await show(SAMPLE_NOTICE.replace('Eleven', 'Twelve'), { uri: 'file:///b.foi.md' });
      assert.equal(await page.evaluate(() => window.scrollY), 0);
    });

    it('puts no note over another', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await frames();
      const boxes = await page
        .locator('.margin:visible')
        .evaluateAll((all) => all.map((one) => one.getBoundingClientRect()).map(({ top, bottom }) => ({ top, bottom })));
      assert.ok(boxes.length > 1);
      boxes.forEach((box, index) => assert.ok(index === 0 || box.top >= (boxes[index - 1]?.bottom ?? 0), `note ${index}`));
    });

    for (const theme of Object.keys(THEMES) as ThemeName[]) {
      for (const appearance of ['paper', 'theme'] as const) {
        it(`is accessible in ${theme} with ${appearance}`, async () => {
          await open(theme);
          await show(SAMPLE_NOTICE, { settings: { appearance, scrollSync: true } });
          await page.evaluate(axe.source);
          const found = await page.evaluate(async () => {
            const { axe: runner } = window as unknown as { axe: typeof import('axe-core') };
            const { violations } = await runner.run();
            return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html, failureSummary }) => `${html} ${failureSummary ?? ''}`).join(' | ')}`);
          });
          assert.deepEqual(found, []);
          await screenshot(`${theme}-${appearance}`);
        });
      }
    }

    it('puts the notes under their passages in a narrow window', async () => {
      await open('light', { width: 480, height: 700 });
      await show(SAMPLE_NOTICE);
      assert.equal(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), true);
      assert.equal(
        await page
          .locator('.margin:visible')
          .first()
          .evaluate((one) => getComputedStyle(one).position),
        'static',
      );
      await screenshot('narrow');
    });

    it('prints the words and nothing else', async () => {
      await open();
      await show(SAMPLE_NOTICE);
      await page.emulateMedia({ media: 'print' });
      assert.equal(await page.locator('#foi-bar:visible, .margin:visible').count(), 0);
      assert.equal(await page.locator('h1:visible').count(), 1);
    });
  });
}
