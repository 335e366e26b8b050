import { defineRule } from '../define';
import { type LetterNode, letterRuns } from './letterNodes';

const TAG = /^<(\/?)([A-Za-z][A-Za-z0-9-]*)/;

/** Stands for words between tags. */
const NO_TAGS: LetterNode = { node: { type: 'paragraph', children: [] }, span: { start: 0, end: 0 } };

export default defineRule({
  name: 'raw-html',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'dialect', at: '1' }],
  messages: {
    html: {
      what: 'The letter holds a piece of HTML: {html}',
      why: 'HTML is never carried out in what is sent. The requester would see the marks themselves.',
      todo: 'Say the same in Markdown, or take the marks out.',
    },
  },
  on: {
    notice(notice, ctx) {
      const opened = new Set<string>();
      for (const { node, span } of letterRuns(notice, /</).flatMap((run) => (run.length > 0 ? run : [NO_TAGS]))) {
        if (node.type === 'paragraph' || node.type === 'heading') opened.clear();
        if (node.type !== 'html') continue;
        const [, slash = '', name = ''] = TAG.exec(node.value) ?? [];
        // A pair of tags is one fault; only an end without a beginning is reported by itself.
        if (slash !== '' && opened.has(name.toLowerCase())) continue;
        opened.add(name.toLowerCase());
        ctx.report({ at: span, message: 'html', values: { html: shortened(node.value) } });
      }
    },
  },
});

function shortened(html: string): string {
  const [line = ''] = html.split('\n');
  return line.length > 40 ? `${line.slice(0, 40)}…` : line;
}
