import type { Notice, Outcome, Sentence } from '../../notice/model';
import { contains } from '../../text/span';
import { defineRule } from '../define';

/** Both halves in one breath: the words of the statute, which choose nothing. */
const RECITAL = /\bwould,? or would be likely to\b/gi;
const LIKELY = /\b(?:be|is|are) (?:also )?likely to\b/i;
const WOULD = /\bwould (?:also |then |substantially |adversely |seriously )?(?:prejudice|endanger|affect|harm|damage|undermine|hinder)\b/i;

export default defineRule({
  name: 'likelihood-mismatch',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'The prejudice test' },
    { act: 'FOIA', at: '17(1)(c)' },
    { act: 'dialect', at: '3' },
  ],
  messages: {
    'says-likely': {
      what: 'The block says that the harm would occur, but its words say that it would be likely to.',
      why: 'The two are different tests. The requester sees only the words, and an appeal would look at the test that was chosen.',
      todo: 'Decide which it is, and say the same in the words and in likelihood="…".',
    },
    'says-would': {
      what: 'The block says that the harm would be likely to occur, but its words say that it would.',
      why: 'The two are different tests. “Would” is the harder one to show, and the words commit you to it.',
      todo: 'Decide which it is, and say the same in the words and in likelihood="…".',
    },
  },
  on: {
    outcome(outcome, ctx) {
      const attribute = outcome.block?.fence.attributes.find(({ name }) => name === 'likelihood');
      if (!attribute || outcome.likelihood === undefined) return;
      const harm = harmSentences(ctx.notice, outcome);
      const likely = harm.find((sentence) => LIKELY.test(withoutRecital(sentence)));
      const would = harm.find((sentence) => WOULD.test(withoutRecital(sentence)));
      // Words that say both are for `threshold-mixed`.
      if (likely && would) return;
      const contrary = outcome.likelihood === 'would' ? likely : would;
      if (!contrary) return;
      ctx.report({
        at: attribute.valueSpan,
        message: outcome.likelihood === 'would' ? 'says-likely' : 'says-would',
        certainty: 'likely',
        citations: outcome.claims.map((claim) => claim.citation),
        related: [{ at: contrary.span, message: 'The words say this.' }],
      });
    },
  },
});

function withoutRecital(sentence: Sentence): string {
  return sentence.text.replace(RECITAL, '');
}

/** What stands under a heading about harm; without one, every sentence of the block. */
function harmSentences(notice: Notice, outcome: Outcome): Sentence[] {
  const headed = outcome.passages.filter(({ kind }) => kind === 'harm');
  const own = notice.sentences.filter((sentence) => sentence.outcome === outcome && sentence.piece.kind !== 'heading');
  return headed.length === 0 ? own : own.filter((sentence) => headed.some((passage) => contains(passage.body, sentence.span)));
}
