import type { Notice, Outcome, Sentence } from '../../notice/model';
import { defineRule, type Fix } from '../define';
import { insertAfter } from '../support/insertPassage';

export default defineRule({
  name: 'held-status-missing',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOISA', at: '16(1)(a)' },
  ],
  messages: {
    held: {
      what: 'Information is withheld, and the letter does not say that it is held.',
      why: 'The requester is entitled to be told whether the information is held, also where it is not given. Only a refusal to confirm or deny leaves that open.',
      todo: 'Add “We hold this information”, if that is so.',
    },
  },
  on: {
    notice(notice, ctx) {
      // A review is about what an earlier letter withheld, and so held.
      if (notice.kind === 'review') return;
      const severity = (regime: string): { severity?: 'error' } => (regime === 'FOISA' ? { severity: 'error' } : {});
      for (const outcome of notice.outcomes) {
        const [claim] = outcome.claims.filter(
          ({ outcome: what, regime, provision }) => what === 'withheld' && (regime === 'FOIA' || regime === 'FOISA') && provision !== undefined,
        );
        if (outcome.kind !== 'withheld' || !claim) continue;
        if (outcome.block) {
          if (!notice.sentences.some((sentence) => (sentence.outcome === outcome || sentence.zone === 'decision') && showsHolding(sentence)))
            ctx.report({
              at: outcome.block.fence.nameSpan,
              message: 'held',
              citation: claim.citation,
              ...severity(claim.regime),
              fix: () => sayHeld(outcome, notice),
            });
        } else if (!notice.sentences.some((sentence) => isOwn(sentence) && showsHolding(sentence))) {
          ctx.report({ at: claim.span, message: 'held', citation: claim.citation, ...severity(claim.regime), certainty: 'likely' });
        }
      }
    },
  },
});

/** Words that say or take for granted that there is something. Wide on purpose: redaction, documents that are sent, and content that is described all imply it. */
const HOLDING =
  /\b(?:hold|holds|held|holding|locat(?:ed|ing)|identified|found|retriev\w+|redact\w*|possess\w*|in our (?:records|possession)|enclos\w+|attach\w+|part(?:ly|ially)? (?:of )?(?:disclos|releas|withh|exempt)\w*|some (?:of )?(?:the |this )?(?:requested )?(?:information|data|details)|(?:the|these|those|this) (?:documents?|reports?|e-?mails?|letters?|minutes|correspondence|list|figures|records?|files?|statements?|names?|prices|advice|contracts?) (?:is|are|was|were|contains?|sets? out|shows?|includes?|comprises?|consists?|relates?)|remaind?er|remaining information|(?:already |publicly )?available (?:on|at|from|in|to)|publish(?:ed)?|the (?:rest|withheld information|disputed information)|consists? of|comprises?|within (?:the )?scope)\b/i;

function showsHolding({ text, statements, piece }: Sentence): boolean {
  if (piece.kind === 'heading') return false;
  if (statements.some(({ kind, negated, hypothetical }) => kind === 'held' && !negated && !hypothetical)) return true;
  return HOLDING.test(text) && !/\b(?:whether|if)\b[^.;]{0,60}\bheld\b|\bnot held\b|\bnot hold\b/i.test(text);
}

function isOwn({ zone }: Sentence): boolean {
  return zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights';
}

/** That it is held is for the drafter to know, so the sentence asks for it. */
function sayHeld({ block }: Outcome, notice: Notice): Fix | undefined {
  if (!block) return undefined;
  const heading = notice.pieces.find((piece) => piece.block === block);
  const at = heading?.kind === 'heading' ? heading.span.end : block.fence.span.end;
  return {
    title: 'Say that the information is held, to confirm',
    edits: [insertAfter(notice, at, 'We hold this information. [insert: check that this is so, and take this prompt out]')],
    safe: false,
  };
}
