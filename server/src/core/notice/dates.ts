import { derived } from '../text/derived';
import type { IsoDate } from '../syntax/model';
import type { Span } from '../text/span';
import type { Notice, Sentence } from './model';
import { writtenDates } from './writtenDates';

/** A date of the letter, and what it rests on: a key of the front matter, or words. */
export interface LetterDate {
  readonly date: IsoDate;
  readonly span: Span;
  readonly certainty: 'front-matter' | 'prose';
}

/** A date by which the letter says that an answer is or was due. */
export interface StatedDue extends LetterDate {
  readonly sentence: Sentence;
  /** The letter gives it as the end of the time that the law allows. */
  readonly asLimit: boolean;
}

export interface LetterDates {
  readonly received: LetterDate | undefined;
  /** The day of the letter: `sent` where it has gone, else `issued`, else the date at its head. */
  readonly issued: LetterDate | undefined;
  readonly statedDue: readonly StatedDue[];
  /** Words that move the end of the time, where the front matter does not say how: a clarification, a fee, an extension. */
  readonly moved: boolean;
}

/** How far from its top a letter without a salutation may have its date. */
const HEAD_WITHOUT_SALUTATION = 600;
/** What may stand before the date on its line: a label, a place, a weekday. */
const BEFORE_OWN_DATE =
  /(?:^|\s)(?:date(?:d| of (?:this |our )?(?:letter|response|reply|issue|notice))?\s?:|date|dated|sent:)\s{0,8}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the )?$|^(?:[A-Z][a-z]{2,20},\s)?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the )?$/i;
const OF_SOMETHING_ELSE =
  /\b(?:recei\w+|request\w*|your|due|deadline|review|clarif\w*|respon[ds]\w* by|reply by|born|valid|version|from|until|by|on|between|to)\b/i;

/** The thing that was received: the request, and not a complaint, a payment or a further letter. */
const REQUEST = /\b(?:requests?|enquir(?:y|ies)|inquiry|e-?mail|correspondence|letter|application|message)\b|^(?:this|it|date|received|receipt)\b/i;
const NOT_THE_REQUEST =
  /\b(?:reviews?|complain\w*|clarif\w*|appeal\w*|payment|fee|fees|cheque|further|additional|revised|amended|refined|earlier|previous\w*|second|consent|representations?|documentation)\b/i;
/** From "received" to the date nothing may come that has a date of its own. */
const RECEIVED_ON =
  /\b(?:receiv(?:ed|ing)|recei[pv]t|came (?:in|to us)|reached us|arrived)\b(?![^;]{0,90}\b(?:dated|sent|made|written|submitted|acknowledged|of)\b(?! (?:information|the|this|your)\b))[^;]{0,90}$/i;
const LINKS = /(?:\bon|\bof|:|\breceived|\bdate|\bday|,)\s{0,3}(?:the )?(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the )?$/i;

/** A promise or account of the day for the answer. */
const DUE_BY =
  /\b(?:respon[ds]\w*|reply|replied|answer(?:ed)?|write to you|written to you|contact you|be in touch|provid\w+|let you have|deadline|due|limit|expire[sd]?|statutory|working days?)\b[^;]{0,90}\b(?:by|before|than|on|is|was|of|until|expire[sd]?|:|ends?|ended|working days?,?)(?: or before| the| than| or around)?\s{0,3}(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,?\s)?(?:the )?$/i;
const LIMIT =
  /\b(?:statutory|20(?:th)? working days?|twenty(?:-| )working|twentieth working|20[- ]working[- ]day|legal (?:deadline|limit)|due date|deadline|time limit|required by law)\b|\b(?:response|reply|answer)\b[^.;]{0,40}\b(?:was|is|fell|falls) due\b/i;
const ABOUT_ELSE =
  /\b(?:reviews?|complain\w*|appeal\w*|tribunal|commissioner|40 working|forty working|publi(?:sh|c interest)\w*|extend\w*|extension|further time|more time|additional time|payment|fee|invoice|tender|clarif\w*|consultation|data protection|subject access)\b/i;
/** Without the law's limit being named, only an answer of this authority by a day to come is a promise. */
const PROMISED = /\b(?:by|before|(?:no|not) later than)\b[^;]{0,30}$/i;
const OWN_ANSWER =
  /\b(?:we|I)\b[^.;]{0,60}\b(?:respond|reply|answer|write to you)\b|\byou (?:should|will|can|may) (?:expect|receive|have|get|hear)\b[^.;]{0,40}\b(?:respon|reply|answer|from us)|\b(?:response|reply|answer)\b[^.;]{0,60}\b(?:will|should) be (?:sent|provided|issued|with you|given)\b/i;
/** The authority's own words at the head of a paragraph that goes on with the request. */
const ACKNOWLEDGES =
  /\b(?:thank you|thanks|i (?:write|refer|am writing|am responding)|we (?:write|refer|received|have|are writing|acknowledge)|your (?:\w+ ){0,3}(?:request|e-?mail|enquiry|letter))\b/i;

/** Letters whose clock did not simply run. Standing sentences on what may be done next time say nothing. */
const MOVES =
  /\bclarif(?:y|ied|ication)\b|\bfees? notice\b|\byour (?:payment|fee|cheque)\b|\b(?:receipt of|receiv(?:e|ed)|once|until|after|when|on) the (?:payment|fee|cheque)\b|\bthe (?:payment|fee|cheque) (?:\w+ ){0,2}(?:arriv\w+|clear\w*|received|came|reach\w+|paid)\b|\b(?:extend(?:ed|ing)?|extension)\b[^.;]{0,80}\b(?:time|deadline|period|limit|response|days|date)\b|\b(?:more|further|additional) time\b|\b(?:amended|refined|revised|narrowed|rephrased|re-?submitted|modified) (?:your |the )?(?:request|version)\b|\btransfer(?:red)?\b[^.;]{0,60}\b(?:request|to us|to this)\b|\bwrote to you (?:on|in)\b|\b(?:our|my|a|an) (?:earlier|previous|initial|interim|first|holding|partial) (?:letter|response|reply|answer)\b|\bsupplementary\b/i;

/** The dates of a letter: the front matter first, then its words. Of what is said in two ways nothing is taken. */
export const datesOf = derived(liftDates);

function liftDates(notice: Notice): LetterDates {
  const issued = declared(notice, 'sent') ?? declared(notice, 'issued') ?? atHead(notice);
  const own = notice.sentences.filter(({ zone }) => zone !== 'request' && zone !== 'quoted' && zone !== 'internal' && zone !== 'rights' && zone !== 'closing');
  const ownSet = new Set(own);
  const acknowledging = notice.sentences.filter((sentence) => ownSet.has(sentence) || (sentence.zone === 'request' && sentence.has(ACKNOWLEDGES)));
  return new ReadDates(
    issued,
    declared(notice, 'received') ?? receivedInWords(acknowledging, issued?.date),
    own.flatMap((sentence) => statedIn(sentence, issued?.date)),
    notice.values.clock === undefined ? own : [],
  );
}

class ReadDates implements LetterDates {
  constructor(
    readonly issued: LetterDates['issued'],
    readonly received: LetterDates['received'],
    readonly statedDue: LetterDates['statedDue'],
    private readonly mayTell: readonly Sentence[],
  ) {}

  // Few ask, and it is asked of every sentence.
  get moved(): boolean {
    return this.mayTell.some((sentence) => sentence.has(MOVES));
  }
}

function declared(notice: Notice, key: 'received' | 'issued' | 'sent'): LetterDate | undefined {
  const date = notice.values[key];
  const entry = notice.syntax.frontMatter?.entries.find(({ path }) => path === key);
  return date === undefined || !entry ? undefined : { date, span: entry.valueSpan, certainty: 'front-matter' };
}

/** The date that stands on a line of its own above the salutation, with at most a label before it. */
function atHead(notice: Notice): LetterDate | undefined {
  const from = notice.syntax.frontMatter?.span.end ?? 0;
  const whole = notice.text.slice(from, from + 4000);
  const salutation = whole.search(/^[ \t]{0,8}dear\b/im);
  const head = whole.slice(0, salutation < 0 ? HEAD_WITHOUT_SALUTATION : salutation);
  const dates: LetterDate[] = [];
  let at = from;
  for (const line of head.split('\n')) {
    const [first, second] = writtenDates(line);
    const before = first && line.slice(0, first.start);
    if (first && !second && before !== undefined && before.length < 80 && BEFORE_OWN_DATE.test(before.trimStart()) && !OF_SOMETHING_ELSE.test(before)) {
      const after = line.slice(first.end).trim();
      if (after === '' || after === '.') dates.push({ date: first.date, span: { start: at + first.start, end: at + first.end }, certainty: 'prose' });
    }
    at += line.length + 1;
  }
  return sole(dates);
}

function receivedInWords(sentences: readonly Sentence[], before: IsoDate | undefined): LetterDate | undefined {
  return sole(
    sentences.flatMap((sentence) =>
      writtenDates(sentence.text, before).flatMap(({ date, start, end }): LetterDate[] => {
        const lead = sentence.text.slice(Math.max(0, start - 220), start);
        const clause = RECEIVED_ON.test(lead.slice(-110)) && LINKS.test(lead);
        return clause && REQUEST.test(lead) && !NOT_THE_REQUEST.test(lead) ? [{ date, span: sentence.at(start, end), certainty: 'prose' }] : [];
      }),
    ),
  );
}

function statedIn(sentence: Sentence, before: IsoDate | undefined): readonly StatedDue[] {
  const dates = sentence.read(writtenDates);
  if (dates.length === 0 || sentence.has(ABOUT_ELSE)) return [];
  return dates.flatMap(({ date, start, end }): StatedDue[] => {
    const lead = sentence.text.slice(Math.max(0, start - 140), start);
    const asLimit = sentence.has(LIMIT);
    if (
      !DUE_BY.test(lead) ||
      (!asLimit && (!PROMISED.test(lead) || !OWN_ANSWER.test(lead) || (before !== undefined && date < before))) ||
      (before !== undefined && /\breceived\b[^,;]{0,60}$/i.test(lead))
    )
      return [];
    return [{ date, span: sentence.at(start, end), certainty: 'prose', sentence, asLimit }];
  });
}

/** The one date of which all agree. */
function sole(dates: readonly LetterDate[]): LetterDate | undefined {
  const [first] = dates;
  return first && dates.every(({ date }) => date === first.date) ? first : undefined;
}
