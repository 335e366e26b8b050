import { placeIn } from '../../notice/roles';
import type { Notice, Outcome, Sentence } from '../../notice/model';
import { isPresupposed, moodOf } from '../../notice/mood';
import { overlaps, type Span } from '../../text/span';
import { defineRule } from '../define';
import { asserts, isOwn, namesOther, readNcnd, says, sentencesOfRegion } from './context';
import { harmFromDisclosureOnly } from './disclosureHarm';
import { LEAK_PHRASES, type LeakKind, MATTER_PHRASES } from './leaks';
import { withheldWords } from './withheldWords';
import { allMatches } from '../../text/allMatches';

export default defineRule({
  name: 'ncnd-held-leak',
  severity: 'error',
  certainty: 'certain',
  since: '0.1.0',
  status: 'stable',
  waiver: 'never',
  sources: [
    { act: 'FOIA', at: '1(1)(a)' },
    { act: 'FOIA', at: '2(1)' },
    { act: 'FOIA', at: '17(1)' },
    { act: 'ICO', at: 'When to refuse to confirm or deny holding information' },
  ],
  messages: {
    held: {
      what: '“{words}” says that the information is held, which this part neither confirms nor denies.',
      why: 'A refusal to confirm or deny is worth nothing if its own words confirm.',
      todo: 'Write about “any information, if held”, or take the words out.',
    },
    'not-held': {
      what: '“{words}” says that no information is held, which this part neither confirms nor denies.',
      why: 'A denial gives the answer as much as a confirmation does, and makes every later refusal to confirm or deny look like a confirmation.',
      todo: 'Take the words out. If nothing is held and that may be said, answer that it is not held instead.',
    },
    examined: {
      what: '“{words}” shows that there is information, which this part neither confirms nor denies.',
      why: 'What has been looked at, or has a content, is held. A refusal to confirm or deny must read the same whether or not anything is held.',
      todo: 'Take the words out, or say what would be so if the information were held.',
    },
    given: {
      what: '“{words}” lists or hands over information in a part that neither confirms nor denies that any is held.',
      why: 'A list of documents, like the documents themselves, confirms that they are held.',
      todo: 'Move it to the part that it belongs to, or take it out.',
    },
    presupposed: {
      what: '“{words}” takes it for granted that the information is held, which this part neither confirms nor denies.',
      why: 'The harm of a disclosure can only come about if there is something to disclose; without “if held” the sentence reads as a confirmation.',
      todo: 'Add “if held”, or write about what a confirmation or a denial would show.',
    },
    matter: {
      what: '“{words}” states as a fact what this part neither confirms nor denies.',
      why: 'The request did not say so; by saying so the letter tells the requester what its records show.',
      todo: 'Write about “any” such matter, or take the words out.',
    },
  },
  on: {
    notice(notice, ctx) {
      for (const leak of leaks(notice)) {
        // A letter in Welsh is read by English terms, and is quoted in its own words.
        const words = notice.language === 'cy' ? notice.slice(leak.span.start, leak.span.end) : leak.words;
        ctx.report({ at: leak.span, message: leak.kind, values: { words }, certainty: leak.certainty });
      }
    },
  },
});

interface Leak {
  readonly kind: LeakKind;
  readonly span: Span;
  readonly words: string;
  readonly certainty: 'certain' | 'likely';
}

/** One leak for each sentence of what is neither confirmed nor denied, the plainest first. */
function leaks(notice: Notice): Leak[] {
  const { regions } = readNcnd(notice);
  const request = notice.sentences
    .filter((sentence) => sentence.zone === 'request' || sentence.zone === 'quoted')
    .map((sentence) => sentence.text)
    .join(' ');
  const withheld = withheldWords(notice);
  const seen = new Set<Sentence>();
  const found: Leak[] = [];
  for (const region of regions) {
    const argued = new Set(harmFromDisclosureOnly(notice, region));
    for (const sentence of candidates(notice, region)) {
      if (seen.has(sentence) || restatesRequest(sentence)) continue;
      const places = [...stated(sentence, region), ...phrased(sentence, region, request, argued.has(sentence)), ...granted(sentence, request)];
      const leak = places.find(({ span }) => !withheld.some((words) => words.sentence === sentence && overlaps(words.clause, span)));
      if (!leak) continue;
      seen.add(sentence);
      const sure = region.block !== undefined && leak.kind !== 'presupposed' && leak.kind !== 'matter' && leak.kind !== 'examined';
      found.push({ ...leak, certainty: sure ? 'certain' : 'likely' });
    }
  }
  return found;
}

/** An opening that says what the request was for: "your recent enquiry for the release of information held by the force". */
const RESTATES =
  /\b(?:your|you) (?:[\w’'-]+ ){0,2}(?:enquiry|inquiry|request(?:ed)?|e-?mail(?:ed)?|letter|correspondence|asked|sought)\b[^;]{0,60}\b(?:for|about|seeking|requesting)\b/i;

function restatesRequest({ zone, text, statements }: Sentence): boolean {
  return zone === 'opening' && RESTATES.test(text) && statements.length === 0;
}

/** The sentences of a region, and in a letter without blocks those that deny what one generic refusal leaves open. */
function candidates(notice: Notice, region: Outcome): readonly Sentence[] {
  const own = sentencesOfRegion(notice, region);
  if (region.block) return own;
  const { refusals, only } = readNcnd(notice);
  const partial = region.further || refusals.some(({ sentence }) => sentence.has(TOPIC)) || notice.questions.length > 1;
  if (!only || partial) return own.filter((sentence) => !says(sentence, 'disclosed'));
  return notice.sentences.filter(
    (sentence) =>
      own.includes(sentence) ||
      (isOwn(sentence) && sentence.outcome?.block === undefined && !namesOther(sentence, region) && says(sentence, 'not-held') && !sentence.has(TOPIC)),
  );
}

/** A sentence that begins by saying which part of the request it is about. */
const TOPIC =
  /^(?:(?:however|in addition|furthermore|finally|turning|separately),? )?(?:in (?:relation|respect|regard)|with (?:regards?|respect)|as regards|as to|regarding|concerning|for|about|on the|turning to|to the extent)\b/i;

type Place = Omit<Leak, 'certainty'>;

/** What the sentence says of holding. In a partial refusal the baseline may be told; only what is said of the rest gives it away. */
function stated(sentence: Sentence, region: Outcome): Place[] {
  return sentence.statements.flatMap((statement) => {
    if ((statement.kind !== 'held' && statement.kind !== 'not-held') || !asserts(statement) || sentence.has(IN_GENERAL)) return [];
    const start = placeIn(sentence, statement.span.start);
    const end = placeIn(sentence, statement.span.end);
    if (region.further && (BEYOND.test(sentence.text.slice(0, start)) || !MORE.test(sentence.text.slice(Math.max(0, start - 45), end + 25)))) return [];
    const words = sentence.text.slice(start, end).trim();
    return [{ kind: statement.kind, span: statement.span, words }];
  });
}

/** How an authority treats whatever it holds: said of all that it has, and not of what was asked for. */
const IN_GENERAL =
  /\b(?:must (?:process|keep|handle|protect|treat)|expects? (?:us|the|that)|wide range of|(?:as|is) (?:a|the) (?:public authority|data controller)|(?:data|information) controller|entrust\w*|in general)\b/i;
/** The rest, and what it is the rest of. */
const MORE = /\b(?:further|additional|other|more)\b/i;
const BEYOND = /\b(?:beyond|apart from|other than|in addition to|besides|aside from)\b[^;]*$/i;

function phrased(sentence: Sentence, region: Outcome, request: string, isArgued: boolean): Place[] {
  const places: Place[] = [];
  // A heading states nothing, but it may name what is held.
  const heading = sentence.piece.kind === 'heading';
  for (const { kind, pattern, asked, blocks } of LEAK_PHRASES) {
    if ((heading && kind !== 'held') || (blocks && region.block === undefined)) continue;
    if (kind === 'held' && sentence.has(IN_GENERAL)) continue;
    if (kind === 'presupposed' && (isArgued || !sentence.has(EFFECT))) continue;
    for (const match of allMatches(sentence.text, pattern)) {
      const end = match.index + match[0].length;
      if (!isPresupposed(sentence.text, match.index, end)) continue;
      if (asked && grants(request, match[1] ?? '')) continue;
      if (kind === 'examined' && NOT_DONE.test(sentence.text.slice(0, match.index))) continue;
      if (region.further && !MORE.test(match[0])) continue;
      places.push({ kind, span: sentence.at(match.index, end), words: match[0] });
    }
  }
  return places;
}

/** Looking that is only supposed, or that nobody did. In small letters, for a month is no modal verb. */
const NOT_DONE = /\b(?:would|could|may|might|cannot|can|should|[Nn]ot|[Nn]ever|n['’]t|need|needs|[Ww]ithout|[Bb]efore|[Ii]f|[Tt]o)\b(?: [\w’'-]+){0,3} $/;
const EFFECT = /\b(?:would|could|may|might|will|likely|outweigh\w*|not in the public interest|harm\w*|prejudic\w*|cannot|can ?not|can['’]t|won['’]t|not)\b/i;

/** What the letter grants and the request did not. */
function granted(sentence: Sentence, request: string): Place[] {
  const places: Place[] = [];
  if (sentence.piece.kind === 'heading') return places;
  for (const { pattern, noun: fixed } of MATTER_PHRASES)
    for (const match of allMatches(sentence.text, pattern)) {
      const end = match.index + match[0].length;
      const noun = fixed ?? (match[1] ?? '').toLowerCase();
      if ((noun !== '' && grants(request, noun)) || !isPresupposed(sentence.text, match.index, end)) continue;
      const mood = moodOf(sentence.text, match.index, end);
      if (/^(?:the|this|that|these|those|our|its|their|there)\b/i.test(match[0]) ? mood.generic : mood.hypothetical || mood.generic || mood.negated) continue;
      places.push({ kind: 'matter', span: sentence.at(match.index, end), words: match[0] });
    }
  return places;
}

/** Whether the request speaks of the thing as of something that there is: "the investigation into", "your officers". */
function grants(request: string, noun: string): boolean {
  const stem = noun.replace(/(?:ies|y|s|es)$/, '');
  if (stem.length < 3) return true;
  return new RegExp(`\\b(?:the|this|that|these|those|your|his|her|their|its|[A-Z]\\w+['’]s)\\b(?: [\\w'’-]{1,20}){0,4} ${stem}`, 'i').test(request);
}
