import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../support/notices';
import { ROOT } from '../support/root';
import { FAULTY, foiNotice, folderWith, inProcess, SOUND } from './support';

interface CheckOutput {
  readonly file: string;
  readonly findings: readonly {
    readonly rule: string;
    readonly severity: string;
    readonly range: { readonly start: { readonly line: number; readonly character: number } };
  }[];
}

function schema(name: string): ValidateFunction {
  return new Ajv2020({ strict: false }).compile(JSON.parse(readFileSync(path.join(ROOT, 'server/docs', `${name}.schema.json`), 'utf8')) as object);
}

const folder = folderWith({
  'whole.foi.md': WHOLE_NOTICE,
  'plain.txt': PLAIN_LETTER,
  'faulty.foi.md': FAULTY,
  'sound.foi.md': SOUND,
  'drafts/b.foi.md': FAULTY,
  'drafts/a.foi.md': SOUND,
  'drafts/notes.md': FAULTY,
  'drafts/older/c.foi.md': FAULTY,
  'drafts/.hidden/d.foi.md': FAULTY,
  'odd/letter [1].foi.md': FAULTY,
});
const run = (...words: string[]) => foiNotice(words, { cwd: folder });
/** Runs within this process; names come back without the folder. */
const within = async (...given: string[]) => {
  const ran = await inProcess(['check', '--format', 'json', ...given.map((name) => `${folder}/${name}`)]);
  return { ...ran, out: ran.out.replaceAll(`${folder}/`, '') };
};
const files = (out: string) => (JSON.parse(out) as CheckOutput[]).map(({ file }) => file);

describe('check and inspect for programs', function () {
  this.timeout(30_000);

  for (const command of ['check', 'inspect']) {
    const valid = schema(command);
    for (const file of ['whole.foi.md', 'plain.txt', 'faulty.foi.md']) {
      it(`${command} of ${file} keeps to the published schema`, async () => {
        const { out, err } = await run(command, '--format', 'json', file);
        const output = JSON.parse(out) as CheckOutput;
        assert.ok(valid(output), JSON.stringify(valid.errors));
        assert.equal(output.file, file);
        assert.equal(err, '');
      });
    }
    it(`${command} says the same of the same letter`, async () => {
      const [one, other] = await Promise.all([run(command, '--format=json', 'whole.foi.md'), run(command, '--format=json', 'whole.foi.md')]);
      assert.equal(one.out, other.out);
    });
  }

  it('the published schemas refuse what is not so', () => {
    assert.equal(schema('check')({ version: 1, file: 'a', findings: [{ rule: 'Not A Name', severity: 'error', message: '', range: {} }] }), false);
    assert.equal(schema('inspect')({ version: 2, file: 'a', regime: 'FOIA', provisions: [], rights: {} }), false);
  });

  it('reads a letter without marks, with no workspace around it', async () => {
    const { out, status } = await run('inspect', '--format', 'json', 'plain.txt');
    const { regime, provisions } = JSON.parse(out) as { regime: string; provisions: { citation: string; outcome: string }[] };
    assert.equal(status, 0);
    assert.equal(regime, 'FOIA');
    assert.deepEqual(
      provisions.map(({ citation, outcome }) => `${citation} ${outcome}`),
      ['43(2) withheld'],
    );
  });

  it('gives one object for one FILE and an array, in order, for several', async () => {
    assert.equal((JSON.parse((await run('check', '--format', 'json', 'sound.foi.md')).out) as CheckOutput).file, 'sound.foi.md');
    assert.deepEqual(files((await run('check', '--format', 'json', 'sound.foi.md', 'faulty.foi.md', 'plain.txt')).out), [
      'sound.foi.md',
      'faulty.foi.md',
      'plain.txt',
    ]);
  });

  it('gives a FILE that is named twice twice', async () => {
    assert.deepEqual(files((await run('check', '--format', 'json', 'sound.foi.md', 'sound.foi.md')).out), ['sound.foi.md', 'sound.foi.md']);
  });

  it('takes the notices of a folder and below, in order, as an array', async () => {
    assert.deepEqual(files((await within('drafts')).out), ['drafts/a.foi.md', 'drafts/b.foi.md', 'drafts/older/c.foi.md']);
    assert.deepEqual(files((await within('drafts/older/')).out), ['drafts/older/c.foi.md']);
  });

  it('names files as they were given, and not by their whole path', async () => {
    assert.deepEqual(files((await run('check', '--format', 'json', 'drafts/older', './drafts', 'sound.foi.md')).out), [
      'drafts/older/c.foi.md',
      'drafts/a.foi.md',
      'drafts/b.foi.md',
      'sound.foi.md',
    ]);
  });

  it('takes a file once that is found twice', async () => {
    assert.deepEqual(files((await within('drafts/b.foi.md', 'drafts', 'drafts/**/*.foi.md')).out), [
      'drafts/b.foi.md',
      'drafts/a.foi.md',
      'drafts/older/c.foi.md',
    ]);
  });

  it('expands patterns by itself', async () => {
    assert.deepEqual(files((await within('*.foi.md')).out), ['faulty.foi.md', 'sound.foi.md', 'whole.foi.md']);
    assert.deepEqual(files((await within('drafts/**/*.md')).out), ['drafts/a.foi.md', 'drafts/b.foi.md', 'drafts/notes.md', 'drafts/older/c.foi.md']);
    assert.deepEqual(files((await within('drafts/*/c.foi.md')).out), ['drafts/older/c.foi.md']);
    assert.deepEqual(files((await within('{drafts/older,drafts}/{b,c}.foi.md')).out), ['drafts/b.foi.md', 'drafts/older/c.foi.md']);
  });

  it('takes a file with the marks of a pattern in its name', async () => {
    assert.equal((JSON.parse((await within('odd/letter [1].foi.md')).out) as CheckOutput).file, 'odd/letter [1].foi.md');
  });

  it('reads standard input, under the name that is given', async () => {
    const asDash = await foiNotice(['check', '--format', 'json', '-'], { cwd: folder, input: FAULTY });
    assert.equal((JSON.parse(asDash.out) as CheckOutput).file, '-');
    const named = await foiNotice(['check', '--format', 'json', '--stdin-name', 'x/letter.foi.md', '-'], {
      cwd: folder,
      input: 'We can help.\n\n  ::: advice\n',
    });
    const { file, findings } = JSON.parse(named.out) as CheckOutput;
    assert.equal(file, 'x/letter.foi.md');
    // Only a notice has fences, and only the name says that this is one.
    assert.ok(findings.some(({ rule }) => rule.startsWith('block-')));
  });

  it('gives places from 0, in UTF-16 code units, without the byte order mark', async () => {
    const { out } = await foiNotice(['check', '--format', 'json', '--stdin-name', 'a.foi.md', '-'], { input: '\ufeffWe 😀 ((no-such-field)).\n' });
    const [finding] = (JSON.parse(out) as CheckOutput).findings.filter(({ rule }) => rule === 'field-unknown');
    assert.deepEqual(finding?.range.start, { line: 0, character: 6 });
  });
});
