import { strict as assert } from 'node:assert';
import { toSnippet } from '../../server/src/core/wording/index';
import { expandSnippet } from '../support/snippets';

describe('wording: snippets', () => {
  it('makes each prompt a stop of its own', () => assert.equal(toSnippet('a [insert: one] b [insert: one] c'), 'a ${1:[insert: one]} b ${2:[insert: one]} c'));
  it('fills a prompt of a fence and the same one in its block together', () =>
    assert.equal(
      toSnippet(':::withheld{information="[insert: what]"}\n[insert: what] [insert: why]\n:::\n[insert: what]'),
      ':::withheld{information="${1:[insert: what]}"\\}\n${1} ${2:[insert: why]}\n:::\n${3:[insert: what]}',
    ));
  it('escapes what an editor would read as its own syntax', () => {
    assert.equal(toSnippet('$5 {a} b\\c'), '\\$5 {a\\} b\\\\c');
    assert.equal(toSnippet('[insert: cost in $ or {x}]'), '${1:[insert: cost in \\$ or {x\\}]}');
  });
  it('puts samples in place of markers, the same one wherever the marker stands', () => {
    assert.equal(toSnippet('{{n}} and {{n}}', { '{{n}}': '7' }), '${1:7} and ${1}');
    assert.equal(toSnippet('{{n}}', { '{{n}}': ['a, b', 'c'] }), '${1|a\\, b,c|}');
    assert.equal(toSnippet('{{n}}', { '{{n}}': { syntax: '$CURRENT_YEAR' } }), '${1:$CURRENT_YEAR}');
  });
  it('gives the text back when nothing is typed', () => {
    const text = 'Pay $5 {soon} \\ [insert: who] by [insert: when]';
    assert.equal(expandSnippet(toSnippet(text), '2026-10-30').text, text);
  });
  it('leaves an unclosed prompt as text', () => assert.equal(toSnippet('a [insert: b'), 'a [insert: b'));
});
