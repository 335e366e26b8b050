import * as assert from 'node:assert/strict';
import { linkedEditing } from '../../../server/src/core/features/linkedEditingRange';
import { snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';
import { placesOf } from '../../support/places';

function linked(marked: string): string[] {
  const { text, offset } = cursor(marked);
  const snapshot = snapshotOf(text);
  return placesOf(snapshot, linkedEditing(snapshot, offset) ?? []);
}

const NESTED = '::::withheld{under="31(1)(a)"}\nKept.\n\n:::standard{id="a"}\nWords.\n:::\n::::\n';

describe('linked editing', () => {
  it('joins the colons of a pair, from either end', () => {
    assert.deepEqual(linked('::$0:withheld{under="24(1)"}\nKept.\n:::\n'), ['1: :::', '3: :::']);
    assert.deepEqual(linked(':::withheld{under="24(1)"}\nKept.\n:::$0\n'), ['1: :::', '3: :::']);
  });

  it('joins each with its own', () => {
    assert.deepEqual(linked(`$0${NESTED}`), ['1: ::::', '7: ::::']);
    assert.deepEqual(linked(NESTED.replace(':::standard', ':::$0standard').replace(':::$0', ':::$0')), ['4: :::', '6: :::']);
  });

  it('joins nothing where the pair is not alike, or there is none', () => {
    for (const text of [':::$0:withheld\nKept.\n:::\n', ':::$0withheld\nKept.\n', ':::with$0held\nKept.\n:::\n', 'Te$0xt.\n', '::$0page-break\n'])
      assert.deepEqual(linked(text), [], text);
  });
});
