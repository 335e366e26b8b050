import { defineRule } from '../define';
import { isQuotedOrInternal } from './letterNodes';

export default defineRule({
  name: 'heading-skipped',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'dialect', at: '10' },
    { act: 'practice', at: 'Order of headings: Web Content Accessibility Guidelines 2.2, criterion 1.3.1' },
  ],
  messages: {
    skipped: {
      what: 'This heading has {depth} number signs, but the one above it has {above}: a level is left out.',
      why: 'Levels tell readers what belongs to what. A screen reader announces them, and a gap sounds as if a section were missing.',
      todo: 'Give the heading {wanted} number signs, or add the heading that is missing above it.',
    },
  },
  on: {
    notice(notice, ctx) {
      let above: number | undefined;
      for (const piece of notice.pieces) {
        if (piece.kind !== 'heading' || piece.quoted || isQuotedOrInternal(notice, piece.span.start)) continue;
        const { depth, span } = piece;
        const wanted = (above ?? depth) + 1;
        if (above !== undefined && depth > wanted) {
          const marks = { start: span.start, end: span.start + depth };
          const hasMarks = notice.slice(marks.start, marks.end) === '#'.repeat(depth);
          ctx.report({
            at: span,
            message: 'skipped',
            values: { depth: String(depth), above: String(above), wanted: String(wanted) },
            fix: () => (hasMarks ? { title: `Use ${wanted} number signs`, edits: [{ span: marks, text: '#'.repeat(wanted) }], safe: false } : undefined),
          });
        }
        above = depth;
      }
    },
  },
});
