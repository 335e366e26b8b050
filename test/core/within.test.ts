import assert from 'node:assert/strict';
import { byPlace, contains, type Span } from '../../server/src/core/text/span';
import { Around, firstFrom, holdsOneOf, within } from '../../server/src/core/text/within';

/** All spans in a short text. */
const ALL: readonly Span[] = Array.from({ length: 64 }, (_, index) => ({ start: index >> 3, end: index & 7 })).filter(({ start, end }) => start <= end);

/** Lists of spans, sorted by start: one for each step through all spans. */
const LISTS = [1, 3, 5, 7, 11].flatMap((step) =>
  [0, 1, 2].map((from) => [...ALL.filter((_, index) => index % step === from % step)].sort(byPlace).map((span, id) => ({ id, span }))),
);

describe('what stands in a span, and around it', () => {
  it('is what going through the whole list gives', () => {
    for (const list of LISTS)
      for (const asked of ALL) {
        const inside = list.filter(({ span }) => contains(asked, span));
        assert.deepEqual(within(list, asked), inside);
        assert.equal(holdsOneOf(list, asked), inside.length > 0);
        const outside = list.filter(({ span }) => contains(span, asked));
        const around = new Around(list);
        assert.equal(around.first(asked), outside[0]);
        assert.equal(around.last(asked), outside.at(-1));
        const first = list.findIndex(({ span }) => span.start >= asked.start);
        assert.equal(firstFrom(list, asked.start), first < 0 ? list.length : first);
      }
  });

  it('is nothing in an empty list', () => {
    assert.deepEqual(within([], { start: 0, end: 9 }), []);
    assert.equal(new Around([]).first({ start: 0, end: 0 }), undefined);
    assert.equal(new Around([]).last({ start: 0, end: 0 }), undefined);
  });
});
