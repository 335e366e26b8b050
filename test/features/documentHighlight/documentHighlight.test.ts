import * as assert from 'node:assert/strict';
import { documentHighlights } from '../../../server/src/core/features/documentHighlight';
import { snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';
import { WHOLE_NOTICE } from '../../support/notices';

/** What is marked for the cursor `$0`: each place with its line, `=` before those that define. */
function marked(fixture: string): string[] {
  const { text, offset } = cursor(fixture);
  return documentHighlights(snapshotOf(text), offset).map(({ span, defines }) => {
    const line = text.slice(0, span.start).split('\n').length;
    return `${defines ? '=' : ''}${line}: ${text.slice(span.start, span.end)}`;
  });
}

describe('marks of the same thing', () => {
  it('are on every mention of a provision, however it is written', () => {
    const text = `---\nfoi: 1\n---\n\n:::decision\nUnder sections 30(1) and 31(1)(a).\n:::\n\n:::withheld{under="31(1)(a)"}\n## S.31 (1) (a): crime\n\nReg. 12 is another. Section 31(1)(b) too. §31(1)(a) it is.\n:::\n`;
    const expected = ['6: 31(1)(a)', '=9: 31(1)(a)', '10: 31 (1) (a)', '12: 31(1)(a)'];
    for (const place of ['31(1)($0a).', 'under="3$01', 'S.31 (1)$0', '§3$01(1)(a)'])
      assert.deepEqual(
        marked(text.replace(place.replace('$0', ''), place)).map((one) => one.replace(/[sS]\.|§/, '')),
        expected,
        place,
      );
  });

  it('are on the key and the uses of a field', () => {
    const head = '---\nfoi: 1\nreference: A-1\nfields:\n  team: Bridges\n---\n\n';
    assert.deepEqual(marked(`${head}((refer$0ence)) and ((reference)), ((team))\n`), ['=3: reference', '8: ((reference))', '8: ((reference))']);
    assert.deepEqual(marked(`${head.replace('reference:', 'refe$0rence:')}((reference))\n`).length, 2);
    assert.deepEqual(marked(`${head.replace('team:', 'te$0am:')}((team))\n`).length, 2);
  });

  it('are not there on a key that no field uses, nor on ordinary words', () => {
    assert.deepEqual(marked('---\nfo$0i: 1\n---\n\nText\n'), []);
    assert.deepEqual(marked(WHOLE_NOTICE.replace('You asked', 'You as$0ked')), []);
  });
});
