import * as assert from 'node:assert/strict';
import { afterNewLine } from '../../../server/src/core/features/onTypeFormatting';
import { applyEdits } from '../../../server/src/core/text/edits';
import { snapshotOf } from '../../support/features';
import { cursor } from '../../support/markers';

/** The text after a line was begun where the cursor stands. */
function entered(marked: string, fileName = 'notice.foi.md'): string {
  const { text, offset } = cursor(marked);
  return applyEdits(text, afterNewLine(snapshotOf(text, { fileName }), offset));
}

const nothing = (marked: string): void => assert.equal(entered(marked), marked.replace('$0', ''));

describe('a new line under an opening fence', () => {
  it('gets the closing fence below it', () => {
    assert.equal(entered(':::withheld{under="24(1)"}\n$0\n\nText.\n'), ':::withheld{under="24(1)"}\n\n:::\n\nText.\n');
    assert.equal(entered('Text.\n\n::::rights\n$0'), 'Text.\n\n::::rights\n\n::::');
    assert.equal(entered(':::rights\r\n$0\r\n'), ':::rights\r\n\r\n:::\r\n');
  });

  it('gets it inside a block that has its own', () => {
    assert.equal(entered(':::withheld\nKept.\n\n:::standard{id="a"}\n$0\n:::\n'), ':::withheld\nKept.\n\n:::standard{id="a"}\n\n:::\n:::\n');
  });

  it('gets none where the block is closed, cannot be read, or would be in the way of another', () => {
    nothing(':::withheld\n$0\nKept.\n:::\n');
    nothing('::page-break\n$0\n');
    nothing(':::\n$0\n');
    nothing(':::nosuchblock\n$0\n');
    nothing('- Item\n\n  :::withheld\n$0\n');
    nothing('```\n:::withheld\n$0\n```\n');
    nothing(':::withheld\nKept.\n\n:::ncnd\n$0\n:::\n');
  });

  it('gets none where the new line has words', () => nothing(':::withheld\n$0Kept.\n'));
});

describe('a new line under a numbered item', () => {
  it('gets the next number', () => {
    assert.equal(entered('1. One\n2. Two\n$0\n'), '1. One\n2. Two\n3. \n');
    assert.equal(entered(':::request\n9) How many?\n$0\n:::\n'), ':::request\n9) How many?\n10) \n:::\n');
    assert.equal(entered('1. One\n   1. Part\n   $0\n'), '1. One\n   1. Part\n   2. \n');
  });

  it('gets none within a list, under an empty item, in code, or in front matter', () => {
    nothing('1. One\n$0\n2. Two\n');
    nothing('1. One\n2. \n$0\n');
    nothing('```\n1. One\n$0\n```\n');
    nothing('---\n1. One\n$0\n---\n');
    nothing('<!--\n1. One\n$0\n-->\n');
  });

  it('gets none in a plain letter', () => assert.equal(entered('1. One\n$0\n', 'letter.txt'), '1. One\n\n'));
});
