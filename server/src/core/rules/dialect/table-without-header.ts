import { defineRule } from '../define';
import type { Notice } from '../../notice/model';
import type { Piece } from '../../syntax/model';
import { isQuotedOrInternal } from './letterNodes';

export default defineRule({
  name: 'table-without-header',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'dialect', at: '10' },
    { act: 'practice', at: 'Headings of tables: Web Content Accessibility Guidelines 2.2, criterion 1.3.1' },
  ],
  messages: {
    missing: {
      what: 'The columns of this table have no headings.',
      why: 'Without headings a reader has to guess what the figures are, and a screen reader cannot say which column a cell belongs to.',
      todo: 'Write the name of each column in the first row.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const cells of headsOfTables(notice)) {
        const first = cells[0];
        if (!first || cells.some(({ prose, span }) => prose.has(/\S/) || /[^|\s]/.test(notice.slice(span.start, span.end)))) continue;
        const { start } = first.span;
        ctx.report({ at: { start, end: Math.max(start, cells.at(-1)?.span.end ?? start) }, message: 'missing' });
      }
    },
  },
});

/** The first row of every table outside the request and notes to colleagues. */
function headsOfTables(notice: Notice): readonly (readonly Piece[])[] {
  const heads = new Map<number, Piece[]>();
  for (const piece of notice.pieces) {
    if (piece.row !== 0 || piece.group === undefined || isQuotedOrInternal(notice, piece.span.start)) continue;
    const head = heads.get(piece.group);
    if (head) head.push(piece);
    else heads.set(piece.group, [piece]);
  }
  return [...heads.values()];
}
