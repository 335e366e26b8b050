import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { archiveOf } from '../../server/src/cli/archive';
import { check } from '../../server/src/cli/check';
import { readArguments } from '../../server/src/cli/commandLine';
import { partOf, shardOf } from '../../server/src/cli/shard';
import { WHOLE_NOTICE } from '../support/notices';
import { ROOT } from '../support/root';
import { FAULTY, foiNotice, folderWith, inProcess, MAIN, SOUND } from './support';

interface Line {
  readonly version: number;
  readonly file: string;
  readonly problem: string | null;
  readonly findings: readonly { readonly rule: string }[];
}

/** More letters than are checked in one process; some of them can't be read, some stand under a broken configuration. */
const LETTERS = 44;
const folder = folderWith({
  ...Object.fromEntries(
    Array.from({ length: LETTERS }, (_, at) => [
      `${at % 4 === 3 ? 'other' : 'own'}/${String(at).padStart(3, '0')}.foi.md`,
      at % 11 === 5
        ? Buffer.from('It is the officer\x92s letter.\n', 'latin1')
        : at % 9 === 4
          ? WHOLE_NOTICE
          : at % 2 === 0
            ? FAULTY
            : SOUND.replace('A-1', `A-${at}`),
    ]),
  ),
  'other/.foi/config.yaml': 'rules: { block-unclosed: loud }\n',
});
const UNREADABLE = Array.from({ length: LETTERS }, (_, at) => at).filter((at) => at % 11 === 5).length;
const lines = (out: string): readonly Line[] => {
  assert.ok(out === '' || out.endsWith('\n'), 'the last line is whole');
  return out
    .split('\n')
    .slice(0, -1)
    .map((line) => JSON.parse(line) as Line);
};
/** The names of the letters, as a list of files has them. */
const NAMES = Array.from({ length: LETTERS }, (_, at) => `${at % 4 === 3 ? 'other' : 'own'}/${String(at).padStart(3, '0')}.foi.md`);

describe('check of an archive', function () {
  this.timeout(60_000);

  for (const format of ['text', 'json', 'jsonl', 'sarif', 'gitlab']) {
    it(`prints the same ${format} by one process and by several, in the same order`, async () => {
      const check = (workers: string) => inProcess(['check', '--format', format, '--workers', workers, folder, path.join(folder, 'gone.foi.md')]);
      const [one, several] = [await check('1'), await check('3')];
      assert.deepEqual(several, one);
      assert.equal(one.status, 2);
      assert.equal(one.err.split('is not UTF-8').length - 1, UNREADABLE);
      assert.equal(one.err.split('"loud" is not a level').length - 1, 1, 'what is wrong around letters is said once');
      assert.match(one.err, /gone\.foi\.md: there is no such file/);
      assert.ok(one.out.includes('block-unclosed'));
    });
  }

  it('gives one object on one line for each letter as JSON lines, also for those that can’t be read, by the published schema', async () => {
    const schema = JSON.parse(readFileSync(path.join(ROOT, 'server/docs/check-line.schema.json'), 'utf8')) as object;
    const check = JSON.parse(readFileSync(path.join(ROOT, 'server/docs/check.schema.json'), 'utf8')) as object;
    const valid = new Ajv2020({ strict: false, schemas: [check] }).compile(schema);
    const { out } = await inProcess(['check', '--format', 'jsonl', folder]);
    const all = lines(out);
    for (const line of all) assert.ok(valid(line), JSON.stringify(valid.errors));
    assert.equal(valid({ version: 1, file: 'a', findings: [] }), false, 'the schema finds faults');
    assert.deepEqual(
      all.map(({ file }) => path.relative(folder, file)),
      [...NAMES].sort(),
    );
    const unread = all.filter(({ problem }) => problem !== null);
    assert.equal(unread.length, UNREADABLE);
    for (const { problem, findings } of unread) assert.ok(problem?.startsWith('this is not UTF-8') && findings.length === 0, String(problem));
    const json = JSON.parse((await inProcess(['check', '--format', 'json', folder])).out) as readonly Line[];
    assert.deepEqual(
      all.filter(({ problem }) => problem === null).map(({ problem: _, ...line }) => line),
      json,
    );
  });
});

describe('the page on archives', () => {
  it('has only commands that the program takes', () => {
    const page = readFileSync(path.join(ROOT, 'server/docs/archives.md'), 'utf8');
    const commands = [...page.matchAll(/dist\/cli\.js check ([^\n>;|")]*)/g)].map(([, words = '']) => words.trim());
    assert.ok(commands.length >= 6);
    for (const words of commands) {
      // xargs puts names behind it.
      const names = words.includes('--workers 1') && !words.includes('--files-from') ? ['a.foi.md'] : [];
      const args = readArguments(check, [...words.replace('{}', '1').split(' '), ...names]);
      assert.ok(!('problem' in args), words);
      assert.ok(!('problem' in archiveOf(args)), words);
    }
  });
});

describe('a list of files', function () {
  this.timeout(60_000);
  const odd = folderWith({
    'a.foi.md': FAULTY,
    ' b [1].foi.md': SOUND,
    'line\nbreak.foi.md': SOUND,
    'lines.txt': 'a.foi.md\r\n\n b [1].foi.md\r\ngone.foi.md',
  });
  const check = (input: string | Buffer, ...words: string[]) => foiNotice(['check', '--format', 'jsonl', ...words], { cwd: odd, input });
  const files = (out: string) => lines(out).map(({ file }) => file);

  it('comes from a file or from standard input, one name a line, each as it stands', async () => {
    const expected = ['a.foi.md', ' b [1].foi.md', 'gone.foi.md'];
    const from = await check('', '--files-from', 'lines.txt');
    assert.deepEqual(files(from.out), expected);
    assert.equal(from.status, 2);
    assert.match(from.err, /^gone\.foi\.md: there is no such file/);
    assert.equal(lines(from.out)[2]?.problem, 'there is no such file or folder.');
    assert.deepEqual(files((await check(`${expected.join('\n')}\n`, '--files-from', '-')).out), expected);
  });

  it('parts names by NUL where asked, so that a name may hold a line break', async () => {
    assert.deepEqual(files((await check('line\nbreak.foi.md\0a.foi.md\0', '--files-from', '-', '-0')).out), ['line\nbreak.foi.md', 'a.foi.md']);
  });

  it('follows what is named on the command line', async () => {
    assert.deepEqual(files((await check('a.foi.md\n', '--files-from', '-', 'line\nbreak.foi.md')).out), ['line\nbreak.foi.md', 'a.foi.md']);
  });

  it('that is none is named', async () => {
    const missing = await check('', '--files-from', 'nowhere.txt');
    assert.equal(missing.status, 2);
    assert.match(missing.err, /^--files-from: nowhere\.txt: there is no such file/);
    assert.match((await check('x'.repeat(200_000), '--files-from', '-')).err, /^--files-from: - has a line of more than/);
  });

  const wrong: readonly (readonly [words: readonly string[], err: RegExp])[] = [
    [['--files-from', '-', '-'], /standard input can be read only once/],
    [['--null', 'a'], /--null wants --files-from/],
    [['--shard', '0/4', 'a'], /"0\/4" is no part for --shard\. Write it like 3\/8/],
    [['--shard', '5/4', 'a'], /"5\/4" is no part/],
    [['--workers', 'many', 'a'], /"many" is no number of processes/],
    [['--workers', '0', 'a'], /from 1 to 256/],
  ];
  for (const [words, err] of wrong) {
    it(`refuses "${words.join(' ')}" with 2`, async () => {
      const ran = await inProcess(['check', ...words]);
      assert.deepEqual([ran.status, ran.out], [2, '']);
      assert.match(ran.err, err);
    });
  }
});

describe('parts of an archive', function () {
  this.timeout(60_000);

  it('have no letter in common and lack none', async () => {
    const parts: string[][] = [];
    for (const part of ['1/3', '2/3', '3/3']) {
      const { out } = await inProcess(['check', '--format', 'jsonl', '--workers', '1', '--shard', part, folder]);
      parts.push(lines(out).map(({ file }) => path.relative(folder, file)));
    }
    assert.ok(parts.every((part) => part.length > 4));
    assert.deepEqual(parts.flat().sort(), [...NAMES].sort());
  });

  it('are the same wherever and whenever they are made: these must never change', () => {
    assert.deepEqual(
      ['a.foi.md', 'letters/2025/0001.foi.md', 'naïve.foi.md', ''].map((name) => partOf(name, 1000)),
      [962, 707, 388, 125],
    );
    assert.deepEqual(shardOf('3/8'), { index: 3, count: 8 });
  });

  it('are about as large as one another', () => {
    const sizes = Array.from({ length: 8 }, () => 0);
    for (let at = 0; at < 8000; at++) sizes[partOf(`letters/${at}.foi.md`, 8) - 1] = (sizes[partOf(`letters/${at}.foi.md`, 8) - 1] ?? 0) + 1;
    assert.ok(Math.min(...sizes) > 850 && Math.max(...sizes) < 1150, sizes.join(' '));
  });
});

describe('a run that is stopped', function () {
  this.timeout(60_000);
  if (process.platform === 'win32') return;

  /** Runs with a list that never ends, and calls `then` when the first results are there. */
  async function withEndlessList(words: readonly string[], then: (child: ReturnType<typeof spawn>) => void) {
    const child = spawn(process.execPath, [MAIN, 'check', '--files-from', '-', ...words], { cwd: folder });
    let [out, err, called] = ['', '', false];
    child.stdout.setEncoding('utf8').on('data', (text: string) => {
      out += text;
      if (called) return;
      called = true;
      then(child);
    });
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdin.on('error', () => undefined);
    child.stdin.write(`${NAMES.join('\n')}\n`);
    const status = await new Promise((resolve) => child.once('close', resolve));
    return { status, out, err };
  }

  for (const workers of ['1', '2']) {
    it(`prints what was checked, and says so, with ${workers} at work`, async () => {
      const { status, out, err } = await withEndlessList(['--format', 'jsonl', '--workers', workers], (child) => child.kill('SIGINT'));
      assert.equal(status, 130);
      const done = lines(out);
      assert.deepEqual(
        done.map(({ file }) => file),
        NAMES.slice(0, done.length),
      );
      assert.match(err, new RegExp(`^Stopped by you after ${done.length} of at least \\d+ letters\\.$`, 'm'));
    });
  }

  it('says it in the summary for people, and closes what it prints for programs', async () => {
    const text = await withEndlessList([], (child) => child.kill('SIGINT'));
    assert.match(text.out, /\nStopped by you after (\d+) of at least \d+ letters\. \d+ letters? checked: .*\.\n$/);
    const json = await withEndlessList(['--format', 'json'], (child) => child.kill('SIGTERM'));
    assert.equal(json.status, 143);
    assert.ok((JSON.parse(json.out) as unknown[]).length > 0);
    assert.match(json.err, /Stopped from outside after/);
  });

  it('ends when nobody reads on, though the list goes on', async () => {
    const { status, err } = await withEndlessList(['--format', 'jsonl', '--workers', '2'], (child) => {
      child.stdout?.destroy();
      // What follows makes it write again, and see that nobody reads.
      const more = setInterval(() => child.stdin?.write(`${NAMES.join('\n')}\n`), 50);
      child.once('exit', () => clearInterval(more));
    });
    assert.ok(status === 1 || status === 2, String(status));
    assert.doesNotMatch(err, /EPIPE|fault/);
  });
});
