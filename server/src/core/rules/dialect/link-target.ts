import type { Notice } from '../../notice/model';
import { defineRule } from '../define';
import { LINKED, letterNodes } from './letterNodes';
import { VAGUE_LINK_TEXTS } from './vagueLinkTexts';

const SCHEMES: ReadonlySet<string> = new Set(['https', 'http', 'mailto', 'tel']);
const SCHEME = /^([a-z][a-z0-9+.-]*):/i;

export default defineRule({
  name: 'link-target',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'dialect', at: '1' },
    { act: 'practice', at: 'Accessible link text: Web Content Accessibility Guidelines 2.2, criterion 2.4.4' },
  ],
  messages: {
    scheme: {
      what: 'This link begins with {scheme}: and would not work for the requester.',
      why: 'Only web pages, e-mail addresses and telephone numbers can be opened outside your organisation.',
      todo: 'Link to a web page (https:), an e-mail address (mailto:) or a telephone number (tel:).',
    },
    path: {
      what: 'The link points to {path}, which is not among the attachments.',
      why: 'A file that does not go out with the letter cannot be opened by the requester.',
      todo: 'Add the file to attachments in the front matter, or link to a web page.',
    },
    empty: {
      what: 'This link leads nowhere.',
      why: 'The requester would click on it and nothing would happen.',
      todo: 'Write the address between the round brackets, or take the link out.',
    },
    text: {
      what: 'The words “{text}” do not say where the link leads.',
      why: 'People who use a screen reader often hear the links of a page by themselves, and on paper the address is lost.',
      todo: 'Use the name of the page or document as the text of the link.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const { node, span } of letterNodes(notice, LINKED)) {
        if (node.type !== 'link' && node.type !== 'image' && node.type !== 'definition') continue;
        const fault = targetFault(node.url, notice);
        if (fault) ctx.report({ at: span, ...fault });
        if (node.type !== 'link') continue;
        const text = node.children.map((child) => ('value' in child ? child.value : '')).join('');
        if (
          VAGUE_LINK_TEXTS.has(
            text
              .trim()
              .toLowerCase()
              .replace(/[.:!]$/, ''),
          )
        )
          ctx.report({ at: span, message: 'text', values: { text: text.trim() } });
      }
    },
  },
});

function targetFault(url: string, notice: Notice): { message: 'scheme' | 'path' | 'empty'; values: Record<string, string> } | undefined {
  // What a field stands for is known only when it is filled.
  if (url.includes('((') || url.startsWith('#')) return undefined;
  if (url.trim() === '') return { message: 'empty', values: {} };
  const scheme = SCHEME.exec(url)?.[1];
  if (scheme !== undefined) return SCHEMES.has(scheme.toLowerCase()) ? undefined : { message: 'scheme', values: { scheme } };
  const files = (notice.values.attachments ?? []).map((attachment) => attachment.file);
  return files.includes(url) || files.includes(url.replaceAll('%20', ' ')) ? undefined : { message: 'path', values: { path: url } };
}
