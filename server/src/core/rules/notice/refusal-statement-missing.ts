import type { Notice, Outcome } from '../../notice/model';
import { decisionSentence } from '../../wording/outcomes';
import { defineRule, type Fix } from '../define';
import { insertAfter } from '../support/insertPassage';
import { keptBackWithoutProvision } from '../support/keptBack';

export default defineRule({
  name: 'refusal-statement-missing',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(a)' },
    { act: 'FOIA', at: '17(5)' },
    { act: 'EIR', at: '14(1)' },
    { act: 'FOISA', at: '16(1)(b)' },
  ],
  messages: {
    letter: {
      what: 'The letter says that something can’t be given, and never says that it relies on an exemption.',
      why: 'A refusal has to say that it rests on an exemption or on an exclusion of the duty to confirm or deny. Without that the requester can’t tell a refusal from a difficulty.',
      todo: 'Say under which provision the information is withheld, or that it is not held.',
    },
    block: {
      what: 'Nothing in this part, or in the decision, says that information is {done}.',
      why: 'What the fence says is never printed. The words have to state that the authority relies on the provision.',
      todo: 'Say in a sentence that the information is {done}, and under which provision.',
    },
  },
  on: {
    notice(notice, ctx) {
      const kept = keptBackWithoutProvision(notice);
      const [first] = kept;
      // Another rule speaks where the letter says outright that it withholds.
      if (first && kept.every(({ how }) => how === 'not-given')) ctx.report({ at: first.at, message: 'letter' });
      for (const outcome of notice.outcomes) {
        const { block, kind } = outcome;
        if (!block || (kind !== 'withheld' && kind !== 'refused') || outcome.claims.length === 0 || isStated(outcome, notice)) continue;
        ctx.report({
          at: block.fence.nameSpan,
          message: 'block',
          values: { done: kind === 'refused' ? 'refused' : 'withheld' },
          fix: () => stateIt(outcome, notice),
        });
      }
    },
  },
});

/** Words of reliance in any form. */
const RELIES =
  /\b(?:withh(?:o|e)ld\w*|refus\w+|exempt(?:ed)?|excepted|redact\w*|rel(?:y|ies|ied|ying)|reliance|appl(?:y|ies|ied)|engaged|not (?:be )?(?:disclos|releas|provid|suppl)\w*|unable to (?:disclose|release|provide|supply)|removed?|kept back|keep back|declin\w+|not obliged|turn(?:ed)? down)\b/i;

/** Whether the words of the block, its heading left out, or the decision say that it is refused. */
function isStated(outcome: Outcome, notice: Notice): boolean {
  return notice.sentences.some(
    (sentence) => (sentence.outcome === outcome || sentence.zone === 'decision') && sentence.piece.kind !== 'heading' && RELIES.test(sentence.text),
  );
}

function stateIt(outcome: Outcome, notice: Notice): Fix | undefined {
  const { block, kind } = outcome;
  const claims = outcome.claims.flatMap(({ provision, conditions }) =>
    provision ? [{ provision, conditions: conditions.flatMap((one) => (one.where === 'under' && one.provision ? [one.provision] : [])) }] : [],
  );
  if (!block || claims.length === 0) return undefined;
  const stated = block.fence.attributes.find(({ name }) => name === 'questions')?.value;
  const heading = notice.pieces.find((piece) => piece.block === block);
  const at = heading?.kind === 'heading' ? heading.span.end : block.fence.span.end;
  return {
    title: 'Say that it is refused, and under which provision',
    edits: [insertAfter(notice, at, decisionSentence(kind, claims, stated === undefined ? {} : { questions: stated }))],
    safe: false,
  };
}
