import type { Notice, Sentence } from '../../notice/model';
import { defineRule } from '../define';

export default defineRule({
  name: 'not-held-unclear',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'case law', at: 'FS50641709' },
  ],
  messages: {
    unclear: {
      what: '“{words}” does not say whether the information is held.',
      why: 'The requester is entitled to be told whether it is held. What is not recorded in one place may be held in many, and what was not found may be there.',
      todo: 'Say “we do not hold this information”, or that it is held and why it can’t be given.',
    },
    block: {
      what: 'This part is about information that is not held, and its words do not say so.',
      why: 'The requester is entitled to be told whether it is held. What is not recorded in one place may be held in many, and what was not found may be there.',
      todo: 'Say “we do not hold this information”.',
    },
  },
  on: {
    notice(notice, ctx) {
      // Beside a refusal for its cost such words admit that something may be held.
      if (
        notice.citations.some(
          ({ regime, path }) =>
            ((regime === 'FOIA' || regime === 'FOISA') && path[0] === '12') || path.join().startsWith('12,4,b') || path.join().startsWith('10,4,b'),
        )
      )
        return;
      for (const outcome of notice.outcomes) {
        if (outcome.kind !== 'not-held' || !outcome.block) continue;
        const own = notice.sentences.filter((sentence) => sentence.outcome === outcome && sentence.piece.kind !== 'heading');
        if (own.length === 0 || own.some(isClear) || notice.sentences.some((sentence) => sentence.zone === 'decision' && isClear(sentence))) continue;
        ctx.report({ at: outcome.block.fence.nameSpan, message: 'block' });
      }
      const evasive = notice.sentences.filter((sentence) => isOwn(sentence) && sentence.outcome?.block === undefined && sentence.read(evasion) !== undefined);
      const [first] = evasive.filter((sentence) => !isClear(sentence) && !clearNearby(sentence, notice));
      const words = first && first.read(evasion);
      if (first && words)
        ctx.report({ at: first.at(words.index, words.index + words.text.length), message: 'unclear', values: { words: words.text }, certainty: 'likely' });
    },
  },
});

/** Says what is done with information rather than whether it is held. */
const EVASIVE =
  /\b(?:do|does|did) not (?:currently |routinely |centrally )?(?:collate|collect|capture|record|monitor|compile|keep)\b[^.;]{0,80}?\b(?:centrally|routinely|in (?:this|that|the requested|a) (?:format|way|form|manner)|at this level|to this level)|\bnot (?:currently |routinely )?(?:recorded|collated|collected|captured|compiled|kept) (?:centrally|routinely|in (?:this|that|the requested|a) (?:format|way|form|manner))|\b(?:unable|not able) to (?:locate|find|trace|identify) (?:any |the |this |that )?(?:such |relevant )?(?:information|records?|documents?|data|material)|\b(?:cannot|could not) (?:locate|find|trace) (?:any |the |this |that )?(?:such |relevant )?(?:information|records?|documents?|data|material)|\bnot (?:readily|easily) (?:available|accessible|retrievable)\b/i;

/** A denial that leaves nothing open, or a plain statement that it is held. */
const CLEAR =
  /\b(?:do|does|did) not (?:currently |therefore |actually )?(?:hold|possess|have)\b|\b(?:is|are|was|were) not held\b|\bnot held by\b|\bno (?:recorded |relevant |such |further )?(?:information|records?|documents?|data|material)(?: \w+){0,6} (?:is|are|was|were|has been|have been)? ?held\b|\b(?:holds?|have|has) no\b|\bthere (?:is|are|was|were) no(?:ne)?\b|\bnil return\b|\bnone (?:is|are|was|were) (?:held|recorded)\b|\bno (?:information|records?) (?:is |are )?held\b/i;

function isOwn({ zone, piece }: Sentence): boolean {
  return (zone === 'body' || zone === 'disclosed' || zone === 'decision' || zone === 'opening') && piece.kind !== 'heading' && piece.kind !== 'code';
}

function evasion(text: string): { index: number; text: string } | undefined {
  const match = EVASIVE.exec(text);
  return match ? { index: match.index, text: match[0] } : undefined;
}

const isClear = ({ text }: Sentence): boolean => CLEAR.test(text);

/** How many sentences away the plain word may stand. */
const NEAR = 4;

/** A clear word about the same answer: close by, or anywhere where the letter gives only one. Information that is given settles it, too. */
function clearNearby(sentence: Sentence, notice: Notice): boolean {
  const own = notice.sentences.filter(isOwn);
  if (
    notice.questions.length <= 1 &&
    own.some(
      (one) =>
        isClear(one) ||
        one.statements.some(({ kind, hypothetical, generic, negated }) => kind === 'not-held' && !hypothetical && !generic && !negated && !one.has(EVASIVE)),
    )
  )
    return true;
  return own.some(
    (one) =>
      Math.abs(one.index - sentence.index) <= NEAR &&
      (isClear(one) ||
        one.statements.some(({ kind, hypothetical, negated, generic }) => (kind === 'held' || kind === 'disclosed') && !hypothetical && !negated && !generic)),
  );
}
