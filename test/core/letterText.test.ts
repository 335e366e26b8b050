import assert from 'node:assert/strict';
import fc from 'fast-check';
import { LetterText } from '../../server/src/core/text/letterText';
import { LineIndex } from '../../server/src/core/text/lineIndex';

/** A change of a text, from numbers between 0 and 1. */
const CHANGE = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  taken: fc.double({ min: 0, max: 1, noNaN: true }),
  text: fc.constantFrom('', 'x', 'ab', '\n', '\r', '\r\n', ' and more'),
});
const TEXT = fc.array(fc.constantFrom('word', ' ', '\n', '\r\n', '\r', 'é'), { maxLength: 30 }).map((parts) => parts.join(''));

describe('the text of a letter that is being written', () => {
  it('is that of all changes made one after the other, in whole and in part, whenever it is looked at', () => {
    fc.assert(
      fc.property(TEXT, fc.array(CHANGE, { maxLength: 200 }), fc.integer({ min: 1, max: 90 }), (first, changes, every) => {
        let plain = first;
        let written = LetterText.of(first);
        const versions: [LetterText, string][] = [[written, plain]];
        for (const [index, { at, taken, text }] of changes.entries()) {
          const start = Math.floor(at * plain.length);
          const end = start + Math.floor(taken * Math.min(4, plain.length - start));
          plain = plain.slice(0, start) + text + plain.slice(end);
          written = written.after({ span: { start, end }, text });
          versions.push([written, plain]);
          assert.equal(written.length, plain.length);
          if (index % every === 0) assert.equal(written.slice(1, plain.length - 2), plain.slice(1, Math.max(1, plain.length - 2)));
          if (index % (every * 2) === 1) assert.equal(written.whole, plain);
        }
        for (const [version, text] of versions.reverse()) assert.equal(version.whole, text);
      }),
      { numRuns: 200, seed: 7 },
    );
  });

  it('has its lines where a fresh count has them', () => {
    fc.assert(
      fc.property(TEXT, fc.array(CHANGE, { maxLength: 40 }), (first, changes) => {
        let written = LetterText.of(first);
        let lines = new LineIndex(first);
        for (const { at, taken, text } of changes) {
          const start = Math.floor(at * written.length);
          const edit = { span: { start, end: start + Math.floor(taken * Math.min(4, written.length - start)) }, text };
          written = written.after(edit);
          lines = lines.after(edit, written);
          const fresh = new LineIndex(written.whole);
          assert.equal(lines.lineCount, fresh.lineCount);
          for (let line = 0; line <= fresh.lineCount; line++) assert.deepEqual(lines.line(line), fresh.line(line));
        }
      }),
      { numRuns: 300, seed: 7 },
    );
  });
});
