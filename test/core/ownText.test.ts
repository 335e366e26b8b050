import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { ownText } from '../../server/src/core/text/ownText';

/**
 * How many of the bytes of letters are held when one piece of each is kept and the letters are not, as a share of all of them. `keep` is the program of a
 * function from a letter to what is kept of it. It runs in a process of its own, where nothing else is freed meanwhile.
 */
function shareHeld(keep: string): number {
  const program = `
    const keep = ${keep};
    const kept = [];
    let all = 0;
    keep('What is loaded for it does not count.\\n');
    gc();
    const before = process.memoryUsage().heapUsed;
    for (let number = 0; number < 30; number++) {
      const letter = 'This paragraph is the first of letter ' + number + ' of all that are looked at here.\\n\\n' + 'Nothing is withheld.\\n'.repeat(10000);
      all += letter.length;
      kept.push(keep(letter));
    }
    gc();
    console.log((process.memoryUsage().heapUsed - before) / all, kept.length);`;
  return Number.parseFloat(execFileSync(process.execPath, ['--expose-gc', '--eval', program], { encoding: 'utf8' }));
}

describe('text of its own', () => {
  it('is the same text', () => {
    for (const text of ['', 'a', 'a line\n', 'of “two” forms', '\ud800', 'a paragraph that is longer than what is copied anyway']) {
      assert.equal(ownText(text), text);
    }
  });

  it('a run of a letter does not hold the letter, as a mere piece of it does', () => {
    const scan = `require(${JSON.stringify(require.resolve('../../server/src/core/syntax/chunks'))}).scan`;
    assert.ok(shareHeld('(letter) => letter.slice(0, 60)') > 0.9, 'a piece holds nothing, so this says nothing');
    assert.ok(shareHeld(`(letter) => ${scan}(letter)[0]`) < 0.2);
  });
});
