import * as assert from 'node:assert/strict';
import { references } from '../../../server/src/core/features/references';
import { snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';
import { placesOf } from '../../support/places';

function mentions(marked: string, declaration = true): string[] {
  const { text, offset } = cursor(marked);
  const snapshot = snapshotOf(text);
  return placesOf(snapshot, references(snapshot, offset, declaration));
}

const LETTER = `:::request
1. What was withheld under section 31(1)(a) last year?
:::

:::decision
We rely on sections 31(1)(a)$0, (b) & (c) and on s. 24(1).
:::

:::withheld{under="31(1)(b), 31(1)(a)"}
## 31(1)(a)-(c)

Section 31 is qualified. Section 31(1)(a) of the Data Protection Act 2018 is not meant. <!-- section 31(1)(a) -->
:::
`;

describe('the mentions of a provision', () => {
  it('are those in lists, headings, values and words, in whatever form, and the section alone', () => {
    assert.deepEqual(mentions(LETTER), ['2: 31(1)(a)', '6: 31(1)(a)', '9: 31(1)(a)', '10: 31(1)(a)', '12: 31']);
  });

  it('leave out the values of blocks where the editor wants uses alone', () => {
    assert.deepEqual(mentions(LETTER, false), ['2: 31(1)(a)', '6: 31(1)(a)', '10: 31(1)(a)', '12: 31']);
  });

  it('are those of the limb on which the cursor stands, within a range too', () => {
    assert.deepEqual(mentions(LETTER.replace('$0', '').replace('(b) & (c)', '($0b) & (c)')), ['6: (b)', '9: 31(1)(b)', '10: (c)', '12: 31']);
  });
});

describe('the mentions of other things', () => {
  it('are the key of a field and its uses, from either', () => {
    const letter = '---\nfoi: 1\nfields: { un$0it: Records }\n---\n\nThe ((unit)) and ((units)), `((unit))`.\n';
    assert.deepEqual(mentions(letter), ['3: unit', '6: ((unit))']);
    assert.deepEqual(mentions(letter.replace('$0', '').replace('((unit))', '((un$0it))'), false), ['6: ((unit))']);
  });

  it('are a question and where it is named', () => {
    const letter = ':::request\n1. How m$0any?\n2. Where?\n:::\n\n:::disclosed{questions="1, 2"}\nTo questions 1 and 2: ten.\n:::\n';
    assert.deepEqual(mentions(letter), ['2: 1. How many?', '6: 1', '7: 1']);
  });

  it('are the standard blocks of one name', () => {
    assert.deepEqual(mentions(':::standard{id="ca$0veat"}\nA.\n:::\n\n:::standard{id="caveat"}\nA.\n:::\n\n:::standard{id="other"}\nA.\n:::\n'), [
      '1: caveat',
      '5: caveat',
    ]);
  });

  it('are none for ordinary words', () => {
    assert.deepEqual(mentions('Nothing $0here.\n'), []);
  });
});
