import type { Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { allMatches } from '../../text/allMatches';

/** A time within which something is to be done, with its unit. */
const PERIOD =
  /\b(two|three|four|five|six|seven|ten|fourteen|twenty|twenty[- ]eight|thirty|forty|\d{1,3}) (?:\(\d{1,3}\) )?(?:(?:calendar|working|school|business|clear) )?(days?|weeks?|months?)\b/gi;
const WORDS: Readonly<Record<string, number>> = {
  two: 2,
  three: 3,
  four: 4,
  five: 5,
  six: 6,
  seven: 7,
  ten: 10,
  fourteen: 14,
  twenty: 20,
  'twenty-eight': 28,
  'twenty eight': 28,
  thirty: 30,
  forty: 40,
};
/** What the authority does with the complaint. Its own letter and reply are only where the time begins. */
const ITS_OWN = /\b(?:(?:this|our|the|my|that) (?:reply|response|letter|decision|answer|e-?mail|refusal)|responded)\b/gi;
const AUTHORITY_ACTS =
  /\b(?:we|our|repl(?:y|ies|ied)|respon(?:d|se)|complet\w*|outcome|aims?|will (?:be )?(?:review|consider|deal|dealt|look|provide|carried|acknowledge)\w*|receive (?:a|an|the)|of (?:receiving|receipt of) (?:your|the) (?:complaint|request|review|appeal|representations))\b/i;
const REQUESTER_ACTS = /\b(?:you|your|requests?|complaints?|appeals?|representations?|applications?|submitted|applicants?|ask|please|write|contact|e-?mail)\b/i;

export default defineRule({
  name: 'review-deadline',
  severity: 'information',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'practice', at: 'Section 45 code of practice, section 5' },
    { act: 'EIR', at: '11' },
    { act: 'FOISA', at: '20(5)' },
  ],
  messages: {
    short: {
      what: 'The letter gives {period} to ask for a review, where 40 working days are usual.',
      why: 'The section 45 code, regulation 11 and the Scottish Act all speak of 40 working days. Anything else leads to disputes about late requests.',
      todo: 'Write “within 40 working days of the date of this letter”.',
    },
  },
  on: {
    notice(notice, ctx) {
      // "Within 40 working days … we do not accept requests after two months": the time is given, and the months are its outer edge.
      if (notice.rights.internalReview.some(givesForty)) return;
      for (const sentence of notice.rights.internalReview) {
        const found = shortPeriod(sentence);
        if (!found) continue;
        ctx.report({
          at: found,
          message: 'short',
          values: { period: notice.slice(found.start, found.end).replace(/\s+/g, ' ') },
          fix: (): Fix => ({ title: 'Write “40 working days”', edits: [{ span: found, text: '40 working days' }], safe: false }),
        });
      }
    },
  },
});

/** The first time in a sentence that is given to the requester and differs from 40 working days to their loss, or is told in months. */
function shortPeriod(sentence: Sentence): Span | undefined {
  for (const match of allMatches(sentence.text, PERIOD)) {
    const clause = clauseAround(sentence.text, match.index);
    const words = clause.replace(ITS_OWN, ' ');
    if (AUTHORITY_ACTS.test(words) || !REQUESTER_ACTS.test(words)) continue;
    if (isShort(match[0], (match[1] ?? '').toLowerCase(), (match[2] ?? '').toLowerCase())) return sentence.at(match.index, match.index + match[0].length);
  }
  return undefined;
}

/** Whether the usual forty working days are given to the requester. */
function givesForty({ text }: Sentence): boolean {
  return allMatches(text, PERIOD).some((match) => {
    const words = clauseAround(text, match.index).replace(ITS_OWN, ' ');
    return /^(?:40|forty)\b.*\bworking days$/i.test(match[0]) && !AUTHORITY_ACTS.test(words) && REQUESTER_ACTS.test(words);
  });
}

/** The clause that holds a place: what stands between semicolons, commas and the conjunctions that open a new statement. */
function clauseAround(text: string, at: number): string {
  let from = 0;
  let to = text.length;
  for (const match of allMatches(text, /[;:]|,? (?:and|but) (?=(?:we|they|it|the|our|someone|will)\b)|, (?=(?:we|which|who)\b)/gi)) {
    if (match.index < at) from = match.index + match[0].length;
    else {
      to = match.index;
      break;
    }
  }
  return text.slice(from, to);
}

function isShort(whole: string, amount: string, unit: string): boolean {
  const count = WORDS[amount] ?? Number(amount);
  if (unit.startsWith('month')) return count <= 2;
  if (unit.startsWith('week')) return count < 8;
  // Forty days that are not working days end two weeks earlier.
  return /\b(?:working|business)\b/i.test(whole) ? count < 40 : count < 56;
}
