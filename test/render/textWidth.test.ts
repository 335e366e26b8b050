import assert from 'node:assert/strict';
import fc from 'fast-check';
import { type Flow, type Inline, type Letter, renderText, TEXT_WIDTH, wordsOf } from '../../server/src/core/render/index';
import { columnsOf } from '../../server/src/core/render/textWidth';
import { plain } from './support';

describe('columns of plain text', () => {
  const cases: readonly (readonly [text: string, columns: number])[] = [
    ['abc', 3],
    ['é – “a”', 7],
    ['e\u0301', 1],
    ['\u200b', 0],
    ['漢字', 4],
    ['Ａ', 2],
    ['한국', 4],
    ['Ŵŷ', 2],
  ];
  for (const [text, columns] of cases) it(`are ${columns} for ${JSON.stringify(text)}`, () => assert.equal(columnsOf(text), columns));

  it('line a table up that has signs of East Asia and marks on letters', () => {
    assert.equal(plain('| Name | No |\n|---|--:|\n| 漢字 | 1 |\n| e\u0301e\u0301 | 12 |'), 'Name  No\n----  --\n漢字   1\ne\u0301e\u0301    12\n');
  });
});

/** Words that come once each, so that their order can be told; some are too long for a line, some wide. */
function letters(): fc.Arbitrary<readonly Flow[]> {
  const word = fc
    .tuple(fc.nat({ max: 1e9 }), fc.constantFrom('', 'x', 'longer', '漢字漢字', 'e\u0301', 'y'.repeat(90)))
    .map(([number, end]) => `w${number}${end}`);
  const text = fc.array(word, { minLength: 1, maxLength: 30 }).map((words): Inline => ({ kind: 'text', text: words.join(' ') }));
  const strong = text.map((child): Inline => ({ kind: 'strong', children: [child] }));
  const inline = fc
    .array(fc.oneof(text, strong), { minLength: 1, maxLength: 3 })
    .map((nodes) => nodes.flatMap((node, at): Inline[] => (at === 0 ? [node] : [{ kind: 'text', text: ' ' }, node])));
  const cells = fc.array(inline, { minLength: 3, maxLength: 3 });
  const { flow } = fc.letrec<{ flow: Flow }>((tie) => ({
    flow: fc.oneof(
      { depthSize: 'small', maxDepth: 4 },
      inline.map((children): Flow => ({ kind: 'paragraph', children })),
      fc.tuple(fc.constantFrom(1, 2, 3), inline).map(([depth, children]): Flow => ({ kind: 'heading', depth: depth as 1 | 2 | 3, anchor: 'a', children })),
      fc
        .tuple(cells, fc.array(cells, { maxLength: 3 }))
        .map(([header, rows]): Flow => ({ kind: 'table', alignments: [undefined, 'right', 'center'], header, rows })),
      inline.map((children): Flow => ({ kind: 'code', text: `   ${wordsOf(children)}` })),
      fc.array(tie('flow'), { minLength: 1, maxLength: 3 }).map((children): Flow => ({ kind: 'quotation', request: false, children })),
      fc
        .tuple(fc.constantFrom(undefined, 1, 98), fc.boolean(), fc.array(fc.array(tie('flow'), { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 3 }))
        .map(([start, tight, items]): Flow => ({ kind: 'list', start, tight, items })),
    ),
  }));
  return fc.array(flow, { minLength: 1, maxLength: 4 });
}

const WORD = /w\d+(?:longer|x|漢字漢字|e\u0301|y+)?/g;
const wordsIn = (text: string): readonly string[] => text.match(WORD) ?? [];

/** The words of a passage in their order; of a table each once. */
function wordsOfFlow(flow: Flow): readonly string[] {
  if (flow.kind === 'paragraph' || flow.kind === 'heading') return wordsIn(wordsOf(flow.children));
  if (flow.kind === 'code') return wordsIn(flow.text);
  if (flow.kind === 'quotation') return flow.children.flatMap(wordsOfFlow);
  if (flow.kind === 'list') return flow.items.flat().flatMap(wordsOfFlow);
  return flow.kind === 'table' ? [flow.header, ...flow.rows].flat().flatMap((cell) => wordsIn(wordsOf(cell))) : [];
}

const letterOf = (flows: readonly Flow[]): Letter => ({
  lang: 'en-GB',
  title: 'a',
  gaps: [],
  blocks: flows.map((flow, index) => ({ id: `b${index}`, flow, span: { start: 0, end: 0 }, outcome: undefined, block: undefined })),
});

describe('any letter as plain text', () => {
  it('has no line over 72 columns but for a single word that is too long', () => {
    fc.assert(
      fc.property(letters(), (flows) => {
        for (const line of renderText(letterOf(flows), undefined).split('\n'))
          if (columnsOf(line) > TEXT_WIDTH) assert.ok(wordsIn(line).length === 1 && line.includes('y'.repeat(40)), line);
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });

  it('has the words of the letter and no others, in their order', () => {
    fc.assert(
      fc.property(letters(), (flows) => {
        const text = renderText(letterOf(flows), undefined);
        const expected = flows.flatMap(wordsOfFlow);
        assert.deepEqual(new Set(wordsIn(text)), new Set(expected));
        const hasTable = JSON.stringify(flows).includes('"kind":"table"');
        if (!hasTable) assert.deepEqual(wordsIn(text), expected);
        assert.equal(text.replace(WORD, '').replace(/[\s>=:.,\d-]/g, ''), '');
      }),
      { numRuns: 300, seed: 20261122 },
    );
  });
});
