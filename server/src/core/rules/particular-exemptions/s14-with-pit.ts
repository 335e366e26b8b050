import type { Notice, PublicInterestTest, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { certaintyOf } from '../support/certainty';
import { refusalsUnder } from '../support/cost';
import { Spoken } from '../support/provisions';

export default defineRule({
  name: 's14-with-pit',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '14' },
    { act: 'ICO', at: 'guidance on section 14' },
  ],
  messages: {
    weighed: {
      what: '{Provision} is not subject to a public interest test, and the letter weighs one.',
      why: 'Section 14 is no exemption. What counts is whether the request is vexatious: its burden against its value and purpose. A balance of public interests invites an argument about the wrong question.',
      todo: 'Leave the test out, or set the burden of the request against its value and purpose instead.',
    },
  },
  on: {
    notice(notice, ctx) {
      const [claim] = refusalsUnder(notice, '14');
      if (!claim) return;
      const test = testUnder(notice, claim.region.block !== undefined);
      if (test)
        ctx.report({ at: test.span, message: 'weighed', values: { Provision: Spoken(claim) }, citation: claim.citation, certainty: certaintyOf(claim) });
    },
  },
});

/** The conclusion of a public interest test that can serve nothing but section 14. */
function testUnder(notice: Notice, marked: boolean): Sentence | undefined {
  const other = notice.claims.some(({ path, regime }) => !(path[0] === '14' && (regime === 'FOIA' || regime === 'FOISA')));
  const tests = marked
    ? notice.outcomes.filter(({ claims }) => claims.length > 0 && claims.every(({ path }) => path[0] === '14')).flatMap((outcome) => outcome.tests)
    : other
      ? []
      : notice.tests;
  return tests.map(concludes).find((sentence) => sentence !== undefined);
}

/** A sentence that weighs the public interest by name: value against burden is the test of section 14 itself. */
function concludes({ conclusion }: PublicInterestTest): Sentence | undefined {
  return conclusion.find(
    ({ text, zone }) =>
      zone !== 'quoted' &&
      /\bpublic interests? (?:in|lies|favours?|is|considerations?)\b|\bin the public interest\b/i.test(text) &&
      /\boutweigh\w*|\bfavou?rs?\b|\blies\b|\bgreater\b|\bbalance\b/i.test(text) &&
      !/\b(?:value|burden|serious purpose|disproportionate)\b/i.test(text),
  );
}
