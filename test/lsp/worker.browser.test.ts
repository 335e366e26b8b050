// The language server in a browser's worker, as the extension starts it there: the file that ships, without an editor around it.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { OWN_FILES } from '../../server/src/lsp/protocol';
import { ROOT } from '../support/root';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && fs.existsSync(file),
);

/** A client that runs in the page: it starts the worker, hands over the files it was given, and notes every answer. */
const CLIENT = `
self.files = {};
self.asked = [];
let worker, last = 0;
const waiting = new Map();
self.startServer = (code) => {
  worker?.terminate();
  waiting.clear();
  worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
  worker.onmessage = ({ data }) => {
    if (data.method === 'foiNotices/readOwnFile') {
      asked.push(data.params.file);
      worker.postMessage({ jsonrpc: '2.0', id: data.id, result: { base64: files[data.params.file] ?? '' } });
    } else if (data.id !== undefined && !data.method) waiting.get(data.id)?.(data);
    else if (data.id !== undefined) worker.postMessage({ jsonrpc: '2.0', id: data.id, result: null });
  };
};
self.notify = (method, params) => worker.postMessage({ jsonrpc: '2.0', method, params });
self.ask = (method, params) => new Promise((resolve) => {
  const id = ++last;
  waiting.set(id, resolve);
  worker.postMessage({ jsonrpc: '2.0', id, method, params });
});
self.takeBack = () => notify('$/cancelRequest', { id: last });
self.open = (uri, text) => notify('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version: 1, text } });
self.change = (uri, version, text) => notify('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [{ text }] });
`;

interface Answer<Result> {
  readonly result?: Result;
  readonly error?: { readonly code: number; readonly message: string };
}

/** What the client in the page has; used inside `page.evaluate`. */
declare const startServer: (code: string) => void;
declare const ask: <Result>(method: string, params: object) => Promise<Answer<Result>>;
declare const takeBack: () => void;
declare const open: (uri: string, text: string) => void;
declare const change: (uri: string, version: number, text: string) => void;
declare let files: Record<string, string>;
declare let asked: string[];

const CANCELLED = -32800;
const CONTENT_MODIFIED = -32801;
const URI = 'memfs:/letters/refusal.foi.md';
const dist = (name: string): string => path.join(ROOT, 'dist', name);
const inBase64 = (code: string): string => Buffer.from(code).toString('base64');

if (executablePath !== undefined || process.env['FOI_REQUIRE_HOST'] === '1') {
  describe('the server in a browser’s worker', function () {
    this.timeout(60_000);
    const letter = fs.readFileSync(path.join(ROOT, 'test/editor/fixtures/refusal.foi.md'), 'utf8');
    let browser: Browser;
    let page: Page;
    before(async () => {
      assert.ok(executablePath !== undefined, 'Chromium is needed to test the server. Install it, or set CHROMIUM to its path.');
      assert.ok(fs.existsSync(dist('serverProgram.js')), 'The server is not built. Run npm run build first.');
      browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
      page = await browser.newPage();
      await page.evaluate(CLIENT);
    });
    after(() => browser?.close());
    beforeEach(async () => {
      await page.evaluate((code) => startServer(code), fs.readFileSync(dist('serverProgram.js'), 'utf8'));
      await page.evaluate(() => ask('initialize', { processId: null, rootUri: null, capabilities: {} }));
      await page.evaluate(
        ([uri, text]) => {
          files = {};
          asked = [];
          open(uri, text);
        },
        [URI, letter] as const,
      );
    });

    it('checks a letter, and asks for no file to do so', async () => {
      const hover = await page.evaluate(
        ([uri]) => ask<{ contents: unknown }>('textDocument/hover', { textDocument: { uri }, position: { line: 6, character: 2 } }),
        [URI] as const,
      );
      assert.match(JSON.stringify(hover.result), /2 November 2026/);
      assert.deepEqual(await page.evaluate(() => asked), []);
    });

    it('reads all that has arrived before it begins to work', async () => {
      const answers = await page.evaluate(
        async ([uri, text]) => {
          const question = { uri, final: false };
          const stale = ask('foiNotices/preview', question);
          change(uri, 2, `${text}\nPS`);
          const first = await stale;
          const taken = ask('foiNotices/preview', question);
          takeBack();
          return [first.error?.code, (await taken).error?.code];
        },
        [URI, letter] as const,
      );
      assert.deepEqual(answers, [CONTENT_MODIFIED, CANCELLED]);
    });

    it('asks for a part when it first needs it, and again where it was not handed over', async () => {
      const make = () => page.evaluate(([uri]) => ask<{ made: { base64: string } }>('foiNotices/make', { uri, form: 'docx' }), [URI] as const);
      assert.match((await make()).error?.message ?? '', /did not hand over parts\/word\.js/);
      await page.evaluate(([code]) => void (files = { 'parts/word.js': code }), [fs.readFileSync(dist('parts/word.js')).toString('base64')] as const);
      const { result } = await make();
      assert.equal(Buffer.from(result?.made.base64 ?? '', 'base64').toString('latin1', 0, 2), 'PK');
      await make();
      assert.deepEqual(await page.evaluate(() => asked), ['parts/word.js', 'parts/word.js']);
    });

    it('asks for the pages of the rules when one is to be read', async () => {
      const code = fs.readFileSync(dist('parts/rulePages.js')).toString('base64');
      await page.evaluate(([part]) => void (files = { 'parts/rulePages.js': part }), [code] as const);
      const shown = (rule: string) => page.evaluate(([name]) => ask<{ markdown: string } | null>('foiNotices/rulePage', { rule: name }), [rule] as const);
      assert.match((await shown('pit-missing')).result?.markdown ?? '', /^# `pit-missing`\n/);
      assert.equal((await shown('constructor')).result, null);
      assert.deepEqual(await page.evaluate(() => asked), ['parts/rulePages.js']);
    });

    it('answers while a file is looked into that takes for ever', async () => {
      const worker = fs.readFileSync(dist('attachmentWorker.web.js')).toString('base64');
      const endless = inBase64('module.exports = { readAttachment: () => { for (;;); } };');
      const preview = await page.evaluate(
        async ([uri, part, program]) => {
          files = { 'parts/attachments.js': part, 'attachmentWorker.web.js': program };
          let isDone = false;
          void ask('foiNotices/lookInto', { name: 'a.csv', base64: '' }).then(() => (isDone = true));
          // The second question is put when the worker that looks into files has its code and is at it.
          while (asked.length < 2) await ask('foiNotices/rules', {});
          const { result } = await ask<{ model: unknown }>('foiNotices/preview', { uri, final: false });
          return { isDone, model: JSON.stringify(result?.model) };
        },
        [URI, endless, worker] as const,
      );
      assert.equal(preview.isDone, false);
      assert.match(preview.model, /harbour wall/);
    });

    for (const [when, code] of [
      ['as it loads', 'throw new Error("broken as it loads")'],
      ['as it reads', 'module.exports = { readAttachment: () => Promise.reject(new Error("broken as it reads")) };'],
    ] as const)
      it(`says why a file was not looked into where what reads it fails ${when}`, async () => {
        const { error } = await page.evaluate(
          ([part, program]) => {
            files = { 'parts/attachments.js': part, 'attachmentWorker.web.js': program };
            return ask('foiNotices/lookInto', { name: 'a.csv', base64: '' });
          },
          [inBase64(code), fs.readFileSync(dist('attachmentWorker.web.js')).toString('base64')] as const,
        );
        assert.ok(error?.message.includes(`broken ${when}`), error?.message);
      });

    it('names only files that ship', () => {
      assert.deepEqual(
        OWN_FILES.filter((name) => !fs.existsSync(dist(name))),
        [],
      );
    });
  });
}
