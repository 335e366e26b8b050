import assert from 'node:assert/strict';
import { sentencesOf } from '../../server/src/core/notice/sentences';
import { parse } from '../../server/src/core/syntax/index';
import { Prose } from '../../server/src/core/syntax/prose';
import type { Piece } from '../../server/src/core/syntax/model';
import { BOUNDARIES, trickyPlaces } from './sentenceBoundaries';

function cut(text: string): string {
  const piece: Piece = { kind: 'paragraph', depth: 0, span: { start: 0, end: text.length }, prose: Prose.plain(text, 0), block: undefined, quoted: false };
  return sentencesOf(piece)
    .map((sentence) => sentence.words.text)
    .join('|');
}

/** The paragraph as it stands in a letter: a bar takes the place of a space. */
const joined = (line: string): string => line.replace(/\|/g, ' ');

describe('sentences of letters', () => {
  it('are tried at 150 tricky places and more', () => {
    assert.ok(BOUNDARIES.reduce((sum, line) => sum + trickyPlaces(line), 0) >= 150);
  });

  for (const line of BOUNDARIES) it(line, () => assert.equal(cut(joined(line)), line));

  it('are cut so that text without a stop stays quick to read', () => {
    const sentences = parse(`We hold ${'a camera '.repeat(3000)}`, { form: 'plain' }).pieces.flatMap(sentencesOf);
    assert.ok(sentences.length > 3);
    assert.ok(sentences.every(({ words }) => words.text.length <= 4100));
  });
});
