import assert from 'node:assert/strict';
import { dialect, faultNames, mended } from './syntaxSupport';

/** Blocks as `name[first word of the fence … last line]`, nested ones after a `<`. */
function outline(text: string): string[] {
  const document = dialect(text);
  return document.blocks.map((block) => {
    const body = text.slice(block.body.start, block.body.end).trim().replace(/\n+/g, '/');
    return `${block.parent ? `${block.parent.name} < ` : ''}${block.name}${block.close ? '' : '!'} ${body}`;
  });
}

describe('syntax: blocks', () => {
  for (const [name, text, blocks, faults] of [
    ['pairs fences', ':::decision\na\n:::\nb\n:::advice\nc\n:::', ['decision a', 'advice c'], []],
    [
      'lets standard and internal stand inside',
      ':::rights\na\n:::standard{id="x" rev="1"}\nb\n:::\n:::internal\nc\n:::\nd\n:::',
      ['rights a/:::standard{id="x" rev="1"}/b/:::/:::internal/c/:::/d', 'rights < standard b', 'rights < internal c'],
      [],
    ],
    ['ends an unclosed block at the next one', ':::decision\na\n:::advice\nb\n:::', ['decision! a', 'advice b'], ['block-unclosed/ends-at-block']],
    [
      'does not end it at a note',
      ':::decision\na\n:::internal\nb\n:::\nc\n:::advice\nd\n:::',
      ['decision! a/:::internal/b/:::/c', 'decision < internal b', 'advice d'],
      ['block-unclosed/ends-at-block'],
    ],
    ['ends it at a main heading', ':::decision\na\n\n# H\nb', ['decision! a'], ['block-unclosed/ends-at-heading']],
    ['ends it at an underlined main heading', ':::decision\na\n\nH\n==\nb', ['decision! a'], ['block-unclosed/ends-at-heading']],
    ['a main heading ends no block that is closed', ':::decision\na\n# H\nb\n:::', ['decision a/# H/b'], []],
    ['nor one that is closed after a note', ':::decision\na\n# H\n:::internal\nb\n:::\n:::', ['decision a/# H/:::internal/b/:::', 'decision < internal b'], []],
    ['a heading of depth 2 ends nothing', ':::decision\n## H\na', ['decision! ## H/a'], ['block-unclosed/ends-at-end']],
    ['ends it at the end', ':::decision\na', ['decision! a'], ['block-unclosed/ends-at-end']],
    [
      'a second closing fence makes the inner one nested',
      ':::decision\na\n:::advice\nb\n:::\nc\n:::',
      ['decision a/:::advice/b/:::/c', 'decision < advice b'],
      ['block-nested/block-in-block'],
    ],
    [
      'a second closing fence after another opening does not',
      ':::decision\na\n:::advice\nb\n:::\n:::rights\nc\n:::\n:::',
      ['decision! a', 'advice b', 'rights c'],
      ['block-unclosed/ends-at-block', 'block-fence/stray-close'],
    ],
    [
      'notes on the way are not counted',
      ':::decision\na\n:::advice\n:::internal\nn\n:::\nb\n:::',
      ['decision! a', 'advice :::internal/n/:::/b', 'advice < internal n'],
      ['block-unclosed/ends-at-block'],
    ],
    [
      'standard and internal not inside each other',
      ':::internal\n:::standard{id="x" rev="1"}\na\n:::\n:::',
      ['internal :::standard{id="x" rev="1"}/a/:::', 'internal < standard a'],
      ['block-nested/block-in-block'],
    ],
    ['a stray closing fence', 'a\n:::\nb', [], ['block-fence/stray-close']],
    ['a misspelt name is read as its neighbour', ':::witheld{under="1"}\na\n:::', ['withheld a'], ['block-unknown/unknown-near']],
    ['two edits are too many to read', ':::wiheld{under="1"}\na\n:::', ['undefined a'], ['block-unknown/unknown-near']],
    ['one decision is enough', ':::decision\na\n:::\n:::decision\nb\n:::', ['decision a', 'decision b'], ['block-repeated/repeated']],
    ['two outcomes of a kind are not repeated', ':::disclosed\na\n:::\n:::disclosed\nb\n:::', ['disclosed a', 'disclosed b'], []],
    ['a fence in code opens nothing', '```\n:::decision\n```\n', [], []],
    ['a fence in a comment opens nothing', '<!--\n:::decision\n-->\n', [], []],
  ] as const) {
    it(name, () => {
      assert.deepEqual(outline(text), blocks);
      assert.deepEqual(faultNames(dialect(text)), faults);
    });
  }

  it('closes what is unclosed where it ends', () => {
    for (const [text, fixed] of [
      [':::decision\na\n:::advice\nb\n:::\n', ':::decision\na\n:::\n:::advice\nb\n:::\n'],
      [':::decision\na\n\n# H\n', ':::decision\na\n\n:::\n# H\n'],
      [':::decision\r\na', ':::decision\r\na\r\n:::\r\n'],
      [':::decision\na\n', ':::decision\na\n:::\n'],
      ['a\n:::\nb\n', 'a\nb\n'],
    ] as const) {
      const document = dialect(text);
      assert.equal(document.faults.length, 1);
      assert.equal(document.faults[0] && mended(text, document.faults[0]), fixed);
      assert.deepEqual(faultNames(dialect(fixed)), []);
    }
  });

  it('gives each piece and each child its block', () => {
    const document = dialect('a\n\n:::rights\nb\n\n:::standard{id="x" rev="1"}\nc\n:::\n\nd\n:::\n\ne\n');
    assert.deepEqual(
      document.pieces.map((piece) => `${piece.prose.text} ${piece.block?.name}`),
      ['a undefined', 'b rights', 'c standard', 'd rights', 'e undefined'],
    );
    assert.deepEqual(document.blocks[0]?.children, [document.blocks[1]]);
    assert.equal(document.blocks[1]?.parent, document.blocks[0]);
  });
});
