import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarks } from '../../server/src/core/syntax/markdown';
import { readPlainWords } from '../../server/src/core/syntax/plainWords';

/** Pieces of a letter's source, harmless and not, so that what is put together often comes near a mark. */
const PIECES = [
  ...['The', 'council', 'holds', 'part', 'of', 'it', 'Å', '£20', '(see', 'above)', '“so”', '\u{1F600}', '((reference))', '{#a}', 'a—b', '\u00a0', '\ufeff'],
  ...[
    ' ',
    ' ',
    ' ',
    ' ',
    '  ',
    '\n',
    '\n',
    '\r\n',
    '\r',
    '\t',
    '\n\n',
    '.',
    ',',
    ';',
    ':',
    '!',
    '?',
    '%',
    '/',
    '~',
    '^',
    '$',
    '=',
    '+',
    '-',
    '--',
    '---',
    '===',
  ],
  ...['#', '##', '## ', '# ', '###### ', '####### ', '12', '3.', '4)', '2024', '1) ', '1. ', '- ', '+ ', '> ', '>'],
  ...[
    '*',
    '_',
    '`',
    '~~~',
    '&amp;',
    '&',
    '\\',
    '<b>',
    '<',
    '[a]',
    '[',
    ']',
    '|',
    '| - |',
    '@',
    'a@b.cd',
    'http://a.bc',
    'https',
    '://',
    'www.',
    'WWW.a.bc',
    '\0',
  ],
];

const text = fc.array(fc.constantFrom(...PIECES), { maxLength: 14 }).map((pieces) => pieces.join(''));

describe('Words without marks', () => {
  it('read as Markdown reads them, with the same places', () => {
    fc.assert(
      fc.property(text, (source) => {
        const nodes = readPlainWords(source);
        if (nodes) assert.deepEqual(nodes, readMarks(source));
      }),
      { numRuns: 20_000 },
    );
  });

  for (const source of [
    'We hold this information, and here is what it says: costs rose by 5% (to £2,300).\nThe rest follows!\r\n',
    'Dear Mr O’Brien,',
    '2024 was the year.\n12 posts were filled',
    '## How we decided',
    '(a) the first point',
  ])
    it(`are known in ${JSON.stringify(source)}`, () => assert.deepEqual(readPlainWords(source), readMarks(source)));

  for (const source of [
    '',
    '\n',
    ' a',
    'a ',
    'a  \nb',
    '1. a',
    '1) a',
    '- a',
    'a\n- b',
    'a\n===',
    'a\n\nb',
    '# a #',
    '#a',
    '####### a',
    'see www.a.bc',
    'a@b.cd',
    'x://y',
  ])
    it(`are left to Markdown in ${JSON.stringify(source)}`, () => assert.equal(readPlainWords(source), undefined));
});
