import * as assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { SimilarityIndex } from '../../../server/src/core/neighbours/similarity';
import { alike, contentWords, shinglesOf, wordsOf } from '../../../server/src/core/neighbours/words';

const shingles = (text: string) => shinglesOf(wordsOf(text), [3]);
const vocabulary = fc.constantFrom('camera', 'site', 'crime', 'road', 'report', 'cost', 'year', 'officer', 'harm', 'letter', 'bridge', 'public');
const words = fc.array(vocabulary, { maxLength: 60 });

describe('texts as runs of words', () => {
  it('fold case, apostrophes and composed letters, and leave prompts out', () => {
    assert.deepEqual(wordsOf('The Authority’s café [insert: what is wanted] holds 11.'), ['the', 'authoritys', 'café', 'holds', '11']);
  });

  it('of requests keep what says what is asked for', () => {
    assert.deepEqual(contentWords('Please provide a copy of the report on cameras that you hold'), ['report', 'cameras']);
  });

  it('are alike by what they share', () => {
    assert.equal(alike(shingles('one two three four'), shingles('one two three four')), 1);
    assert.equal(alike(shingles('one two three four'), shingles('one two three five')), 1 / 3);
    assert.equal(alike(shingles('one two three'), shingles('four five six')), 0);
    assert.equal(alike(shingles(''), shingles('')), 0);
  });

  it('are as alike in one direction as in the other, and never beyond 0 and 1', () => {
    fc.assert(
      fc.property(words, words, (a, b) => {
        const [x, y] = [shinglesOf(a, [3]), shinglesOf(b, [3])];
        const likeness = alike(x, y);
        assert.equal(likeness, alike(y, x));
        assert.ok(likeness >= 0 && likeness <= 1);
        if (a.length > 0) assert.equal(alike(x, x), 1);
      }),
    );
  });
});

describe('an index of similar texts', () => {
  const options = { bands: 16, rows: 4, threshold: 0.7 };

  it('finds what comparing each with each finds, but for one in fifty at most, and nothing else', () => {
    const random = fc.sample(fc.array(vocabulary, { minLength: 30, maxLength: 60, size: 'max' }), { numRuns: 150, seed: 7 });
    // Each text, and the same with a word changed: pairs that are alike, and many that are not.
    const texts = random.flatMap((list) => [list, list.map((word, index) => (index === 9 ? 'changed' : word))]).map((list) => shinglesOf(list, [3]));
    const index = new SimilarityIndex<number>(options);
    texts.forEach((text, at) => index.add(at, text));
    let due = 0;
    let found = 0;
    texts.forEach((text, at) => {
      const expected = texts.flatMap((other, place) => (place !== at && alike(text, other) >= options.threshold ? [place] : []));
      const actual = index.like(text, (place) => place !== at, texts.length).map(({ item }) => item);
      assert.deepEqual(
        actual.filter((place) => !expected.includes(place)),
        [],
      );
      due += expected.length;
      found += actual.length;
    });
    assert.ok(due >= 250, `${due} pairs`);
    assert.ok(found / due > 0.98, `${found} of ${due}`);
  });

  it('forgets what is taken out, and takes the newest text of an item', () => {
    const index = new SimilarityIndex<string>(options);
    const a = shingles('the sites of the cameras would be known to all who pass');
    const b = shingles('what the officers wrote about the harbour in the spring');
    index.add('one', a);
    index.add('one', b);
    assert.deepEqual(
      index.like(a, () => true, 5),
      [],
    );
    assert.deepEqual(
      index.like(b, () => true, 5),
      [{ item: 'one', similarity: 1 }],
    );
    index.remove('one');
    assert.deepEqual(
      index.like(b, () => true, 5),
      [],
    );
    assert.equal(index.size, 0);
  });

  it('answers out of very many equal texts, with the newest', () => {
    const index = new SimilarityIndex<number>(options);
    const text = shingles('the sites of the cameras would be known to all who pass');
    for (let at = 0; at < 1000; at++) index.add(at, text);
    assert.deepEqual(
      index.like(text, () => true, 3).map(({ item }) => item),
      [800, 801, 802],
    );
  });

  it('gives the same answer in whatever order texts were added', () => {
    fc.assert(
      fc.property(fc.array(words, { maxLength: 12 }), (lists) => {
        const sets = lists.map((list) => shinglesOf(list, [3]));
        const forward = new SimilarityIndex<number>(options);
        const backward = new SimilarityIndex<number>(options);
        sets.forEach((set, at) => forward.add(at, set));
        [...sets.keys()].reverse().forEach((at) => backward.add(at, sets[at] ?? new Uint32Array()));
        for (const set of sets) {
          const key = (index: SimilarityIndex<number>) => new Set(index.like(set, () => true, 99).map(({ item }) => item));
          assert.deepEqual([...key(forward)].sort(), [...key(backward)].sort());
        }
      }),
      { numRuns: 30 },
    );
  });
});
