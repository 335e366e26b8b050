import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { FAULTY, foiNotice, folderWith, inProcess, SOUND } from './support';

const HIDDEN = SOUND.replace('We write', '<!-- canary-comment -->\n\nWe write').replace(/$/, '\n:::internal\ncanary-note\n:::\n');

describe('render', function () {
  this.timeout(30_000);
  const folder = folderWith({
    'faulty.foi.md': FAULTY,
    'sound.foi.md': SOUND,
    'hidden.foi.md': HIDDEN,
    'gap.foi.md': `${SOUND}\n((no-such-field))\n`,
    'log.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nrequester: { name: Jane Hart }\n').replace('We write', 'Dear Jane Hart,\n\nWe write'),
    'word.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nwithheld-words: [about your request]\n'),
    'gap/.foi/config.yaml': 'rules: { field-unknown: off }',
    'gap/gap.foi.md': `${SOUND}\n((no-such-field))\n`,
  });
  const run = (...words: string[]) => foiNotice(['render', ...words], { cwd: folder });
  const at = (name: string) => path.join(folder, name);

  it('writes text and HTML to standard output', async () => {
    assert.deepEqual(await run('--to', 'text', 'sound.foi.md'), { status: 0, out: 'We write about your request.\n\nPlease ask again.\n', err: '' });
    assert.match((await run('--to', 'html', 'sound.foi.md')).out, /^<!DOCTYPE html>.*<title>(?!DRAFT)/);
    assert.equal(
      (await foiNotice(['render', '--to', 'text', '--stdin-name', 'a.foi.md', '-'], { input: SOUND })).out,
      'We write about your request.\n\nPlease ask again.\n',
    );
  });

  it('marks a draft on its first line and ends with 0', async () => {
    const text = await run('--to', 'text', 'faulty.foi.md');
    assert.match(text.out, /^\*\*\* DRAFT, not to be sent: 1 error/);
    assert.equal(text.status, 0);
    assert.match((await run('--to', 'html', 'faulty.foi.md')).out.split('\n')[0] ?? '', /<title>DRAFT: /);
  });

  it('lets nothing hidden out', async () => {
    for (const form of ['text', 'html', 'record', 'record-html']) assert.doesNotMatch((await run('--to', form, 'hidden.foi.md')).out, /canary/);
  });

  it('refuses a final copy with errors or gaps, and writes nothing', async () => {
    for (const file of ['faulty.foi.md', 'gap.foi.md', 'gap/gap.foi.md']) {
      const { status, out, err } = await run('--to', 'html', '--final', '-o', 'final.html', file);
      assert.equal(status, 1);
      assert.equal(out, '');
      assert.match(err, /not written, for it can't be sent yet\. DRAFT/);
      assert.equal(fs.existsSync(at('final.html')), false);
    }
    assert.equal((await run('--to', 'text', '--final', 'faulty.foi.md')).out, '');
  });

  it('writes a final copy of a sound letter', async () => {
    const { status, out } = await run('--to', 'text', '--final', '-o', 'final.txt', 'sound.foi.md');
    assert.equal(status, 0);
    assert.equal(out, '');
    assert.equal(fs.readFileSync(at('final.txt'), 'utf8'), 'We write about your request.\n\nPlease ask again.\n');
  });

  it('writes a record for the disclosure log, as JSON and as a page', async () => {
    const { status, out, err } = await run('--to', 'record', '--final', 'log.foi.md');
    assert.equal(status, 0, err);
    const record = JSON.parse(out) as { reference: string; draft: unknown; letter: { text: string } };
    assert.equal(record.reference, 'A-1');
    assert.equal(record.draft, null);
    assert.match(record.letter.text, /^Dear \[Requester\],/);
    const page = (await run('--to', 'record-html', 'log.foi.md')).out;
    assert.match(page, /^<!DOCTYPE html>.*<title>A-1<\/title>/);
    for (const text of [out, page]) assert.doesNotMatch(text, /Hart/);
  });

  it('marks the record of a draft, and refuses its final copy', async () => {
    assert.match((await run('--to', 'record', 'faulty.foi.md')).out, /^\{\n {2}"version": 1,\n {2}"draft": \{\n {4}"words": "DRAFT, not to be sent: 1 error/);
    assert.match((await run('--to', 'record-html', 'faulty.foi.md')).out.split('\n')[0] ?? '', /<title>DRAFT: /);
    const { status, out } = await run('--to', 'record', '--final', 'faulty.foi.md');
    assert.equal(status, 1);
    assert.equal(out, '');
  });

  it('writes no record that holds a withheld word, draft or not', async () => {
    for (const form of ['record', 'record-html']) {
      const { status, out, err } = await run('--to', form, '-o', 'word.out', 'word.foi.md');
      assert.equal(status, 1);
      assert.equal(out, '');
      assert.match(err, /^word\.foi\.md: not written\. “about your request” is among the withheld words/);
      assert.equal(fs.existsSync(at('word.out')), false);
    }
  });

  it('says that the folder of OUT is missing', async () => {
    const { status, err } = await run('--to', 'text', '-o', 'no/such/letter.txt', 'sound.foi.md');
    assert.equal(status, 2);
    assert.match(err, /there is no folder "no\/such"/);
    assert.equal(fs.existsSync(at('no')), false);
  });

  it('never writes over the letter itself, nor over a folder', async () => {
    assert.equal((await run('--to', 'text', '-o', './sound.foi.md', 'sound.foi.md')).status, 2);
    assert.equal(fs.readFileSync(at('sound.foi.md'), 'utf8'), SOUND);
    const { status, err } = await run('--to', 'text', '-o', 'gap', 'sound.foi.md');
    assert.equal(status, 2);
    assert.match(err, /^gap: not written: this is a folder/);
  });

  it('takes one letter, in a form that it knows', async () => {
    const sound = at('sound.foi.md');
    for (const words of [
      [sound],
      ['--to', 'htm', sound],
      ['--to', 'text'],
      ['--to', 'text', sound, sound],
      ['--to', 'text', folder],
      ['--to', 'text', at('gone.foi.md')],
    ]) {
      const { status, out, err } = await inProcess(['render', ...words]);
      assert.equal(status, 2, words.join(' '));
      assert.equal(out, '');
      assert.notEqual(err, '');
    }
  });
});
