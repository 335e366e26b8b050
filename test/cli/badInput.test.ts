import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FAULTY, foiNotice, folderWith, inProcess, SOUND } from './support';

const folder = folderWith({
  'sound.foi.md': SOUND,
  'windows.txt': Buffer.from('Dear all\n\nIt is the officer\x92s letter.\n', 'latin1'),
  'replacement.txt': Buffer.concat([Buffer.from('A \ufffd mark.\n'), Buffer.from([0x61, 0xc3])]),
  'little.txt': Buffer.from('\ufeffDear all', 'utf16le'),
  'big.txt': Buffer.from('\ufeffDear all', 'utf16le').swap16(),
  'empty.txt': '',
  'blank.foi.md': ' \n\n',
  'nul.txt': `Dear all\n\nWe hold\0 it. ${'It is long. '.repeat(40)}\n`,
  'zeros.txt': Buffer.alloc(400),
  'letter.docx': Buffer.from('PK\x03\x04\0\0', 'latin1'),
  'letter.doc': Buffer.from([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1]),
  'letter.pdf': Buffer.from('%PDF-1.7\n\xe2\xe3', 'latin1'),
  'letter.rtf': '{\\rtf1 Dear all}',
  'yaml.foi.md': '---\nfoi: 1\nreference: [a\n  b: {\n---\n\nDear all\n',
  'newer.foi.md': '---\nfoi: 7\nreference: A\n---\n\nDear all\n',
  'none/readme.md': '# Nothing here\n',
});
const run = (...words: string[]) => foiNotice(words, { cwd: folder });

describe('what can’t be read', function () {
  this.timeout(30_000);

  const refused: readonly (readonly [what: string, file: string, words: RegExp])[] = [
    [
      'a text that is no UTF-8, with the byte',
      'windows.txt',
      /^windows\.txt: this is not UTF-8 text: byte 27 \(line 3, value 0x92\) .*save it with the encoding UTF-8/,
    ],
    ['a sequence cut off after a mark of replacement', 'replacement.txt', /byte 13 \(line 2, value 0xC3\)/],
    ['UTF-16, little endian', 'little.txt', /UTF-16 \(little endian\)/],
    ['UTF-16, big endian', 'big.txt', /UTF-16 \(big endian\)/],
    ['NUL bytes all through', 'zeros.txt', /not a text file \(NUL bytes, the first at byte 0\)/],
    ['a broken Word file', 'letter.docx', /this file is damaged: .* save it again as \.docx/],
    ['an old Word file', 'letter.doc', /\.doc\), which can't be read here\. Save it as plain text/],
    ['a PDF', 'letter.pdf', /a PDF, which can't be read here\. .*plain text/],
    ['Rich Text', 'letter.rtf', /\.rtf\), which can't be read here/],
    ['a missing file', 'gone.txt', /^gone\.txt: there is no such file or folder\.\n$/],
    ['a file as a folder', 'sound.foi.md/x', /a part of this path is a file/],
    ['a folder without notices', 'none', /^none: there is no notice \(\*\.foi\.md\) in this folder or below it\.\n$/],
    ['a pattern that matches nothing', 'none/*.foi.md', /no file matches this pattern/],
  ];
  for (const [what, file, words] of refused) {
    it(`is named and refused: ${what}`, async () => {
      for (const command of ['check', 'inspect']) {
        const { status, out, err } = await inProcess([command, path.join(folder, file)]);
        assert.equal(status, 2);
        assert.match(err.replaceAll(`${folder}/`, ''), words);
        assert.equal(out, '');
      }
    });
  }

  it('is said on standard error only, for one and for many', async () => {
    const { status, out, err } = await run('check', ...refused.map(([, file]) => file));
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.equal(err.trimEnd().split('\n').length, refused.length);
  });

  it('prints no JSON for one FILE, and keeps the rest of several', async () => {
    assert.equal((await run('check', '--format', 'json', 'gone.txt')).out, '');
    assert.equal((await run('check', '--format', 'json', 'none')).out, '[]\n');
    const { out, err, status } = await run('check', '--format', 'json', 'gone.txt', 'sound.foi.md', 'letter.pdf');
    assert.deepEqual(
      (JSON.parse(out) as { file: string }[]).map(({ file }) => file),
      ['sound.foi.md'],
    );
    assert.match(err, /gone\.txt: .*\nletter\.pdf: /);
    assert.equal(status, 2);
  });

  it('is an error of its own, whatever else was found', async () => {
    fs.writeFileSync(path.join(folder, 'faulty.foi.md'), FAULTY);
    assert.equal((await run('check', 'faulty.foi.md', 'gone.txt')).status, 2);
  });

  it('standard input can’t be read twice', async () => {
    const { status, err } = await foiNotice(['check', '-', '-'], { input: SOUND });
    assert.equal(status, 2);
    assert.match(err, /only once/);
  });

  if (process.platform !== 'win32') {
    it('a folder and a file without permission are named, and the others are read', async () => {
      const guarded = folderWith({ 'open.foi.md': SOUND, 'shut/a.foi.md': SOUND, 'shut.foi.md': SOUND });
      fs.chmodSync(path.join(guarded, 'shut'), 0o000);
      fs.chmodSync(path.join(guarded, 'shut.foi.md'), 0o000);
      const { status, out, err } = await foiNotice(['check', '.'], { cwd: guarded, humble: true });
      fs.chmodSync(path.join(guarded, 'shut'), 0o755);
      assert.equal(status, 2);
      assert.match(err, /^shut: no permission to read it/m);
      assert.match(err, /^shut\.foi\.md: no permission to read it/m);
      assert.match(out, /^1 letter checked/);
    });
  }
});

describe('what is odd and can be read', function () {
  this.timeout(180_000);

  it('an empty file has nothing wrong, and is said to be empty', async () => {
    for (const file of ['empty.txt', 'blank.foi.md']) {
      const { status, err } = await run('inspect', '--format', 'json', file);
      assert.equal(status, 0);
      assert.equal(err, `${file}: the file is empty.\n`);
    }
  });

  it('a single NUL byte is named, and the letter is read', async () => {
    const { status, err, out } = await run('inspect', '--format', 'json', 'nul.txt');
    assert.equal(status, 0);
    assert.match(err, /NUL byte at byte 17 \(line 3\)/);
    assert.equal((JSON.parse(out) as { file: string }).file, 'nul.txt');
  });

  it('broken front matter and a newer dialect are findings', async () => {
    for (const file of ['yaml.foi.md', 'newer.foi.md']) {
      const { status, out } = await run('check', file);
      assert.equal(status, 1);
      assert.match(out, /\[front-matter-invalid\]/);
    }
    assert.match((await run('check', 'newer.foi.md')).out, /newer\.foi\.md:2:6: error: .*version 1.*7/);
  });

  it('10 MB are read in a time that one can wait for', async () => {
    const paragraph = `${'The report was written by the team in the spring and was read by the board. '.repeat(12)}\n\n`;
    const huge = folderWith({ 'huge.txt': paragraph.repeat(Math.ceil(10_000_000 / paragraph.length)) });
    const start = process.hrtime.bigint();
    const { status } = await foiNotice(['check', '--format', 'json', 'huge.txt'], { cwd: huge });
    assert.equal(status, 0);
    assert.ok(Number(process.hrtime.bigint() - start) / 1e9 < 120);
  });
});
