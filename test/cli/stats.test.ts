import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { StatsOutput } from '../../server/src/core/features/statsSchema';
import { folderWith, inProcess, SOUND } from './support';

const folder = folderWith({
  'a.foi.md': SOUND.replace('foi: 1\n', 'foi: 1\nrequester: { name: Jane Hart }\n'),
  'b/b.foi.md': SOUND.replace('A-1', '=1+1').replace('2026-10-05', '2026-09-01'),
  'b/undated.foi.md': SOUND.replace('received: 2026-10-05\n', ''),
  'bad.foi.md': Buffer.from([0x50, 0x4b, 3, 4, 0, 0]),
});
const run = (...words: string[]) => inProcess(['stats', ...words]);
const json = async (...words: string[]): Promise<StatsOutput> => JSON.parse((await run('--format', 'json', ...words)).out) as StatsOutput;

describe('stats', () => {
  it('counts the letters of a folder; one that can’t be read does not stop it', async () => {
    const { status, out, err } = await run(folder);
    assert.equal(status, 2);
    assert.match(err, /bad\.foi\.md: .*Word document/);
    assert.match(out, /^2026-09 +1 +0 +1 +0 +0\.0 %\n2026-10 +1 +1 +0 +0 +100\.0 %\nnot known +1 +0 +0 +1 +not known\nAll +3 +1 +1 +1 +50\.0 %$/m);
  });

  it('prints a row a letter as CSV, with a byte order mark only when asked', async () => {
    const { status, out } = await run('--format', 'csv', path.join(folder, 'a.foi.md'), path.join(folder, 'b'));
    assert.equal(status, 0);
    const lines = out.split('\r\n');
    assert.equal(lines.length, 5);
    assert.match(lines[0] ?? '', /^Reference,Month,/);
    assert.match(lines[2] ?? '', /^'=1\+1,2026-09,response,unknown,/);
    assert.equal((await run('--format', 'csv', '--bom', folder)).out.charCodeAt(0), 0xfeff);
    assert.match((await run('--format', 'csv', '--by', 'month', folder)).out, /^Month received,Letters/);
    assert.match((await run('--by', 'notice', folder)).out, /^Reference: A-1$/m);
  });

  it('prints JSON with rows and totals, and no requester', async () => {
    const found = await json(folder);
    assert.equal(found.letters.length, 3);
    assert.equal(found.totals.all.late, 1);
    assert.doesNotMatch(JSON.stringify(found), /Hart/);
  });

  it('takes months, and says what it left out', async () => {
    const found = await json('--from', '2026-10', '--to', '2026-12', folder);
    assert.deepEqual([found.from, found.to, found.letters.map(({ month }) => month)], ['2026-10', '2026-12', ['2026-10']]);
    assert.match((await run('--from', '2026-10', folder)).err, /^1 letter without a date of receipt left out/m);
  });

  it('writes to a file, and never over a notice', async () => {
    const out = path.join(folder, 'stats.csv');
    assert.equal((await run('--format', 'csv', '-o', out, path.join(folder, 'a.foi.md'))).status, 0);
    assert.match(fs.readFileSync(out, 'utf8'), /^Reference,/);
    const { status, err } = await run('-o', path.join(folder, 'a.foi.md'), folder);
    assert.equal(status, 2);
    assert.match(err, /never written over/);
  });

  for (const [words, message] of [
    [['--from', '2026-13'], /"2026-13" is no month for --from/],
    [['--from', '2026-10', '--to', '2026-09'], /--to 2026-09 lies before --from 2026-10/],
    [[], /stats wants a FILE/],
  ] as const)
    it(`refuses ${words.join(' ') || 'no folder'}`, async () => {
      const { status, out, err } = await run(...words, ...(words.length > 0 ? [folder] : []));
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.match(err, message);
    });
});
