import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../support/notices';
import { paragraph, wordFile } from '../support/wordFiles';
import { foiNotice, folderWith, inProcess } from './support';

const WORD = Buffer.from(
  wordFile({
    body: PLAIN_LETTER.split('\n')
      .filter((line) => line !== '')
      .map((line) => paragraph(line))
      .join(''),
    footers: [paragraph('Anytown Council')],
  }),
);

describe('import', function () {
  this.timeout(60_000);
  const folder = folderWith({
    'plain.txt': PLAIN_LETTER.replace(' FOI-26-0500', ''),
    'letter.docx': WORD,
    'notice.foi.md': WHOLE_NOTICE,
    'there.foi.md': 'kept',
    'broken.docx': 'PK\u0003\u0004',
    'mail.eml': 'From: A <a@example.org>\nMIME-Version: 1.0\nContent-Type: text/plain\n\nDear A\n',
    'page.html': '<p>Dear Requester</p>',
  });
  const at = (name: string): string => path.join(folder, name);

  it('prints the notice, and the report on standard error with lines as editors count them', async () => {
    const { status, out, err } = await foiNotice(['import', 'plain.txt'], { cwd: folder });
    assert.equal(status, 0);
    assert.match(out, /^---\nfoi: 1\n[\s\S]*\n:::request\n"How much was paid[\s\S]*\n:::withheld\{under="43\(2\)"\}\n/);
    const line = Number(/^ {2}line (\d+): The request\.$/m.exec(err)?.[1]);
    assert.equal(out.split('\n')[line - 1], ':::request');
    assert.match(err, /^plain\.txt: not recognised:\n {2}line 3: No reference/m);
  });

  it('writes a file, and never over one that is there', async () => {
    const { status, out } = await inProcess(['import', at('plain.txt'), '-o', at('new.foi.md')]);
    assert.deepEqual([status, out], [0, '']);
    assert.match(fs.readFileSync(at('new.foi.md'), 'utf8'), /^---\nfoi: 1\n/);
    for (const file of ['there.foi.md', 'plain.txt']) {
      const before = fs.readFileSync(at(file), 'utf8');
      const again = await inProcess(['import', at('plain.txt'), '-o', at(file)]);
      assert.equal(again.status, 2);
      assert.match(again.err, /not written, for there is such a file already/);
      assert.equal(fs.readFileSync(at(file), 'utf8'), before);
    }
  });

  it('takes a Word document and says what it left out', async () => {
    const { status, out, err } = await inProcess(['import', at('letter.docx')]);
    assert.equal(status, 0);
    assert.match(out, /:::withheld\{under="43\(2\)"\}\n## Section 43\(2\) Commercial interests\n/);
    assert.match(err, /when it was read:\n {2}Headers and footers were left out\. They say: “Anytown Council”/);
  });

  it('prints the words alone', async () => {
    const { out } = await inProcess(['import', '--words', at('letter.docx')]);
    assert.deepEqual(out.match(/[\p{L}\p{N}]+/gu), PLAIN_LETTER.match(/[\p{L}\p{N}]+/gu));
    assert.doesNotMatch(out, /:::|foi: 1/);
  });

  it('reads standard input under a name', async () => {
    const { status, out } = await foiNotice(['import', '--stdin-name', 'page.html', '-'], { input: '<p>Dear <b>Requester</b></p>' });
    assert.equal(status, 0);
    assert.match(out, /\nDear \*\*Requester\*\*\n$/);
  });

  it('checks no e-mail with its technical head, and says what to do', async () => {
    const { status, err } = await inProcess(['check', at('mail.eml')]);
    assert.equal(status, 2);
    assert.match(err, /mail\.eml: this is an e-mail with its technical head .*copy the words/);
  });

  it('refuses what is a notice already, what can’t be read and what is not one file', async () => {
    for (const [words, message] of [
      [[at('notice.foi.md')], /notice already/],
      [[at('broken.docx')], /damaged/],
      [[at('gone.docx')], /no such file/],
      [[], /wants a FILE/],
      [[at('plain.txt'), at('plain.txt')], /one FILE at a time/],
    ] as const) {
      const { status, out, err } = await inProcess(['import', ...words]);
      assert.deepEqual([status, out], [2, ''], err);
      assert.match(err, message);
    }
  });
});

describe('a Word document or a web page', function () {
  this.timeout(60_000);
  const folder = folderWith({
    'letter.docx': WORD,
    'plain.txt': PLAIN_LETTER.replace(' FOI-26-0500', ''),
    'page.html': '<p>Dear Requester</p><p>We withhold it.</p>',
  });

  it('is checked by its words, and says so', async () => {
    const word = await inProcess(['inspect', '--format', 'json', path.join(folder, 'letter.docx')]);
    const plain = await inProcess(['inspect', '--format', 'json', path.join(folder, 'plain.txt')]);
    const cited = (out: string): unknown =>
      (JSON.parse(out) as { provisions: { citation: string; outcome: string }[] }).provisions.map(({ citation, outcome }) => [citation, outcome]);
    assert.deepEqual(cited(word.out), cited(plain.out));
    assert.match(word.err, /its words were read, and lines are counted in them/);
    const page = await inProcess(['check', path.join(folder, 'page.html')]);
    assert.match(page.out, /page\.html:3:/);
  });
});
