import assert from 'node:assert/strict';
import fc from 'fast-check';
import { Covering } from '../../server/src/core/text/covering';
import { contains, overlaps, type Span } from '../../server/src/core/text/span';

const SPAN = fc.tuple(fc.nat({ max: 30 }), fc.nat({ max: 12 })).map(([start, length]): Span => ({ start, end: start + length }));
const meet = (a: Span, b: Span): boolean => a.start <= b.end && b.start <= a.end;

describe('spans asked together', () => {
  it('answer as each of them would', () =>
    fc.assert(
      fc.property(fc.array(SPAN, { maxLength: 12 }), SPAN, (spans, asked) => {
        const covering = new Covering(spans);
        const wide = spans.filter(({ start, end }) => start < end);
        assert.equal(
          covering.contains(asked),
          spans.some((one) => contains(one, asked)),
          'contains',
        );
        assert.equal(
          covering.touches(asked),
          spans.some((one) => meet(one, asked)),
          'touches',
        );
        assert.equal(
          covering.holds(asked.start),
          spans.some(({ start, end }) => start <= asked.start && asked.start < end),
          'holds',
        );
        if (asked.start < asked.end)
          assert.equal(
            new Covering(wide).overlaps(asked),
            wide.some((one) => overlaps(one, asked)),
            'overlaps',
          );
      }),
      { numRuns: 2000 },
    ));
});
