import { addWorkingDays } from '../../law/calendar/workingDays';
import { spokenDate } from '../../law/calendar/isoDays';
import { datesOf } from '../../notice/dates';
import type { Notice, Sentence } from '../../notice/model';
import { recallsExtension, saysWhen } from '../../notice/publicInterest';
import { writtenDates } from '../../notice/writtenDates';
import { defineRule } from '../define';
import { type ClockContext, clockOf, regimeOfClock } from '../support/clock';

const TAKES_TIME =
  /\b(?:more|further|additional|extra|longer) time\b|\bextend\w*\b[^.]{0,60}\b(?:time|deadline|period|limit|response|days)|\b(?:time|deadline|period|limit)\b[^.]{0,40}\bextend\w*|\b(?:up to|full|the) (?:40|forty) working days\b/i;
/** What the time is for is not the answer. */
const OTHER_TIME =
  /\b(?:reviews?|complain\w*|appeal\w*|representations?|reconsider\w*|contract\w*|consultation|time than|lease|permit|licen[cs]e|your request asks)\b/i;
const POSSIBLE =
  /\b(?:may|might|could|if|can)\b[^.]{0,30}\b(?:need|extend|require|take)|\b(?:not|n['’]t|no)\b[^.]{0,20}\b(?:need|extend|require|take|more|further)\b/i;
const EITHER = /\bcomplex(?:ity)?(,? or,? (?:the )?)volum(?:e|inous)\b|\bvolum(?:e|inous)(,? or,? (?:the )?)complex(?:ity)?\b/i;
const NAMES_REGULATIONS = /\bEnvironmental Information Regulations\b|\bEIRs?\b/;
const COMPLEX = /\bcomplex/i;
const LARGE = /\bvolum|\blarge (?:amount|number|quantity)|\b(?:very )?large\b|\bextensive\b|\bthousands\b|\bsheer\b/i;
const WEIGHS = /\b(?:consider|weigh|assess|balance|determine|decide|apply|complete|conduct)\w*\b[^.]{0,60}\bpublic interest\b/i;

export default defineRule({
  name: 'eir-extension-ground',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'EIR', at: '7(1)' },
    { act: 'EIR', at: '7(3)' },
    { act: 'EIR', at: '14(4)' },
  ],
  messages: {
    either: {
      what: 'The letter takes more time because the request is complex or voluminous; it must be both.',
      why: 'Regulation 7 lengthens the time only where the request is complex and the information is voluminous.',
      todo: 'Say that the request is both, and how; if it is only one of them, answer within 20 working days.',
    },
    ground: {
      what: 'The letter takes more time and does not say that the request is complex and voluminous.',
      why: 'Regulation 7 lengthens the time only where the complexity and the volume of what is asked for make it impracticable to answer within 20 working days.',
      todo: 'Say how the request is complex and how much information it covers; else answer within 20 working days.',
    },
    'public-interest': {
      what: 'The letter takes more time to weigh the public interest, which the Regulations do not allow.',
      why: 'More time for the public interest test is known to the Freedom of Information Act 2000 only. Regulation 7 asks for a complex and voluminous request.',
      todo: 'Decide now; or, where the request is complex and voluminous, say so and take the time for that.',
    },
    'no-date': {
      what: 'The letter takes more time and does not say until when.',
      why: 'An extension has to be told with the new day, which is at most 40 working days after receipt.',
      todo: 'Give the date by which you will answer.',
    },
    'told-late': {
      what: 'This letter takes more time and is dated {issued}; the requester had to be told by {due}.',
      why: 'An extension must be told within the 20 working days that it lengthens.',
      todo: 'Check both dates. If they are right, the time was not extended: answer without further delay.',
    },
    'too-long': {
      what: 'The new date, {new}, is later than the 40th working day, {last}.',
      why: 'Regulation 7 lengthens the time to 40 working days after receipt and no further.',
      todo: 'Answer by {last}.',
    },
  },
  on: {
    notice(notice, ctx) {
      const taken = taking(notice);
      const regime = regimeUsed(notice, taken?.sentence, ctx);
      if (regime === undefined) return;
      const entry = (path: string) => notice.syntax.frontMatter?.entries.find((one) => one.path === path);
      const weighed = entry('clock.public-interest-extension');
      if (weighed) ctx.report({ at: weighed.keySpan, message: 'public-interest' });
      if (taken) {
        const { sentence, around } = taken;
        const certainty = notice.kind === 'extension' ? ('certain' as const) : ('likely' as const);
        const either = sentence.match(EITHER);
        const grounds = around.map(({ text }) => text).join(' ');
        const grounded = COMPLEX.test(grounds) && LARGE.test(grounds);
        if (either) {
          const or = either[1] ?? either[2] ?? '';
          const from = either.index + either[0].indexOf(or) + or.search(/or/i);
          const at = sentence.at(from, from + 2);
          ctx.report({
            at: sentence.at(either.index, either.index + either[0].length),
            message: 'either',
            certainty,
            fix: () => ({ title: 'Write “and”', edits: [{ span: at, text: 'and' }], safe: false }),
          });
        } else if (!grounded && WEIGHS.test(grounds) && !weighed) ctx.report({ at: sentence.span, message: 'public-interest', certainty });
        else if (!grounded) ctx.report({ at: sentence.span, message: 'ground', certainty });
        else if (
          !notice.sentences.some((one) => one.index >= sentence.index - 1 && one.index <= sentence.index + 3 && one.read(givesDay)) &&
          !entry('clock.complex-and-voluminous')
        )
          ctx.report({ at: sentence.span, message: 'no-date', certainty: 'likely' });
      }
      const clock = clockOf(notice, ctx);
      if (clock?.due === undefined) return;
      const { issued, received } = datesOf(notice);
      const extension = notice.values.clock?.['complex-and-voluminous'];
      const place = entry('clock.complex-and-voluminous');
      if (notice.kind === 'extension' && issued && issued.date > clock.due && received)
        ctx.report({
          at: issued.span,
          message: 'told-late',
          values: { issued: spokenDate(issued.date), due: spokenDate(clock.due) },
          certainty: issued.certainty === 'front-matter' && received.certainty === 'front-matter' ? 'certain' : 'likely',
        });
      const last = addWorkingDays(clock.countedFrom, 40, regime, (date) => clock.pauses.find(({ from, to }) => from <= date && date <= to)?.why)?.due;
      if (extension !== undefined && place && last !== undefined && extension > last)
        ctx.report({ at: place.valueSpan, message: 'too-long', values: { new: spokenDate(extension), last: spokenDate(last) } });
    },
  },
});

/** Whether a sentence says until when: a date to come, a period, a field or a prompt. */
function givesDay(text: string): boolean {
  return saysWhen(text) || writtenDates(text).some(({ start }) => /\b(?:by|until|to|before|than)\s(?:the\s)?(?:\w{3,6}day,?\s)?$/i.test(text.slice(0, start)));
}

/** The regulations under which time is taken: those of the letter, or those that the sentence names. In a letter under two laws only the sentence tells. */
function regimeUsed(notice: Notice, sentence: Sentence | undefined, context: ClockContext): 'EIR' | 'EISR' | undefined {
  const regime = notice.regime === 'mixed' ? undefined : regimeOfClock(notice, context);
  if (regime === 'EIR' || regime === 'EISR') return regime;
  return regime !== 'FOISA' && sentence && sentence.has(NAMES_REGULATIONS) ? 'EIR' : undefined;
}

/** The first sentence that takes more time for the answer now, with the sentences of its paragraph and of the one before. */
function taking(notice: Notice): { readonly sentence: Sentence; readonly around: readonly Sentence[] } | undefined {
  if (notice.kind === 'review') return undefined;
  const sentence = notice.sentences.find(
    (one) =>
      one.zone !== 'rights' &&
      one.zone !== 'request' &&
      one.zone !== 'quoted' &&
      one.zone !== 'internal' &&
      one.zone !== 'closing' &&
      one.piece.kind !== 'heading' &&
      one.has(TAKES_TIME) &&
      !one.has(OTHER_TIME) &&
      !one.has(POSSIBLE) &&
      !one.read(recallsExtension),
  );
  if (!sentence) return undefined;
  // Words such as "more time" may be part of an argument; with the public authority as their subject, or the limit itself named, they are an extension.
  const extends_ =
    notice.kind === 'extension' || sentence.has(/\b(?:we|I|us|our|the (?:council|authority|agency|department|trust|university|board|time|deadline|period))\b/i);
  if (
    !extends_ ||
    !sentence.has(
      /\b(?:respon\w+|reply|answer\w*|deadline|time limit|working days|time for compliance|regulation 7|your request|this request|the request|public interest)\b/i,
    )
  )
    return undefined;
  const around = notice.sentences.filter(
    (one) => one.zone !== 'request' && one.zone !== 'quoted' && one.zone !== 'rights' && Math.abs(one.index - sentence.index) <= 4,
  );
  return { sentence, around };
}
