import { placeIn } from '../../notice/roles';
import type { Notice, Sentence, Statement } from '../../notice/model';
import { defineRule } from '../define';
import { asserts, isOwn, readNcnd } from './context';
import { NOT_GIVEN, withheldWords } from './withheldWords';

export default defineRule({
  name: 'ncnd-scope-unclear',
  severity: 'error',
  certainty: 'likely',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '17(1)(a)' },
    { act: 'FOIA', at: '17(1)(b)' },
    { act: 'case law', at: 'FS50563631' },
    { act: 'case law', at: 'FS50579583' },
  ],
  messages: {
    both: {
      what: 'The letter answers about the requested information (“{words}”) and also neither confirms nor denies that it is held, without saying which is for what.',
      why: 'One thing cannot be confirmed and left open at once. The requester cannot tell what has been refused, and the refusal loses its sense.',
      todo: 'Say which part of the request is neither confirmed nor denied, or that it is any further information.',
    },
  },
  on: {
    notice(notice, ctx) {
      const refusal = wholeRefusal(notice);
      const answer = refusal && wholeAnswer(notice, refusal.sentence);
      if (!refusal || !answer) return;
      const { sentence, span } = answer;
      ctx.report({
        at: refusal.span,
        message: 'both',
        values: { words: sentence.text.slice(placeIn(sentence, span.start), placeIn(sentence, span.end)).trim() },
        questions: [],
        certainty: 'likely',
        related: [{ at: span, message: 'Here the letter answers.' }],
      });
    },
  },
});

/** The information asked for as a whole. */
const WHOLE =
  /\b(?:the|this|that|all(?: of)?(?: the)?) (?:requested |relevant )?(?:information|data|records?|documents?|material)(?: (?:that |which )?(?:you (?:have )?(?:requested|asked for|seek|sought|are seeking)|requested|in (?:question|full)|within (?:the )?scope[^.,;]{0,30}|relevant to your request|of the description (?:specified|requested)[^.,;]{0,20}))?(?= ?(?:[.,;]|$|as |by |because |is |are |has |have |exists? |under |in full|in accordance|pursuant|since |and ))/i;
/** Words that part one thing from another. */
const PARTED =
  /\b(?:further|other|additional|remaining|rest|remainder|some|part|parts|part of|element|aspects?|beyond|apart from|except|other than|in addition to|questions?|points?|items?|first|second|third|latter|former|also hold|any more|covert|overt)\b/i;

/** In a letter without blocks, a refusal to confirm or deny that is about all the information asked for. */
function wholeRefusal(notice: Notice): Statement | undefined {
  const { refusals, regions } = readNcnd(notice);
  if (regions.some(({ block }) => block !== undefined) || refusals.some(({ sentence, questions }) => questions.length > 0 || sentence.has(PARTED)))
    return undefined;
  return refusals.find(({ sentence, span }) => WHOLE.test(sentence.text.slice(placeIn(sentence, span.end))));
}

/** A sentence elsewhere that gives, withholds or denies the same whole. What stands in the refusal itself is another rule's. */
function wholeAnswer(notice: Notice, refusal: Sentence): { sentence: Sentence; span: Statement['span'] } | undefined {
  const spokenOf = new Set(withheldWords(notice).map(({ sentence }) => sentence));
  for (const statement of notice.statements) {
    const { sentence, kind } = statement;
    if (sentence === refusal || spokenOf.has(sentence) || !isOwn(sentence) || !asserts(statement) || (kind !== 'disclosed' && kind !== 'withheld')) continue;
    if (kind === 'withheld' && NOT_GIVEN.test(sentence.text.slice(placeIn(sentence, statement.span.start)))) continue;
    if (statement.questions.length > 0 || sentence.has(PARTED) || !sentence.has(WHOLE)) continue;
    return { sentence, span: statement.span };
  }
  return undefined;
}
