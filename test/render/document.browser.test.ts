import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import axe from 'axe-core';
import { type Browser, chromium, type Page } from 'playwright-core';
import { parseAuthorityProfile } from '../../server/src/core/config/authorityProfile';
import { checkSheet } from '../../server/src/core/features/checkSheet';
import { createNoticeService } from '../../server/src/core/index';
import { draftState, letterOf, recordHtml, recordOf, renderHtml } from '../../server/src/core/render/index';
import { checkSheetHtml } from '../../server/src/core/render/checkSheet/html';
import { attachmentFiles } from '../../server/src/session/attachments';
import { soundOf, soundNotices } from '../proof/sound';
import { ROOT } from '../support/root';

const executablePath = [process.env['CHROMIUM'], '/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'].find(
  (file) => file && fs.existsSync(file),
);
const SAMPLES = path.join(ROOT, 'client/samples');
const service = createNoticeService();

/** A page, and whether it is looked at as it is printed. */
interface Shown {
  readonly name: string;
  readonly html: string;
  readonly media: 'screen' | 'print';
}

/** Every sample and every sound notice of ours as pages: the draft on screen, the copy to send in print, and the record; and the check sheets of the samples. */
function pages(): readonly Shown[] {
  const samples = fs.readdirSync(SAMPLES).filter((file) => /faulty\.foi\.md$|first-notice\.foi\.md$|\.txt$/.test(file));
  const letters = [
    ...samples.map((file) => soundOf(fs.readFileSync(path.join(SAMPLES, file), 'utf8'), file)),
    ...soundNotices().filter(({ name }) => !name.includes('corpus/')),
  ];
  const sheets = samples.map((file): Shown => ({ name: `${file} (check sheet)`, html: sheetOf(file), media: 'screen' }));
  const made = letters.flatMap(({ name, notice, options }): readonly Shown[] => {
    const { profile = parseAuthorityProfile('a', 'name: The Authority\n') } = options;
    const letter = letterOf(notice.syntax, notice, { law: service.engine.law, profile });
    const made = recordOf({ notice, law: service.engine.law, profile, checked: service.engine.run(notice, options).result() });
    return [
      { name: `${name} (draft)`, html: renderHtml(letter, draftState(2, 1)), media: 'screen' },
      { name: `${name} (final)`, html: renderHtml(letter, undefined), media: 'print' },
      ...('record' in made ? [{ name: `${name} (record)`, html: recordHtml(made.record), media: 'screen' } as const] : []),
    ];
  });
  return [...made, ...sheets];
}

/** The check sheet of a sample as a page to keep. */
function sheetOf(file: string): string {
  const snapshot = service.snapshot(fs.readFileSync(path.join(SAMPLES, file), 'utf8'), { fileName: file });
  return checkSheetHtml(
    checkSheet(snapshot, { check: {}, date: '2026-11-01', file, program: '0.0.0', files: attachmentFiles(snapshot.notice), confirmed: ['addressee'] }),
  );
}

// Without the browser there is nothing to run; where the host is required its absence is a failure.
if (executablePath !== undefined || process.env['FOI_REQUIRE_HOST'] === '1') {
  describe('a letter as a web page', function () {
    this.timeout(300_000);
    let browser: Browser;
    let page: Page;

    before(async () => {
      assert.ok(executablePath !== undefined, 'Chromium is needed to test the pages. Install it, or set CHROMIUM to its path.');
      browser = await chromium.launch({ executablePath, headless: true, args: ['--no-sandbox', '--disable-gpu'] });
      const context = await browser.newContext({ viewport: { width: 1000, height: 900 } });
      page = await context.newPage();
    });
    after(() => browser?.close());

    /** What axe finds on a page, with the first place of each. */
    async function faults({ name, html, media }: Shown): Promise<readonly string[]> {
      await page.emulateMedia({ media, colorScheme: 'dark' });
      await page.setContent(html);
      await page.evaluate(axe.source);
      const { violations } = await page.evaluate(() => (window as unknown as { axe: typeof axe }).axe.run({ resultTypes: ['violations'] } as never));
      // A letter without any heading gets no words that it does not have: its title stands in the title of the page.
      const isBare = !/<h\d/.test(html);
      return violations.filter(({ id }) => !(isBare && id === 'page-has-heading-one')).map(({ id, nodes }) => `${name}: ${id}: ${nodes[0]?.html}`);
    }

    it('has nothing for axe to find, of every sample and sound notice, on screen and in print', async () => {
      const all = pages();
      assert.ok(all.length > 120);
      const found: string[] = [];
      for (const shown of all) found.push(...(await faults(shown)));
      assert.deepEqual(found, []);
    });

    it('asks for nothing, and is light whatever the reader prefers', async () => {
      const asked: string[] = [];
      page.on('request', (request) => asked.push(request.url()));
      const html = pages()[0]?.html ?? '';
      await page.emulateMedia({ media: 'screen', colorScheme: 'dark' });
      await page.setContent(html);
      assert.equal(await page.evaluate(() => getComputedStyle(document.body).backgroundColor), 'rgb(255, 255, 255)');
      assert.deepEqual(asked, []);
      assert.doesNotMatch(html, /<script|<link|@import|url\(/i);
    });

    it('is not wider than a small window', async () => {
      await page.setViewportSize({ width: 340, height: 700 });
      await page.emulateMedia({ media: 'screen' });
      for (const { name, html } of pages()) {
        await page.setContent(html);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
        assert.ok(wide <= 0, `${name} is ${wide} pixels too wide`);
      }
    });
  });
}
