import assert from 'node:assert/strict';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { READER_BOUNDS } from '../../server/src/core/attachments/reader';
import { threadedReader } from '../../server/src/node/threadedReader';
import { ROOT } from '../support/root';

const PROGRAM = path.join(ROOT, 'out/server/src/node/attachmentWorker.js');
const bytes = (text: string): Uint8Array => new TextEncoder().encode(text);

describe('looking into files in a thread of its own', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foi-thread-'));
  after(() => rmSync(folder, { recursive: true }));
  /** A thread that does what its text says with each message. */
  const fake = (name: string, code: string): string => {
    const file = path.join(folder, `${name}.cjs`);
    writeFileSync(file, `const { parentPort } = require('node:worker_threads');\nparentPort.on('message', (order) => { ${code} });\n`);
    return file;
  };
  const bounds = { patience: 20_000, idle: 50, memory: 64 };

  it('gives what the reader gives, one file after the other', async () => {
    const read = threadedReader({ ...bounds, memory: 512, program: PROGRAM });
    const [one, other] = await Promise.all([
      read('a.csv', bytes('Year,Count\n2025,3\n'), READER_BOUNDS),
      read('b.pdf', bytes('%PDF-1.7\nand no more'), READER_BOUNDS),
    ]);
    assert.equal(one.access, 'read');
    assert.equal(one.kind, 'text');
    assert.equal(other.file, 'b.pdf');
    assert.notEqual(other.access, 'read');
  });

  it('works on after the thread has ended for want of work', async () => {
    const read = threadedReader({ ...bounds, program: fake('answers', 'parentPort.postMessage({ id: order.id, facts: { file: order.file } })') });
    assert.equal((await read('a', bytes(''), READER_BOUNDS)).file, 'a');
    await new Promise((resolve) => setTimeout(resolve, 200));
    assert.equal((await read('b', bytes(''), READER_BOUNDS)).file, 'b');
  });

  it('gives up on a file that takes too long, and goes on with the next', async () => {
    const program = fake('hangs', "if (order.file === 'slow') for (;;); else parentPort.postMessage({ id: order.id, facts: { file: order.file } })");
    const read = threadedReader({ ...bounds, patience: 300, program });
    const slow = read('slow', bytes(''), READER_BOUNDS);
    const quick = read('quick', bytes(''), READER_BOUNDS);
    assert.deepEqual([(await slow).access, (await slow).remarks?.length], ['too-large', 1]);
    assert.equal((await quick).file, 'quick');
  });

  it('gives up on a file that takes too much memory, and goes on with the next', async () => {
    const program = fake(
      'eats',
      "if (order.file === 'big') { const all = []; for (;;) all.push(new Array(100000).fill(order.id)); } else parentPort.postMessage({ id: order.id, facts: { file: order.file } })",
    );
    const read = threadedReader({ ...bounds, program });
    const big = read('big', bytes(''), READER_BOUNDS);
    const small = read('small', bytes(''), READER_BOUNDS);
    assert.match((await big).remarks?.[0] ?? '', /memory/);
    assert.equal((await small).file, 'small');
  });

  it('tells of a thread that ends by itself, and goes on with another', async () => {
    const program = fake('ends', "if (order.file === 'last') process.exit(7); else parentPort.postMessage({ id: order.id, facts: { file: order.file } })");
    const read = threadedReader({ ...bounds, program });
    const last = read('last', bytes(''), READER_BOUNDS);
    const next = read('next', bytes(''), READER_BOUNDS);
    await assert.rejects(last, /ended with 7/);
    assert.equal((await next).file, 'next');
  });

  it('tells of a thread whose program is not there', async () => {
    const read = threadedReader({ ...bounds, program: path.join(folder, 'none.cjs') });
    await assert.rejects(read('a', bytes(''), READER_BOUNDS), /none\.cjs/);
  });

  it('tells of a reader that fails, and goes on with the next', async () => {
    const program = fake(
      'fails',
      "parentPort.postMessage(order.file === 'bad' ? { id: order.id, error: 'broken' } : { id: order.id, facts: { file: order.file } })",
    );
    const read = threadedReader({ ...bounds, program });
    await assert.rejects(read('bad', bytes(''), READER_BOUNDS), /broken/);
    assert.equal((await read('good', bytes(''), READER_BOUNDS)).file, 'good');
  });
});
