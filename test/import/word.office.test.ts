import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { plainWords } from '../../server/src/core/import/plainWords';
import { readLetter } from '../../server/src/core/import/read';

const SPACES = ['office', 'text', 'style', 'table', 'fo']
  .map((name) => `xmlns:${name}="urn:oasis:names:tc:opendocument:xmlns:${name === 'fo' ? 'xsl-fo-compatible' : name}:1.0"`)
  .join(' ');
const item = (words: string, inner = ''): string => `<text:list-item><text:p>${words}</text:p>${inner}</text:list-item>`;
const row = (...cells: readonly string[]): string =>
  `<table:table-row>${cells.map((cell) => `<table:table-cell office:value-type="string"><text:p>${cell}</text:p></table:table-cell>`).join('')}</table:table-row>`;

const LETTER = `<?xml version="1.0" encoding="UTF-8"?>
<office:document ${SPACES} office:version="1.2" office:mimetype="application/vnd.oasis.opendocument.text"><office:body><office:text>
<text:p>Dear A. Requester</text:p>
<text:h text:outline-level="1">Freedom of Information request FOI-26-0417</text:h>
<text:p>You asked:</text:p>
<text:list>${item('How many bridges were inspected?')}${item('At which places?', `<text:list>${item('By county')}</text:list>`)}</text:list>
<text:h text:outline-level="2">Section 31(1)(a) law enforcement</text:h>
<text:p>We withhold the places<text:note text:note-class="footnote"><text:note-citation>1</text:note-citation><text:note-body><text:p>Noted words.</text:p></text:note-body></text:note> under section 31(1)(a).</text:p>
<table:table><table:table-column table:number-columns-repeated="2"/>${row('Year', 'Count')}${row('2025', '40')}</table:table>
<text:p>Yours sincerely<text:line-break/>B. Officer</text:p>
</office:text></office:body></office:document>`;

describe('a document that LibreOffice wrote', function () {
  this.timeout(120_000);

  it('comes in with all its words, in order', async () => {
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-word-'));
    try {
      fs.writeFileSync(path.join(folder, 'letter.fodt'), LETTER);
      execFileSync(
        'soffice',
        [`-env:UserInstallation=file://${folder}/profile`, '--headless', '--convert-to', 'docx', '--outdir', folder, path.join(folder, 'letter.fodt')],
        { stdio: 'ignore' },
      );
      const letter = await readLetter('letter.docx', new Uint8Array(fs.readFileSync(path.join(folder, 'letter.docx'))));
      assert.ok(!('problem' in letter), JSON.stringify(letter));
      assert.deepEqual(
        plainWords(letter).match(/[\p{L}\p{N}]+/gu),
        'Dear A Requester Freedom of Information request FOI 26 0417 You asked How many bridges were inspected At which places By county Section 31 1 a law enforcement We withhold the places 1 under section 31 1 a Year Count 2025 40 Yours sincerely B Officer 1 Noted words'.split(
          ' ',
        ),
      );
    } finally {
      fs.rmSync(folder, { recursive: true, force: true });
    }
  });
});
