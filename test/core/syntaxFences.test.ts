import assert from 'node:assert/strict';
import { BLOCK_SCHEMAS, FAULT_MESSAGES, faultMessage, nearest, parseQuestions } from '../../server/src/core/syntax';
import { dialect, faultNames, mended } from './syntaxSupport';

/** A block around the attributes, closed, so that only the line of the fence is at fault. */
function block(fence: string): string {
  return `${fence}\nWords.\n:::\n`;
}

describe('syntax: fences', () => {
  for (const [fence, fault, fixed] of [
    [':::withheld{under=31(1)(a)}', 'block-attribute/unquoted-value', ':::withheld{under="31(1)(a)"}'],
    [':::withheld{under=40(2) with 40(3A)(a) questions="1"}', 'block-attribute/unquoted-value', ':::withheld{under="40(2) with 40(3A)(a)" questions="1"}'],
    [':::withheld{under=“31(1)(a)”}', 'block-attribute/curly-quotes', ':::withheld{under="31(1)(a)"}'],
    [':::withheld{under="31(1)(a)” questions="1"}', 'block-attribute/curly-quotes', ':::withheld{under="31(1)(a)" questions="1"}'],
    [':::withheld{under="31(1)(a)}', 'block-attribute/quote-unclosed', ':::withheld{under="31(1)(a)"}'],
    [':::withheld{under="31(1)(a)"', 'block-attribute/brace-unclosed', ':::withheld{under="31(1)(a)"}'],
    [':::withheld{under="31(1)(a)", questions="1"}', 'block-attribute/separator', ':::withheld{under="31(1)(a)" questions="1"}'],
    [':::withheld{under = "31(1)(a)"}', 'block-attribute/space-around-equals', ':::withheld{under="31(1)(a)"}'],
    [':::withheld{under="1" under="1"}', 'block-attribute/attribute-twice', ':::withheld{under="1"}'],
    [':::withheld{under="1" #a}', 'block-attribute/id', ':::withheld{under="1" }'],
    [':::withheld{under="1" .a}', 'block-attribute/class', ':::withheld{under="1" }'],
    [':::ncnd{under="1" further}', 'block-attribute/bare-value', ':::ncnd{under="1" further="yes"}'],
    [':::decision[Our decision]', 'block-attribute/label', ':::decision'],
    [':::withheld{under="1" question="1"}', 'block-attribute/unknown-attribute-near', ':::withheld{under="1" questions="1"}'],
    [':::decision{colour="red"}', 'block-attribute/unknown-attribute', ':::decision{}'],
    [':::withheld', 'block-attribute/missing-attribute', ':::withheld{under="[insert: the provision]"}'],
    [':::withheld{questions="1"}', 'block-attribute/missing-attribute', ':::withheld{under="[insert: the provision]" questions="1"}'],
    [':::standard{id="a"}', 'block-attribute/missing-attribute', ':::standard{rev="[insert: the rev]" id="a"}'],
    [':::withheld{under=""}', 'block-attribute/empty-value', undefined],
    [':::disclosed{questions="1 and 3"}', 'block-attribute/bad-questions', ':::disclosed{questions="1, 3"}'],
    [':::disclosed{questions="Q2–4"}', 'block-attribute/bad-questions', ':::disclosed{questions="2-4"}'],
    [':::disclosed{questions="2a"}', 'block-attribute/bad-questions', ':::disclosed{questions="2(a)"}'],
    [':::disclosed{questions="the first"}', 'block-attribute/bad-questions', undefined],
    [':::disclosed{questions="4-2"}', 'block-attribute/bad-questions', undefined],
    [':::withheld{under="1" likelihood="Would be likely to"}', 'block-attribute/bad-likelihood', ':::withheld{under="1" likelihood="would be likely to"}'],
    [':::withheld{under="1" likelihood="might"}', 'block-attribute/bad-likelihood', undefined],
    [':::not-held{further="true"}', 'block-attribute/bad-further', ':::not-held{further="yes"}'],
    [':::not-held{further="no"}', 'block-attribute/bad-further', undefined],
    [' :::decision', 'block-fence/space-before', ':::decision'],
    ['::: decision', 'block-fence/space-after-colons', ':::decision'],
    [':::disclosed {questions="1"}', 'block-fence/space-before-attributes', ':::disclosed{questions="1"}'],
    [':::decision We decided.', 'block-fence/text-after', ':::decision\nWe decided.'],
    ['::decision', 'block-fence/block-with-two-colons', ':::decision'],
    [':::!', 'block-fence/unreadable', undefined],
    [':::{under="1"}', 'block-fence/unreadable', undefined],
    [':::decisoin', 'block-unknown/unknown-near', ':::decision'],
    [':::Decision', 'block-unknown/unknown-near', ':::decision'],
    [':::dcisoin', 'block-unknown/unknown-near', ':::decision'],
    [':::harbour', 'block-unknown/unknown', undefined],
  ] as const) {
    it(`${fence} is ${fault}`, () => {
      const text = block(fence);
      const document = dialect(text);
      assert.deepEqual(faultNames(document), [fault]);
      const [first] = document.faults;
      assert.ok(first);
      if (fixed === undefined) assert.equal(first.fix, undefined);
      else assert.equal(mended(text, first), block(fixed));
      assert.doesNotMatch(faultMessage(first), /\{\w+\}/);
      assert.notEqual(faultMessage(first), first.message);
    });
  }

  for (const fence of [
    ':::withheld{under="31(1)(a)" questions="1, 2(a), 4-6" information="the “Blue” file, and {more}" likelihood="would"}',
    ":::withheld{under='40(2) with 40(3A)(a)'}",
    '::::decision',
    ':::decision  ',
    ':::disclosed{ questions="all" }',
  ]) {
    it(`${fence} is in order`, () => assert.deepEqual(faultNames(dialect(block(fence))), []));
  }

  it('calls a fix safe only where it needs no guess', () => {
    for (const [fence, safe] of [
      [':::withheld{under="1" under="1"}', true],
      [':::withheld{under="1" under="2"}', false],
      [':::withheld{under=“1”}', true],
      [':::withheld', false],
    ] as const) {
      assert.equal(dialect(block(fence)).faults[0]?.fix?.safe, safe, fence);
    }
  });

  it('gives each attribute its places', () => {
    const text = block(':::withheld{under="31(1)(a)" questions=“2”}');
    const [fence] = dialect(text).fences;
    assert.deepEqual(
      fence?.attributes.map((a) => [
        a.name,
        a.value,
        text.slice(a.span.start, a.span.end),
        text.slice(a.nameSpan.start, a.nameSpan.end),
        text.slice(a.valueSpan.start, a.valueSpan.end),
      ]),
      [
        ['under', '31(1)(a)', 'under="31(1)(a)"', 'under', '31(1)(a)'],
        ['questions', '2', 'questions=“2”', 'questions', '2'],
      ],
    );
    assert.equal(text.slice(fence?.nameSpan.start, fence?.nameSpan.end), 'withheld');
  });

  it('reads a page break whatever its colons', () => {
    assert.deepEqual(faultNames(dialect('a\n\n::page-break\n\nb')), []);
    const text = ':::decision\na\n:::page-break\nb\n:::\n';
    const document = dialect(text);
    assert.deepEqual(faultNames(document), ['block-fence/leaf-with-three-colons']);
    assert.equal(document.blocks.length, 1);
    assert.equal(document.faults[0] && mended(text, document.faults[0]), text.replace(':::page', '::page'));
  });

  it('takes an unknown name after two colons for a block only where it is closed', () => {
    assert.deepEqual(faultNames(dialect('::harbour\na\n:::\n')), ['block-fence/block-with-two-colons', 'block-unknown/unknown']);
    assert.equal(dialect('::harbour\na\n:::\n').blocks.length, 1);
    assert.deepEqual(faultNames(dialect('::harbour\na\n')), ['block-unknown/unknown']);
    assert.equal(dialect('::harbour\na\n:::decision\nb\n:::\n').blocks.length, 1);
  });

  for (const text of [
    '- a\n  :::decision\n',
    '> :::decision\n',
    '- :::decision\n',
    '1. a\n\n   :::decision\n',
    '    :::decision\n',
    '> - :::\n',
    '> ::decision\n',
  ]) {
    it(`${JSON.stringify(text)} opens nothing`, () => {
      const document = dialect(text);
      assert.deepEqual(faultNames(document), ['block-nested/fence-in-list-or-quotation']);
      assert.deepEqual(document.blocks, []);
      assert.equal(document.fences[0]?.nested, true);
      assert.ok(!document.pieces.some((piece) => piece.prose.text.includes('::')));
    });
  }

  it('has a sentence for each fault, with the place for its remedy', () => {
    for (const [code, messages] of Object.entries(FAULT_MESSAGES)) {
      for (const [key, sentence] of Object.entries(messages)) assert.match(sentence, /[.?]$/, `${code}/${key}`);
    }
  });

  it('knows every block and its attributes', () => {
    assert.deepEqual(
      BLOCK_SCHEMAS.map((schema) => `${schema.name} ${schema.attributes.map((a) => a.name + (a.required ? '!' : '')).join(' ')}`.trim()),
      [
        'request',
        'decision',
        'disclosed questions',
        'withheld under! questions information likelihood',
        'ncnd under! questions likelihood further',
        'not-held questions under further',
        'refused under! questions',
        'advice questions',
        'rights',
        'standard id! rev!',
        'internal',
        'page-break',
      ],
    );
  });

  it('reads the questions of a block', () => {
    assert.deepEqual(parseQuestions('1, 2-4,3(b)'), {
      all: false,
      entries: [
        { from: 1, to: 1 },
        { from: 2, to: 4 },
        { from: 3, to: 3, part: 'b' },
      ],
    });
    assert.deepEqual(parseQuestions('all'), { all: true });
    for (const value of ['', '0', '1,', '1 2', '2-1', '1(ab)', 'All', '99999']) assert.equal(parseQuestions(value), undefined, value);
  });

  it('finds the nearest name', () => {
    assert.equal(nearest('witheld', ['withheld', 'rights'], 1), 'withheld');
    assert.equal(nearest('rihgts', ['withheld', 'rights'], 1), 'rights');
    assert.equal(nearest('rigs', ['withheld', 'rights'], 1), undefined);
    assert.equal(nearest('', [], 2), undefined);
  });
});
