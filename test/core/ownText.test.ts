import assert from 'node:assert/strict';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { scan } from '../../server/src/core/syntax/chunks';
import { ownText } from '../../server/src/core/text/ownText';

describe('text of its own', () => {
  // Node has no other way to collect garbage in a program that was started without saying so.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  const LETTERS = 30;
  const LINES = 10_000;
  /** Characters of a letter, each of them a byte. */
  const SIZE = 'Nothing is withheld from it.\n'.length * LINES;

  /** How many bytes are held when one paragraph of each letter is kept, and the letters are not. */
  function held(keep: (letter: string) => unknown): number {
    collect();
    const before = process.memoryUsage().heapUsed;
    const kept: unknown[] = [];
    for (let number = 0; number < LETTERS; number++) {
      kept.push(keep(`This paragraph is the first of letter ${number} of all that are looked at here.\n\n${'Nothing is withheld from it.\n'.repeat(LINES)}`));
    }
    collect();
    const after = process.memoryUsage().heapUsed;
    assert.equal(kept.length, LETTERS);
    return after - before;
  }

  it('is the same text', () => {
    for (const text of ['', 'a', 'a line\n', 'of “two” forms', '\ud800', 'a paragraph that is longer than what is copied anyway']) {
      assert.equal(ownText(text), text);
    }
  });

  it('a run of a letter does not hold the letter, as a mere piece of it does', () => {
    const all = SIZE * LETTERS;
    assert.ok(held((letter) => letter.slice(0, 60)) > all * 0.9, 'a piece holds nothing, so this says nothing');
    assert.ok(held((letter) => scan(letter)[0]) < all * 0.2);
  });
});
