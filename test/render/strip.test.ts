import assert from 'node:assert/strict';
import { renderText, strip } from '../../server/src/core/render/index';
import { parse } from '../../server/src/core/syntax/index';
import { letterFrom, plain } from './support';

/** What is left of a text, and the reasons of its gaps. */
function left(text: string): { readonly text: string; readonly gaps: readonly string[] } {
  const letter = letterFrom(text);
  return { text: renderText(letter, undefined).replaceAll('\n\n', ' | ').trim(), gaps: letter.gaps.map(({ reason }) => reason) };
}

const BLOCK_GAP = '[A block that can’t be read was left out here]';

const CASES: readonly (readonly [what: string, source: string, text: string, gaps: readonly string[]])[] = [
  ['an internal note', 'a\n\n:::internal\nb\n:::\n\nc', 'a | c', []],
  ['an internal note in a block', ':::withheld{under="1"}\na\n\n:::internal\nb\n:::\n\nc\n:::', 'a | c', []],
  [
    'an internal note without an end, up to the next block',
    'a\n\n:::internal\nb\n\n# c\n\n:::rights\nd\n:::\n\ne',
    'a | [Left out from here: an internal note without an end] | d | e',
    ['internal'],
  ],
  ['an internal note without an end, up to the end', 'a\n\n:::internal\nb\n\nc', 'a | [Left out from here: an internal note without an end]', ['internal']],
  [
    'a comment without an end, up to the next block',
    'a <!-- b\n\nc\n\n:::rights\nd\n:::',
    'a | [Left out from here: a comment without an end] | d',
    ['comment'],
  ],
  ['a block of no known name', 'a\n\n:::secret\nb\n:::\n\nc', `a | ${BLOCK_GAP} | c`, ['block']],
  ['a block with a name one edit off', 'a\n\n:::witheld{under="1"}\nb\n:::\n\nc', `a | ${BLOCK_GAP} | c`, ['block']],
  ['a block with a name in capitals', 'a\n\n:::Internal\nb\n:::\n\nc', `a | ${BLOCK_GAP} | c`, ['block']],
  ['a block without a name', 'a\n\n:::{under="1"}\nb\n:::\n\nc', `a | ${BLOCK_GAP} | c`, ['block']],
  ['an unknown block without an end', 'a\n\n:::secret\nb\n\n# c\n\n:::rights\nd\n:::', `a | ${BLOCK_GAP} | d`, ['block']],
  ['what stands in an unknown block', ':::secret\n:::standard{id="a" rev="b"}\nc\n:::\n:::\n\nd', `${BLOCK_GAP} | d`, ['block']],
  ['an unknown leaf and what it may have held', 'a\n\n::secret\n\nb\n\n:::rights\nc\n:::', `a | ${BLOCK_GAP} | c`, ['block']],
  ['an internal note in a list, and what follows where its end is not in the list', '- a\n\n  :::internal\n  b\n  :::\n\nc', `- a | ${BLOCK_GAP}`, ['block']],
  ['an internal note in a quotation', '> a\n\n> :::internal\n> b\n> :::\n\nc', '> a | c', []],
  ['a fence joined to the line before it', 'a:::internal\nb\n:::\n\nc', `a | ${BLOCK_GAP} | c`, ['block']],
  ['a fence short of its colons', 'a\n\n:internal\nb\n:::\n\nc', `a | ${BLOCK_GAP} | c`, ['block']],
  ['a comment short of a sign', 'a <!- b --> c', 'a c | [Left out from here: a comment without an end]', ['comment']],
  [
    'front matter without an end',
    '---\nfoi: 1\nreference: ABC\n\nText ((reference)).',
    '[Left out here: details at the head of the file that can’t be read] | Text [reference: not filled in].',
    ['front-matter', 'field-unfilled'],
  ],
  [
    'front matter short of a dash',
    '--\nfoi: 1\nreference: ABC\n---\n\nText.',
    '[Left out here: details at the head of the file that can’t be read] | Text.',
    ['front-matter'],
  ],
  [
    'front matter without its first line',
    'foi: 1\nreference: ABC\n---\n\nText.',
    '[Left out here: details at the head of the file that can’t be read] | Text.',
    ['front-matter'],
  ],
  ['fences in code that ran over its end', '```\na\n\n:::internal\nb\n:::\n\n```\nc\n```\n\nd', `${BLOCK_GAP} | c | d`, ['block']],
];

describe('what does not leave', () => {
  for (const [what, source, text, gaps] of CASES) it(`is ${what}`, () => assert.deepEqual(left(source), { text, gaps }));

  it('is a definition in a hidden block: its link is text', () => {
    assert.equal(plain('See [the list].\n\n:::internal\n[the list]: https://example.org/secret\n:::\n'), 'See [the list].\n');
  });
});

describe('what stays', () => {
  const same = [
    ':::standard{id="a" rev="b"}\nx\n:::',
    ':::withheld{under="31(1)(a)"}\nx\n:::',
    '::withheld{under="31(1)(a)"}\nx\n:::',
    ':::withheld{under="31(1)(a)"\nx\n:::',
    ':::withheld{under="1"}\nx',
  ];
  for (const source of same) it(`is what stands in ${JSON.stringify(source)}`, () => assert.deepEqual(left(source), { text: 'x', gaps: [] }));

  const words = ['10:30', 'Re:FOI', 'C:drive', 's.40(2):personal', 'A --> B', 'Note: internal review', 'internal', 'a :: b', 'the {reference}'];
  for (const text of words) it(`is the text ${text}`, () => assert.deepEqual(left(text), { text, gaps: [] }));

  it('is code with fences and comments in it', () => {
    assert.equal(plain('```\n:::internal\n<!-- a -->\n```\n'), '    :::internal\n    <!-- a -->\n');
  });

  it('is every character of a letter without marks', () => {
    const text = 'Dear A,\n\n1. <!-- one -->\n2. *two*\n\n((field)) ::: [a](b)\n';
    assert.equal(renderText(strip(parse(text, { form: 'plain' })), undefined), text);
  });
});
