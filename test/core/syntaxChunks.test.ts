import assert from 'node:assert/strict';
import { parse, type SyntaxDocument } from '../../server/src/core/syntax';
import { dialect, faultNames, mended, NOTICE, seeded } from './syntaxSupport';

function kinds(text: string): string {
  return dialect(text)
    .chunks.filter((chunk) => chunk.kind !== 'blank')
    .map((chunk) => chunk.kind + (chunk.unclosed ? '!' : ''))
    .join(' ');
}

/** What must hold of the reading of any text. */
function holds(text: string, document: SyntaxDocument): void {
  assert.equal(document.chunks.map((chunk) => chunk.text).join(''), text);
  let at = 0;
  document.chunks.forEach((chunk, i) => {
    assert.equal(document.starts[i], at);
    at += chunk.text.length;
  });
  const within = (span: { start: number; end: number }): void =>
    assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length, JSON.stringify(span));
  for (const block of document.blocks) {
    within(block.span);
    within(block.body);
    if (block.parent) assert.ok(block.parent.span.start <= block.span.start && block.span.end <= block.parent.span.end);
  }
  let last = 0;
  for (const piece of document.pieces) {
    within(piece.span);
    assert.ok(piece.span.start >= last, 'pieces stand in order');
    last = piece.span.start;
    for (let i = 0; i < piece.prose.text.length; i++) {
      const place = piece.prose.at(i);
      assert.ok(
        place >= piece.span.start && place <= piece.span.end,
        `${i} of ${JSON.stringify(piece.prose.text)} maps to ${place}, outside ${JSON.stringify(piece.span)}`,
      );
      const shown = piece.prose.text.charAt(i);
      const source = text.charAt(place);
      assert.ok(
        shown === source || shown === ' ' || source === '\\' || source === '&' || source === '\0',
        `${JSON.stringify(shown)} comes from ${JSON.stringify(source)}`,
      );
    }
  }
  for (const fault of document.faults) {
    within(fault.span);
    for (const edit of fault.fix?.edits ?? []) within(edit.span);
  }
  for (const field of document.fields) assert.equal(text.slice(field.span.start, field.span.end), `((${field.name}))`);
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

  it('keeps every character, for any text', function () {
    this.timeout(60_000);
    const random = seeded(7);
    const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
    const bits = [
      '\n',
      '\n\n',
      '\r\n',
      '\r',
      ':::',
      ':::request',
      '{under="',
      '"}',
      '“',
      '---',
      '```',
      '~~~',
      '<!--',
      '-->',
      '- ',
      '1. ',
      '> ',
      '# ',
      '|',
      '| - |',
      '&amp;',
      '&#0;',
      '\\',
      '*',
      '_',
      '`',
      '[a]',
      '(b)',
      ': ',
      '((x))',
      '\0',
      '\ud800',
      '\uFEFF',
      '\t',
      '    ',
      ' ',
      'word',
      'é',
      '😀',
      '<b>',
      '![',
      'http://a.b',
      'foi: 1',
      '=',
      '::',
      'internal',
      'standard',
    ];
    for (let round = 0; round < 1500; round++) {
      let text = '';
      for (let i = Math.floor(random() * 40); i >= 0; i--) text += random() < 0.02 ? String.fromCharCode(Math.floor(random() * 65536)) : pick(bits);
      for (const form of ['dialect', 'plain'] as const) {
        try {
          holds(text, parse(text, { form }));
        } catch (error) {
          throw new Error(`${form} ${JSON.stringify(text)}`, { cause: error });
        }
      }
    }
  });

  it('keeps every character of a notice with a part cut out or doubled', function () {
    this.timeout(60_000);
    const random = seeded(11);
    for (let round = 0; round < 250; round++) {
      const from = Math.floor(random() * NOTICE.length);
      const to = Math.min(NOTICE.length, from + Math.floor(random() * 30));
      const text = NOTICE.slice(0, from) + (random() < 0.5 ? NOTICE.slice(from, to).repeat(2) : '') + NOTICE.slice(to);
      const ending = random() < 0.3 ? text.replaceAll('\n', '\r\n') : text;
      holds(ending, dialect(ending));
    }
  });

  it('reads every beginning of a notice', function () {
    this.timeout(60_000);
    for (let end = 0; end <= NOTICE.length; end++) holds(NOTICE.slice(0, end), dialect(NOTICE.slice(0, end)));
  });

  it('reads large and hostile texts', function () {
    this.timeout(120_000);
    const size = 20_000;
    for (const unit of [
      '[',
      '*a **b ',
      '> ',
      '- ',
      '`a ``b ',
      '<!-- ',
      '<!-- a\n',
      'a <!-- b --> ',
      ':::internal\n',
      ':::\n',
      ':',
      '"“',
      'a:b: ',
      '((a',
      '\\',
      '&amp; ',
      '1. a\n  ',
      '```\n',
      '|',
      '\r',
    ]) {
      for (const before of ['', ':::withheld{', '---\n', '- a\n\n']) {
        const text = before + unit.repeat(Math.ceil(size / unit.length));
        const started = performance.now();
        dialect(text);
        parse(text, { form: 'plain' });
        assert.ok(performance.now() - started < 5000, JSON.stringify(before + unit));
      }
    }
  });
});
