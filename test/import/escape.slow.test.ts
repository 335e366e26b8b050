import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { IncomingBlock, IncomingInline, IncomingItem } from '../../server/src/core/import/model';
import { letterOfText } from '../../server/src/core/import/textLetter';
import { writeBlock } from '../../server/src/core/import/write';
import { unmarkedOf } from '../../server/src/core/import/units';
import { law } from '../../server/src/core/law';
import { letterOf } from '../../server/src/core/render';
import { lift } from '../../server/src/core/notice/lift';
import { parse } from '../../server/src/core/syntax';
import { wordsOfFlow } from './support';

/** Characters and runs that Markdown or the dialect would read as a mark. */
const MARKS = [
  ':::',
  '::: ',
  ':::request',
  '::name',
  '::withheld{under="40(2)"}',
  '((reference))',
  '((a.b))',
  '<!--',
  '-->',
  '---',
  '***',
  '___',
  '# ',
  '###### ',
  '1) ',
  '1. ',
  '- ',
  '* ',
  '+ ',
  '> ',
  '**',
  '__',
  '*',
  '_',
  '`',
  '```',
  '~~~',
  '|',
  '| --- |',
  '\\',
  '&amp;',
  '&#65;',
  '<b>',
  '</p>',
  '[a](b)',
  '[a]: b',
  '[insert: what]',
  '![x](y)',
  '<https://example.org>',
  'https://example.org/a_b*c',
  'www.example.org',
  'a_b@example.org',
  '==',
  '--',
  '(a) ',
  '•',
  '\t',
  '    ',
  '“',
  '£',
  'é',
  'word',
  'Word',
  ' ',
  ' ',
  '10:30',
  's.40(2)',
  '\u00a0',
  '\u200b',
  '!',
  '[',
  ']',
  '(',
  ')',
  '{',
  '}',
  '#',
  '=',
];
const words = fc.array(fc.constantFrom(...MARKS), { minLength: 1, maxLength: 12 }).map((parts) => parts.join(''));
const text = fc.oneof(words, fc.string({ unit: 'binary', maxLength: 30 }), fc.string({ unit: 'grapheme', maxLength: 30 }));
const inked = text.map((one) => one.replace(/[\r\n]+/g, ' ')).filter((one) => one.trim() !== '');

const inline: fc.Arbitrary<readonly IncomingInline[]> = fc.array(
  fc.oneof(
    { weight: 5, arbitrary: inked.map((one): IncomingInline => ({ kind: 'text', text: one })) },
    fc.constant<IncomingInline>({ kind: 'break' }),
    inked.map((one): IncomingInline => ({ kind: 'strong', children: [{ kind: 'text', text: one }] })),
    inked.map((one): IncomingInline => ({ kind: 'emphasis', children: [{ kind: 'text', text: one }] })),
    fc
      .tuple(inked, fc.constantFrom('https://example.org/x', 'javascript:alert(1)', 'mailto:a@example.org'))
      .map(([one, href]): IncomingInline => ({ kind: 'link', href, children: [{ kind: 'text', text: one }] })),
  ),
  { minLength: 1, maxLength: 4 },
);
const paragraph = inline.map((children): IncomingBlock => ({ kind: 'paragraph', children }));
const item = fc
  .tuple(fc.constantFrom('•', '-', '1.', '2.', '3)', '(1)', '(a)', 'b.', '7.', ''), inline)
  .map(([marker, children]): IncomingItem => ({ marker, children: [{ kind: 'paragraph', children }] }));
const block: fc.Arbitrary<IncomingBlock> = fc.oneof(
  paragraph,
  inline.map((children): IncomingBlock => ({ kind: 'heading', depth: 2, children })),
  fc.array(item, { minLength: 1, maxLength: 5 }).map((items): IncomingBlock => ({ kind: 'list', items })),
  fc.array(fc.array(inline, { minLength: 1, maxLength: 3 }), { minLength: 2, maxLength: 3 }).map((rows): IncomingBlock => ({ kind: 'table', rows })),
  fc.array(paragraph, { minLength: 1, maxLength: 2 }).map((children): IncomingBlock => ({ kind: 'quotation', children })),
);

/** Everything that can be seen and is no mark of a list, in order; control characters and those without a shape are no words and leave in no form. */
const ink = (one: string): string => one.replace(/[\s\p{C}\p{Default_Ignorable_Code_Point}\ufffd]+/gu, '').normalize('NFC');

function inkOf(one: IncomingBlock): string {
  const of = (children: readonly IncomingInline[]): string =>
    children.map((child) => (child.kind === 'text' ? child.text : child.kind === 'break' ? '' : of(child.children))).join('');
  switch (one.kind) {
    case 'list':
      return one.items.map(({ marker, children }) => (/^[•-]?$/.test(marker) ? '' : marker) + children.map(inkOf).join('')).join('');
    case 'table':
      return one.rows.flat().map(of).join('');
    case 'quotation':
      return one.children.map(inkOf).join('');
    case 'markdown':
      return one.text;
    default:
      return of(one.children);
  }
}

/** What leaves of a text in the dialect. */
function leaving(markdown: string): string {
  const syntax = parse(markdown, { form: 'dialect' });
  const letter = letterOf(syntax, lift(syntax, law, {}), { law });
  assert.deepEqual(letter.gaps, [], markdown);
  return letter.blocks.map(({ flow }) => wordsOfFlow(flow)).join('\n');
}

const bare = (one: string): string => ink(one).replace(/[().\u00a0]/g, '');

/** The signs of a comment, each in a run of its own. */
const APART: IncomingBlock = {
  kind: 'quotation',
  children: [
    {
      kind: 'paragraph',
      children: [
        { kind: 'text', text: '!' },
        { kind: 'link', href: 'https://example.org/x', children: [{ kind: 'text', text: '--:::' }] },
        { kind: 'emphasis', children: [{ kind: 'text', text: '-->:::' }] },
        { kind: 'text', text: '\u0000' },
      ],
    },
  ],
};

describe('words as Markdown of the dialect', function () {
  this.timeout(60_000);

  it('keep the numbers of several lists in a row apart', () => {
    const list = (marker: string, ...words: readonly string[]): IncomingBlock => ({
      kind: 'list',
      items: words.map((text, at) => ({
        marker: marker === '•' ? marker : `${at + 1}${marker}`,
        children: [{ kind: 'paragraph', children: [{ kind: 'text', text }] }],
      })),
    });
    const letter = [list('.', 'a', 'b'), list('.', 'c', 'd'), list('.', 'e'), list('•', 'f'), list('•', 'g'), list('•', 'h')];
    const { text } = unmarkedOf({ form: 'word', blocks: letter, remarks: [], lineEnding: '\n' }, law, undefined);
    const numbers = parse(text, { form: 'dialect' }).pieces.map(({ number, group }) => `${number ?? '•'} ${group}`);
    assert.deepEqual(
      numbers.map((one) => one.split(' ')[0]),
      ['1', '2', '1', '2', '1', '•', '•', '•'],
    );
    assert.equal(new Set(numbers.map((one) => one.split(' ')[1])).size, 6);
  });

  it('come back the same, whatever they are and wherever they stand', () => {
    fc.assert(
      fc.property(block, (one) => {
        assert.equal(bare(leaving(`x\n\n${writeBlock(one)}\n`)), bare(`x${inkOf(one)}`));
      }),
      { numRuns: 500, examples: [[APART]] },
    );
  });

  it('come back the same one block after the other', () => {
    fc.assert(
      fc.property(fc.array(block, { minLength: 1, maxLength: 5 }), (blocks) => {
        const { text: markdown } = unmarkedOf({ form: 'html', blocks, remarks: [], lineEnding: '\n' }, law, undefined);
        assert.equal(bare(leaving(`x\n\n${markdown}`)), bare(`x${blocks.map(inkOf).join('')}`));
      }),
      { numRuns: 200 },
    );
  });

  it('of a plain letter come back the same', () => {
    fc.assert(
      fc.property(fc.array(text, { minLength: 1, maxLength: 12 }), (lines) => {
        const letter = lines.join('\n');
        const { text: markdown } = unmarkedOf(letterOfText(letter), law, undefined);
        const marks = /[•·▪‣◦●*–-]/g;
        assert.equal(bare(leaving(markdown)).replace(marks, ''), bare(letter.replace(/[\ufeff]/g, '')).replace(marks, ''));
      }),
      { numRuns: 400 },
    );
  });

  it('read well where nothing would be read as a mark', () => {
    const written = (one: string): string => writeBlock({ kind: 'paragraph', children: [{ kind: 'text', text: one }] });
    for (const plain of [
      'Section 31(1)(a) & (b): £450 [insert: name] a_b',
      'See https://example.org/a_b?c=*d* or foi@example.org.',
      'C:drive, 10:30, 2 > 1, 50% * nothing'.replace(' *', ''),
    ])
      assert.equal(written(plain), plain);
    assert.equal(written('# no heading'), '\\# no heading');
    assert.equal(written('2024. A year'), '2024\\. A year');
    assert.equal(written(':::request'), '&#58;&#58;&#58;request');
    assert.equal(written('((reference)) and *stars*'), '\\((reference)) and \\*stars\\*');
  });
});
