import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { allCommands } from '../../server/src/cli/program';
import { RULES } from '../../server/src/core/rules/registry';
import { ROOT } from '../support/root';
import { FAULTY, foiNotice, folderWith, inProcess, MAIN, SOUND } from './support';

const run = (...words: string[]) => foiNotice(words);

describe('the program', function () {
  this.timeout(30_000);

  it('has help for itself and for each command', async () => {
    const whole = await run('--help');
    assert.equal(whole.status, 0);
    assert.equal((await inProcess(['help'])).out, whole.out);
    for (const { name, options } of await allCommands()) {
      assert.match(whole.out, new RegExp(`^ {2}${name} `, 'm'));
      const { status, out } = await inProcess([name, '--help']);
      assert.equal(status, 0);
      for (const option of options) assert.ok(out.includes(`--${option.name}`), `${name} --help says nothing of --${option.name}`);
      assert.ok(Math.max(...out.split('\n').map((line) => line.length)) <= 80, `${name} --help is too wide`);
      assert.equal((await inProcess(['help', name])).out, out);
    }
    assert.match((await inProcess(['check', '--help'])).out, /\.foi\/config\.yaml/);
  });

  it('says its version', async () => {
    const { version } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8')) as { version: string };
    assert.deepEqual(await run('--version'), { status: 0, out: `${version}\n`, err: '' });
  });

  it('ends with 2, its message on standard error, where it is called wrongly', async () => {
    const { status, out, err } = await run('check', '--fromat', 'json', 'a');
    assert.equal(status, 2);
    assert.equal(out, '');
    assert.match(err, /^foi-notice: /);
  });

  const wrong: readonly (readonly [words: readonly string[], err: RegExp])[] = [
    [['chek', 'a'], /no command "chek"\. Did you mean "check"\?/],
    [['frobnicate'], /no command "frobnicate"\. See/],
    [['--versoin'], /no option "--versoin"\. Did you mean "--version"\?/],
    [['check', '--fromat', 'json', 'a'], /no option "--fromat"\. Did you mean "--format"\?/],
    [['check', '-z', 'a'], /no option "-z"/],
    [['check', '--format', 'jsno', 'a'], /"jsno" is no value of --format: text, json, jsonl, sarif, gitlab\. Did you mean "json"\?/],
    [['check', '--format'], /--format wants a value/],
    [['check', '--format', '--quiet', 'a'], /--format wants a value/],
    [['check', '--quiet=yes', 'a'], /--quiet takes no value/],
    [['check'], /check wants a FILE/],
    [['rules', 'a'], /rules takes no files/],
    [['lsp'], /wants --stdio/],
    [[], /Usage: foi-notice COMMAND/],
  ];
  for (const [words, err] of wrong) {
    it(`refuses "${words.join(' ')}" with 2`, async () => {
      const ran = await inProcess(words);
      assert.equal(ran.status, 2);
      assert.equal(ran.out, '');
      assert.match(ran.err, err);
    });
  }

  it('takes what follows -- as files', async () => {
    const cwd = folderWith({ '--format': SOUND });
    assert.equal((await foiNotice(['check', '--', '--format'], { cwd })).status, 0);
  });

  it('is not disturbed by a reader that has seen enough', function () {
    if (process.platform === 'win32') return;
    const cwd = folderWith({ 'a.foi.md': FAULTY });
    const names = Array.from({ length: 3000 }, () => 'a.foi.md').join(' ');
    const { stdout, stderr } = spawnSync('bash', ['-c', `${process.execPath} ${MAIN} check ${names} | head -1; echo "status \${PIPESTATUS[0]}"`], {
      cwd,
      encoding: 'utf8',
    });
    assert.match(stdout, /^a\.foi\.md:10:1: error: .*\nstatus 1\n$/);
    assert.equal(stderr, '');
  });

  it('says a fault of its own in one line, and more when asked', async () => {
    // Standard output that can't be written to is a fault that nobody foresees.
    const fail = (FOI_DEBUG: string) =>
      spawnSync(
        process.execPath,
        [
          '-e',
          `process.stdout.write = () => { throw new Error('no room') }; process.argv.splice(1, 0, 'x', '--version'); process.argv.splice(1, 1, 'foi-notice'); require(${JSON.stringify(MAIN)})`,
        ],
        {
          encoding: 'utf8',
          env: { ...process.env, FOI_DEBUG },
        },
      );
    const short = fail('');
    assert.equal(short.status, 2);
    assert.equal(short.stderr, 'foi-notice: a fault of this program: no room (FOI_DEBUG=1 shows where)\n');
    assert.match(fail('1').stderr, /no room\n +at /);
  });

  it('speaks the protocol of editors', async () => {
    const child = spawn(process.execPath, [MAIN, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    const answer = await connection.sendRequest<{ capabilities: { hoverProvider?: unknown } }>('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities: {},
    });
    assert.ok(answer.capabilities.hoverProvider);
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    assert.equal(await ended, 0);
  });
});

describe('rules', function () {
  this.timeout(30_000);

  it('lists every rule by name, for programs', async () => {
    const { status, out, err } = await run('rules', '--format', 'json');
    assert.equal(status, 0);
    assert.equal(err, '');
    const listed = JSON.parse(out) as { name: string; summary: string; subject: string; sources: { act: string; url: string | null }[] }[];
    assert.deepEqual(
      listed.map(({ name }) => name),
      RULES.map(({ name }) => name).sort(),
    );
    for (const rule of listed) {
      assert.deepEqual(Object.keys(rule), ['name', 'subject', 'severity', 'certainty', 'status', 'summary', 'sources', 'waiver']);
      assert.match(rule.summary, /^[A-Z“][^`*]+[.!?]$/, rule.name);
      assert.notEqual(rule.subject, '', rule.name);
      for (const { act, url } of rule.sources)
        assert.equal(url !== null && /^https:\/\/www\.legislation\.gov\.uk\//.test(url), !['ICO', 'case law', 'dialect', 'practice'].includes(act));
    }
    const missing = listed.find(({ name }) => name === 'pit-missing');
    assert.ok(missing?.sources.some(({ url }) => url === 'https://www.legislation.gov.uk/ukpga/2000/36/section/17'));
  });

  it('lists them for people', async () => {
    const { out } = await run('rules');
    assert.match(out, /^pit-missing \(error\)\n {4}\S/m);
    assert.match(out, / \(\w+, preview\)\n|^(?!.*preview)/m);
  });
});
