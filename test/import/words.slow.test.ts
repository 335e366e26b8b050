import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { createNoticeService } from '../../server/src/core';
import { convertToNotice } from '../../server/src/core/import/convert';
import { readLetter } from '../../server/src/core/import/read';
import { plainWords } from '../../server/src/core/import/plainWords';
import { ROOT } from '../support/root';
import { inkOf, wordsOfNotice } from './support';

// Every word of every letter there is comes through, in order, and the notice says what the letter said. FOI_LETTERS names a folder of more letters.

const FOLDERS = [
  path.join(ROOT, 'test/corpus/letters'),
  path.join(ROOT, 'test/proof/sound'),
  path.join(ROOT, 'test/corpus/false-alarms'),
  path.join(ROOT, 'client/samples'),
];
const MORE = process.env.FOI_LETTERS;
const service = createNoticeService();

/** What the letter says, as `inspect` tells it, without places and certainty. */
function saying(text: string, fileName: string): unknown {
  const { regime, provisions, rights } = service.inspect(service.snapshot(text, { fileName }), fileName);
  return {
    regime,
    provisions: provisions
      .filter(({ outcome }) => outcome !== 'mentioned')
      .map(({ citation, outcome, publicInterestTest }) => `${citation} ${outcome} ${publicInterestTest.status}`)
      .sort(),
    rights: [rights.internalReview, rights.regulator],
  };
}

describe('no word is lost', function () {
  this.timeout(120_000);

  for (const folder of MORE === undefined || MORE === '' ? FOLDERS : [...FOLDERS, MORE]) {
    const files = fs.readdirSync(folder).filter((file) => /\.(?:txt|docx|html?)$/i.test(file));

    it(`of the letters in ${path.basename(folder)} (${files.length})`, async () => {
      assert.ok(files.length > 0);
      const otherwise: string[] = [];
      for (const file of files) {
        const bytes = new Uint8Array(fs.readFileSync(path.join(folder, file)));
        const letter = await readLetter(file, bytes);
        assert.ok(!('problem' in letter), `${file}: ${JSON.stringify(letter)}`);
        const words = letter.source ?? plainWords(letter);
        const converted = convertToNotice(letter, { law: service.engine.law });
        assert.ok(!('problem' in converted), file);
        assert.equal(inkOf(wordsOfNotice(converted.text)), inkOf(words), file);
        const marked = service.snapshot(converted.text, { fileName: 'letter.foi.md' });
        assert.deepEqual(marked.syntax.faults, [], file);
        if (JSON.stringify(saying(converted.text, 'letter.foi.md')) !== JSON.stringify(saying(words, 'letter.txt'))) otherwise.push(file);
        const caused = marked.check().findings.filter(({ rule, severity }) => severity === 'error' && /^(?:block-|questions-|front-matter-)/.test(rule));
        assert.deepEqual(
          caused.map(({ rule }) => rule),
          [],
          file,
        );
      }
      // Of a hundred letters one may be read otherwise, for a list of provisions without marks is a list in Markdown, too.
      assert.ok(otherwise.length * 100 <= files.length, otherwise.join(', '));
    });
  }
});
