import type { Notice, Sentence } from '../../notice/model';
import { overlaps, type Span } from '../../text/span';
import { defineRule, type FindingCertainty } from '../define';
import { isOwnSentence } from '../support/cost';
import { insertAnswer } from '../support/insertBlock';

export default defineRule({
  name: 's9-fees-notice-incomplete',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '9(1)' },
    { act: 'FOIA', at: '9(2)' },
    { act: 'FOISA', at: '9' },
  ],
  messages: {
    amount: {
      what: 'The fees notice does not say how much is to be paid.',
      why: 'A fees notice states the fee. Without an amount it is none: nothing is due, and the time for the answer goes on running.',
      todo: 'Give the fee in pounds, and how to pay it.',
    },
    months: {
      what: 'The fees notice does not say that the fee has to be paid within three months.',
      why: 'The request lapses if the fee is not paid within three months beginning with the day of the notice. The requester has to know.',
      todo: 'Say that the fee is to be paid within three months, and that the time for the answer stands still until then.',
    },
  },
  on: {
    notice(notice, ctx) {
      const place = placeOfNotice(notice);
      if (!place || notice.regime === 'EIR' || notice.regime === 'EISR') return;
      const own = notice.sentences.filter((sentence) => isOwnSentence(sentence) && sentence.zone !== 'rights').map(({ text }) => text);
      // The sum may stand in a table or in lines set out as one.
      const hasAmount = own.some((text) => AMOUNT.test(text)) || tabled(notice).some((text) => AMOUNT.test(text));
      const hasMonths = own.some((text) => MONTHS.test(text));
      const { at, certainty } = place;
      const fix = (title: string, words: string) => () => ({ title, edits: [insertAnswer(notice, words)], safe: false });
      if (!hasAmount)
        ctx.report({
          at,
          message: 'amount',
          certainty,
          whole: true,
          fix: fix('Insert the fee and how to pay it, to fill in', hasMonths ? FEE : `${FEE} ${TIME}`),
        });
      // The Act sets the time whether or not the notice tells of it.
      if (!hasMonths)
        ctx.report({
          at,
          message: 'months',
          severity: 'warning',
          certainty,
          whole: true,
          fix: fix('Insert the time for paying, to fill in', hasAmount ? TIME : `${FEE} ${TIME}`),
        });
    },
  },
});

const FEE = 'The fee is £[insert: amount]. You can pay it by [insert: how and to whom].';
const TIME =
  'Please pay it within three months beginning with the date of this notice. Until we have received it, the time for our answer does not run; if it is not paid by then, we need not answer the request.';

const AMOUNT = /£ ?\d|\b\d{1,6}(?:\.\d\d)? ?(?:pounds|GBP)\b|£ ?\[insert|\[insert:[^\]]*(?:amount|fee|sum)/i;
const MONTHS = /\b(?:three|3)(?: calendar)?[- ]months?\b|\[insert:[^\]]*three months/i;
/** The letter says that it is a fees notice, and not that one was sent or may follow. */
const IS_NOTICE =
  /\b(?:this (?:letter|e-?mail|notice|response)?(?: \w+)? ?(?:is|serves as|constitutes|is given as|should be (?:treated|regarded) as) (?:therefore |also )?(?:a|our|the)(?: formal)?|(?:we|i) (?:are|am) (?:therefore )?(?:now )?(?:issuing|giving|sending)(?: you)?(?: with)? (?:a|this)(?: formal)?|(?:hereby|please (?:treat|accept) this (?:letter|e-?mail)? ?as) (?:a|give)?(?: formal)?) ["'‘“]?fees? notice\b/i;

/** Cells and set-out lines of the letter outside the request. */
function tabled({ pieces, request }: Notice): readonly string[] {
  return pieces.filter(({ kind, span }) => (kind === 'cell' || kind === 'code') && !(request && overlaps(request.span, span))).map(({ prose }) => prose.text);
}

interface Place {
  readonly at: Span;
  readonly certainty: FindingCertainty;
}

function placeOfNotice(notice: Notice): Place | undefined {
  const kind = notice.syntax.frontMatter?.entries.find(({ path }) => path === 'kind');
  if (notice.values.kind === 'fees-notice' && kind) return { at: kind.valueSpan, certainty: 'certain' };
  if (notice.values.kind !== undefined) return undefined;
  const said = notice.sentences.find((sentence: Sentence) => isOwnSentence(sentence) && sentence.has(IS_NOTICE));
  return said && { at: said.span, certainty: 'likely' };
}
