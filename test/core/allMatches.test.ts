import assert from 'node:assert/strict';
import fc from 'fast-check';
import { allMatches } from '../../server/src/core/text/allMatches';

const PATTERNS = [/ab?/g, /\b/g, /(?<=a)|b/gu, /x*/g, /x*/gu, /[^a]+/giu, /^|a$/gm, /(a)(b)?/g];

describe('all matches of an expression', () => {
  it('are those that matchAll finds, empty ones too', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('a', 'b', 'x', ' ', '\n', '😀', '\ud83d'), { maxLength: 12 }), fc.constantFrom(...PATTERNS), (parts, pattern) => {
        const text = parts.join('');
        const told = (matches: Iterable<RegExpExecArray>): unknown => [...matches].map((match) => [match.index, ...match]);
        assert.deepEqual(told(allMatches(text, pattern)), told(text.matchAll(pattern)));
        assert.equal(pattern.lastIndex, 0);
      }),
      { numRuns: 2000, seed: 3 },
    );
  });

  it('need an expression that goes on', () => {
    assert.throws(() => allMatches('a', /a/), TypeError);
  });
});
