import assert from 'node:assert/strict';
import { dialect, NOTICE, words } from './syntaxSupport';

describe('syntax: pieces', () => {
  for (const [name, text, expected] of [
    ['headings and paragraphs', '# A *b*\n\nc\nd\n\nE\n---\n', ['heading 1: A b', 'paragraph: c d', 'heading 2: E']],
    ['a list with parts', '2. a\n   - b\n3. c\n\n   d\n', ['item 1#2: a', 'item 2: b', 'item 1#3: c', 'item 1: d']],
    ['numbers as the reader sees them', '1. a\n1. b\n7. c\n', ['item 1#1: a', 'item 1#2: b', 'item 1#3: c']],
    ['a list that goes on counts from its own start', '1. a\n\nb\n\n5. c\n6. d\n', ['item 1#1: a', 'paragraph: b', 'item 1#5: c', 'item 1#6: d']],
    ['an item without words', '1.\n2. a\n', ['item 1#1: ', 'item 1#2: a']],
    ['an item that holds only a list', '1. - a\n2. b\n', ['item 1#1: ', 'item 2: a', 'item 1#2: b']],
    ['a table', '| a | *b* |\n| - | - |\n| 1 | c\\|d |\n', ['cell: a', 'cell: b', 'cell: 1', 'cell: c|d']],
    ['a quotation', '> a\n> b\n>\n> c\n', ['paragraph: a b', 'paragraph: c']],
    ['code', '```js\na  b\nc\n```\n', ['code: a  b\nc']],
    ['indented lines are no code', 'a\n\n        b\n', ['paragraph: a', 'paragraph: b']],
    ['raw HTML', '<div>\nx\n</div>\n\na <b>c</b> <insert name>\n', ['html: <div> x </div>', 'paragraph: a <b>c</b> <insert name>']],
    ['entities and escapes', 'A &amp; B &#8211; \\*c\\* &nosuch; &copy;\n', ['paragraph: A & B – *c* &nosuch; ©']],
    ['links, images and code in a line', '[a](b "t") ![alt](c) `d` <https://e.org> f@g.org\n', ['paragraph: a  d https://e.org f@g.org']],
    ['hard breaks', 'a  \nb\\\nc\n', ['paragraph: a b c']],
    ['comments', 'a <!-- b --> c\n\n<!-- d -->\n\n- e <!-- f\n\ng --> h\n', ['paragraph: a c', 'item 1: e h']],
    ['no strikethrough, task or footnote', '- [ ] a ~~b~~ c[^1]\n', ['item 1: [ ] a ~~b~~ c[^1]']],
    ['definitions and rules say nothing', '[a]: b\n\n***\n\nc\n', ['paragraph: c']],
  ] as const) {
    it(name, () => {
      assert.deepEqual(words(dialect(text)), expected);
      assert.deepEqual(
        words(dialect(text.replaceAll('\n', '\r\n'))),
        expected.map((line) => line.replaceAll('\n', '\r\n')),
      );
    });
  }

  it('maps words back to the source', () => {
    const text = 'Tom &amp; *Je\\_rry*\n  go [to\nsea](x).\n';
    const [piece] = dialect(text).pieces;
    assert.ok(piece);
    assert.equal(piece.prose.text, 'Tom & Je_rry go to sea.');
    for (const [word, source] of [
      ['Tom', 'Tom'],
      ['&', '&amp;'],
      ['Je_rry', 'Je\\_rry'],
      ['rry go', 'rry*\n  go'],
      ['to sea', 'to\nsea'],
    ] as const) {
      const at = piece.prose.text.indexOf(word);
      const span = piece.prose.span(at, at + word.length);
      assert.equal(text.slice(span.start, span.end), source);
    }
  });

  it('skips the marks that begin the lines of a quotation', () => {
    const text = '> one\n> two <!-- x --> three\nfour\n';
    const [piece] = dialect(text).pieces;
    assert.equal(piece?.prose.text, 'one two three four');
    assert.equal(piece?.quoted, true);
    const span = piece.prose.span(4, 7);
    assert.equal(text.slice(span.start, span.end), 'two');
  });

  it('gives lists and tables numbers of their own', () => {
    const { pieces } = dialect('1. a\n   - b\n2. c\n\n| d |\n| - |\n| e |\n\n- f\n');
    assert.deepEqual(
      pieces.map((piece) => [piece.prose.text, piece.group, piece.marker, piece.row]),
      [
        ['a', 0, '1.', undefined],
        ['b', 1, '-', undefined],
        ['c', 0, '2.', undefined],
        ['d', 2, undefined, 0],
        ['e', 2, undefined, 1],
        ['f', 3, '-', undefined],
      ],
    );
  });

  it('spans an item with its marker', () => {
    const text = 'x\n\n10) a\n\n    b\n';
    const { pieces } = dialect(text);
    assert.deepEqual(
      pieces.map((piece) => text.slice(piece.span.start, piece.span.end)),
      ['x', '10) a', 'b'],
    );
    assert.equal(pieces[1]?.marker, '10)');
  });

  it('finds fields where they work, and where they do not', () => {
    const text =
      '---\nfoi: 1\nsubject: ((a))\n---\n# ((b))\n\n((c.d-e)) `((f))` \\((g)) [x](mailto:((h))) ((1)) ((i j)) <!-- ((k)) -->\n\n:::request\n((l))\n:::\n\n```\n((m))\n```\n\n:::withheld{under="((n))"}\n((o))\n:::\n';
    assert.deepEqual(
      dialect(text).fields.map((field) => `${field.name}${field.allowed ? '' : ' no'}`),
      ['a no', 'b', 'c.d-e', 'f no', 'h', 'l no', 'm no', 'n no', 'o'],
    );
  });

  it('reads a whole notice', () => {
    const document = dialect(NOTICE);
    assert.deepEqual(document.faults, []);
    assert.deepEqual(words(document), [
      'heading 1: Your request ((reference))',
      'paragraph: Dear ((requester.name)),',
      'paragraph: Thank you for your request about berths & moorings.[^1] See our page or write to foi@example.org.',
      'item 1#1: How many berths are let?',
      'item 1#2: To whom?',
      'item 2: by name',
      'item 2: by address',
      'item 1: Please answer by e-mail.',
      'paragraph: Ask the harbour master (ext. 12).',
      'heading 2: Question 1',
      ...['Year', 'Berths', '2024', '12', '2025', '14'].map((cell) => `cell: ${cell}`),
      'heading 2: Question 2: section 40(2)',
      'paragraph: Quoted words on two lines.',
      'paragraph: Their names are personal data.',
      'paragraph: Standard words.',
      'code: :::not-a-fence',
      'paragraph: Yours sincerely',
    ]);
  });
});
