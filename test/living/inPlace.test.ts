import assert from 'node:assert/strict';
import { createNoticeService } from '../../server/src/core';
import type { Snapshot } from '../../server/src/core/features/snapshot';
import { differsFromFresh } from '../support/sameNotice';

const ROWS = Array.from({ length: 20 }, (_, row) => `| ${row + 1} | Letter about the pier | given |`).join('\n');
const LETTER = `---
foi: 1
reference: HC 26/118
regime: FOIA
---

:::request
1. What did the bridge cost?
:::

:::withheld{under="43(2)" questions="1" likelihood="would be likely to"}
## Question 1: section 43(2)

We hold the contract. Its prices are withheld under section 43(2) of the Act, and the builder was asked first.
:::

The reference is ((reference)), and the clerk keeps the papers.

| No. | Document | Decision |
| --- | --- | --- |
${ROWS}

TBC by the clerk.
`;

const service = createNoticeService();
const OPTIONS = { today: '2026-11-30' };
const SOURCE = { uri: 'file:///ws/a.foi.md', fileName: 'a.foi.md' };

function opened(): Snapshot {
  const snapshot = service.snapshot(LETTER, SOURCE);
  snapshot.check(OPTIONS);
  return snapshot;
}

/** The snapshot after words are put in before others, or taken out; it is compared with a fresh reading. */
function written(before: Snapshot, at: string, text: string, taken = 0): Snapshot {
  const start = before.text.indexOf(at);
  assert.ok(start >= 0, at);
  const after = before.next({ span: { start, end: start + taken }, text }, SOURCE);
  after.check(OPTIONS);
  assert.equal(differsFromFresh(after, service.snapshot(after.text, SOURCE), OPTIONS, true), undefined);
  return after;
}

/** Whether a change leaves the notice that there was, with other words in it. */
function isTakenInPlace(at: string, text: string, taken = 0): boolean {
  const before = opened();
  const { notice } = before;
  return written(before, at, text, taken).notice === notice;
}

describe('a key in a notice', () => {
  it('is taken in place among words that nobody asks about: in a paragraph, a cell of a long table, beside a field', () => {
    assert.ok(isTakenInPlace('uilder was', 'x'));
    assert.ok(isTakenInPlace('etter about the pier | given |\n| 12', 'x'));
    assert.ok(isTakenInPlace('keeps the', '', 2));
  });

  it('has the notice read anew where it changes what the letter says, or more than one piece', () => {
    assert.ok(!isTakenInPlace('43(2) of the Act', '4'), 'another provision');
    assert.ok(!isTakenInPlace('withheld under', 'not '), 'another statement');
    assert.ok(!isTakenInPlace('the builder', '\n\n'), 'two paragraphs');
    assert.ok(!isTakenInPlace('We hold', ':::\n'), 'a fence');
    assert.ok(!isTakenInPlace('FOIA', 'X'), 'front matter');
    assert.ok(!isTakenInPlace('What did', 'x'), 'a question');
    assert.ok(!isTakenInPlace('The reference is', '# '), 'a heading');
  });

  it('moves a field only where it still begins there', () => {
    const start = LETTER.indexOf('((reference))');
    const after = written(opened(), LETTER.slice(start + 1, start + 14), '((');
    assert.deepEqual(
      after.syntax.fields.map(({ span }) => span.start),
      [start + 2],
    );
  });

  it('moves findings behind it, whose fixes then stand where they should', () => {
    const before = opened();
    const finding = before.check(OPTIONS).findings.find(({ rule }) => rule === 'template-residue');
    assert.ok(finding);
    const after = written(before, 'uilder was', 'xy')
      .check(OPTIONS)
      .findings.find(({ rule }) => rule === 'template-residue');
    assert.equal(after?.span.start, finding.span.start + 2);
  });

  it('compares reasons with each other as they stand now', () => {
    const reasons =
      'The builder still bids for work nearby. Its rivals would learn what it charges for steel and labour. Later offers would come out dearer for everyone. ';
    const passage = (provision: string): string => `:::withheld{under="${provision}" questions="1"}\n## Harm\n\n${reasons}\n:::\n\n`;
    const text = LETTER.replace(/:::withheld[\s\S]*?\n:::\n/, passage('43(2)') + passage('31(1)(a)'));
    const before = service.snapshot(text, SOURCE);
    const isCopied = (snapshot: Snapshot): boolean => snapshot.check(OPTIONS).findings.some(({ rule }) => rule === 'reasoning-copied');
    assert.ok(isCopied(before));
    const other = written(
      before,
      'builder still',
      'other words about a ferry and a tide that have nothing to do with it, since the quay was let to a circus that year ',
    );
    assert.ok(!isCopied(other));
  });

  it('has a paragraph read anew whose marks become too many to be read, or few enough', () => {
    const marks = written(opened(), 'uilder was', '@ '.repeat(1999));
    const rulesOf = (snapshot: Snapshot): boolean => snapshot.check(OPTIONS).findings.some(({ rule }) => rule === 'marks-not-read');
    const most = written(marks, 'uilder was', '@');
    assert.ok(!rulesOf(most));
    const tooMany = written(most, 'uilder was', '@');
    assert.ok(rulesOf(tooMany));
    const moreWords = written(tooMany, 'was asked', 'x');
    assert.ok(rulesOf(moreWords));
    assert.ok(!rulesOf(written(moreWords, '@uilder', '', 1)));
  });

  it('leaves a version that has been given up readable: it reads its own text again', () => {
    const before = opened();
    written(before, 'uilder was', 'x');
    assert.equal(differsFromFresh(before, service.snapshot(LETTER, SOURCE), OPTIONS, true), undefined);
  });
});
