import type { Notice, Sentence } from '../../notice/model';
import { contains } from '../../text/span';
import { defineRule } from '../define';
import { balanceFix, passagesOf, sidesFix } from '../support/completeTest';
import { spokenList } from '../support/provisions';
import { certaintyOfTest, citationsOf, type WeighedTest, weighedTests } from '../support/weighedTests';

/** Words that may conclude in a way that the reading does not know: then nobody should be told for certain that there is no conclusion. */
const MAY_CONCLUDE = /\b(?:decid\w+|conclu\w+|determin\w+|on balance|therefore|accordingly|consider(?:s|ed)? that|in (?:my|our) (?:view|opinion)|satisfied)\b/i;
const HARM = /\b(?:prejudic|harm|undermin|endanger|hinder|damag)\w*/i;

export default defineRule({
  name: 'pit-no-conclusion',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(3)' },
    { act: 'EIR', at: '14(3)(b)' },
    { act: 'FOISA', at: '16(2)' },
  ],
  messages: {
    unfinished: {
      what: 'The public interest is looked at for {provisions}, and no conclusion is drawn.',
      why: 'The reasons that the law asks for are those for saying that one interest outweighs the other. Factors without a conclusion, or a conclusion about harm, do not say it.',
      todo: 'End with the conclusion: that the public interest in maintaining the provision outweighs the other, and why.',
    },
    bare: {
      what: 'The public interest test for {provisions} is only a conclusion: nothing is weighed.',
      why: 'A conclusion without the factors on either side gives no reasons, and the law asks for the reasons.',
      todo: 'Say what speaks for each side in this case before the conclusion.',
    },
    claimed: {
      what: 'The letter says that the public interest was considered for {provisions}, and says neither what was weighed nor what follows.',
      why: 'The requester must be able to see the reasons, not only that there were some.',
      todo: 'Set out the factors on each side and the conclusion.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const weighed of weighedTests(notice)) {
        const { test, claims } = weighed;
        const [claim] = claims;
        if (!claim || test.status !== 'partial') continue;
        const factors = test.favour.length + test.against.length;
        // Where section 17(4) relieves from giving reasons, silence is no fault; a weighing that breaks off is doubtful.
        if (test.relieved && (test.favour.length === 0 || test.conclusion.length > 0)) continue;
        if (test.conclusion.length > 0 && factors > 0) continue;
        const message = test.conclusion.length > 0 ? 'bare' : factors > 0 ? 'unfinished' : 'claimed';
        ctx.report({
          at: placeOf(weighed),
          message,
          values: { provisions: spokenList(claims) },
          ...citationsOf(claims),
          certainty: message === 'unfinished' && mayConclude(notice, weighed) ? 'likely' : certaintyOfTest(weighed),
          ...(test.relieved ? { severity: 'warning' as const } : {}),
          related: message === 'unfinished' ? [{ at: claim.span, message: 'This provision needs the conclusion.' }] : [],
          fix: () => (message === 'unfinished' ? balanceFix(notice, claim, test, claims) : sidesFix(notice, claim, test, ['favour', 'against'])),
          otherFixes: message === 'claimed' ? [() => balanceFix(notice, claim, test, claims)] : [],
        });
      }
    },
  },
});

/** The conclusion that has no reasons, or the heading or sentence after which the conclusion should stand. */
function placeOf({ test, claims }: WeighedTest) {
  const [conclusion] = test.conclusion;
  if (conclusion) return conclusion.span;
  const balance = claims.flatMap(passagesOf).find(({ kind }) => kind === 'balance');
  if (balance) return balance.heading.span;
  const last = [...test.favour, ...test.against].sort((a, b) => a.span.start - b.span.start).at(-1);
  return last?.span ?? test.span;
}

function mayConclude(notice: Notice, { test, claims }: WeighedTest): boolean {
  const balances = claims.flatMap(passagesOf).filter(({ kind }) => kind === 'balance');
  const end = notice.sentences.filter((sentence) =>
    balances.length > 0 ? balances.some((passage) => contains(passage.body, sentence.span)) : follows(sentence, test.span.end),
  );
  return end.some((sentence) => sentence.has(MAY_CONCLUDE) && !sentence.has(HARM));
}

/** In the test's last words, or directly after them. */
const follows = (sentence: Sentence, end: number): boolean => sentence.span.end >= end && sentence.span.start <= end + 400 && sentence.zone !== 'rights';
