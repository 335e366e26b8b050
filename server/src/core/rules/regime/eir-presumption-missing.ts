import { presumption } from '../../wording/passages';
import { needsTest } from '../../notice/needsTest';
import type { Claim, Notice } from '../../notice/model';
import { contains } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { passagesOf } from '../support/completeTest';
import { insertAfter } from '../support/insertPassage';

/** The word, and its substance without the word. */
const PRESUMPTION =
  /\bpresum\w+\b|\b(?:start(?:ed|ing|s)?|began|begin|begun|approach\w*|weighted|bias\w*|default|inclin\w+|lean\w*)\b[^.]{0,90}\b(?:disclos|releas|open)\w*|\b(?:disclos|releas)\w*\b[^.]{0,60}\b(?:is|as) the (?:default|starting)\b|\bregulation 12\s?\(2\)|\bgenerally favou?rs? disclosure\b/i;

export default defineRule({
  name: 'eir-presumption-missing',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [{ act: 'EIR', at: '12(2)' }],
  messages: {
    missing: {
      what: 'The letter refuses environmental information and does not mention the presumption in favour of disclosure.',
      why: 'Under the Regulations the balance begins on the side of disclosure. A refusal that does not say so looks as if it had begun from the other side.',
      todo: 'Say that you applied the presumption in favour of disclosure, and let the balance show it.',
    },
  },
  on: {
    notice(notice, ctx) {
      const claims = notice.claims.filter((claim) => claim.regime === 'EIR' && needsTest(claim) && claim.path[0] === '12');
      const [claim] = claims;
      if (!claim || notice.sentences.some(({ zone, text }) => zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && PRESUMPTION.test(text))) return;
      ctx.report({
        at: claim.span,
        message: 'missing',
        citation: claim.citation,
        citations: claims.slice(1).map((one) => one.citation),
        whole: true,
        fix: () => presumptionFix(notice, claim),
      });
    },
  },
});

/** At the head of the test. Where there is none yet, what inserts the test brings the presumption with it. */
function presumptionFix(notice: Notice, claim: Claim): Fix | undefined {
  const { test } = claim.test;
  if (!test) return undefined;
  const title = 'Say that the presumption in favour of disclosure was applied';
  const headed = passagesOf(claim).find(({ kind }) => kind === 'public-interest-test');
  if (headed) return { title, edits: [insertAfter(notice, headed.heading.span.end, presumption())], safe: false };
  const first = notice.sentences.find((sentence) => contains(test.span, sentence.span) && sentence.piece.kind === 'paragraph');
  return first && { title, edits: [{ span: { start: first.span.start, end: first.span.start }, text: `${presumption()} ` }], safe: false };
}
