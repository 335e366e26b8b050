import type { Notice, Sentence } from '../../notice/model';
import type { Span } from '../../text/span';
import { defineRule, type Fix } from '../define';
import { letterDate } from '../support/letterDate';
import { OUTDATED, type OutdatedWording, UK_GDPR, UNQUALIFIED } from '../support/outdatedDataProtection';
import { isOwnVoice } from '../support/personalData';
import { allMatches } from '../../text/allMatches';

/** The Data Protection Act 2018 and the GDPR came into force; the United Kingdom's own GDPR took its place. */
const ACT_OF_2018 = '2018-05-25';
const UK_LAW = '2021-01-01';

interface Place {
  readonly wording: OutdatedWording;
  readonly words: string;
  readonly span: Span;
}

export default defineRule({
  name: 's40-outdated-dp-language',
  severity: 'warning',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'reason',
  sources: [
    { act: 'DPA 2018', at: '3(10)' },
    { act: 'FOIA', at: '40(7)' },
    { act: 'UK GDPR', at: '5(1)' },
  ],
  messages: {
    act: {
      what: '“{words}” is an Act that was repealed in May 2018.',
      why: 'A refusal that rests on repealed law makes the requester, and the regulator, doubt the rest of it.',
      todo: 'Rest it on the UK GDPR and the Data Protection Act 2018.',
    },
    principle: {
      what: '“{words}” is how the Data Protection Act 1998 put its principles.',
      why: 'Section 40 and its counterparts ask about the principles of today: the first is that data are processed lawfully, fairly and transparently.',
      todo: 'Name Article 5(1)(a) of the UK GDPR: lawfulness, fairness and transparency.',
    },
    condition: {
      what: '“{words}” is a condition of the Data Protection Act 1998.',
      why: 'The bases for processing are in Article 6 of the UK GDPR; the sixth condition of the old Act has become Article 6(1)(f).',
      todo: 'Name the basis in Article 6(1) of the UK GDPR, as a rule legitimate interests, Article 6(1)(f).',
    },
    name: {
      what: '“{words}” is not the name of the law in force.',
      why: 'There is one General Data Protection Regulation, it carries no year, and since 2021 the United Kingdom has its own.',
      todo: 'Write UK General Data Protection Regulation, or UK GDPR.',
    },
    six: {
      what: 'Article 5(1)(a) holds one principle and not six.',
      why: 'The six principles are in Article 5(1)(a) to (f); a reader who looks them up does not find them.',
      todo: 'Write Article 5(1)(a) to (f) for the six, and Article 5(1)(a) for the first.',
    },
    eu: {
      what: '“{words}” is the law of the European Union; the UK GDPR is meant.',
      why: 'Since 1 January 2021 the law in force in the United Kingdom is the UK GDPR.',
      todo: 'Write UK GDPR.',
    },
    unqualified: {
      what: 'The letter speaks of the {words} and never of the UK GDPR.',
      why: 'Since 1 January 2021 there are two, and the one in force here is the UK GDPR.',
      todo: 'Write UK GDPR at the first mention; after that GDPR for short will do.',
    },
  },
  on: {
    notice(notice, ctx) {
      const date = letterDate(notice);
      if (date !== undefined && date < ACT_OF_2018) return;
      const own = notice.sentences.filter(isOwnVoice);
      const places = own.flatMap((sentence) => placesIn(sentence, date));
      const reported = new Set<string>();
      for (const place of places) {
        const { fault } = place.wording;
        if (reported.has(fault)) continue;
        reported.add(fault);
        const same = places.filter(({ wording }) => wording.fault === fault);
        ctx.report({
          at: place.span,
          message: fault,
          values: { words: place.words },
          related: same.slice(1).map(({ span }) => ({ at: span, message: 'Here too.' })),
          fix: () => rename(notice, same),
        });
      }
      if (reported.has('name') || reported.has('eu') || (date !== undefined && date < UK_LAW)) return;
      const first = unqualified(own);
      if (first)
        ctx.report({
          at: first.span,
          message: 'unqualified',
          severity: 'information',
          values: { words: first.words },
          fix: () => ({ title: 'Write UK before it', edits: [{ span: { start: first.span.start, end: first.span.start }, text: 'UK ' }], safe: false }),
        });
    },
  },
});

/** Faults of a sentence, each kind once, those of the list that come first before the others. */
function placesIn(sentence: Sentence, date: string | undefined): readonly Place[] {
  const beforeUkLaw = date !== undefined && date < UK_LAW;
  return sentence
    .read(outdatedIn)
    .filter(({ wording }) => wording.fault !== 'eu' || !beforeUkLaw)
    .map(({ wording, words, start }) => ({ wording, words, span: sentence.at(start, start + words.length) }));
}

/** What a sentence has at least that one of the wordings is in. */
const SPEAKS_OF_IT = /data protection|dpa|1998|fairly and lawfully|principles|schedule|condition|GDPR|regulation \(EU\)/i;

const outdatedIn = (text: string) => {
  if (!SPEAKS_OF_IT.test(text)) return [];
  const found: { readonly wording: (typeof OUTDATED)[number]; readonly words: string; readonly start: number }[] = [];
  for (const wording of OUTDATED) {
    if (wording.unless?.test(text) || (wording.only && !wording.only.test(text))) continue;
    if (found.some((one) => one.wording.fault === wording.fault && wording.fault !== 'name')) continue;
    for (const match of allMatches(text, wording.pattern)) found.push({ wording, words: match[0], start: match.index });
  }
  return found;
};

function unqualified(own: readonly Sentence[]): Place | undefined {
  if (own.some((sentence) => sentence.has(UK_GDPR))) return undefined;
  for (const sentence of own) {
    // Titles of documents and of training are not the law.
    if (sentence.piece.kind === 'heading' || !sentence.has(ARTICLE)) continue;
    const match = allMatches(sentence.text, UNQUALIFIED.pattern)[0];
    if (match) return { wording: UNQUALIFIED, words: match[0], span: sentence.at(match.index, match.index + match[0].length) };
  }
  return undefined;
}

/** The law is spoken of, and not a course or a document about it. */
const ARTICLE =
  /\b(?:articles?|principles?|under|breach\w*|contraven\w+|accordance|comply|compliance|complian\w+|requirements?|defined|exempt\w*|act|lawful\w*|provisions?)\b/i;

/** Renames all the places of one fault for which there is another name; undefined where there is none, or marks stand inside. */
function rename(notice: Notice, places: readonly Place[]): Fix | undefined {
  const edits = places.flatMap(({ wording, words, span }) => {
    const text = wording.fault === 'six' ? `${words} to (f)` : wording.instead?.(words);
    return text === undefined || notice.slice(span.start, span.end) !== words ? [] : [{ span, text }];
  });
  return edits.length === places.length
    ? { title: 'Write it as the law in force has it', edits, safe: places.every(({ wording }) => wording.safe === true) }
    : undefined;
}
