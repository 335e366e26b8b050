import assert from 'node:assert/strict';
import { parse } from '../../server/src/core/syntax';
import { words } from './syntaxSupport';

const plain = (text: string): string[] => words(parse(text, { form: 'plain' }));

describe('syntax: plain letters', () => {
  it('joins the lines of wrapped text and parts paragraphs where a line stops short', () => {
    assert.deepEqual(
      plain(`Thank you for asking us about the berths that the harbour lets to visitors and
to fishing boats. We hold a register of them and looked through all of it for
you.
We found twelve. Every one of them is let by the year, and the register says to
whom.
`),
      [
        'paragraph: Thank you for asking us about the berths that the harbour lets to visitors and to fishing boats. We hold a register of them and looked through all of it for you.',
        'paragraph: We found twelve. Every one of them is let by the year, and the register says to whom.',
      ],
    );
  });

  it('takes each line for a paragraph where lines are never wrapped', () => {
    const long =
      'We looked through the whole register of berths and moorings, and through the letters of the last three years, for anything that could answer your question about them.';
    assert.deepEqual(plain(`Reasons\n${long}\n${long}\nIt has no answer`), [
      'heading 2: Reasons',
      `paragraph: ${long}`,
      `paragraph: ${long}`,
      'paragraph: It has no answer',
    ]);
  });

  it('goes by the long lines of a letter, not by its list of names', () => {
    const names = Array.from({ length: 9 }, (_, i) => `Harbour office of the port of Anytown, quay ${i}`);
    const letter =
      'We hold a register of berths, and in it there is nothing that would answer\nthe second part of your request. There is no other record.\nWe looked for one in the letters of the harbour office and in its accounts too.';
    const paragraphs = plain(`${names.join('\n\n')}\n\n${letter}`).filter((line) => line.startsWith('paragraph: We'));
    assert.deepEqual(paragraphs, [
      'paragraph: We hold a register of berths, and in it there is nothing that would answer the second part of your request. There is no other record.',
      'paragraph: We looked for one in the letters of the harbour office and in its accounts too.',
    ]);
  });

  for (const [name, text, expected] of [
    ['no Markdown is read', '# a\n\n> b &amp; *c*\n\n`d`', ['paragraph: # a', 'paragraph: > b &amp; *c*', 'paragraph: `d`']],
    [
      'numbered lines',
      'You asked:\n1. How many?\n2) To whom?\n(3) Since when?',
      ['paragraph: You asked:', 'item 1#1: How many?', 'item 1#2: To whom?', 'item 1#3: Since when?'],
    ],
    [
      'lettered lines and bullets',
      'These:\na. one\n(b) two\n\nAnd these:\n• three\n- four',
      ['paragraph: These:', 'item 1#1: one', 'item 1#2: two', 'paragraph: And these:', 'item 1: three', 'item 1: four'],
    ],
    [
      'a list in a list',
      '1. Please give, by year:\n1. the number\n2. the cost\n2. Please say why.',
      ['item 1#1: Please give, by year:', 'item 2#1: the number', 'item 2#2: the cost', 'item 1#2: Please say why.'],
    ],
    ['parts under a number', '1. Boats\na. large\nb. small\n2. Nets', ['item 1#1: Boats', 'item 2#1: large', 'item 2#2: small', 'item 1#2: Nets']],
    [
      'indented lines go on with an item',
      '- the first of the things that you asked us about was the\n  register of berths\n- the second',
      ['item 1: the first of the things that you asked us about was the register of berths', 'item 1: the second'],
    ],
    [
      'a year and a reference are no markers',
      '2019. A good year for us all.\n\n1-2345 is its number.',
      ['paragraph: 2019. A good year for us all.', 'paragraph: 1-2345 is its number.'],
    ],
    [
      'a heading above its text',
      'Our decision\nWe have decided to give you all of it.',
      ['heading 2: Our decision', 'paragraph: We have decided to give you all of it.'],
    ],
    [
      'a heading alone',
      'Complaint rights:\n\nYou can ask us to look at this again.',
      ['heading 2: Complaint rights:', 'paragraph: You can ask us to look at this again.'],
    ],
    [
      'a heading under a heading',
      'Section 31 – law enforcement\nHarm\nBoats could be stolen if this were known.',
      ['heading 2: Section 31 – law enforcement', 'heading 2: Harm', 'paragraph: Boats could be stolen if this were known.'],
    ],
    [
      'a heading put as a question',
      'What Can You Do Next?\nYou can ask us to look at this again.',
      ['heading 2: What Can You Do Next?', 'paragraph: You can ask us to look at this again.'],
    ],
    [
      'a lead-in is no heading',
      'You asked for the following:\n\nHow many boats are there in the harbour?',
      ['paragraph: You asked for the following:', 'paragraph: How many boats are there in the harbour?'],
    ],
    [
      'salutation, date, reference, name and closing are no headings',
      'Our ref: 12/34\n3 March 2026\nInformation Team\n\nDear Ms Bloggs\n\nWe have looked at your letter of last week.\n\nYours sincerely\n\nB. Officer\nHarbour Office\n\nPO Box 1, with a long line of words after it that is text enough.',
      [
        'Our ref: 12/34',
        '3 March 2026',
        'Information Team',
        'Dear Ms Bloggs',
        'We have looked at your letter of last week.',
        'Yours sincerely',
        'B. Officer',
        'Harbour Office',
        'PO Box 1, with a long line of words after it that is text enough.',
      ].map((line) => `paragraph: ${line}`),
    ],
    ['numbers in columns are no headings', 'Boats\n12\n7\n\nNets\n4', ['Boats', '12', '7', 'Nets', '4'].map((line) => `paragraph: ${line}`)],
    [
      'provisions in a row are a list',
      'We rely on these:\nSection 31(1)(a) - Law enforcement\nSection 40(2) - Personal data\nReasons\nThe first of these is about crime.',
      [
        'paragraph: We rely on these:',
        'item 1: Section 31(1)(a) - Law enforcement',
        'item 1: Section 40(2) - Personal data',
        'heading 2: Reasons',
        'paragraph: The first of these is about crime.',
      ],
    ],
    [
      'a provision above its text is a heading',
      'We say why below.\nSection 31(1)(a) - Law enforcement\nBoats could be stolen if this were known.',
      ['paragraph: We say why below.', 'heading 2: Section 31(1)(a) - Law enforcement', 'paragraph: Boats could be stolen if this were known.'],
    ],
  ] as const) {
    it(name, () => {
      assert.deepEqual(plain(text), expected);
      assert.deepEqual(plain(text.replaceAll('\n', '\r\n')), expected);
      assert.deepEqual(plain(text.replaceAll('\n', '\r')), expected);
    });
  }

  it('maps joined lines back to the source', () => {
    const text = '\uFEFF  - the register of all the berths  \r\n    and moorings\r\n';
    const [piece] = parse(text, { form: 'plain' }).pieces;
    assert.equal(piece?.prose.text, 'the register of all the berths and moorings');
    const span = piece.prose.span(24, 34);
    assert.equal(text.slice(span.start, span.end), 'berths  \r\n    and');
    assert.equal(piece.marker, '-');
    assert.equal(piece.group, 0);
  });

  it('has no marks: no fields, comments, fences or faults', () => {
    const document = parse('((a)) <!-- b\n:::request\n---\n', { form: 'plain' });
    assert.deepEqual(
      [document.fields, document.comments, document.fences, document.blocks, document.faults, document.frontMatter],
      [[], [], [], [], [], undefined],
    );
  });
});
