import * as assert from 'node:assert/strict';
import { formatting, type FormattingOptions } from '../../../server/src/core/features/formatting';
import { applyEdits } from '../../../server/src/core/text/edits';
import { snapshotOf } from '../../support/features';

const ALL: FormattingOptions = { citations: true, tables: true };

function formatted(text: string, options = ALL, fileName = 'notice.foi.md'): string {
  const after = applyEdits(text, formatting(snapshotOf(text, { fileName }), options));
  assert.deepEqual(formatting(snapshotOf(after, { fileName }), options), [], `a second time changes more: ${after}`);
  return after;
}

const unchanged = (text: string, options = ALL): void => assert.equal(formatted(text, options), text);

describe('formatting fences', () => {
  it('puts spaces and quotation marks right', () => {
    for (const [before, after] of [
      ['  :::withheld{under="31(1)(a)"}', ':::withheld{under="31(1)(a)"}'],
      ['::: withheld {under="31(1)(a)"}  ', ':::withheld{under="31(1)(a)"}'],
      [':::withheld{ under = “31(1)(a)”,  questions=‘1’ }', ':::withheld{under="31(1)(a)" questions="1"}'],
      [":::withheld{under='31(1)(a)'}", ':::withheld{under="31(1)(a)"}'],
    ] as const)
      assert.equal(formatted(`${before}\nKept.\n:::   \n`), `${after}\nKept.\n:::\n`, before);
  });

  it('leaves what would need a guess, and fences in lists', () => {
    for (const fence of [':::withheld{under=31(1)(a)}', ':::withheld{under="31(1)(a)', ':::withheld[x] {under="31(1)(a)"}', ':::withheld{31(1)(a)}', ':::  '])
      assert.match(formatted(`${fence}\nKept.\n`), new RegExp(`^${fence.trimEnd().replace(/[()[\]{}|]/g, '\\$&')}\n`), fence);
    unchanged('- Item\n\n  ::: withheld {under="31(1)(a)"}\n');
  });

  it('leaves the words of a value, and marks within it', () => {
    unchanged(':::withheld{under="31(1)(a)" information="the  two lists, of “sites” "}\nKept.\n:::\n');
    unchanged(`:::withheld{information='the "list"'}\nKept.\n:::\n`);
  });

  it('keeps line endings', () => {
    assert.equal(formatted('::: withheld{under="31(1)(a)"}\r\nKept.\r\n:::\r\n'), ':::withheld{under="31(1)(a)"}\r\nKept.\r\n:::\r\n');
  });
});

describe('formatting citations', () => {
  const under = (value: string): string | undefined => /under="([^"]*)"/.exec(formatted(`:::withheld{under="${value}"}\nKept.\n:::\n`))?.[1];

  it('writes the value of “under” in the form of the dialect', () => {
    for (const [before, after] of [
      ['31 (1) (a)', '31(1)(a)'],
      ['section 31(1)(a) and s.24(1)', '31(1)(a), 24(1)'],
      ['31(1)(a)&(b)', '31(1)(a), 31(1)(b)'],
      ['31(1)(a)(b)', '31(1)(a), 31(1)(b)'],
      ['40(2), 40(3A)(a)', '40(2) with 40(3A)(a)'],
      ['40(2) with (3A)(a)', '40(2) with 40(3A)(a)'],
      ['23(1)  or 24(1)', '23(1) or 24(1)'],
      ['31(1)(a),24(1)', '31(1)(a), 24(1)'],
      ['FOISA 35 (1)(a)', 'FOISA 35(1)(a)'],
    ] as const)
      assert.equal(under(before), after, before);
  });

  it('leaves a value with something in it that is not read, or does not exist', () => {
    for (const value of ['31(1)(a), the police', '31(1)(z)', '40(5)(b)(i)', '', '31(1)(a', '31 (1)(a), 31(1)(zz)', '31 (1)(a), old'])
      assert.equal(under(value), value);
  });

  it('takes out the spaces between limbs in the words, and nothing else', () => {
    assert.equal(
      formatted('We rely on section 31 (1) (a) and (b), on s. 24 (1) and on Sections 36(2) ( b )(i).\n'),
      'We rely on section 31(1)(a) and (b), on s. 24(1) and on Sections 36(2)(b)(i).\n',
    );
    unchanged('We rely on section 31(1)(a)(b) & 40(2)&(3A)(a), and on 31(1)\n(a).\n');
    unchanged('See section 31 (1) (a) of the Data Protection Act 2018, and paragraph 3 (1).\n');
  });

  it('leaves the request, quotations, notes, comments and code alone', () => {
    unchanged(`:::request
1. Is section 31 (1) (a) in use?

| a | bbbbbb |
| --- | --- |
:::

> Under section 31 (1) (a).

:::internal
Or section 31 (1) (a)?
:::

<!-- section 31 (1) (a) -->

Write \`section 31 (1) (a)\`.
`);
  });

  it('puts the numbers of questions in order', () => {
    const questions = (value: string): string | undefined => /questions="([^"]*)"/.exec(formatted(`:::disclosed{questions="${value}"}\nTen.\n:::\n`))?.[1];
    for (const [before, after] of [
      ['1,3', '1, 3'],
      [' 2 - 4 ', '2-4'],
      ['2 (a)', '2 (a)'],
      ['all', 'all'],
      ['one, two', 'one, two'],
    ] as const)
      assert.equal(questions(before), after);
  });

  it('does nothing to citations where that is switched off', () => {
    unchanged(':::withheld{under="31 (1)(a)" questions="1,2"}\nUnder section 31 (1)(a).\n:::\n', { citations: false, tables: true });
  });
});

describe('formatting tables', () => {
  it('makes columns even, numbers to the right', () => {
    assert.equal(
      formatted('| Kind | Number | x |\n|:-|-:|:-:|\n| Lost property|21 |a|\n|  Total | 1234|  |\n'),
      '| Kind          | Number |  x  |\n| :------------ | -----: | :-: |\n| Lost property |     21 |  a  |\n| Total         |   1234 |     |\n',
    );
  });

  it('puts the citations in its cells in order with it, and without it where the table stays as it is', () => {
    assert.equal(
      formatted('| Page | Under |\n| --- | --- |\n| 1 | section 40 (2) |\n| 2 | section 31 (1) (a) |\n'),
      '| Page | Under            |\n| ---- | ---------------- |\n| 1    | section 40(2)    |\n| 2    | section 31(1)(a) |\n',
    );
    assert.equal(formatted('| Page | Under |\n| --- | --- |\n| section 40 (2) |\n'), '| Page | Under |\n| --- | --- |\n| section 40(2) |\n');
  });

  it('counts a bar behind a backslash as a sign, and accents as letters', () => {
    assert.equal(
      formatted('| a\\|b | Ysbyty Gwynedd |\n| --- | --- |\n| é | ŵ |\n'),
      '| a\\|b | Ysbyty Gwynedd |\n| ---- | -------------- |\n| é    | ŵ              |\n',
    );
  });

  it('leaves ragged and very wide tables, those in lists and quotations, and what only looks like one', () => {
    unchanged('| a | b |\n| --- | --- |\n| one |\n| one | two | three |\n');
    unchanged(`| a | b |\n| --- | --- |\n| ${'word '.repeat(40)}| c |\n`);
    unchanged('> | a | bbbbbb |\n> | --- | --- |\n');
    unchanged('| a | bbbbbbbb |\nno table\n');
    unchanged('```\n| a | bbbbbbbb |\n| --- | --- |\n```\n');
  });

  it('does nothing where that is switched off', () => {
    unchanged('| a | bbbbbb |\n| --- | --- |\n', { citations: true, tables: false });
  });
});

describe('formatting', () => {
  it('changes only what the chosen lines touch', () => {
    const text = '::: withheld{under="31 (1)(a)"}\nUnder section 31 (1)(a).\n:::\n';
    const line = text.indexOf('Under');
    const edits = formatting(snapshotOf(text), ALL, { start: line, end: line + 3 });
    assert.deepEqual(edits, []);
    assert.equal(applyEdits(text, formatting(snapshotOf(text), ALL, { start: line, end: line + 22 })), text.replace('section 31 (1)', 'section 31(1)'));
  });

  it('leaves front matter and plain letters alone', () => {
    unchanged('---\nfoi:   1\nsubject: "section 31 (1)(a)"\n---\n\nDear Sir\n');
    assert.deepEqual(formatting(snapshotOf('Dear Sir\n\nWe rely on section 31 (1)(a).\n', { fileName: 'letter.txt' }), ALL), []);
  });

  it('leaves out a change with which the letter would be read otherwise, and makes the others', () => {
    // Without the spaces the line would no longer be a fence in a list but one that opens a block.
    assert.equal(
      formatted('1. One\n   ::: withheld{under="31(1)(a)"}\n\nUnder section 31 (1)(a).\n'),
      '1. One\n   ::: withheld{under="31(1)(a)"}\n\nUnder section 31(1)(a).\n',
    );
  });
});
