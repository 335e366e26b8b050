import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import { MAIN } from '../cli/support';
import { ROOT } from '../support/root';

describe('the comparison over an archive', function () {
  this.timeout(60_000);

  it('runs each program over the same letters and prints ratios', () => {
    const words = ['--count', '3', '--rounds', '1', '--shared', '0.5', '--program', MAIN, '--peer', 'list=ls -R'];
    const { stdout, status } = spawnSync(process.execPath, [path.join(ROOT, 'test/perf/batch.mjs'), ...words], { encoding: 'utf8' });
    assert.equal(status, 0);
    const [first = '', , head = '', , ours = '', peer = ''] = stdout.split('\n');
    assert.match(first, /^3 letters of 5000 bytes, 1 rounds/);
    assert.match(head, /CPU ms a letter/);
    assert.match(ours, /^\| 0\.5 \| ours \| [1-9][\d.]+ \| [\d.]+ \| 1\.00× \| 1\.00× \|$/);
    assert.match(peer, /^\| 0\.5 \| list \| [\d.]+ \| [\d.]+ \| 0\.\d\d× \| 0\.\d\d× \|$/);
  });
});
