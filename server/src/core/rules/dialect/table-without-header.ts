import { defineRule } from '../define';
import { letterNodes } from './letterNodes';

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
      for (const { node, span } of letterNodes(notice)) {
        if (node.type !== 'table') continue;
        const [header] = node.children;
        const { start } = span;
        const end = start + ((header?.position?.end.offset ?? 0) - (node.position?.start.offset ?? 0));
        if (header?.children.every((cell) => cell.children.length === 0)) ctx.report({ at: { start, end: Math.max(start, end) }, message: 'missing' });
      }
    },
  },
});
