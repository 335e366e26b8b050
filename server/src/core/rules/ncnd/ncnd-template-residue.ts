import { placeIn } from '../../notice/roles';
import type { Notice, Statement } from '../../notice/model';
import { defineRule } from '../define';
import { asserts, isOwn, readNcnd } from './context';
import { withheldWords } from './withheldWords';

export default defineRule({
  name: 'ncnd-template-residue',
  severity: 'warning',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOIA', at: '17(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    withheld: {
      what: 'The letter opens by saying that information is kept back (“{words}”), and then only neither confirms nor denies.',
      why: 'The sentence belongs to another kind of letter. It contradicts the decision, and says that something is held.',
      todo: 'Open with what this letter does.',
    },
    given: {
      what: 'The letter opens by giving information (“{words}”), and then only neither confirms nor denies.',
      why: 'The sentence belongs to another kind of letter. It contradicts the decision, and says that something is held.',
      todo: 'Open with what this letter does, or set out the information that you give.',
    },
  },
  on: {
    notice(notice, ctx) {
      const { only, refusals } = readNcnd(notice);
      if (!only) return;
      const first = refusals[0]?.sentence.index ?? Number.POSITIVE_INFINITY;
      const opening = withheldWords(notice).find(
        ({ sentence }) => sentence.outcome?.block === undefined && (sentence.index < first || sentence.zone === 'opening'),
      );
      if (opening) ctx.report({ at: opening.span, message: 'withheld', values: { words: opening.words }, certainty: 'likely' });
      const giving = notice.statements.find((statement) => statement.sentence.index < first && promises(statement));
      if (giving && !opening && !givesAnything(notice, giving)) {
        const { sentence, span } = giving;
        ctx.report({
          at: span,
          message: 'given',
          values: { words: sentence.text.slice(placeIn(sentence, span.start), placeIn(sentence, span.end)).trim() },
          certainty: 'likely',
        });
      }
    },
  },
});

const isGiven = (statement: Statement): boolean => statement.kind === 'disclosed' && asserts(statement) && isOwn(statement.sentence);

/** "decided to disclose some of the information": not that something else, such as advice, is set out. */
function promises(statement: Statement): boolean {
  const { sentence } = statement;
  return (
    isGiven(statement) &&
    sentence.outcome?.block === undefined &&
    sentence.zone !== 'disclosed' &&
    /\b(?:information|data|records?|documents?|material)\b/i.test(sentence.text.slice(placeIn(sentence, statement.span.start))) &&
    sentence.has(/\bdisclos|\breleas/i)
  );
}

/** Whether the letter gives something after all. */
function givesAnything(notice: Notice, opening: Statement): boolean {
  return (
    notice.outcomes.some(({ kind, block }) => block !== undefined && (kind === 'disclosed' || kind === 'not-held')) ||
    notice.sentences.some(({ zone, piece }) => zone === 'disclosed' && piece.kind !== 'heading') ||
    notice.statements.some((statement) => statement.sentence !== opening.sentence && isGiven(statement)) ||
    notice.pieces.some(({ kind }) => kind === 'cell')
  );
}
