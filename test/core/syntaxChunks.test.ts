import assert from 'node:assert/strict';
import { parse } from '../../server/src/core/syntax';
import { dialect, faultNames, mended } from './syntaxSupport';

function kinds(text: string): string {
  return dialect(text)
    .chunks.filter((chunk) => chunk.kind !== 'blank')
    .map((chunk) => chunk.kind + (chunk.unclosed ? '!' : ''))
    .join(' ');
}

describe('syntax: chunks', () => {
  for (const [name, text, expected] of [
    ['paragraphs part at a blank line', 'a\nb\n\nc', 'text text'],
    ['a heading stands alone', 'a\n# b\nc', 'text heading text'],
    ['a setext heading is one run', 'a\n===\nb', 'text'],
    ['a fence is one line', 'a\n:::request\nb\n:::\nc', 'text fence text fence text'],
    ['two colons and a letter are a fence', 'a\n::page-break\nb', 'text fence text'],
    ['a time, a label and a drive are text', '10:30\n\nRe:FOI\n\n:: a\n\nC:drive', 'text text text text'],
    ['a list goes on after a blank line', '1. a\n\n2. b\n\n   c\n\nd', 'text text'],
    ['another list begins', '- a\n\n1. b', 'text text'],
    ['a fence ends a list', '1. a\n:::\n2. b', 'text fence text'],
    ['closed code keeps its fences and comments', '```\n:::x\n<!-- a\n\n```\nb', 'code text'],
    ['tildes close tildes', '~~~\n```\n~~~\nb', 'code text'],
    ['longer marks need longer marks', '````\n```\n````\nb', 'code text'],
    ['unclosed code ends at a blank line', '```\na\n\n:::request', 'code! text fence'.replace(' text', '')],
    ['unclosed code ends at a fence', '```\na\n:::request', 'code! fence'],
    ['a comment over lines', '<!-- a\n\n:::request\n-->\nb', 'comment text'],
    ['a comment among words', 'a <!-- b\n\n:::request\n--> c', 'text'],
    ['an unclosed comment ends at a blank line', '<!-- a\nb\n\nc', 'comment! text'],
    ['a comment before another is unclosed', '<!-- a\n\n<!-- b -->\n\nc', 'comment! comment text'],
    ['marks of a comment in a code span', 'a `<!--` b\n\nc -->', 'text text'],
    ['marks of a comment in a code span of a long line', `${'a '.repeat(2500)}\`<!--\` b\n\nc -->`, 'text text'],
    ['a longer run of backticks inside a code span', 'a `b `` <!-- c` -->', 'text'],
    ['an escaped mark', 'a \\<!-- b\n\nc', 'text text'],
    ['code in a list stays in it', '- a\n\n  ```\n  :::x\n  ```\n- b', 'text'],
    ['front matter', '---\nfoi: 1\n:::request\n---\na', 'front-matter text'],
    ['front matter after blank lines', '\n\n---\nfoi: 1\n---\na', 'front-matter text'],
    ['unclosed front matter ends before text', '---\nfoi: 1\nclock:\n  sent: x\n# note\n\nDear B', 'front-matter! text'],
    ['a rule further down is no front matter', 'a\n\n---\nb: c\n---', 'text text'],
    ['a byte order mark', '\uFEFF# a\n\n:::request', 'heading fence'],
    ['lone carriage returns', 'a\r\rb\r:::request\r', 'text text fence'],
  ] as const) {
    it(name, () => assert.equal(kinds(text), expected));
  }

  it('gives the same chunk for the same words', () => {
    const before = dialect('One.\n\nTwo.\n');
    const after = dialect('One.\n\nTwo and a half.\n');
    assert.equal(before.chunks[0], after.chunks[0]);
    assert.notEqual(before.chunks[2], after.chunks[2]);
  });

  it('says what is unclosed, and closes it', () => {
    for (const [text, fixed] of [
      ['<!-- a\nb\n\nc\n', '<!-- a\nb -->\n\nc\n'],
      ['a <!-- b\n\nc\n', 'a <!-- b -->\n\nc\n'],
      ['~~~~ x\na\n\nb\n', '~~~~ x\na\n~~~~\n\nb\n'],
      ['- a\n\n  ```\n  b\n\nc\n', undefined],
    ] as const) {
      const document = dialect(text);
      assert.deepEqual(faultNames(document).length, 1, text);
      const [fault] = document.faults;
      assert.ok(fault);
      assert.equal(fault.code, 'comment-unclosed');
      if (fixed === undefined) continue;
      assert.equal(mended(text, fault), fixed);
      assert.deepEqual(faultNames(dialect(fixed)), []);
    }
  });

  it('tells a comment that stands alone', () => {
    const document = dialect('<!-- one -->\n\ntext <!-- two -->\n\n<!-- three --> <!-- four -->\n\n- a\n  <!-- five -->\n\n<!-- six\nseven -->\n');
    assert.deepEqual(
      document.comments.map((comment) => [comment.body.trim(), comment.alone]),
      [
        ['one', true],
        ['two', false],
        ['three', false],
        ['four', false],
        ['five', false],
        ['six\nseven', true],
      ],
    );
    assert.deepEqual(faultNames(document), []);
  });

  it('finds definitions that stand elsewhere', () => {
    const document = dialect('See [A  page] and [this][a page].\n\n:::internal\n[a page]: https://example.org/x "T"\n:::\n\n[a page]: https://example.org/y\n');
    const [definition] = [...document.definitions.values()];
    assert.equal(definition?.url, 'https://example.org/x');
    assert.equal(document.text.slice(definition?.span.start, definition?.span.end), '[a page]: https://example.org/x "T"');
    const [paragraph] = document.chunks[0]?.nodes ?? [];
    assert.deepEqual(paragraph?.type === 'paragraph' && paragraph.children.map((node) => node.type), [
      'text',
      'linkReference',
      'text',
      'linkReference',
      'text',
    ]);
    assert.equal(document.pieces[0]?.prose.text, 'See A  page and this.');
  });

  it('tells a plain letter from the dialect', () => {
    for (const [text, fileName, form] of [
      ['Dear B', undefined, 'plain'],
      ['Dear B', 'x.foi.md', 'dialect'],
      ['Dear B', 'x.MD', 'dialect'],
      ['Dear B', 'x.txt', 'plain'],
      ['a\n:::request\n', 'x.txt', 'dialect'],
      ['a\r::note\r', undefined, 'dialect'],
      ['\n---\nfoi: 1\n---\n', undefined, 'dialect'],
      ['---\n\n# Harbour', undefined, 'dialect'],
      ['---\nDear B', undefined, 'plain'],
    ] as const) {
      assert.equal(parse(text, fileName === undefined ? {} : { fileName }).form, form, text);
    }
    assert.equal(parse('# a', { form: 'plain' }).pieces[0]?.prose.text, '# a');
  });
});
