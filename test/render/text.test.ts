import assert from 'node:assert/strict';
import { draftState, renderText } from '../../server/src/core/render/index';
import { letterFrom, plain } from './support';

const CASES: readonly (readonly [what: string, source: string, text: string])[] = [
  ['headings underlined', '# One\n\n## Two\n\n### Three', 'One\n===\n\nTwo\n---\n\nThree\n'],
  ['marks left off', '**a** *b* `c`', 'a b c\n'],
  ['a list', '1. a\n2. b', '1. a\n2. b\n'],
  ['a list in a list', '- a\n  - b', '- a\n  - b\n'],
  ['a quotation', '> a\n>\n> b', '> a\n>\n> b\n'],
  ['a link in full', '[the guide](https://example.org/guide)', 'the guide <https://example.org/guide>\n'],
  [
    'a link that is its own words, once',
    '<https://example.org/guide> www.example.org x@example.org',
    'https://example.org/guide www.example.org x@example.org\n',
  ],
  ['a mail address', '[Write to us](mailto:foi@example.org)', 'Write to us <foi@example.org>\n'],
  ['a link within the letter as words', '[above](#above)', 'above\n'],
  ['a table in columns', '| Month | Number |\n|---|--:|\n| May | 3 |\n| June | 12 |', 'Month  Number\n-----  ------\nMay         3\nJune       12\n'],
  ['a hard break', 'a\\\nb', 'a\nb\n'],
  ['no page breaks', 'a\n\n::page-break\n\nb', 'a\n\nb\n'],
];

describe('plain text', () => {
  for (const [what, source, expected] of CASES) it(`has ${what}`, () => assert.equal(plain(source), expected));

  it('is 72 characters wide, with longer words whole', () => {
    const word = `https://example.org/${'a'.repeat(80)}`;
    const lines = plain(`${'word '.repeat(60)}\n\n- ${'item '.repeat(60)}\n\n> ${'quoted '.repeat(40)}\n\n${word}`).split('\n');
    assert.ok(Math.max(...lines.filter((line) => line !== word).map((line) => line.length)) <= 72);
    assert.ok(lines.includes(word));
  });

  it('turns a table that is too wide into a list for each row', () => {
    const wide = 'word '.repeat(20).trim();
    const text = plain(`| Name | Note |\n|---|---|\n| a | ${wide} |\n| b | c |`);
    assert.equal(
      text,
      `Name: a\nNote: word word word word word word word word word word word word word\n  word word word word word word word\n\nName: b\nNote: c\n`,
    );
  });

  it('marks a draft on its first line', () => {
    assert.equal(renderText(letterFrom('a'), draftState(1, 2)), '*** DRAFT, not to be sent: 1 error and 2 gaps to put right ***\n\na\n');
    assert.equal(draftState(0, 0), undefined);
  });
});
