import * as assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import type { SoakResult } from './soak';

describe('a server that works for long', () => {
  it('holds nothing of documents that are closed', () => {
    const program = path.join(ROOT, 'out/test/perf/soak.js');
    // In a process of its own: what other tests hold would be counted.
    const printed = execFileSync(process.execPath, ['--expose-gc', program, '--edits', '100', '--documents', '10', '--bytes', '2000'], {
      encoding: 'utf8',
      stdio: ['ignore', 'pipe', 'ignore'],
    });
    const { documents, held }: SoakResult = JSON.parse(printed);
    assert.deepEqual({ documents, held }, { documents: 10, held: 0 });
  }).timeout(120_000);
});
