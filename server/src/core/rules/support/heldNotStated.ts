import { derived } from '../../text/derived';
import type { Claim, Notice, Outcome, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import type { FindingCertainty, Fix } from '../define';
import { insertAfter } from './insertPassage';
import { ownWords } from './saidOf';

/** An outcome that withholds information, of which the letter nowhere says that it is held. */
export interface HeldNotStated {
  readonly claim: Claim;
  readonly at: Span;
  readonly certainty: FindingCertainty;
  readonly fix: () => Fix | undefined;
}

/** Words that say or take for granted that there is something. Wide on purpose: redaction, documents that are sent, and content that is described all imply it, but not “this letter is a refusal notice”. */
const HOLDING =
  /\b(?:hold|holds|held|holding|locat(?:ed|ing)|identified|found|retriev\w+|redact\w*|possess\w*|in our (?:records|possession)|enclos\w+|attach\w+|part(?:ly|ially)? (?:of )?(?:disclos|releas|withh|exempt)\w*|some (?:of )?(?:the |this )?(?:requested )?(?:information|data|details)|(?!this (?:letter|correspondence|e-?mail|statement)\b)(?:the|these|those|this) (?:documents?|reports?|e-?mails?|letters?|minutes|correspondence|list|figures|records?|files?|statements?|names?|prices|advice|contracts?)(?: of [^.;:]{1,60}?)? (?:is|are|was|were|contains?|sets? out|shows?|includes?|comprises?|consists?|relates?)|remaind?er|remaining information|(?:already |publicly )?available (?:on|at|from|in|to)|publish(?:ed)?|the (?:rest|withheld information|disputed information)|consists? of|comprises?|within (?:the )?scope|(?<!\b(?:to|not|cannot) )(?:give|gave|send|sent|suppl(?:y|ied)|releas(?:e|ed)) (?:you|it|them|this|these|the (?:other|rest))|in part)\b|\b(?:suppl(?:y|ied)|provided|gave|given|submitted|sent)\b[^.;]{0,40}? to (?:us|the [A-Z]\w+)\b/i;

/** What is withheld under one of the Acts without a word on whether it is held. A review is left alone: it is about what an earlier letter withheld, and so held. */
export const heldNotStated = derived((notice: Notice) => (notice.kind === 'review' ? [] : find(notice)));

function find(notice: Notice): readonly HeldNotStated[] {
  const showing = notice.sentences.filter(showsHolding);
  // What is said outside every part is said of all of them.
  const inDecision = showing.some(
    ({ zone, outcome, statements }) =>
      zone === 'decision' || (outcome?.block === undefined && zone === 'body' && statements.some(({ kind }) => kind === 'held')),
  );
  const outcomes = new Set(showing.map(({ outcome }) => outcome));
  const said = new Set(ownWords(notice));
  const anywhere = showing.some((sentence) => said.has(sentence));
  return notice.outcomes.flatMap((outcome): readonly HeldNotStated[] => {
    const claim = outcome.claims.find(
      ({ outcome: what, regime, provision }) => what === 'withheld' && (regime === 'FOIA' || regime === 'FOISA') && provision !== undefined,
    );
    if (outcome.kind !== 'withheld' || !claim) return [];
    // What falls to the Regulations is answered, and its holding said, under them.
    if (claim.path[0] === '39') return [];
    if (!outcome.block) return anywhere ? [] : [{ claim, at: claim.span, certainty: 'likely', fix: () => undefined }];
    if (inDecision || outcomes.has(outcome)) return [];
    return [{ claim, at: outcome.block.fence.nameSpan, certainty: 'certain', fix: () => sayHeld(outcome, notice) }];
  });
}

function showsHolding(sentence: Sentence): boolean {
  const { statements, piece } = sentence;
  if (piece.kind === 'heading') return false;
  if (statements.some(({ kind, negated, hypothetical }) => kind === 'held' && !negated && !hypothetical)) return true;
  return sentence.has(HOLDING) && !sentence.has(/\b(?:whether|if)\b[^.;]{0,60}\bheld\b|\bnot held\b|\bnot hold\b/i);
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
