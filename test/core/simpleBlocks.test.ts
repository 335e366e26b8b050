import * as assert from 'node:assert/strict';
import fc from 'fast-check';
import { readMarks } from '../../server/src/core/syntax/markdown';
import { readSimple } from '../../server/src/core/syntax/simpleBlocks';

/** A long run by hand: FOI_RUNS=200000. */
const RUNS = Number(process.env['FOI_RUNS'] ?? 30_000);

const DEFINED = '[reg]: <http://x.y/z>';

/** Pieces of a letter's source that are read without Markdown, and pieces that come near them. */
const WORDS = ['The', 'council', 'part', 'of it', 'Å', '£20', '(see', 'above)', '“so”', '\u{1F600}', '((ref))', 'a—b', '\u00a0', '\ufeff', '。'];
const SIGNS = [' ', ' ', ' ', ' ', '  ', '\t', '.', ',', ';', ':', '!', '?', '%', '/', '~', '=', '-', '---', '#', '# ', '12', '3.', '(', ')'];
const LINES = ['\n', '\n', '\n', '\n  ', '\n  ', '\n   ', '\n    ', '\n- ', '\n- ', '\n2. ', '\n2) ', '\n\n', '\n\n- ', '\r\n', '\r\n- ', '\r\n  ', '\r'];
const BLOCKS = ['- ', '* ', '+ ', '1. ', '1) ', '12. ', '[ ] ', '|', '| ', '| a | b |', '\n| - | :-: |', '\n| --- | ---: |\n', '| |', '\n| c | |'];
const MARKS = ['*', '**', '*so*', '**so far**', '***', '[the x][reg]', '[the x][other]', '[a b](https://a.bc/d)', '[a](b)', '[a]', '[reg]', '][reg]', '](u)'];
const OTHERS = ['[', ']', '_', '`', '&', '\\', '<', '@', 'http://a.bc', 'www.', '\0', '…'];
const LINKS = [
  ...[
    '[reg]: http://x.y/z',
    '[a b]: mailto:a_b@c.de',
    '[Reg]: #',
    '[reg]:x',
    '[reg]:  x',
    '[reg]: <x>',
    '[reg]: x "y"',
    '[reg]: x ',
    '[reg] : x',
    '[^a]: x',
    '[x]: y',
  ],
  ...[
    '\n[reg]: http://x.y/z',
    '\n[q-1]: /a,b+c',
    '\r\n[reg]: u',
    '\r[r]: u',
    '\n[reg]:\nu',
    '\n"title"',
    '\n(t)',
    '\n===',
    '\n---',
    '\n [reg]: u',
    '\n- [reg]: u',
  ],
  ...[
    '[the\nx][reg]',
    '[the x][Reg]',
    '[the x] [reg]',
    '[the x][re\ng]',
    '[the x][ reg]',
    '[the x][]',
    '[a][reg](b)',
    '[a](b)[reg]',
    '[a](b)(c)',
    '[a](b "t")',
    '[a](<b>)',
    '[a]()',
  ],
  ...[
    '[a](b_c_d)',
    '[a](mailto:a_b@c.de)',
    '[a](www.a.bc)',
    '[www.a.bc](b)',
    '[a@b.cd](b)',
    '[a](b*c)',
    '[a](b&amp;c)',
    '[a](b(c))',
    '[a](b c)',
    '![a](b)',
    '![a][reg]',
    '[*a*](b)',
  ],
  ...[
    '([a](b))',
    '([the x][reg])',
    '“[a](b)”',
    '[insert: what]',
    '[x]',
    '[ ]',
    '[^a]',
    '[a [b](c)](d)',
    '*[a](b)*',
    '*a [b*](c)',
    '[a\\](b)',
    '[a]\n(b)',
    '[[a]](b)',
    '3.3',
    '\n3.3 m',
    '3.',
  ],
];
const PIECES = [...WORDS, ...SIGNS, ...LINES, ...BLOCKS, ...MARKS, ...LINKS, ...OTHERS];
const BEGINNINGS = ['', '- ', '1. ', '| a | b |\n| - | - |\n', '**', '*', '[the x][reg]', 'It ', '[reg]: http://x.y/z', '[r s]: u\n'];

const text = fc.tuple(fc.constantFrom(...BEGINNINGS), fc.array(fc.constantFrom(...PIECES), { maxLength: 16 })).map(([first, more]) => first + more.join(''));
const definitions = fc.constantFrom('', DEFINED, '[Reg]: <http://x.y/z>', '[reg]: <a b>\n[the x]: <q>');

describe('Paragraphs, lists and tables of the plainest kind', () => {
  it('read as Markdown reads them, with the same places', () => {
    fc.assert(
      fc.property(text, definitions, (source, more) => {
        const nodes = readSimple(source, more);
        if (nodes) assert.deepEqual(nodes, readMarks(source, more));
      }),
      { numRuns: RUNS },
    );
  });

  for (const source of [
    'It was agreed that **the harbour\nengineer** would look, and *nothing more*.\nSo it was.\n',
    'It is in [the register][reg], and on [our page](https://a.bc/d?e=f).',
    '- One line\n- Two\n  lines with **words**\n\n- Three.\n',
    '1. Please send the plans.\r\n2. Who asked for them?\r\n   And when?\r\n',
    '10) ten\n11) eleven',
    'See [the\nregister][reg], [our page](https://a.bc/d_e,f+g) or [write](mailto:a_b@c.de).',
    '- On [our page](b)\n- In [the\n  register][reg]\n',
    'It stood\n3.3 metres\n2 feet.',
    '[reg]: https://a.bc/d_e\n',
    '[reg]: a\r\n[Reg]: b\r\n[our page-2]: mailto:a_b@c.de\n\n',
    '| Part | Cost |\n| :--- | ---: |\n| The culvert | £32 |\n|  | - |\n| *all* | 1. |\n',
  ])
    it(`are known in ${JSON.stringify(source)}`, () => assert.deepEqual(readSimple(source, DEFINED), readMarks(source, DEFINED)));

  for (const source of [
    '',
    '*',
    '* * *',
    '***a***',
    'a*b*c',
    '*a **b***',
    '*a',
    'a _b_',
    '[reg]',
    '[a][none]',
    '![a][reg]',
    '[reg]: http://a.bc "A title"',
    '[reg]: http://a.bc\nand more',
    '[reg]:\nhttp://a.bc',
    '[reg]: <http://a.bc>',
    '[reg]: a(b)',
    '[reg]: a&amp;b',
    '[Å]: a',
    '- [reg]: a',
    'a [insert: what it cost]',
    '3.\n3.3',
    '[see www.a.bc](b)',
    '- a\nb',
    '- a\n  - b',
    '- a\n* b',
    '-  a',
    '- a\n\n  b',
    '- - a',
    '1. a\n   ===',
    '| a |\n',
    '| a |\n| - | - |',
    '| a |\n| - |\n| b | c |',
    '| a |\n| - |\nb',
    '| a |\n|\u00a0- |\n| b |',
  ])
    it(`are left to Markdown in ${JSON.stringify(source)}`, () => assert.equal(readSimple(source, DEFINED), undefined));
});
