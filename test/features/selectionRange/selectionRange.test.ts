import * as assert from 'node:assert/strict';
import { selectionRanges } from '../../../server/src/core/features/selectionRange';
import { snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../../support/notices';

/** What the selection at `$0` grows to, step by step; long ones by their beginning and end. */
function steps(fixture: string, fileName?: string): string[] {
  const { text, offset } = cursor(fixture);
  const spans = selectionRanges(snapshotOf(text, fileName === undefined ? {} : { fileName }), offset);
  for (const [at, { start, end }] of spans.entries()) {
    const inner = spans[at - 1];
    assert.ok(start <= offset && offset <= end && (!inner || (start <= inner.start && inner.end <= end && end - start > inner.end - inner.start)));
  }
  assert.deepEqual(spans.at(-1), { start: 0, end: text.length });
  return spans.slice(0, -1).map(({ start, end }) => {
    const words = text.slice(start, end).replace(/\n+/g, '/');
    return words.length > 60 ? `${words.slice(0, 28)} … ${words.slice(-20)}` : words;
  });
}

describe('a selection that grows', () => {
  it('goes from the word over sentence, item, list, passage, part and block to the whole', () => {
    assert.deepEqual(steps(WHOLE_NOTICE.replace('Fewer bridges', 'Fewer bri$0dges')), [
      'bridges',
      'Fewer bridges would be damaged.',
      '- Fewer bridges would be damaged.',
      '#### Factors favouring maint … es would be damaged.',
      '### Public interest test/### …  extent of the work.',
      '## Question 2: section 31(1) …  extent of the work.',
      ':::withheld{under="31(1)(a)" … ent of the work./:::',
    ]);
  });

  it('goes through several sentences and items', () => {
    assert.deepEqual(steps('---\nfoi: 1\n---\n\nOne is here. Tw$0o is here.\n'), ['Two', 'Two is here.', 'One is here. Two is here.']);
    assert.deepEqual(steps('---\nfoi: 1\n---\n\n- One\n- Tw$0o\n\nText\n'), ['Two', '- Two', '- One/- Two']);
  });

  it('goes from value to entry to front matter', () => {
    assert.deepEqual(steps('---\nfoi: 1\nsubject: Old bri$0dges\n---\n\nText\n'), [
      'bridges',
      'Old bridges',
      'subject: Old bridges',
      '---/foi: 1/subject: Old bridges/---',
    ]);
    assert.deepEqual(steps('---\nfo$0i: 1\n---\n\nText\n'), ['foi', 'foi: 1', '---/foi: 1/---']);
  });

  it('goes from the value of an attribute to the attribute, the fence and the block', () => {
    assert.deepEqual(steps('---\nfoi: 1\n---\n\n:::withheld{under="31(1)(a), 4$03(2)"}\nText\n:::\n\nMore\n'), [
      '43',
      '31(1)(a), 43(2)',
      'under="31(1)(a), 43(2)"',
      ':::withheld{under="31(1)(a), 43(2)"}',
      ':::withheld{under="31(1)(a), 43(2)"}/Text/:::',
    ]);
  });

  it('goes over the parts of a letter without marks', () => {
    assert.deepEqual(steps(PLAIN_LETTER.replace('The prices', 'The pri$0ces'), 'letter.txt').slice(0, 3), [
      'prices',
      'The prices would be of use to other builders.',
      'Section 43(2) Commercial int … e to other builders.',
    ]);
  });

  it('is the whole text where nothing else is', () => {
    assert.deepEqual(steps('---\nfoi: 1\n---\n\nText\n\n$0\n\nText\n'), []);
    assert.deepEqual(steps('$0'), []);
  });
});
