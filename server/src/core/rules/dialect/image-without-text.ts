import { defineRule } from '../define';
import { letterNodes } from './letterNodes';

export default defineRule({
  name: 'image-without-text',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'dialect', at: '1' },
    { act: 'practice', at: 'Text alternatives: Web Content Accessibility Guidelines 2.2, criterion 1.1.1' },
  ],
  messages: {
    missing: {
      what: 'This picture has no words that say what it shows.',
      why: 'A requester who cannot see the picture, or who reads the letter as plain text, gets nothing in its place.',
      todo: 'Write what the picture shows between the square brackets.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { node, span } of letterNodes(notice, /!\[/)) {
        if ((node.type === 'image' || node.type === 'imageReference') && (node.alt ?? '').trim() === '') ctx.report({ at: span, message: 'missing' });
      }
    },
  },
});
