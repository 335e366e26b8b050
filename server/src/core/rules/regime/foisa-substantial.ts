import type { Claim, Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { spokenList } from '../support/provisions';
import { ownSentences } from '../support/publicInterest';
import { sentenceCase } from '../../wording/cite';

const PREJUDICE = /\b(?:prejudic\w+|inhibit\w*)\b/i;
const SUBSTANTIAL = /\bsubstantial(?:ly)?\b/i;
/** The verb after its threshold: the adverb belongs after it. */
const VERB = /\b(?:would|(?:be|is|are) likely to)(?: (?:also|therefore|then))? (?:prejudice|inhibit)\b/i;

export default defineRule({
  name: 'foisa-substantial',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOISA', at: '27(2)' },
    { act: 'FOISA', at: '28' },
    { act: 'FOISA', at: '30' },
    { act: 'FOISA', at: '33' },
    { act: 'FOISA', at: '35' },
    { act: 'FOISA', at: '40' },
  ],
  messages: {
    missing: {
      what: '{Provisions} asks for substantial prejudice, and the letter argues prejudice only.',
      why: 'The Scottish Act sets a higher threshold than the Act of 2000: the harm must be real and of some weight, and the notice has to show it.',
      todo: 'Say that the disclosure would, or would be likely to, prejudice the interest substantially, and show why.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const claim of notice.claims.filter(isSubstantial)) {
        const own = ownSentences(notice, claim);
        const first = own.find(({ text }) => PREJUDICE.test(text));
        if (!first || reported.has(first.span.start) || own.some(({ text }) => SUBSTANTIAL.test(text))) continue;
        reported.add(first.span.start);
        const sharing = notice.claims.filter((other) => isSubstantial(other) && ownSentences(notice, other).includes(first));
        ctx.report({
          at: wordIn(first, PREJUDICE) ?? first.span,
          message: 'missing',
          values: { Provisions: sentenceCase(spokenList(sharing)) },
          citation: claim.citation,
          citations: sharing.map(({ citation }) => citation),
          certainty: certaintyOf(claim),
          fix: () => substantialFix(notice, own),
        });
      }
    },
  },
});

function isSubstantial({ regime, provision }: Claim): boolean {
  return regime === 'FOISA' && provision?.substantial === true && provision.confirmed;
}

function wordIn(sentence: Sentence, pattern: RegExp): Span | undefined {
  const match = sentence.match(pattern);
  return match ? sentence.at(match.index, match.index + match[0].length) : undefined;
}

/** Puts "substantially" after the verb of the harm; the drafter has to see whether the reasons bear it. */
function substantialFix(notice: Notice, own: readonly Sentence[]): Fix | undefined {
  const place = own.map((sentence) => wordIn(sentence, VERB)).find((span) => span !== undefined);
  if (!place || notice.slice(place.start, place.end).includes('\n')) return undefined;
  return {
    title: 'Write “substantially”, if the reasons bear it',
    edits: [{ span: { start: place.end, end: place.end }, text: ' substantially' }],
    safe: false,
  };
}
