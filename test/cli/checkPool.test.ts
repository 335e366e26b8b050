import assert from 'node:assert/strict';
import * as path from 'node:path';
import type { CheckSettings } from '../../server/src/cli/outcome';
import { CheckPool, POOL_BOUNDS } from '../../server/src/cli/checkPool';
import { runCheck } from '../../server/src/cli/checkRun';
import { inOrder } from '../../server/src/cli/inOrder';
import { Progress, progressLine, type Screen } from '../../server/src/cli/progress';
import type { Terminal } from '../../server/src/cli/terminal';
import { frailPrograms } from './frail';
import { folderWith } from './support';

const SETTINGS: CheckSettings = { format: 'jsonl', errorsOnly: false, colour: false, waived: true, today: undefined, compare: undefined };

const programs = frailPrograms();
const bounds = { ...POOL_BOUNDS, memory: 40, patience: 1500, program: programs.frail };

describe('processes that check letters', function () {
  this.timeout(60_000);

  it('name a letter that makes one of them die, start it again and go on', async () => {
    const given = ['a', 'exit', 'b', 'throw', 'c', 'memory', 'd', 'hang', 'e', 'exit 2', 'throw 2', 'exit 3', 'f', 'g'];
    // More letters than one process would take.
    given.push(...Array.from({ length: 40 }, (_, at) => `more ${at}`));
    const list = path.join(folderWith({ list: given.join('\n') }), 'list');
    let [out, err] = ['', ''];
    const terminal: Terminal = { out: (text) => (out += String(text)), note: (words) => (err += `${words}\n`), colour: false, isTerminal: false };
    const archive = { files: [], list: { from: list, nul: false }, shard: undefined, workers: 2, stdinName: undefined };
    assert.equal(await runCheck(archive, SETTINGS, terminal, bounds), 2);
    const found = out
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line) as { file: string; problem: string | null });
    assert.deepEqual(
      found.map(({ file }) => file),
      given,
    );
    const lost = found.filter(({ problem }) => problem !== null);
    assert.deepEqual(
      lost.map(({ file }) => file),
      given.filter((name) => /exit|throw|memory|hang/.test(name)),
    );
    assert.match(err, /^exit: it was left out, for its process ended with 3: /m);
    assert.match(err, /^throw: it was left out, for its process ended with 1: a fault of this program/m);
    assert.match(err, /^memory: checking it took more than 40 MB of memory, and it was left out\.$/m);
    assert.match(err, /^hang: it was not checked within 1\.5 seconds, and was left out\.$/m);
    assert.equal(err.trimEnd().split('\n').length, lost.length);
  });

  it('share the letters among them', async () => {
    const pool = new CheckPool(SETTINGS, { ...bounds, workers: 2 });
    const names = Array.from({ length: 100 }, (_, at) => `letter ${at}`);
    const outcomes = await Promise.all(names.map((name) => pool.check({ name, path: name })));
    pool.end();
    assert.deepEqual(
      outcomes.map(({ name }) => name),
      names,
    );
  });
});

describe('a Node that does not know an option of these processes', () => {
  it('checks all letters without it', async () => {
    const pool = new CheckPool(SETTINGS, { ...bounds, program: programs.refusing, workers: 2 });
    const names = Array.from({ length: 20 }, (_, at) => `letter ${at}`);
    const outcomes = await Promise.all(names.map((name) => pool.check({ name, path: name })));
    pool.end();
    assert.deepEqual(
      outcomes.map(({ notes }) => notes),
      names.map(() => []),
    );
  });
});

describe('work in order', () => {
  const numbers = async function* (to: number) {
    for (let at = 0; at < to; at++) yield at;
  };
  const never = new AbortController().signal;

  it('gives results in the order of the work, whichever is done first', async () => {
    const release: (() => void)[] = [];
    const work = (at: number) => new Promise<number>((done) => release.push(() => done(at)));
    const results: number[] = [];
    const all = (async () => {
      for await (const result of inOrder(numbers(6), work, 3, never)) results.push(result);
    })();
    while (results.length < 6) {
      release.pop()?.();
      await new Promise(setImmediate);
    }
    await all;
    assert.deepEqual(results, [0, 1, 2, 3, 4, 5]);
  });

  it('asks for no more than it may hold, however slow its reader is', async () => {
    let [begun, taken, most] = [0, 0, 0];
    const work = async (at: number) => {
      most = Math.max(most, ++begun - taken);
      return at;
    };
    for await (const _ of inOrder(numbers(500), work, 7, never)) {
      await new Promise(setImmediate);
      taken++;
    }
    assert.deepEqual([begun, taken, most], [500, 500, 7]);
  });

  it('gives what has begun when it is stopped, and asks for nothing more', async () => {
    const stop = new AbortController();
    const results: number[] = [];
    for await (const result of inOrder(numbers(500), async (at) => at, 5, stop.signal)) {
      results.push(result);
      if (result === 20) stop.abort();
    }
    assert.deepEqual(
      results,
      Array.from({ length: results.length }, (_, at) => at),
    );
    assert.ok(results.length >= 21 && results.length <= 26, String(results.length));
  });

  it('does not keep to itself that the work can’t be found', async () => {
    const broken = async function* () {
      yield 1;
      throw new Error('no more');
    };
    await assert.rejects(async () => {
      for await (const _ of inOrder(broken(), async (at) => at, 2, never));
    }, /no more/);
  });
});

describe('progress on a terminal', () => {
  it('says how many of how many, how fast and how long still', () => {
    const line = progressLine({ done: 2500, total: 10_000, counted: true }, 25_000, 100);
    assert.equal(line, '[#####...............] 2,500 of 10,000 letters, 100 a second, 75 s left');
    assert.equal(progressLine({ done: 2500, total: 4000, counted: false }, 25_000, 100), '2,500 letters checked, 4,000 found so far, 100 a second');
    assert.equal(progressLine({ done: 100, total: 1_000_000, counted: true }, 10_000, 100).split(', ').at(-1), '28 h left');
    assert.equal(progressLine({ done: 1, total: 2, counted: true }, 0, 12).length, 12);
  });

  it('draws a line now and then, and takes it away before anything else is written', () => {
    let [written, now] = ['', 0];
    const screen: Screen = { write: (text) => (written += text), columns: 60, now: () => now };
    const progress = new Progress(screen);
    const show = (done: number) => progress.show({ done, total: 10, counted: true });
    show(1);
    progress.clear();
    assert.equal(written, '', 'a short run draws nothing');
    now = 1500;
    show(2);
    now = 1550;
    show(3);
    assert.equal(written.split('\r').length - 1, 1, 'not for every letter');
    progress.clear();
    progress.clear();
    assert.ok(written.endsWith('\r\u001b[K'));
    assert.equal(written.split('\r').length - 1, 2);
  });

  it('draws nothing where nobody looks', () => {
    const progress = new Progress(undefined);
    progress.show({ done: 1, total: 2, counted: true });
    progress.clear();
  });
});
