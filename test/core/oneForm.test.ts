import assert from 'node:assert/strict';
import { serialize } from 'node:v8';
import { inOneForm } from '../../server/src/core/text/oneForm';
import { wordsOf } from '../../server/src/core/text/words';

/** How V8 holds a text, which it says when it writes the text down: a mark for one byte or two for each character, before the text there may be padding. */
function formOf(text: string): string {
  const mark = serialize(text)
    .subarray(2)
    .find((byte) => byte !== 0);
  return mark === undefined ? 'none' : String.fromCharCode(mark);
}
const NARROW = '"';
const WIDE = 'c';

describe('the form of words', () => {
  const plain = 'We refuse this under section 43(2).';
  const quoted = 'The authority’s reasons follow.';

  it('is one, whether or not a letter has a sign that needs it', () => {
    assert.equal(formOf(plain), NARROW);
    assert.equal(formOf(quoted), WIDE);
    for (const text of [plain, quoted, 'No.', `${plain} ${plain}`]) {
      assert.equal(inOneForm(text), text);
      assert.equal(formOf(wordsOf(text).text), WIDE, text);
      assert.equal(
        wordsOf(text).read((words) => words),
        text,
      );
    }
    assert.equal(inOneForm(''), '');
  });

  it('leaves what is no character as it is', () => {
    for (const text of ['\ud83d', '\ude00 and more words than a few', 'ends in half \ud83d']) assert.equal(inOneForm(text), text);
  });
});
