import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import { ROOT } from '../support/root';
import { filled, tablesOf } from './page';
import type { Results, ServerRun } from './results';

const PAGE = readFileSync(path.join(ROOT, 'server/docs/performance.md'), 'utf8');

function run(server: string, size: string, ms: number, round: number): ServerRun {
  const key = { n: 3, p50: ms, p95: 2 * ms, max: 3 * ms, cpuMsPerEdit: ms };
  return { server, size, round, bytes: 5000, key, coldFirst: [100 * ms], burst: [{ finalMs: 1.5 * ms }], peakMiB: 10 * ms };
}

const RESULTS: Results = {
  env: { date: '2026-11-22', node: 'v20.20.2', cpu: 'A processor', cores: 2, memGiB: 24, load: 0.1 },
  // The second round is twice as slow for everyone: ratios stay what they are.
  runs: [1, 2].flatMap((slow, round) => [
    ...['5k', '50k', '500k'].map((size) => run('ours', size, slow * (size === '500k' ? 4 : 2), round)),
    ...['5k', '50k', '500k'].map((size, at) => run('rumdl', size, slow * ([3, 3, 40][at] ?? 0), round)),
    ...['5k', '50k', '500k'].map((size) => run('vscode-markdown', size, slow, round)),
    { server: 'remark-ls', size: '500k', round, bytes: 5000, error: 'no answer in 30 s' },
  ]),
  core: [],
  memory: [],
};

describe('page of the measurements', () => {
  it('says of each demand what was measured and whether it holds', () => {
    const table = tablesOf({ same: RESULTS }, '22 November 2026').get('demands') ?? '';
    const lines = table.split('\n');
    const line = (start: string) => lines.find((one) => one.startsWith(`| ${start}`));
    assert.equal(line('5 KB: rumdl'), '| 5 KB: rumdl takes at least as long | 1.50× (p95: 1.50×) | yes |');
    assert.equal(line('50 KB: rumdl'), '| 50 KB: rumdl takes at least 2 times as long | 1.50× (p95: 1.50×) | **no** |');
    assert.equal(line('500 KB: rumdl'), '| 500 KB: rumdl takes at least 8 times as long | 10.0× (p95: 10.0×) | yes |');
    assert.equal(line('a key at 500 KB'), '| a key at 500 KB costs at most 2.5 times one at 5 KB | 2.00× (p95: 2.00×) | yes |');
    assert.equal(line('5 KB: after a burst'), '| 5 KB: after a burst of 50 letters at most twice a single one | 1.50× | yes |');
    assert.match(line('first findings') ?? '', /\| 0\.50× \| \*\*no\*\* \|$/);
    assert.match(line('500 KB: memory') ?? '', /\| 4\.00× \| \*\*no\*\* \|$/);
  });

  it('fills the places of the page and leaves the rest as it is', () => {
    const tables = tablesOf({ same: RESULTS, other: RESULTS }, '22 November 2026');
    const text = filled(PAGE, tables);
    assert.match(text, /22 November 2026, 2 processor cores \(A processor\), 24 GiB, Linux, Node 20\.20\.2; 2 rounds\./);
    assert.match(text, /\*\*500 KB\*\*\n\n\| server \|[^\n]+\n[^\n]+\n\| rumdl \| 10\.0× \|/);
    assert.match(text, /\| unified’s server with remark-lint \(no answer in 30 s\) \| – \|/);
    assert.equal(filled(text, tables), text);
    const places = (page: string) => page.replace(/<!-- (?!end)(.+?) -->\n[\s\S]*?<!-- end of \1 -->/g, '<!-- $1 -->');
    assert.equal(places(text), places(PAGE));
  });

  it('refuses a table that has no place', () => {
    assert.throws(() => filled(PAGE, new Map([['weather', 'rain']])), /no place for weather/);
  });
});
