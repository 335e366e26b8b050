import type { Claim, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { harmArguments, type HarmArgument, likelihoodClaims } from '../support/harm';
import { interestOf } from '../support/harmWords';
import { spokenList } from '../support/provisions';
import { OTHER_INTERESTS, THEIR_OWN } from './otherInterests';

const THREAT = /\b(?:would|will|could|may|might|likely|increas\w+|caus\w+|lead\w*|detriment\w*)\b/i;

export default defineRule({
  name: 'harm-not-tied-to-interest',
  severity: 'warning',
  certainty: 'hint',
  since: '0.1.0',
  status: 'preview',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'ICO', at: 'The prejudice test' },
  ],
  messages: {
    other: {
      what: 'The harm here is to {interest}, and {provisions} protects something else: {summary}.',
      why: 'An exemption is engaged by harm to the interest it protects, with a link from disclosure to that harm. Other harm does not count.',
      todo: 'Say how disclosure leads to harm to what the provision protects, or leave the sentence out.',
    },
  },
  on: {
    notice(notice, ctx) {
      const reported = new Set<number>();
      for (const argument of harmArguments(notice)) {
        const claims = likelihoodClaims(argument).filter(({ citation }) => !THEIR_OWN.some((one) => citation === one || citation.startsWith(`${one}(`)));
        // Another provision of the same passage may be the one that protects it.
        if (claims.length === 0 || claims.length < argument.claims.length) continue;
        const found = firstOther(argument, claims);
        const [claim] = claims;
        const at = found?.sentence.at(found.start, found.end);
        if (!found || !at || !claim?.provision || reported.has(at.start)) continue;
        reported.add(at.start);
        ctx.report({
          at,
          message: 'other',
          values: { interest: found.interest, provisions: spokenList(claims), summary: claim.provision.summary },
          citation: claim.citation,
          citations: claims.slice(1).map(({ citation }) => citation),
        });
      }
    },
  },
});

interface Found {
  readonly sentence: Sentence;
  readonly start: number;
  readonly end: number;
  readonly interest: string;
}

/** The first sentence that fears for something else and does not speak of the interest as well. */
function firstOther({ sentences }: HarmArgument, claims: readonly Claim[]): Found | undefined {
  for (const sentence of sentences) {
    if (!sentence.has(THREAT) || claims.some(({ citation }) => interestOf(citation).exact.test(sentence.text))) continue;
    for (const { name, pattern } of OTHER_INTERESTS) {
      const match = sentence.match(pattern);
      if (match) return { sentence, start: match.index, end: match.index + match[0].length, interest: name };
    }
  }
  return undefined;
}
