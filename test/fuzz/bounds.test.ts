import assert from 'node:assert/strict';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { MAX_DIAGNOSTICS, diagnostics } from '../../server/src/core/features/diagnostics';
import { MOST_BYTES, readLetter } from '../../server/src/core/import/read';
import type { Finding } from '../../server/src/core/rules/finding';
import { ROOT } from '../support/root';
import { snapshotOf } from './laws';
import { CONTEXT } from './steps';

const ROWS = [
  ...fs.readFileSync(path.join(ROOT, 'server/docs/bounds.md'), 'utf8').matchAll(/^\| ([^|]+) \| (\d+) \| `([^`]+)` `([A-Z_]+)` \| ([^|]+) \|$/gm),
].map(([, what = '', bound = '', file = '', constant = '', past = '']) => ({ what, bound: Number(bound), file, constant, past }));

/** The number that a constant is given: a product of whole numbers. */
function valueOf(file: string, constant: string): number | undefined {
  const source = fs.readFileSync(path.join(ROOT, 'server/src', file), 'utf8');
  const written = new RegExp(`\\bconst ${constant} = ([\\d_* ]+);`).exec(source)?.[1];
  return written?.split('*').reduce((product, factor) => product * Number(factor.trim().replaceAll('_', '')), 1);
}

const findingsOf = (text: string): readonly Finding[] => snapshotOf(text, 'notice.foi.md').check(CONTEXT.check).findings;
const rulesOf = (text: string): readonly string[] => findingsOf(text).map(({ rule }) => rule);
const messagesOf = (text: string): string =>
  findingsOf(text)
    .map(({ message }) => message)
    .join('\n');
const wordsOf = (text: string): string =>
  snapshotOf(text, 'notice.foi.md')
    .syntax.pieces.map(({ prose }) => prose.text)
    .join(' ');
const boundOf = (constant: string): number => ROWS.find((row) => row.constant === constant)?.bound ?? Number.NaN;

describe('the table of bounds', () => {
  it('has rows', () => assert.ok(ROWS.length > 25, String(ROWS.length)));

  for (const { what, bound, file, constant } of ROWS) it(`${what}: ${bound}`, () => assert.equal(valueOf(file, constant), bound, `${constant} of ${file}`));
});

describe('past the bounds', () => {
  it('front matter that is too long, or nested too deeply, is a finding', () => {
    for (const value of ['a '.repeat(boundOf('LONGEST') / 2), '[]'.repeat(boundOf('MOST_BRACKETS') + 1), '{a: '.repeat(boundOf('MOST_OPEN_BRACKETS') + 1)]) {
      const text = `---\nfoi: 1\nsubject: ${value}\n---\n\nWords.\n`;
      assert.ok(rulesOf(text).includes('front-matter-invalid'));
      assert.match(messagesOf(text), /too large or nested too deeply/);
    }
  });

  describe('of what Markdown reads', () => {
    const shapes: readonly (readonly [message: string, constant: string, shape: (most: number) => string, line: number])[] = [
      ['marks', 'MOST_MARKS', (most) => `*a*\n${'*a '.repeat(most - 2)}\n*a`, 2],
      ['row', 'MOST_MARKS', (most) => `| a |\n| --- |\n| ${'*'.repeat(most + 1)} |`, 2],
      ['nested', 'MOST_NESTED', (most) => `a\n${'> '.repeat(most + 1)}a`, 1],
      ['indented', 'MOST_INDENT', (most) => `- b\n${' '.repeat(most + 1)}- a`, 1],
      ['underlines', 'MOST_UNDERLINES', (most) => 'a\n===\n'.repeat(most + 1), 601],
    ];
    for (const [message, constant, shape, line] of shapes) {
      it(`${message}: past the bound every word is kept, and one finding says at the line that no mark is read`, () => {
        const text = `---\nfoi: 1\n---\n\n${shape(boundOf(constant))}\n`;
        assert.match(wordsOf(text), /a/);
        const found = findingsOf(text).filter(({ rule }) => rule === 'marks-not-read');
        assert.deepEqual(
          found.map(({ messageKey, span }) => [messageKey, text.slice(0, span.start).split('\n').length - 5]),
          [[message, line]],
        );
        assert.match(found[0]?.message ?? '', new RegExp(`more than ${boundOf(constant).toLocaleString('en-GB')}`, 'i'));
      });

      it(`${message}: up to the bound, in notes to colleagues and in code nothing is said`, () => {
        const beyond = shape(boundOf(constant));
        const clean = [shape(boundOf(constant) - 1), `:::internal\n${beyond}\n:::`, `\`\`\`\n${beyond}\n\`\`\``];
        for (const body of clean) assert.ok(!rulesOf(`---\nfoi: 1\n---\n\n${body}\n`).includes('marks-not-read'), body.slice(0, 20));
      });
    }

    it('code goes out as code, however many marks it has', () => {
      const { syntax } = snapshotOf(`---\nfoi: 1\n---\n\n\`\`\`\n${'*'.repeat(boundOf('MOST_MARKS') + 1)}\n\`\`\`\n`, 'notice.foi.md');
      assert.deepEqual(
        syntax.pieces.map(({ kind }) => kind),
        ['code'],
      );
    });
  });

  it('a block whose end is too far off is a finding', () => {
    const notes = '::page-break\n\n'.repeat(boundOf('FARTHEST') + 10);
    assert.ok(rulesOf(`---\nfoi: 1\n---\n\n:::withheld{under="43(2)"}\n:::internal\n${notes}`).includes('block-unclosed'));
  });

  it('more findings than are shown are counted', () => {
    const shown = diagnostics(snapshotOf(`---\nfoi: 1\n---\n\n${'((nothing))\n\n'.repeat(MAX_DIAGNOSTICS + 5)}`, 'notice.foi.md'), CONTEXT.check);
    assert.equal(shown.length, MAX_DIAGNOSTICS + 1);
    assert.match(shown.at(-1)?.message ?? '', /^Only the first/);
  });

  it('a letter that is too large, or nested too deeply, is not taken without a word', async () => {
    const large = await readLetter('letter.txt', new Uint8Array(MOST_BYTES + 1));
    assert.ok('problem' in large);
    assert.match(large.problem, /too much for a letter/);
    const deep = await readLetter('letter.html', new TextEncoder().encode(`${'<div>'.repeat(5_000)}Words${'</div>'.repeat(5_000)}`));
    assert.ok('problem' in deep ? /nested too deeply/.test(deep.problem) : JSON.stringify(deep.blocks).includes('Words'));
  });
});
