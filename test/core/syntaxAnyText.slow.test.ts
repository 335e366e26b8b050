import assert from 'node:assert/strict';
import { parse, type SyntaxDocument } from '../../server/src/core/syntax';
import { dialect, NOTICE, seeded } from './syntaxSupport';

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

describe('syntax: any text', () => {
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
