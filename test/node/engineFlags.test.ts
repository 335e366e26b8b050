import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import * as path from 'node:path';

const FLAGS = path.resolve(__dirname, '../../server/src/node/engineFlags.js');

/** Asks V8 itself whether it has optimised a function that runs over and over; bit 5 of its status says so (bit 4 is of its quicker optimiser). */
const PROGRAM = `
  const { optimiseLater } = require(${JSON.stringify(FLAGS)});
  const optimise = optimiseLater();
  const busy = new Function('n', 'let sum = 0; for (let i = 0; i < n; i++) sum = (sum + i * i) % 1007; return sum;');
  const status = new Function('busy', 'return %GetOptimizationStatus(busy)');
  const isOptimised = () => (status(busy) & 0b110000) !== 0;
  for (let i = 0; i < 300; i++) busy(10000);
  const before = isOptimised();
  optimise();
  // Optimising is done in a thread of its own: until it is ready the function runs as it was.
  for (let i = 0; i < 100000 && !isOptimised(); i++) busy(10000);
  console.log(JSON.stringify([before, isOptimised()]));
`;

/** How large the part of memory is in which new objects are made, in megabytes, after much was made that stayed. */
const ROOM = `
  const flags = require(${JSON.stringify(FLAGS)});
  for (const name of process.argv.slice(1)) flags[name]();
  const kept = [];
  for (let i = 0; i < 400000; i++) kept.push({ i });
  const { space_size } = require('node:v8').getHeapSpaceStatistics().find(({ space_name }) => space_name === 'new_space');
  console.log(Math.round(space_size / 2 ** 20), kept.length);
`;
const roomAfter = (...names: readonly string[]): number => {
  const { stdout, stderr } = spawnSync(process.execPath, ['-e', ROOM, ...names], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return Number.parseInt(stdout, 10);
};

describe('what is said to V8 at the start', () => {
  it('keeps it from optimising until there was a first answer', () => {
    const { stdout, stderr } = spawnSync(process.execPath, ['--allow-natives-syntax', '-e', PROGRAM], { encoding: 'utf8' });
    assert.equal(stderr, '');
    assert.deepEqual(JSON.parse(stdout), [false, true]);
  });

  it('gives room for what a start makes, and takes none afterwards', () => {
    const small = roomAfter('keepYoungMemorySmall');
    assert.ok(small <= 2, String(small));
    assert.ok(roomAfter('makeRoomForStart') >= 4 * small);
    assert.equal(roomAfter('makeRoomForStart', 'keepYoungMemorySmall'), small);
  });
});
