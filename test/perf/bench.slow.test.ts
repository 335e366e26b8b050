import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import type { Results } from './results';

const BENCH = path.join(__dirname, 'bench.js');
const SERVER = path.join(ROOT, 'out/server/src/main.js');

describe('npm run bench', () => {
  let folder: string;
  before(() => {
    folder = mkdtempSync(path.join(os.tmpdir(), 'foi-bench-test-'));
  });
  after(() => rmSync(folder, { recursive: true, force: true }));

  const bench = (...args: readonly string[]) => spawnSync(process.execPath, ['--expose-gc', BENCH, ...args], { encoding: 'utf8' });

  it('measures the core, our server, the floors and a peer, and goes on when one of them fails', function () {
    this.timeout(120_000);
    const file = path.join(folder, 'results.json');
    const floor = path.join(__dirname, 'floorServer.js');
    const { status, stdout, stderr } = bench(
      '--quick',
      '--server',
      SERVER,
      '--json',
      file,
      '--peer',
      `peer=node ${floor}`,
      '--peer',
      'broken=node --no-such-option',
    );
    assert.equal(status, 0, stderr);
    const { runs, core, memory, env } = JSON.parse(readFileSync(file, 'utf8')) as Results;
    assert.deepEqual(
      runs.map(({ server, error }) => [server, error === undefined]),
      [
        ['ours', true],
        ['floor: no check', true],
        ['floor: whole parse', true],
        ['peer', true],
        ['broken', false],
      ],
    );
    for (const { key, burst, coldFirst, error } of runs)
      if (error === undefined) assert.ok(key && key.n === 3 && key.p50 > 0 && burst?.length === 1 && coldFirst?.length === 1);
    // The notice has faults; a server that checks nothing finds none.
    assert.ok((runs[0]?.diagnostics ?? 0) > 0);
    assert.equal(runs[1]?.diagnostics, 0);
    assert.ok(core.some(({ what }) => what === 'letter in a sentence') && core.every(({ times, floorMs }) => times.n >= 3 && times.p50 > 0 && floorMs > 0));
    assert.ok((memory[0]?.MiB ?? 0) > 0);
    assert.equal(env.node, process.versions.node);
    assert.match(stdout, /so many times ours[\s\S]*\| floor: no check \| [\d.]+× \|/);
    assert.match(stdout, /\| broken \(the server ended \(9\)\) \| – \|/);
  });

  it('says what is wrong with what it was asked, and measures nothing', () => {
    for (const [args, said] of [
      [['--server', 'no/such/server.js'], /There is no .*server\.js\. Run npm run build first/],
      [['--peer', 'nothing', '--server', SERVER], /NAME=COMMAND/],
      [['--sighs', '5'], /Unknown option '--sighs'/],
    ] as const) {
      const { status, stderr } = bench(...args);
      assert.equal(status, 2);
      assert.match(stderr, said);
    }
  });
});
