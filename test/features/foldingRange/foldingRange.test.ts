import * as assert from 'node:assert/strict';
import { foldingRanges } from '../../../server/src/core/features/foldingRange';
import { snapshotOf } from '../../support/features';
import { WHOLE_NOTICE } from '../../support/notices';

/** Each fold as its first and last line of text. */
function folds(text: string): string[] {
  const lines = text.split('\n');
  return foldingRanges(snapshotOf(text)).map(({ startLine, endLine, kind }) => `${lines[startLine]} … ${lines[endLine]}${kind ? ` (${kind})` : ''}`);
}

describe('folding', () => {
  it('folds front matter, blocks, headings and comments', () => {
    const found = folds(WHOLE_NOTICE);
    assert.ok(found.includes('--- … --- (region)'));
    assert.ok(found.includes(':::request … :::'));
    assert.ok(found.includes('<!-- waive pit-formula: the balance was drawn for these places … alone --> (comment)'));
    assert.ok(found.includes('#### Factors favouring disclosure … - People could see which bridges were looked at.'));
    assert.ok(found.includes(':::standard{id="ncnd-caveat" rev="2026-01"} … :::'));
  });

  it('ends the fold of a heading with its block, and with the next block', () => {
    assert.deepEqual(folds('# Title\n\nText\n\n:::advice\n## Help\n\nHere.\n:::\n\nBye\n'), ['# Title … Text', ':::advice … :::', '## Help … Here.']);
  });

  it('never folds a single line or blank lines at the end', () => {
    assert.deepEqual(folds('# Title\n\n\n\n# Next\nText\n\n'), ['# Next … Text']);
  });
});
