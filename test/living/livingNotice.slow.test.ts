import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import * as path from 'node:path';
import { writeOn } from './writing';

/** So many edits are made in a run of the tests; FOI_EDITS asks for another number, and FOI_SEED for another beginning. */
const EDITS = Number(process.env['FOI_EDITS'] ?? 100_000);
const SEED = Number(process.env['FOI_SEED'] ?? 1);
/** Each share is written by a process of its own. */
const SHARES = 2;

function writer(seed: number): Promise<{ readonly code: number | null; readonly said: string }> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [path.join(__dirname, 'writing.js'), String(seed), String(Math.ceil(EDITS / SHARES))], {
      stdio: ['ignore', 'ignore', 'pipe'],
    });
    let said = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      said += text;
    });
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, said }));
  });
}

describe('a notice that is being written', () => {
  it('is after any edits what it is when it is read afresh: tree, notice, lines, findings and fixes (100,000 edits)', async function () {
    this.timeout(0);
    for (const { code, said } of await Promise.all(Array.from({ length: SHARES }, (_, share) => writer(SEED * SHARES + share)))) assert.equal(code, 0, said);
  });

  it('is mostly kept when words are written in it', () => {
    assert.ok(writeOn(7, 200) > 60);
  });
});
