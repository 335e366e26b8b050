import * as assert from 'node:assert/strict';
import { LineIndex } from '../../server/src/core/text/lineIndex';
import { chooser } from '../support/randomNumbers';

const startsOf = (lines: LineIndex): readonly number[] => Array.from({ length: lines.lineCount }, (_, line) => lines.line(line).start);

describe('lines', () => {
  it('end at a line feed, a carriage return, or both together, wherever these stand', () => {
    const choose = chooser(5);
    for (let time = 0; time < 500; time++) {
      const text = Array.from({ length: choose.number(0, 30) }, () => choose.pick(['\n', '\r', '\r\n', 'a', 'bc', '\u2028'])).join('');
      const starts = [0, ...[...text.matchAll(/\r\n|\n|\r/g)].map(({ 0: end, index }) => index + end.length)];
      assert.deepEqual(startsOf(new LineIndex(text)), starts, JSON.stringify(text));
    }
  });
});
