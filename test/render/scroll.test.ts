import assert from 'node:assert/strict';
import { lineAtTop, Ownership, type Placed, stackNotes, topOfLine } from '../../client/webview/scroll';

const PASSAGES: readonly Placed[] = [
  { startLine: 4, endLine: 4, top: 100, height: 40 },
  { startLine: 6, endLine: 9, top: 140, height: 200 },
  { startLine: 20, endLine: 20, top: 400, height: 20 },
];
const LINES = 30;
const HEIGHT = 500;

describe('scrolling together', () => {
  const pairs: readonly (readonly [line: number, top: number])[] = [
    [0, 0],
    [2, 50],
    [4, 100],
    [4.5, 120],
    [6, 140],
    [8, 240],
    [15, 370],
    [20, 400],
    [20.5, 410],
    [30, 500],
  ];
  for (const [line, top] of pairs) {
    it(`puts line ${line} to ${top} pixels, and back`, () => {
      assert.equal(topOfLine(PASSAGES, line, LINES, HEIGHT), top);
      assert.equal(lineAtTop(PASSAGES, top, LINES, HEIGHT), line);
    });
  }

  it('never runs backwards', () => {
    let before = 0;
    for (let line = 0; line <= LINES; line += 0.25) {
      const top = topOfLine(PASSAGES, line, LINES, HEIGHT);
      assert.ok(top >= before, `line ${line}`);
      before = top;
    }
  });

  it('has an answer for a letter without words', () => {
    assert.equal(topOfLine([], 5, 10, 100), 50);
    assert.equal(lineAtTop([], 50, 10, 100), 5);
    assert.equal(topOfLine([], 5, 0, 100), 0);
  });

  it('passes from one side to the other only when told', () => {
    const told: boolean[] = [];
    const ownership = new Ownership((owns) => told.push(owns));
    assert.equal(ownership.ours, false);
    ownership.take();
    ownership.take();
    assert.equal(ownership.ours, true);
    ownership.yield();
    assert.equal(ownership.ours, false);
    ownership.take();
    ownership.release();
    ownership.release();
    assert.deepEqual(told, [true, true, false]);
  });
});

describe('notes in the margin', () => {
  it('stand beside their passages, or below the note above', () => {
    const notes = [
      { wanted: 0, height: 50 },
      { wanted: 20, height: 30 },
      { wanted: 200, height: 10 },
    ];
    assert.deepEqual(stackNotes(notes, 8), [0, 58, 200]);
    assert.deepEqual(stackNotes([], 8), []);
  });
});
