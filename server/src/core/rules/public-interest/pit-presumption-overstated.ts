import type { Claim, Notice, Sentence } from '../../notice/model';
import { needsTest } from '../../notice/needsTest';
import { contains } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { certaintyOf } from '../support/certainty';
import { ownSentences } from '../support/publicInterest';

/** "will only be overridden in exceptional circumstances": a verb phrase that can be replaced. */
const ONLY_EXCEPTIONALLY =
  /\b(?:will|would|should|can|could|may|must|shall)(?: therefore| normally| generally)? only (?:ever )?be (?:overridden|overriden|outweighed|set aside|displaced|rebutted) (?:in|under) (?:the most |very |truly |wholly |only )?exceptional (?:circumstances|cases)\b/i;
const OVERSTATES: readonly RegExp[] = [
  ONLY_EXCEPTIONALLY,
  /\bonly\b[^.;]{0,80}\b(?:in|under) (?:the most |very |truly |wholly )?exceptional (?:circumstances|cases)\b/i,
  /\b(?:in|under) (?:the most |very |truly |wholly )?exceptional (?:circumstances|cases)\b[^.;]{0,60}\bonly\b|\bexceptional circumstances (?:are|would be) (?:needed|required|necessary)\b/i,
  /\bpresumption (?:in favour of|of|towards|for) (?:withholding|non-?disclosure|maintaining|secrecy|neither)\b/i,
  /\b(?:always|invariably|automatically|almost always) (?:outweighs?|overrides?|prevails?|(?:be )?outweighed|(?:be )?withheld)\b/i,
];

export default defineRule({
  name: 'pit-presumption-overstated',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '2(2)(b)' },
    { act: 'ICO', at: 'The public interest test' },
  ],
  messages: {
    overstated: {
      what: 'The test lets a qualified provision win from the start: it would give way only exceptionally.',
      why: 'No qualified provision starts ahead. How much an interest weighs depends on the case, and where both sides weigh the same the information is disclosed.',
      todo: 'Say instead how much weight the interest has in this case, and why.',
    },
  },
  on: {
    notice(notice, ctx) {
      const weighed = notice.claims.filter((claim) => needsTest(claim) && claim.regime !== 'EISR');
      for (const sentence of notice.sentences) {
        if (sentence.zone !== 'body' && sentence.zone !== 'decision') continue;
        if (!OVERSTATES.some((pattern) => sentence.has(pattern))) continue;
        const claims = weighed.filter((claim) => isAbout(notice, claim, sentence));
        const [claim] = claims;
        // Legal privilege has a strong weight of its own that is recognised as such.
        if (!claim || claims.every(isPrivilege)) continue;
        ctx.report({
          at: sentence.span,
          message: 'overstated',
          citation: claim.citation,
          citations: claims.slice(1).map((one) => one.citation),
          certainty: certaintyOf(claim),
          fix: () => weighted(notice, sentence),
        });
      }
    },
  },
});

const isPrivilege = ({ regime, path, citation }: Claim): boolean =>
  (regime === 'FOIA' && path[0] === '42') || (regime === 'FOISA' && path[0] === '36' && path[1] === '1') || citation === 'reg 12(5)(b)';

function isAbout(notice: Notice, claim: Claim, sentence: Sentence): boolean {
  return (claim.test.test !== undefined && contains(claim.test.test.span, sentence.span)) || ownSentences(notice, claim).includes(sentence);
}

function weighted(notice: Notice, sentence: Sentence): Fix | undefined {
  const match = sentence.match(ONLY_EXCEPTIONALLY);
  if (!match) return undefined;
  const span = sentence.at(match.index, match.index + match[0].length);
  return notice.slice(span.start, span.end) === match[0]
    ? { title: 'Say that it carries significant weight', edits: [{ span, text: 'carries significant weight' }], safe: false }
    : undefined;
}
