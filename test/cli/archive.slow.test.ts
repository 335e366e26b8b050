import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';
import type { CheckSettings } from '../../server/src/cli/outcome';
import { frailPrograms } from './frail';
import { folderWith } from './support';

describe('processes that check letters by the thousand', function () {
  this.timeout(120_000);
  const settings: CheckSettings = { format: 'jsonl', errorsOnly: false, colour: false, waived: true, today: undefined, compare: undefined };

  it('hold no more of 10,000 letters than of a few: their results are ten times what the program may hold', () => {
    const list = path.join(folderWith({ list: Array.from({ length: 10_000 }, (_, at) => `letters/${at}.foi.md`).join('\n') }), 'list');
    const script = `
      const { runCheck } = require(${JSON.stringify(path.resolve(__dirname, '../../server/src/cli/checkRun.js'))});
      const { POOL_BOUNDS } = require(${JSON.stringify(path.resolve(__dirname, '../../server/src/cli/checkPool.js'))});
      let [letters, bytes] = [0, 0];
      const terminal = { out: (text) => { letters++; bytes += text.length; }, note: console.error, colour: false, isTerminal: false };
      const archive = { files: [], list: { from: ${JSON.stringify(list)}, nul: false }, shard: undefined, workers: 2, stdinName: undefined };
      runCheck(archive, ${JSON.stringify(settings)}, terminal, { ...POOL_BOUNDS, program: ${JSON.stringify(frailPrograms().wordy)} })
        .then((status) => console.log(JSON.stringify({ status, letters, bytes })));
    `;
    const { stdout, stderr } = spawnSync(process.execPath, ['--max-old-space-size=40', '-e', script], { encoding: 'utf8' });
    assert.equal(stderr, '');
    const { status, letters, bytes } = JSON.parse(stdout) as { status: number; letters: number; bytes: number };
    assert.equal(status, 0);
    assert.equal(letters, 10_001, 'every letter, and an end of nothing');
    assert.ok(bytes > 400_000_000);
  });
});
