import { isSameProvision } from '../../law/paths';
import type { Notice, Outcome, Sentence } from '../../notice/model';
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
      const stating = notice.sentences.filter((sentence) => sentence.piece.kind !== 'heading' && (sentence.has(RELIES) || sentence.has(OVER_LIMIT)));
      for (const outcome of notice.outcomes) {
        const { block, kind } = outcome;
        if (!block || (kind !== 'withheld' && kind !== 'refused') || outcome.claims.length === 0 || isStated(outcome, stating)) continue;
        // While the public interest is still being weighed nothing is refused yet.
        if (outcome.claims.every(({ test }) => test.status === 'deferred')) continue;
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
  /\b(?:withh(?:o|e)ld\w*|refus\w+|exempt(?:ed)?|excepted|redact\w*|rel(?:y|ies|ied|ying)|reliance|appl(?:y|ies|ied)|engaged|not (?:be )?(?:disclos|releas|provid|suppl)\w*|unable to (?:disclose|release|provide|supply)|removed?|kept back|keep back|declin\w+|not obliged|not (?:to )?comply\w*|not (?:have|required|bound) to (?:disclose|release|provide|supply|give|comply|answer)|turn(?:ed)? down|(?<!not )uph[eo]ld\w*)\b/i;
/** That the cost goes beyond the limit is what the law lets an authority rely on. */
const OVER_LIMIT = /\b(?:exceed\w*|more than|over|above|beyond)\b[^.;]{0,60}\blimit\b/i;
/** A statement with the list of what is relied on, whichever part the list stands in. */
const LISTS = /\b(?:following|these|those) (?:exemption|exception|section|regulation|provision)s?\b/i;

/** Whether one of the sentences that say so tells that it is refused: in the block, its heading left out, in the decision, or elsewhere of the same provision or of a list. */
function isStated(outcome: Outcome, stating: readonly Sentence[]): boolean {
  return stating.some(
    (sentence) =>
      (outcome.kind === 'refused' || sentence.has(RELIES)) && (sentence.outcome === outcome || sentence.zone === 'decision' || isAbout(outcome, sentence)),
  );
}

/** A sentence outside the block, and outside every part with another outcome, that names what the block relies on. */
function isAbout({ kind, claims }: Outcome, sentence: Sentence): boolean {
  const { outcome, zone, citations } = sentence;
  if (zone === 'request' || zone === 'quoted' || zone === 'internal' || zone === 'rights' || (outcome?.block && outcome.kind !== kind)) return false;
  return sentence.has(LISTS) || citations.some((one) => one.role !== 'denied' && claims.some((claim) => isSameProvision(one, claim)));
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
