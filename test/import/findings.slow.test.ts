import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core';
import { convertToNotice } from '../../server/src/core/import/convert';
import { letterOfText } from '../../server/src/core/import/textLetter';
import { ROOT } from '../support/root';

// A block says for certain what was only likely before. Where a letter, once converted, has an error of which nothing was said before, the block or the
// rule is wrong: an officer who meets one does not convert a second letter.

const FOLDERS = ['test/corpus/letters', 'test/proof/sound', 'test/corpus/false-alarms', 'client/samples'];
const service = createNoticeService();

function rulesOf(text: string, fileName: string, errors: boolean): ReadonlySet<string> {
  const { findings } = service.snapshot(text, { fileName }).check();
  return new Set(findings.filter(({ severity }) => !errors || severity === 'error').map(({ rule }) => rule));
}

describe('a converted letter has no error of its own', function () {
  this.timeout(120_000);

  for (const folder of FOLDERS) {
    const files = fs.readdirSync(path.join(ROOT, folder)).filter((file) => file.endsWith('.txt'));

    it(`of the letters in ${path.basename(folder)} (${files.length})`, () => {
      assert.ok(files.length > 0);
      const fresh = files.flatMap((file) => {
        const text = fs.readFileSync(path.join(ROOT, folder, file), 'utf8');
        const converted = convertToNotice(letterOfText(text), { law: service.engine.law });
        assert.ok(!('problem' in converted), file);
        const before = rulesOf(text, 'letter.txt', false);
        // The prompt for a reference that the letter does not give is there to be filled in.
        const found = rulesOf(converted.text.replace('"[insert: reference]"', 'X-1'), 'letter.foi.md', true);
        return [...found].filter((rule) => !before.has(rule)).map((rule) => `${file}: ${rule}`);
      });
      assert.deepEqual(fresh, []);
    });
  }
});
