import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import MarkdownIt from 'markdown-it';
import { buildSync } from 'esbuild';
import { type Browser, type BrowserContext, chromium, type Page } from 'playwright-core';
import { sheetShell } from '../../client/src/checkSheet/html';
import { noticePlugin } from '../../client/src/markdown/noticePlugin';
import { type ShellOptions, shellHtml } from '../../client/src/preview/html';
import { createNoticeService } from '../../server/src/core';
import { type AttachmentFacts } from '../../server/src/core/attachments/facts';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { checkSheet } from '../../server/src/core/features/checkSheet';
import { draftState, letterOf, previewModel, recordHtml, recordOf, renderHtml } from '../../server/src/core/render/index';
import { checkSheetHtml, sheetBody, sheetHead } from '../../server/src/core/render/checkSheet/html';
import { ALL_PAYLOADS, letterWith, profileWith } from '../support/payloads';
import { ROOT } from '../support/root';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && fs.existsSync(file),
);
const ORIGIN = 'http://localhost';
const service = createNoticeService();
const editorsMarkdown = new MarkdownIt({ html: false }).use(noticePlugin((block) => block));

/** Everything that is made of a letter with these words in every place. */
function formsOf(words: string) {
  const profile = parseAuthorityProfile('council', profileWith(words));
  const trace = { kind: 'author', at: words, detail: words } as unknown as AttachmentFacts['traces'][number];
  const attachments: readonly AttachmentFacts[] = [{ file: words, kind: 'spreadsheet', access: 'read', lookedAt: [words], traces: [trace], remarks: [words] }];
  const check = { today: '2026-10-30', profile, attachments };
  const snapshot = service.snapshot(letterWith(words), { fileName: `${words}.foi.md` });
  const { syntax, notice, engine } = snapshot;
  const checked = snapshot.check(check);
  const leaving = letterOf(syntax, notice, { law: engine.law, profile });
  const record = recordOf({ notice, law: engine.law, profile, checked });
  const sheet = checkSheet(snapshot, { check, date: '2026-10-30', file: words, program: '0', files: [words, 'a.csv'], confirmed: [] });
  const pages = [
    renderHtml(leaving, draftState(3, 2)),
    ...('record' in record ? [recordHtml(record.record)] : []),
    checkSheetHtml(sheet),
    // Where the links of the editor's own preview may lead, and which pictures it fetches, is the editor's affair.
    editorsMarkdown.renderer
      .render(editorsMarkdown.parse(letterWith(words), {}), editorsMarkdown.options, { currentDocument: { path: '/a.foi.md' } })
      .replace(/<(?:a href|img src)="[^"]*"[^>]*>/g, ''),
  ];
  const { confirmations } = sheet;
  return {
    pages,
    preview: {
      type: 'show',
      uri: `file:///${words}`,
      name: words,
      model: previewModel(syntax, notice, checked.findings, { final: false, law: engine.law, profile }),
      settings: { appearance: 'paper', scrollSync: true },
    },
    sheet: {
      type: 'show',
      sheet: {
        head: sheetHead(sheet),
        body: sheetBody(sheet),
        confirmations: [...confirmations, { id: words, what: words, why: words, confirmed: false }],
        ready: false,
        refused: true,
        forms: [{ name: words, title: words, ending: 'x' }],
      },
    },
  };
}

/** Runs in every frame before anything else: whatever gets to run there is kept. */
function setTraps(): void {
  const top = window.top as unknown as { trapped?: string[] };
  const here = window as unknown as Record<string, unknown>;
  top.trapped ??= [];
  for (const name of ['trap', 'alert', 'confirm', 'prompt', 'print', 'open'])
    here[name] = (...words: unknown[]) => void top.trapped?.push(`${name} ${words.join(' ')}`);
  here['acquireVsCodeApi'] = () => ({ postMessage: () => undefined, getState: () => undefined, setState: () => undefined });
}

/** What stands in a page that no words of a letter may bring there. Runs in the page. */
function intruders(ownScripts: number): string[] {
  const documents = [document, ...[...document.querySelectorAll<HTMLIFrameElement>('iframe.letter')].flatMap((frame) => frame.contentDocument ?? [])];
  // A target with a scheme says where it leads; one without has to stay beside the letter.
  const leadsWhereItSays = (href: string): boolean => {
    if (!URL.canParse(href, 'https://letter.test/')) return true;
    const { protocol, host } = new URL(href, 'https://letter.test/a/b/c/');
    return /^(?:mailto|tel):$/.test(protocol) || (/^https?:$/.test(protocol) && (host === 'letter.test' || /^https?:\/\//i.test(href)));
  };
  return documents.flatMap((one, index) => {
    const isShell = index === 0 && ownScripts > 0;
    return [...one.querySelectorAll('*')].flatMap((element) => {
      const name = element.localName;
      const found: string[] = [];
      const isOwn = element.classList.contains('letter') && name === 'iframe';
      if (/^(?:script|link)$/.test(name) && isShell && element.getAttribute(name === 'script' ? 'src' : 'href')?.startsWith('http://localhost/')) return [];
      if (
        /^(?:script|link|i?frame|frameset|object|embed|applet|svg|math|img|image|picture|video|audio|source|track|form|base|template|portal|textarea|select|noscript|plaintext|xmp)$/.test(
          name,
        ) &&
        !isOwn
      )
        found.push(element.outerHTML);
      if (name === 'style' && element.parentElement?.localName !== 'head') found.push(element.outerHTML);
      if (name === 'meta' && element.hasAttribute('http-equiv') && !isShell) found.push(element.outerHTML);
      for (const { name: attribute, value } of element.attributes) {
        if (/^on|^(?:src|srcset|formaction|action|ping|background|poster|data|xlink:href|popovertarget|nonce)$/.test(attribute) && !isOwn && !isShell)
          found.push(`${attribute} of ${element.outerHTML}`);
        if (attribute === 'href' && !leadsWhereItSays(value)) found.push(`${attribute} of ${element.outerHTML}`);
        if (attribute === 'style' && /url|expression|behavior/i.test(value)) found.push(`${attribute} of ${element.outerHTML}`);
      }
      return found;
    });
  });
}

// Without the browser there is nothing to run; where the host is required its absence is a failure.
if (executablePath !== undefined || process.env['FOI_REQUIRE_HOST'] === '1') {
  describe('words that mean harm, in every place of a letter', function () {
    this.timeout(180_000);
    let browser: Browser;
    let context: BrowserContext;
    let page: Page;
    let happened: string[];
    let forms: ReturnType<typeof formsOf>[];
    const built = new Map<string, string>();

    before(async () => {
      assert.ok(executablePath !== undefined, 'Chromium is needed to test the pages. Install it, or set CHROMIUM to its path.');
      for (const [name, entry] of [
        ['preview.js', 'main.ts'],
        ['preview.css', 'style.css'],
        ['checkSheet.js', 'checkSheet.ts'],
        ['checkSheet.css', 'checkSheet.css'],
      ] as const)
        built.set(
          `/${name}`,
          buildSync({ absWorkingDir: ROOT, entryPoints: [`client/webview/${entry}`], bundle: true, write: false, format: 'iife', target: 'es2022' })
            .outputFiles[0]?.text ?? '',
        );
      forms = ALL_PAYLOADS.map(formsOf);
      browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
    });
    after(() => browser?.close());
    afterEach(() => context.close());

    /** A page that tells of everything that it asks for, runs or goes to. */
    async function open(shell: string): Promise<void> {
      context = await browser.newContext();
      page = await context.newPage();
      happened = [];
      page.on('dialog', (dialog) => {
        happened.push(`dialog ${dialog.message()}`);
        void dialog.dismiss();
      });
      page.on('popup', (other) => happened.push(`popup ${other.url()}`));
      page.on('download', (download) => happened.push(`download ${download.url()}`));
      page.on('pageerror', (error) => happened.push(`error ${error.message}`));
      page.on('console', (line) => {
        if (line.type() === 'error') happened.push(`console ${line.text()}`);
      });
      page.on('websocket', (socket) => happened.push(`socket ${socket.url()}`));
      await context.route('**/*', (route) => {
        const { pathname, origin } = new URL(route.request().url());
        const own = origin === ORIGIN ? built.get(pathname) : undefined;
        if (origin === ORIGIN && pathname === '/') return route.fulfill({ contentType: 'text/html', body: shell });
        if (own !== undefined) return route.fulfill({ contentType: pathname.endsWith('.js') ? 'text/javascript' : 'text/css', body: own });
        happened.push(`asked for ${route.request().url()}`);
        return route.abort();
      });
      await context.addInitScript(setTraps);
      await page.goto(`${ORIGIN}/`);
    }

    async function nothingHappened(ownScripts: number): Promise<void> {
      // A round trip through the page after its next frames: what was to run or to be fetched has begun by then.
      await page.evaluate(() => new Promise<void>((done) => requestAnimationFrame(() => setTimeout(() => requestAnimationFrame(() => done())))));
      assert.deepEqual(await page.evaluate(intruders, ownScripts), []);
      assert.deepEqual(await page.evaluate(() => (window as unknown as { trapped: string[] }).trapped), []);
      assert.deepEqual(happened, []);
      assert.equal(page.url(), `${ORIGIN}/`);
    }

    /** Puts pages into frames of one page, as documents of their own with every right. */
    const show = (pages: readonly string[]): Promise<void> =>
      page.evaluate(
        (all) =>
          Promise.all(
            all.map(
              (html) =>
                new Promise<void>((done) => {
                  const frame = document.createElement('iframe');
                  frame.className = 'letter';
                  frame.addEventListener('load', () => done());
                  frame.srcdoc = html;
                  document.body.append(frame);
                }),
            ),
          ).then(() => undefined),
        pages,
      );

    it('would be seen to run, to fetch and to lead away, were they not made harmless', async () => {
      for (const words of ['<script>trap()</script>', '<img src=x onerror=trap()>', '<svg onload=trap()>']) {
        await open('<!DOCTYPE html><body>');
        await show([`<!DOCTYPE html><body>${words}`]);
        await assert.rejects(nothingHappened(0));
        assert.notDeepEqual(await page.evaluate(() => (window as unknown as { trapped: string[] }).trapped), [], words);
        await context.close();
      }
      await open('<!DOCTYPE html><body>');
      await show(['<!DOCTYPE html><body><img src=https://evil.test/x.png>']);
      await assert.rejects(nothingHappened(0));
      assert.ok(happened.includes('asked for https://evil.test/x.png'));
    });

    it('do nothing in letters, records, check sheets and the editor’s own preview, without any policy', async () => {
      const all = forms.flatMap(({ pages }) => pages);
      for (let from = 0; from < all.length; from += 100) {
        await open('<!DOCTYPE html><body>');
        await show(all.slice(from, from + 100));
        await nothingHappened(0);
        await context.close();
      }
      await open('<!DOCTYPE html><body>');
    });

    const options: ShellOptions = {
      cspSource: ORIGIN,
      scriptUri: `${ORIGIN}/preview.js`,
      styleUri: `${ORIGIN}/preview.css`,
      nonce: 'abc',
      words: { language: 'en-GB', sentences: {} },
    };
    const shells = [
      ['the preview', shellHtml({ ...options, view: 'draft' }), 'preview'],
      ['the check sheet', sheetShell({ ...options, scriptUri: `${ORIGIN}/checkSheet.js`, styleUri: `${ORIGIN}/checkSheet.css` }), 'sheet'],
    ] as const;
    for (const [name, shell, message] of shells)
      for (const policy of ['with', 'without'] as const)
        it(`do nothing in ${name}, ${policy} its policy`, async () => {
          const without = shell.replace(/<meta http-equiv="Content-Security-Policy"[^>]*>/, '');
          assert.notEqual(without, shell);
          // A policy only takes away: with it, some are enough.
          const messages = forms.filter((_, index) => policy === 'without' || index % 4 === 0).map((one) => one[message]);
          await open(policy === 'with' ? shell : without);
          for (let from = 0; from < messages.length; from += 20) {
            await page.evaluate(
              (some) => {
                for (const data of some) window.dispatchEvent(new MessageEvent('message', { data }));
              },
              messages.slice(from, from + 20) as unknown[],
            );
            await nothingHappened(1);
          }
          assert.ok((await page.evaluate(() => document.body.innerText)).length > 500, 'something is shown');
        });
  });
}
