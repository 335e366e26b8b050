import type { Outcome } from '../../notice/model';
import type { RuleContext } from '../define';
import { faultRule } from './faultRule';

const why = 'The attributes say what the block is about. The letter is checked against them, so one that can’t be read leaves a part of it unchecked.';

export default faultRule({
  name: 'block-attribute',
  severity: 'error',
  waiver: 'never',
  sources: [{ act: 'dialect', at: '3' }],
  why,
  todo: 'Write it as name="value" with straight quotation marks.',
  messages: {
    'likelihood-without-test': {
      what: 'A likelihood is stated, but {provision} has no test of prejudice or endangerment.',
      why: 'How likely a harm is matters only where the provision itself asks for one. Here the provision asks for something else.',
      todo: 'Remove the likelihood.',
    },
    'likelihood-only-would': {
      what: 'Under {provision} only “would” can be the likelihood.',
      why: 'Regulation 12(5) asks whether disclosure would adversely affect the interest. That it would be likely to is not enough.',
      todo: 'Change the likelihood to “would”, if you can say so, or reconsider the exception.',
    },
  },
  on: { outcome: checkLikelihood },
});

/** A likelihood may stand where any provision of the block has a threshold (`dialect.md` 3). */
function checkLikelihood(outcome: Outcome, ctx: RuleContext): void {
  const attribute = outcome.block?.fence.attributes.find(({ name }) => name === 'likelihood');
  if (!attribute || outcome.likelihood === undefined || outcome.claims.length === 0) return;
  const provisions = outcome.claims.map((claim) => claim.provision);
  // Of a provision that the catalogue does not have nothing can be said.
  if (provisions.some((provision) => provision === undefined)) return;
  const thresholds = provisions
    .map((provision) => provision?.threshold)
    .filter((threshold) => threshold === 'would' || threshold === 'would or would be likely to');
  const values = { provision: outcome.claims.map((claim) => claim.citation).join(', ') };
  if (thresholds.length === 0) {
    const { start, end } = attribute.span;
    const isAfterSpace = ctx.notice.text.charAt(start - 1) === ' ';
    ctx.report({
      at: attribute.span,
      message: 'likelihood-without-test',
      values,
      fix: () => ({ title: 'Remove the likelihood', edits: [{ span: { start: isAfterSpace ? start - 1 : start, end }, text: '' }], safe: false }),
    });
  } else if (outcome.likelihood === 'would be likely to' && thresholds.every((threshold) => threshold === 'would')) {
    ctx.report({ at: attribute.valueSpan, message: 'likelihood-only-would', values });
  }
}
