import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { AttachmentFacts } from '../../server/src/core/attachments/facts';
import { readPdf } from '../../server/src/core/attachments/pdf';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';
import { pdfFile, words } from '../support/pdfFiles';

/** A page that a writer would make: a page colour, a heading on a band, a marker, a shaded table. */
const page = (more: string): string => `<html><head><meta name="author" content="Jo Bloggs"></head><body style="background:#eeeeff">
<h1 style="background:#003366;color:#ffffff">Minutes of Anytown</h1><p>The <span style="background:#ffff00">quick brown fox</span> jumps.</p>
<table border="1"><tr bgcolor="#ffcc00"><td>One cell</td><td>Two</td></tr><tr bgcolor="#000080"><td style="color:white">Three</td><td>Four</td></tr></table>
${more}</body></html>`;

describe('PDF files that LibreOffice and qpdf made', function () {
  this.timeout(120_000);
  let folder = '';
  const at = (name: string): string => path.join(folder, name);
  const read = (name: string): Promise<AttachmentFacts> => readPdf(name, new Uint8Array(readFileSync(at(name))), READER_BOUNDS);
  const traces = async (name: string): Promise<string[]> => {
    const { traces: found, access } = await read(name);
    assert.equal(access, 'read');
    return found.map(({ kind, value, count }) => [kind, value, count].filter((part) => part !== undefined).join(' '));
  };
  const qpdf = (...args: readonly string[]): Buffer => execFileSync('qpdf', args, { cwd: folder });

  before(() => {
    folder = mkdtempSync(path.join(tmpdir(), 'foi-pdf-'));
    writeFileSync(at('shaded.html'), page(''));
    writeFileSync(at('blacked.html'), page('<p>The name is <span style="color:#000000;background:#000000">Sam Sample Jones</span>.</p>'));
    const profile = `-env:UserInstallation=${pathToFileURL(at('profile')).href}`;
    execFileSync('soffice', [profile, '--headless', '--convert-to', 'pdf:writer_web_pdf_Export', '--outdir', folder, at('shaded.html'), at('blacked.html')], {
      stdio: 'ignore',
    });
    writeFileSync(at('covered.pdf'), pdfFile({ pages: [{ content: `${words(100, 700, 'Jo Bloggs')} 0 g 95 695 200 20 re f` }] }));
    writeFileSync(at('staff.csv'), 'a,b\n');
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  it('raise no alarm over a page colour, a heading on a band, a marker and a shaded table', async () => {
    assert.deepEqual(
      (await traces('shaded.pdf')).filter((trace) => !trace.startsWith('author')),
      [],
    );
    const { contents } = await read('shaded.pdf');
    assert.ok((contents?.pages ?? 0) > 0);
  });
  it('are told to hold words in the colour of their background', async () => assert.ok((await traces('blacked.pdf')).includes('text-under-highlight 3')));
  it('are read alike made for the web, with packed objects, and unpacked', async () => {
    qpdf('--linearize', 'covered.pdf', 'web.pdf');
    qpdf('--object-streams=generate', 'covered.pdf', 'packed.pdf');
    qpdf('--qdf', '--object-streams=disable', 'covered.pdf', 'unpacked.pdf');
    qpdf('--linearize', '--object-streams=generate', 'covered.pdf', 'both.pdf');
    for (const name of ['web.pdf', 'packed.pdf', 'unpacked.pdf', 'both.pdf']) assert.deepEqual(await traces(name), ['text-under-rectangle 2'], name);
    qpdf('--linearize', '--object-streams=generate', 'shaded.pdf', 'clean.pdf');
    assert.deepEqual(
      (await traces('clean.pdf')).filter((trace) => !trace.startsWith('author')),
      [],
    );
  });
  it('are locked behind a password, and read where one only forbids changes', async () => {
    for (const bits of ['128', '256']) {
      const weak = bits === '128' ? ['--allow-weak-crypto'] : [];
      qpdf(...weak, '--encrypt', 'user', 'owner', bits, '--', 'covered.pdf', 'locked.pdf');
      const { access, lookedAt, traces: found } = await read('locked.pdf');
      assert.deepEqual([access, lookedAt, found], ['locked', [], []]);
      qpdf(...weak, '--encrypt', '', 'owner', bits, '--', 'covered.pdf', 'guarded.pdf');
      assert.deepEqual(await traces('guarded.pdf'), ['text-under-rectangle 2'], bits);
    }
  });
  it('are told to carry files', async () => {
    qpdf('covered.pdf', '--add-attachment', 'staff.csv', '--', 'carrying.pdf');
    assert.deepEqual(await traces('carrying.pdf'), ['embedded-file staff.csv', 'text-under-rectangle 2']);
  });
  it('are damaged where only their head is left', async () => {
    writeFileSync(at('head.pdf'), readFileSync(at('shaded.pdf')).subarray(0, 40));
    assert.equal((await read('head.pdf')).access, 'damaged');
  });
  it('are read without a word to the network', async () => {
    const { fetch } = globalThis;
    let asked = 0;
    globalThis.fetch = () => {
      asked++;
      return Promise.reject(new Error('no network'));
    };
    try {
      await read('shaded.pdf');
      await read('covered.pdf');
    } finally {
      globalThis.fetch = fetch;
    }
    assert.equal(asked, 0);
  });
});
