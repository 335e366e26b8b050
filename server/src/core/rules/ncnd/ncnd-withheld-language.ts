import { placeIn } from '../../notice/roles';
import type { Notice, Sentence } from '../../notice/model';
import { defineRule, type Fix } from '../define';

import { type WithheldWords, withheldWords } from './withheldWords';

export default defineRule({
  name: 'ncnd-withheld-language',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOIA', at: '2(1)' },
    { act: 'FOIA', at: '17(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    part: {
      what: 'This part neither confirms nor denies that information is held, but “{words}” says that there is some.',
      why: 'Only what is held can be withheld, redacted or exempt, so these words give the answer away that the rest of this part refuses to give.',
      todo: 'Take the words out, or say what would be so if the information were held. If something really is withheld, say so in a part of its own, under a provision for withholding.',
    },
    letter: {
      what: 'The letter relies only on provisions for neither confirming nor denying, but “{words}” says that information is held and kept back.',
      why: 'Only what is held can be withheld, redacted or exempt, so these words give the answer away that the rest of the letter refuses to give.',
      todo: 'Take the sentence out or open with what you do: neither confirm nor deny. If something really is withheld, name the provision under which it is.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const place of withheldWords(notice)) {
        ctx.report({
          at: place.span,
          message: place.region?.block ? 'part' : 'letter',
          values: { words: place.words },
          certainty: place.certainty,
          fix: () => supposedFix(place) ?? takenOut(place, notice),
        });
      }
    },
  },
});

/** A sentence that only calls the information exempt, and says nothing else: "The information is exempt from disclosure." */
const ONLY_EXEMPT =
  /^(?:(?:the|this|that|your) )?(?:requested |relevant )?(?:information|data|material)(?: (?:that )?(?:you (?:have )?)?(?:requested|asked for))? ((?:is|are)(?: therefore| also)?) (?:exempt|excepted)\b(?: from (?:disclosure|release))?[.]?$/i;

/** Puts such a sentence into the mood that leaves it open. Any other wording needs a person. */
function supposedFix({ sentence, span }: WithheldWords): Fix | undefined {
  const verb = sentence.match(ONLY_EXEMPT)?.[1];
  if (!verb) return undefined;
  const start = placeIn(sentence, span.start);
  return {
    title: 'Say what would be so if the information were held',
    edits: [{ span: spanOf(sentence, start, verb.length), text: 'would, if held, be' }],
    safe: false,
  };
}

/** Takes out a sentence of a marked notice that says nothing but this. One that also gives notice, cites or goes on to a list needs a person. */
function takenOut({ sentence }: WithheldWords, notice: Notice): Fix | undefined {
  const { piece, span, text } = sentence;
  if (notice.form === 'plain' || piece.kind !== 'paragraph' || sentence.citations.length > 0 || /:$/.test(text)) return undefined;
  if (sentence.statements.some(({ kind }) => kind !== 'withheld' && kind !== 'held')) return undefined;
  const own = notice.sentences.filter((other) => other.piece === piece);
  const next = own[own.indexOf(sentence) + 1];
  const before = own[own.indexOf(sentence) - 1];
  // With the sentence goes the space to its neighbour; with a whole paragraph the blank line under it.
  const blank = /^[ \t]*\r?\n(?:[ \t]*\r?\n)?/.exec(notice.text.slice(piece.span.end))?.[0].length ?? 0;
  const gone = next
    ? { start: span.start, end: next.span.start }
    : before
      ? { start: before.span.end, end: span.end }
      : { start: piece.span.start, end: piece.span.end + blank };
  return { title: 'Take the sentence out', edits: [{ span: gone, text: '' }], safe: false };
}

const spanOf = (sentence: Sentence, start: number, length: number) => sentence.at(start, start + length);
