import assert from 'node:assert/strict';
import { renderHtml } from '../../server/src/core/render/index';
import { officeText } from '../support/office';
import { letterFrom } from './support';

const SOURCE = '# Your request\n\nWe hold *this* information.\n\n1. One\n2. Two\n\n| Month | Number |\n|---|--:|\n| May | 3 |';
const words = (text: string): readonly string[] => text.match(/\p{L}+/gu) ?? [];

describe('the HTML file, in an office program', () => {
  const html = new TextEncoder().encode(renderHtml(letterFrom(SOURCE), undefined));

  it('opens with all the words of the letter, in their order', async () => {
    assert.deepEqual(words(await officeText('letter.html', html)), words('Your request We hold this information One Two Month Number May'));
  });
});
