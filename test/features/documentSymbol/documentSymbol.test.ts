import * as assert from 'node:assert/strict';
import { documentSymbols, type OutlineItem } from '../../../server/src/core/features/documentSymbol';
import { snapshotOf } from '../../support/features';
import { PLAIN_LETTER, WHOLE_NOTICE } from '../../support/notices';

function outline(items: readonly OutlineItem[], depth = 0): string[] {
  return items.flatMap((item) => [`${'  '.repeat(depth)}${item.name}${item.detail === '' ? '' : ` [${item.detail}]`}`, ...outline(item.children, depth + 1)]);
}

function everyItem(items: readonly OutlineItem[], check: (item: OutlineItem, parent: OutlineItem | undefined) => void, parent?: OutlineItem): void {
  for (const item of items) {
    check(item, parent);
    everyItem(item.children, check, item);
  }
}

const before = (a: OutlineItem['range']['start'], b: OutlineItem['range']['start']): boolean =>
  a.line < b.line || (a.line === b.line && a.character <= b.character);

describe('outline', () => {
  it('shows outcomes with provisions and questions, and their passages', () => {
    assert.deepEqual(outline(documentSymbols(snapshotOf(WHOLE_NOTICE))), [
      'Front matter [FOI-26-0417]',
      'Freedom of Information request ((reference))',
      'Request',
      '  Question 1 [How many bridges were inspected in 2025?]',
      '  Question 2 [At which places?]',
      '  Question 3 [Has anyone been investigated for damage to them?]',
      'Decision',
      'Disclosed [question 1]',
      '  Question 1',
      'Withheld [31(1)(a) · question 2]',
      '  Question 2: section 31(1)(a), prevention or detection of crime',
      '    Harm',
      '    Public interest test',
      '      Factors favouring disclosure',
      '      Factors favouring maintaining the exemption',
      '      Balance',
      'Neither confirmed nor denied [30(3) · question 3]',
      '  Question 3: section 30(3) by reference to section 30(1)(a)(i), investigations',
      '    Public interest test',
      '      Factors favouring confirming or denying',
      '      Factors favouring neither confirming nor denying',
      '      Balance',
      '        Standard wording [ncnd-caveat]',
      'Internal note',
      'Review and appeal',
      '  If you are not satisfied',
    ]);
  });

  it('shows what was read from the words of a plain letter', () => {
    const shown = outline(documentSymbols(snapshotOf(PLAIN_LETTER, { fileName: 'letter.txt' }))).map((line) => line.trim());
    assert.ok(
      shown.some((line) => line.startsWith('Withheld [43(2)')),
      shown.join('\n'),
    );
    assert.ok(shown.includes('Review and appeal'), shown.join('\n'));
  });

  it('holds every selection in its range and every child in its parent', () => {
    for (const fileName of ['notice.foi.md', 'letter.txt']) {
      for (const text of [WHOLE_NOTICE, PLAIN_LETTER, '# \n\n:::\n\n## x']) {
        everyItem(documentSymbols(snapshotOf(text, { fileName })), (item, parent) => {
          assert.ok(before(item.range.start, item.selection.start) && before(item.selection.end, item.range.end), item.name);
          assert.ok(!parent || (before(parent.range.start, item.range.start) && before(item.range.end, parent.range.end)), item.name);
          assert.notEqual(item.name, '');
        });
      }
    }
  });

  it('shows notes within notes without end, and without going deeper than anybody reads', () => {
    const items = documentSymbols(snapshotOf(':::internal\n'.repeat(12_000)));
    let depth = 0;
    let count = 0;
    const visit = (list: readonly OutlineItem[], level: number): void => {
      depth = Math.max(depth, level);
      count += list.length;
      for (const { children } of list) visit(children, level + 1);
    };
    visit(items, 0);
    assert.equal(count, 12_000);
    assert.ok(depth <= 31, String(depth));
  });
});
