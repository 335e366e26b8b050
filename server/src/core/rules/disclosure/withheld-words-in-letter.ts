import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { piecesSent } from '../support/piecesSent';
import { printer } from '../support/printed';
import { WholePhrases } from '../support/wholePhrases';
import { SECURITY } from './sources';

const WHY = 'You listed it as something that must not leave. Once the letter is sent it cannot be called back.';

export default defineRule({
  name: 'withheld-words-in-letter',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: [{ act: 'FOIA', at: '17(4)' }, ...SECURITY],
  messages: {
    words: {
      what: '“{words}” is among the withheld words and stands in the letter.',
      why: WHY,
      todo: 'Describe it by its kind, without the words. If they may be sent after all, take them off withheld-words in the front matter.',
    },
    field: {
      what: 'The field prints “{words}”, which is among the withheld words.',
      why: WHY,
      todo: 'Use another field, or change the value in the front matter or the profile.',
    },
    request: {
      what: 'The request as you quote it holds “{words}”, which is among the withheld words.',
      why: `${WHY} The copy for the disclosure log prints the request too.`,
      todo: 'Take the words out of the request and mark the gap. If the requester’s own words may be printed, take them off withheld-words.',
    },
    name: {
      what: 'The {place} holds “{words}”, which is among the withheld words.',
      why: 'The requester sees the names of files and the title of the document.',
      todo: 'Give it another name.',
    },
  },
  on: {
    notice(notice, ctx) {
      const phrases = new WholePhrases(notice.values['withheld-words'] ?? []);
      if (phrases.isEmpty) return;
      const print = printer(notice, ctx);
      for (const { piece, zone } of piecesSent(notice)) {
        const isRequest = zone === 'request';
        const printed = print(piece, !isRequest && piece.kind !== 'code');
        for (const { phrase, span } of phrases.in(printed.text)) {
          const at = printed.at(span.start, span.end);
          const isField = printed.fromField(span.start, span.end);
          ctx.report({
            at,
            message: isField ? 'field' : isRequest ? 'request' : 'words',
            values: { words: phrase },
            ...(isField ? {} : { fix: () => takeOut(at, isRequest) }),
          });
        }
      }
      for (const { place, value, at } of namesThatLeave(notice))
        for (const { phrase } of phrases.in(value)) ctx.report({ at, message: 'name', values: { words: phrase, place } });
    },
  },
});

function takeOut(span: Span, isRequest: boolean): Fix {
  const text = isRequest ? '[redacted]' : '[insert: what it is, without the withheld words]';
  return { title: isRequest ? 'Redact these words in the request' : 'Take these words out', edits: [{ span, text }], safe: false };
}

/** What of the front matter the requester sees without its being text of the letter. */
function namesThatLeave(notice: Notice): { readonly place: string; readonly value: string; readonly at: Span }[] {
  return (notice.syntax.frontMatter?.entries ?? []).flatMap(({ path, value, valueSpan }) => {
    if (value === undefined) return [];
    const place = path === 'subject' ? 'subject' : path === 'reference' ? 'reference' : /^attachments\.\d+\.(?:file|title)$/.test(path) ? 'attachment' : '';
    // In a file name the words are joined by whatever a file system allows.
    return place === '' ? [] : [{ place, value: value.replace(/[_/\\]/g, ' '), at: valueSpan }];
  });
}
