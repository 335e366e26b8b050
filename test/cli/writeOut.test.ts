import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { writeOut } from '../../server/src/cli/writeOut';
import { folderWith } from './support';

/** Writes to a terminal for people, or to a pipe, and gives what came out. */
async function written(content: string | Uint8Array, isTerminal: boolean, out?: string) {
  const ran = { shown: [] as (string | Uint8Array)[], notes: [] as string[] };
  const status = await writeOut(out, content, undefined, {
    out: (one) => void ran.shown.push(one),
    note: (line) => void ran.notes.push(line),
    colour: false,
    isTerminal,
  });
  return { status, ...ran };
}

describe('where a rendered letter goes', () => {
  const bytes = new Uint8Array([0x50, 0x4b, 0, 0xff]);

  it('is a terminal for text, and never for bytes', async () => {
    assert.deepEqual(await written('a', true), { status: 0, shown: ['a'], notes: [] });
    const { status, shown, notes } = await written(bytes, true);
    assert.equal(status, 2);
    assert.deepEqual(shown, []);
    assert.match(notes.join(), /Name a file after -o/);
  });

  it('is a pipe for both', async () => {
    assert.deepEqual((await written(bytes, false)).shown, [bytes]);
    assert.deepEqual((await written(bytes, false, '-')).shown, [bytes]);
  });

  it('is a file for both, byte for byte', async () => {
    const file = path.join(folderWith(), 'letter.bin');
    assert.deepEqual(await written(bytes, true, file), { status: 0, shown: [], notes: [] });
    assert.deepEqual(new Uint8Array(fs.readFileSync(file)), bytes);
  });
});
