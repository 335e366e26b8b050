import assert from 'node:assert/strict';
import type { CheckTextOptions } from '../support/check';
import { checkText } from '../support/check';
import { inLetter } from '../support/frame';

/** Message keys of one rule on a fragment in a sound letter. */
function keys(rule: string, fragment: string, questions = 3, options: CheckTextOptions = {}): string[] {
  const { text } = inLetter(fragment, { regime: 'FOIA', questions, plain: false });
  return checkText(text, { only: [rule], ...options }).findings.map(({ messageKey }) => messageKey);
}

describe('questions-conflict', () => {
  const blocks = (first: string, second: string) => `:::${first}\nOne.\n:::\n\n:::${second}\nTwo.\n:::`;
  for (const [first, second, conflict] of [
    ['ncnd{under="31(3)" questions="1"}', 'disclosed{questions="1"}', true],
    ['ncnd{under="31(3)" questions="1" further="yes"}', 'disclosed{questions="1"}', false],
    ['disclosed{questions="1"}', 'ncnd{under="31(3)" questions="1" further="yes"}', false],
    ['ncnd{under="31(3)" questions="1"}', 'refused{under="12(1)" questions="1"}', false],
    ['not-held{questions="all"}', 'withheld{under="31(1)(a)" questions="2"}', true],
    ['not-held{questions="all" further="yes"}', 'withheld{under="31(1)(a)" questions="2"}', false],
    ['disclosed{questions="1-3"}', 'withheld{under="31(1)(a)" questions="2"}', false],
    ['ncnd{under="31(3)" questions="2(a)"}', 'disclosed{questions="2(b)"}', false],
    ['ncnd{under="31(3)" questions="2(a)"}', 'disclosed{questions="2"}', true],
    ['ncnd{under="31(3)" questions="1-2"}', 'disclosed', false],
  ] as const)
    it(`${conflict ? 'reports' : 'allows'} ${first} beside ${second}`, () =>
      assert.deepEqual(keys('questions-conflict', blocks(first, second)), conflict ? ['conflict'] : []));
});

describe('likelihood-mismatch', () => {
  const withHarm = (likelihood: string, harm: string) => `:::withheld{under="31(1)(a)" likelihood="${likelihood}"}\n### Harm\n\n${harm}\n:::`;
  for (const [likelihood, harm, expected] of [
    ['would', 'It would prejudice the prevention of crime.', []],
    ['would', 'It would be likely to prejudice the prevention of crime.', ['says-likely']],
    ['would be likely to', 'It would prejudice the prevention of crime.', ['says-would']],
    ['would', 'The test is whether it would, or would be likely to, prejudice that. It would prejudice it.', []],
    ['would', 'It would be likely to prejudice one thing and would prejudice another.', []],
  ] as const)
    it(`${expected[0] ?? 'nothing'}: "${likelihood}" with "${harm}"`, () =>
      assert.deepEqual(keys('likelihood-mismatch', withHarm(likelihood, harm)), expected));

  it('reads the passage about harm and no other', () => {
    assert.deepEqual(
      keys('likelihood-mismatch', `${withHarm('would', 'It would prejudice that.').slice(0, -4)}\n\n### Balance\n\nIt would be likely to prejudice that.\n:::`),
      [],
    );
  });
});

describe('questions-unknown', () => {
  it('knows parts, ranges and questions counted at the top', () => {
    assert.deepEqual(keys('questions-unknown', ':::disclosed{questions="1, 2-3"}\nOne.\n:::'), []);
    assert.deepEqual(keys('questions-unknown', ':::disclosed{questions="2(a)"}\nOne.\n:::'), ['unknown']);
    assert.deepEqual(keys('questions-unknown', '---\nquestions: 2\n---\n:::request\nMany things.\n:::\n\n:::disclosed{questions="1-3"}\nOne.\n:::'), [
      'unknown',
    ]);
  });

  it('reports a number that stands for two questions', () => {
    const request = ':::request\n1. One?\n2. Two?\n\nAnd:\n\n2. Three?\n:::';
    assert.deepEqual(keys('questions-unknown', request), ['repeated']);
  });
});

describe('raw-html, link-target and fields', () => {
  const quoted = ':::request\nMy <b>request</b> is [here](file:x) ((unknown))\n:::';
  const internal = ':::internal\nSee <b>this</b> [file](file:x) ((unknown))\n:::';
  for (const rule of ['raw-html', 'link-target', 'field-unknown', 'heading-skipped'])
    it(`${rule} leaves the request and notes to colleagues alone`, () => assert.deepEqual([...keys(rule, quoted), ...keys(rule, internal)], []));

  it('raw-html reports an end without its beginning', () => {
    assert.deepEqual(keys('raw-html', 'one <b>two</b> three</i>'), ['html', 'html']);
  });

  it('link-target follows references', () => {
    assert.deepEqual(keys('link-target', 'See [the report][1].\n\n[1]: file:///c/report.pdf'), ['scheme']);
    assert.deepEqual(keys('link-target', 'See [the report](https://www.anytown.example/((reference))).'), []);
    assert.deepEqual(keys('link-target', 'See [the report]().'), ['empty']);
  });

  it('fields come from the profile of the authority too', () => {
    const profile = {
      id: 'anytown',
      name: 'Anytown Police',
      kind: undefined,
      regime: undefined,
      letterhead: undefined,
      costLimit: undefined,
      signatories: [],
      regulator: undefined,
      values: { name: 'Anytown Police', 'review.email': 'x@anytown.example' },
      problems: [],
    };
    assert.deepEqual(keys('field-unknown', 'Write to ((review.email)).', 1, { profile }), []);
    assert.deepEqual(keys('field-unknown', 'Write to ((review.email)).', 1), ['unknown']);
    assert.deepEqual(keys('field-unfilled', 'From ((authority))', 1, { profile }), []);
    assert.deepEqual(keys('field-unfilled', 'From ((authority))', 1), ['profile']);
  });
});

describe('block-attribute', () => {
  for (const [under, likelihood, expected] of [
    ['31(1)(a)', 'would', []],
    ['31(1)(a), 42(1)', 'would be likely to', []],
    ['30(1)(a)(i)', 'would', ['likelihood-without-test']],
    ['reg 12(5)(a)', 'would', []],
    ['reg 12(5)(a)', 'would be likely to', ['likelihood-only-would']],
    ['99(1)', 'would', []],
  ] as const)
    it(`${expected[0] ?? 'nothing'}: likelihood "${likelihood}" under ${under}`, () =>
      assert.deepEqual(keys('block-attribute', `:::withheld{under="${under}" likelihood="${likelihood}"}\nWe withhold it.\n:::`), expected));
});
