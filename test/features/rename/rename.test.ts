import * as assert from 'node:assert/strict';
import { prepareRename, rename } from '../../../server/src/core/features/rename';
import { applyEdits } from '../../../server/src/core/text/edits';
import { CONTEXT, snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';

/** The text after a rename at the cursor, or why there is none. */
function renamed(marked: string, name: string): string {
  const { text, offset } = cursor(marked);
  const found = rename(snapshotOf(text), offset, name, CONTEXT);
  return 'problem' in found ? found.problem : applyEdits(text, found.edits);
}

/** What the editor marks, and the name that it puts up for change. */
function prepared(marked: string): string {
  const { text, offset } = cursor(marked);
  const found = prepareRename(snapshotOf(text), offset);
  return 'problem' in found ? found.problem : `${text.slice(found.span.start, found.span.end)} as ${found.name}`;
}

describe('renaming a provision', () => {
  it('marks what stands there exactly, and names it in full', () => {
    assert.equal(prepared('Under section 31(1)(a$0) and (b).'), '31(1)(a) as 31(1)(a)');
    assert.equal(prepared('Under section 31(1)(a) and (b$0).'), '(b) as 31(1)(b)');
    assert.equal(prepared('Under se$0ction 31 (1) (a).'), '31 (1) (a) as 31(1)(a)');
    assert.equal(prepared(':::refused{under="FOISA 12($01)"}\nA.\n:::\n'), '12(1) as 12(1)');
  });

  it('changes every form of mention and keeps its lead-in', () => {
    const letter = `:::decision
We rely on section 31(1)(a), on s.31(1)(a) and on Sections 24(1) and 31(1)(a) of the Act.
:::

:::withheld{under="24(1), 31(1)($0a)"}
## 31 (1) (a)

Kept.
:::
`;
    assert.equal(renamed(letter, '31(1)(b)'), letter.replace('$0', '').replaceAll('31(1)(a)', '31(1)(b)').replace('31 (1) (a)', '31(1)(b)'));
  });

  it('writes lists so that each member is read as before', () => {
    for (const [before, name, after] of [
      ['sections 31(1)(a$0) and (b) of', '31(1)(c)', 'sections 31(1)(c) and (b) of'],
      ['section 31(1)(a) and (b$0) of', '31(1)(d)', 'section 31(1)(a) and (d) of'],
      ['section 31(1)(a$0) and (b) of', '30(1)(a)(i)', 'section 30(1)(a)(i) and 31(1)(b) of'],
      ['section 31(1)(a) and (b$0) of', '30(1)(a)(i)', 'section 31(1)(a) and 30(1)(a)(i) of'],
      ['section 31(1)(a)(b$0) of', '31(1)(c)', 'section 31(1)(a)(c) of'],
      ['section 31(1)(a)(b$0) of', '24(1)', 'section 31(1)(a) and 24(1) of'],
      ['section 31(1)(a$0)(b) of', '24(1)', 'section 24(1) and 31(1)(b) of'],
      ['section 31(1)(a)&(b$0) of', '38(1)(a)', 'section 31(1)(a)&38(1)(a) of'],
      ['section 40(2$0)&(3A)(a) of', '40(1)', 'section 40(1)&(3A)(a) of'],
      ['section 31(1)(a) and (b$0) of', '21', 'section 31(1)(a) and 21 of'],
      ['sections 31(1)(a$0), (b) and (c) of', '36(2)(c)', 'sections 36(2)(c), 31(1)(b) and (c) of'],
      ['section 36(2)(b)(i) and (ii$0) of', '36(2)(c)', 'section 36(2)(b)(i) and 36(2)(c) of'],
    ] as const)
      assert.equal(renamed(`We rely on ${before} the Act.`, name), `We rely on ${after} the Act.`, before);
    assert.equal(renamed('We rely on section 31(1)(a) and (b$0).', '21'), 'We rely on section 31(1)(a) and section 21.');
  });

  it('changes conditions with their owner left as it is', () => {
    assert.equal(
      renamed(':::withheld{under="40(2) with (3A)(a)"}\nBy section 40(2) by virtue of section 40(3A)($0a).\n:::\n', '40(3A)(b)'),
      ':::withheld{under="40(2) with (3A)(b)"}\nBy section 40(2) by virtue of section 40(3A)(b).\n:::\n',
    );
  });

  it('takes the new provision in any form, of each law', () => {
    assert.equal(renamed('We rely on section 31(1)(a$0).', 'section 31 (1)(b)'), 'We rely on section 31(1)(b).');
    assert.equal(renamed('We rely on regulation 12(5)(b$0).', 'reg 12(5)(e)'), 'We rely on regulation 12(5)(e).');
    assert.equal(renamed(':::withheld{under="FOISA 35(1)(a$0)"}\nA.\n:::\n', '35(1)(b)'), ':::withheld{under="FOISA 35(1)(b)"}\nA.\n:::\n');
  });

  it('leaves the request, quotations, notes, comments, code and other laws alone', () => {
    const others = `:::request
1. What falls under section 31(1)(a)?
:::

> Your letter named section 31(1)(a).

:::internal
First 31(1)(b), now section 31(1)(a).
:::

<!-- section 31(1)(a) -->

See \`section 31(1)(a)\`.

See section 31(1)(a) of the Data Protection Act 2018.
`;
    assert.equal(renamed(`${others}\nWe rely on section 31(1)(a$0).\n`, '31(1)(b)'), `${others}\nWe rely on section 31(1)(b).\n`);
    assert.match(renamed(`${others.replace('31(1)(a)?', '31(1)(a$0)?')}`, '31(1)(b)'), /someone else/);
    assert.match(prepared(others.replace('now section 31', 'now section 3$01')), /colleagues/);
    assert.match(prepared(others.replace('`section 31', '`section 3$01')), /in code/);
  });

  it('refuses what the catalogue does not know, what is repealed, of another law or another nature', () => {
    const to = (name: string): string => renamed('We rely on section 31(1)(a$0).', name);
    assert.equal(to('31(1)(z)'), '31(1)(z) is not in the catalogue of FOIA. The nearest is: 31(1)(i).');
    assert.match(to('law enforcement'), /is not a provision/);
    assert.match(to('31(1)(a) and (b)'), /is not a provision/);
    assert.match(to('reg 12(5)(b)'), /another law/);
    assert.match(to('40(3A)(a)'), /only goes with another provision/);
    assert.match(renamed('By section 40(5B)(a)(i$0).', '40(5)(b)(i)'), /no longer exists/);
    assert.match(prepared('Dear S$0ir'), /Only a provision/);
  });

  it('refuses as a whole, with the place, where a mention would not be read as meant', () => {
    assert.match(
      renamed('We rely on section 31(1)(b$0).\n\n## 31(1)(a)-(c)\n', '31(1)(d)'),
      /^Line 3, “31\(1\)\(a\)-\(c\)”: it names 31\(1\)\(b\) within a range/,
    );
    assert.match(renamed('We rely on section 31(1)(b$0).\n\nAnd on section **31**(1)(b).\n', '31(1)(d)'), /^Line 3, .*marks within it/);
  });

  it('changes nothing when the name stays', () => {
    assert.equal(renamed('We rely on section 31 (1)(a$0).', '31(1)(a)'), 'We rely on section 31 (1)(a).');
  });
});

describe('renaming a field', () => {
  const LETTER = '---\nfoi: 1\nreference: F-1\nfields:\n  unit: Records\n  other: Old\n---\n\nThe ((un$0it)), ((unit)) and ((other)), `((unit))`.\n';

  it('changes the key and its uses, from either', () => {
    const after = LETTER.replace('$0', '').replace('  unit:', '  team:').replace('The ((unit)), ((unit))', 'The ((team)), ((team))');
    assert.equal(renamed(LETTER, 'team'), after);
    assert.equal(renamed(LETTER.replace('$0', '').replace('  unit:', '  un$0it:'), 'team'), after);
    assert.equal(prepared(LETTER), 'unit as unit');
  });

  it('keeps the quotation marks of a key', () => {
    assert.match(renamed(LETTER.replace('  unit:', "  'unit':"), 'team'), /\n {2}'team': Records/);
  });

  it('refuses a name that is taken or can’t be one, and fields that are not the letter’s own', () => {
    for (const name of ['other', 'reference', 'regulator.name']) assert.match(renamed(LETTER, name), /already stands for something else/, name);
    for (const name of ['', '1st', 'two words', 'a:b']) assert.match(renamed(LETTER, name), /can’t be the name/, name);
    assert.match(prepared(LETTER.replace('$0', '').replace('((other))', '((refer$0ence))')), /not one of the letter’s own fields/);
  });
});
