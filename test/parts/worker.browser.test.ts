// The large parts in a browser's worker, where there is nothing of Node: the same bundles that Node loads.
import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { type Browser, chromium, type Page } from 'playwright-core';
import { createNoticeService } from '../../server/src/core/index';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';
import { letterOf } from '../../server/src/core/render/index';
import { nodeParts } from '../../server/src/node/parts';
import { ROOT } from '../support/root';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && fs.existsSync(file),
);

/** Runs in the worker: loads a part as a CommonJS module and calls one of its functions. Bytes travel as lists of numbers. */
const LOADER = `
const module = { exports: {} };
const exports = module.exports;
self.onmessage = async ({ data: { name, args } }) => {
  const revived = args.map(revive);
  try {
    const result = await module.exports[name](...revived);
    postMessage({ result: result.bytes ? { ...result, bytes: [...result.bytes] } : result });
  } catch (error) {
    postMessage({ error: String(error && error.stack || error) });
  }
};
function revive(value) {
  if (value && value.isBytes) return new Uint8Array(value.list);
  if (value && typeof value === 'object' && !Array.isArray(value)) return Object.fromEntries(Object.entries(value).map(([key, inner]) => [key, revive(inner)]));
  return value;
}
`;

const bytesFor = (bytes: Uint8Array): unknown => ({ isBytes: true, list: [...bytes] });

function sampleLetter() {
  const { engine, snapshot } = createNoticeService();
  const read = (name: string): string => fs.readFileSync(path.join(ROOT, 'client/samples', name), 'utf8');
  const { syntax, notice } = snapshot(read('partial-ncnd.foi.md'), { fileName: 'partial-ncnd.foi.md' });
  return letterOf(syntax, notice, { law: engine.law });
}

const FACTS = { author: 'An Authority', date: '2026-10-30', draft: undefined };

if (executablePath !== undefined || process.env['FOI_REQUIRE_HOST'] === '1') {
  describe('the parts in a browser’s worker', function () {
    this.timeout(120_000);
    let browser: Browser;
    let page: Page;
    before(async () => {
      assert.ok(executablePath !== undefined, 'Chromium is needed to test the parts. Install it, or set CHROMIUM to its path.');
      assert.ok(fs.existsSync(path.join(ROOT, 'dist/parts')), 'The parts are not built. Run npm run build first.');
      browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
      page = await browser.newPage();
    });
    after(() => browser?.close());

    async function inWorker<T>(part: string, name: string, ...args: readonly unknown[]): Promise<T> {
      const code = `${LOADER}\n${fs.readFileSync(path.join(ROOT, 'dist/parts', `${part}.js`), 'utf8')}`;
      const answer = await page.evaluate(
        ({ code, name, args }) =>
          new Promise<{ result?: unknown; error?: string }>((resolve) => {
            const worker = new Worker(URL.createObjectURL(new Blob([code], { type: 'text/javascript' })));
            worker.onmessage = ({ data }) => resolve(data);
            worker.onerror = ({ message }) => resolve({ error: message });
            worker.postMessage({ name, args });
          }),
        { code, name, args: args as unknown[] },
      );
      assert.equal(answer.error, undefined);
      return answer.result as T;
    }

    it('make the same Word document as in Node', async () => {
      const letter = sampleLetter();
      const made = await inWorker<{ bytes: number[] }>('word', 'wordFile', letter, FACTS);
      const { wordFile } = await nodeParts.word();
      const inNode = await wordFile(letter, FACTS);
      assert.ok('bytes' in inNode);
      assert.deepEqual(Uint8Array.from(made.bytes), inNode.bytes);
    });

    it('make a PDF', async () => {
      const fonts = Object.fromEntries(Object.entries(await nodeParts.fonts()).map(([face, bytes]) => [face, bytesFor(bytes)]));
      const made = await inWorker<{ bytes: number[] }>('pdf', 'pdfFile', sampleLetter(), FACTS, fonts);
      assert.equal(Buffer.from(made.bytes.slice(0, 5)).toString(), '%PDF-');
      assert.ok(made.bytes.length > 10_000);
    });

    it('read a Word document and a web page', async () => {
      const { wordFile } = await nodeParts.word();
      const made = await wordFile(sampleLetter(), FACTS);
      assert.ok('bytes' in made);
      const letter = await inWorker<{ form: string; blocks: unknown[] }>('letters', 'readLetter', 'a.docx', bytesFor(made.bytes));
      assert.equal(letter.form, 'word');
      assert.ok(letter.blocks.length > 10);
      const html = await inWorker<{ blocks: { kind: string }[] }>('letters', 'readLetter', 'a.html', bytesFor(Buffer.from('<h1>Caf&eacute;</h1><p>Words</p>')));
      assert.deepEqual(
        html.blocks.map(({ kind }) => kind),
        ['heading', 'paragraph'],
      );
    });

    it('look into a Word document, a PDF and a table', async () => {
      const letter = sampleLetter();
      const word = await (await nodeParts.word()).wordFile(letter, FACTS);
      const pdf = await (await nodeParts.pdf()).pdfFile(letter, FACTS, await nodeParts.fonts());
      assert.ok('bytes' in word && 'bytes' in pdf);
      for (const [name, bytes] of [
        ['a.docx', word.bytes],
        ['a.pdf', pdf.bytes],
        ['a.csv', Buffer.from('Year,Count\n2025,12\n')],
      ] as const) {
        const facts = await inWorker<{ access: string; lookedAt: string[]; traces: { kind: string }[] }>(
          'attachments',
          'readAttachment',
          name,
          bytesFor(bytes),
          READER_BOUNDS,
        );
        assert.equal(facts.access, 'read', name);
        assert.ok(facts.lookedAt.length > 0, name);
      }
    });
  });
}
