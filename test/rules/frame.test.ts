import assert from 'node:assert/strict';
import { SUBJECT_OF } from '../../server/src/core/rules/registry';
import { checkText } from '../support/check';
import { inLetter } from '../support/frame';

const REGIMES = ['FOIA', 'EIR', 'FOISA'] as const;

describe('frame of examples', () => {
  for (const regime of REGIMES)
    for (const questions of [1, 3])
      it(`is sound by itself: ${regime}, ${questions} questions`, () => {
        const { text } = inLetter('We counted each camera once, however often it was damaged.', { regime, questions, plain: false });
        assert.deepEqual(said(text, false), []);
      });

  for (const regime of REGIMES)
    it(`is sound as a plain letter: ${regime}`, () => {
      const { text } = inLetter('We hold this information and give it to you in full. There were eleven in 2025.', { regime, questions: 1, plain: true });
      assert.deepEqual(said(text, true), []);
    });

  it('maps what it holds back to the fragment, front matter and all', () => {
    const fragment = '---\nsubject: Cameras\n---\n\nEleven cameras.';
    const { text, toFragment } = inLetter(fragment, { regime: 'FOIA', questions: 1, plain: false });
    for (const word of ['Cameras', 'Eleven']) {
      const start = text.indexOf(word);
      const span = toFragment({ start, end: start + word.length });
      assert.equal(span && fragment.slice(span.start, span.end), word);
    }
    assert.equal(toFragment({ start: text.indexOf('Dear'), end: text.length }), undefined);
  });
});

describe('rules of the written form', () => {
  const marks = [
    '---',
    'recieved: yesterday',
    '---',
    ':::disclosd{questions=“9”}',
    ':::',
    '::: withheld {likelihood=maybe} text',
    '<!-- waive nothing -->',
    '<!-- never closed',
    '```',
    '![](file://x) [here](c:/y) <b>bold</b> ((unknown)) ((issued))',
    '# One',
    '### Three',
    '|  |',
    '| --- |',
    '| x |',
  ].join('\n\n');

  it('find every one of these in the dialect', () => {
    assert.ok(dialectRules(marks, false).length >= 8, dialectRules(marks, false).join(', '));
  });

  it('say nothing about a plain letter', () => {
    assert.deepEqual(dialectRules(marks, true), []);
  });
});

function said(text: string, plain: boolean): string[] {
  const { findings, broken } = checkText(text, { plain });
  assert.deepEqual(broken, []);
  return findings
    .filter(({ severity }) => severity !== 'hint')
    .map(({ rule, message, span }) => `${rule}: ${message} (at "${text.slice(span.start, span.end).slice(0, 60)}")`);
}

function dialectRules(text: string, plain: boolean): string[] {
  const { findings } = checkText(text, { plain });
  return [...new Set(findings.map(({ rule }) => rule).filter((rule) => SUBJECT_OF[rule] === 'dialect'))];
}
