import type { Law } from '../law/model';
import { lift } from '../notice/lift';
import type { Notice } from '../notice/model';
import { parse } from '../syntax';

/** A longer text is not looked into: it is a report or a book, and reading it would take seconds. */
export const LONGEST_LOOKED_AT = 100_000;

/** In so many characters from the beginning a letter greets somebody. */
const HEAD = 4000;

/** A line of its own: a greeting in the middle of a sentence is a quotation. Four blanks or more make it an example. */
const SALUTATION = /^ {0,3}(?:dear|annwyl) [^\n]{1,80}$/im;

/** Pages in Markdown that show a letter: a fence, or front matter, before the greeting. */
const EXAMPLE = /^(?: {0,3}(?:```|~~~)|---\s*$)/m;

/** The requester's own request is answered. A requester who complains writes of "my request". */
const YOUR_REQUEST =
  /\byour (?:recent |further |original |written |email |e-mail |letter |new |own |above |follow-up )?(?:(?:freedom of information|FOI|FOIA|FOISA|EIRs?|environmental information|information|internal review|review) )?(?:\([A-Z]{2,6}\) )?(?:access )?requests?\b|\b(?:you (?:have )?(?:asked|requested|requesting|wrote)|you were (?:asking|requesting))\b|\beich cais\b/i;

/** Whoever writes so wants the information. */
const OWN_REQUEST =
  /\b(?:my (?:freedom of information |FOI |EIR |original |initial )?request|I (?:would like to|wish to|am writing to|hereby) (?:request|make a request|complain)|please (?:could|can|would) you (?:provide|send) me)\b/i;

/**
 * Whether a text that no one has marked reads like an answer to a request for information: it greets somebody, answers their request, and
 * has a sign of an answer under the law. Strict, since it is asked of any text: an essay about the law, a page that shows a letter, and a
 * letter of a requester are none.
 * @param text at most `LONGEST_LOOKED_AT` characters; of a longer one the answer is no
 */
export function looksLikeLetter(text: string, law: Law): boolean {
  if (text.length > LONGEST_LOOKED_AT) return false;
  const greeting = SALUTATION.exec(text.slice(0, HEAD));
  if (!greeting || EXAMPLE.test(text.slice(0, greeting.index)) || !YOUR_REQUEST.test(text)) return false;
  return signsOf(lift(parse(text, { form: 'plain' }), law)) > 0;
}

/** Signs of an answer, counted: a provision relied on, a right to have it looked at again, information given or not held under a law that is named. */
function signsOf(notice: Notice): number {
  const { claims, rights, statements, regime, sentences, request } = notice;
  const own = sentences.filter(({ zone }) => zone !== 'request' && zone !== 'quoted').some(({ text }) => OWN_REQUEST.test(text));
  const answers = statements.some(({ kind, hypothetical, generic }) => !hypothetical && !generic && kind !== 'held');
  const signs = [claims.length > 0, rights.internalReview.length > 0 && rights.regulator.length > 0, answers && regime !== 'unknown'].filter(Boolean).length;
  // A request that is set out is quoted, and may say anything.
  return own && request === undefined ? Math.max(0, signs - 2) : signs;
}
