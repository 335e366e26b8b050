import type { Notice, Sentence } from '../../notice/model';
import { defineRule } from '../define';
import { ownProse, withoutQuotations } from './ownProse';
import { WORDS_OF_THE_LAW } from './wordsOfTheLaw';

/** Words. Plain-language guidance asks for about 25; what is well beyond that loses the reader. */
const MOST_WORDS = 40;
/** With more long sentences than this a list of them would hide the rest of the findings, so one finding speaks for all. */
const MOST_FINDINGS = 2;

const WHY = 'A reader who has to hold a long sentence in mind loses its point. Reasons have to be clear to be reasons.';

export default defineRule({
  name: 'sentence-too-long',
  severity: 'information',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'ICO', at: 'Guide to freedom of information: refusing a request' },
    { act: 'practice', at: 'Guidance on plain language for government: sentences of about 25 words' },
  ],
  messages: {
    sentence: {
      what: 'This sentence has {words} words.',
      why: WHY,
      todo: 'Cut it in two, or set out what it lists as a list. About 25 words read easily.',
    },
    many: {
      what: '{count} sentences in this letter have more than 40 words; the longest has {words}.',
      why: WHY,
      todo: 'Begin with the longest. Give each reason its own sentence, and set out lists as lists.',
    },
  },
  on: {
    notice(notice, ctx) {
      const long = longSentences(notice);
      const [first] = long;
      if (!first) return;
      if (long.length > MOST_FINDINGS) {
        const longest = long.reduce((most, one) => (one.words > most.words ? one : most), first);
        ctx.report({
          at: longest.sentence.span,
          message: 'many',
          values: { count: String(long.length), words: String(longest.words) },
          whole: true,
          related: long
            .filter((one) => one !== longest)
            .slice(0, 20)
            .map(({ sentence, words }) => ({ at: sentence.span, message: `${words} words` })),
        });
        return;
      }
      for (const { sentence, words } of long) ctx.report({ at: sentence.span, message: 'sentence', values: { words: String(words) } });
    },
  },
});

interface LongSentence {
  readonly sentence: Sentence;
  readonly words: number;
}

const mayBeLong = (text: string): boolean => text.length >= MOST_WORDS * 3;

function longSentences(notice: Notice): readonly LongSentence[] {
  return ownProse(notice).flatMap((sentence) => {
    // How to complain is set wording that the writer of one letter cannot change.
    if (sentence.zone === 'rights' || !sentence.read(mayBeLong) || sentence.has(RECITES_THE_ACT)) return [];
    const words = sentence.citations.length === 0 ? sentence.read(countPlain) : countWords(sentence);
    return words > MOST_WORDS ? [{ sentence, words }] : [];
  });
}

/** The words of a provision that were copied without quotation marks speak of authorities and requesters in general. */
const RECITES_THE_ACT =
  /^["“‘(\s]{0,3}(?:[(\w]{1,3}\)\s)?(?:Any person making|A person who|A public authority which|A Scottish public authority which|Information (?:which|is exempt information if))\b/;

/**
 * How many words a reader has to hold at once. What stands between quotation marks, and web addresses do not count, a citation, the name of a law and each formula of the law count as one word,
 * and a semicolon or a colon begins anew: it ends a thought, an item of a list or the words that lead into one.
 */
function countWords({ text, span, citations }: Pick<Sentence, 'text' | 'span' | 'citations'>): number {
  let words = withoutQuotations(text);
  // Places in the prose and in the source differ where marks stand between; a citation is then counted word by word.
  if (span.end - span.start === text.length) for (const { run } of citations) words = inOneWord(words, run.start - span.start, run.end - span.start);
  words = words.replace(WORDS_OF_THE_LAW, 'law');
  return Math.max(...words.split(/[;:]\s/).map((part) => part.split(/\s/).filter((word) => /[\p{L}\d]/u.test(word) && !ADDRESS.test(word)).length));
}

const countPlain = (text: string) => countWords({ text, span: { start: 0, end: text.length }, citations: [] });

/** A web or e-mail address. */
const ADDRESS = /:\/\/|^\(?www\.|@/;

/** A stretch of a text without the spaces between its words; the text keeps its length. */
function inOneWord(text: string, start: number, end: number): string {
  const from = Math.max(start, 0);
  return text.slice(0, from) + text.slice(from, end).replace(/\s/g, '_') + text.slice(Math.max(from, end));
}
