import type { Notice } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { bareReference, makeOf, ownReferences } from './references';

/** A review answers another letter, whose reference it gives too. */
const REVIEW = /\binternal review\b/i;

export default defineRule({
  name: 'reference-inconsistent',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'practice', at: 'One reference for one request, so that a letter can be found again' }],
  messages: {
    differs: {
      what: 'The reference here is {here}; elsewhere in the letter it is {there}.',
      why: 'Whoever writes back quotes one of them, and the letter can’t be found under the other.',
      todo: 'Give one reference. If this is another request’s, say so beside it.',
    },
    stray: {
      what: 'A stray character stands before the reference {here}.',
      why: 'It is copied along when the reference is quoted, and then the letter can’t be found.',
      todo: 'Take it out.',
    },
  },
  on: {
    notice(notice, ctx) {
      const given = ownReferences(notice);
      for (const { text, stray } of given)
        if (stray)
          ctx.report({
            at: stray,
            message: 'stray',
            values: { here: text },
            fix: (): Fix => ({ title: 'Take the stray character out', edits: [{ span: stray, text: '' }], safe: false }),
          });
      if (notice.kind === 'review' || isReview(notice)) return;
      const own = frontMatterReference(notice) ?? given[0];
      if (!own) return;
      for (const { text, at } of given) {
        if (bareReference(text) === bareReference(own.text) || makeOf(text) !== makeOf(own.text)) continue;
        ctx.report({
          at,
          message: 'differs',
          values: { here: text, there: own.text },
          related: [{ at: own.at, message: `Here it is ${own.text}.` }],
          ...(notice.values.reference === undefined
            ? {}
            : { fix: (): Fix => ({ title: 'Use the reference of the front matter', edits: [{ span: at, text: '((reference))' }], safe: false }) }),
        });
      }
    },
  },
});

function frontMatterReference(notice: Notice): { readonly text: string; readonly at: Span } | undefined {
  const entry = notice.syntax.frontMatter?.entries.find(({ path }) => path === 'reference');
  return entry?.value === undefined ? undefined : { text: entry.value, at: entry.valueSpan };
}

function isReview(notice: Notice): boolean {
  return notice.sentences.some((sentence) => (sentence.zone === 'opening' || sentence.zone === 'decision') && sentence.has(REVIEW));
}
