import { Covering } from '../text/covering';
import { spanOf } from '../text/span';
import { Around, within } from '../text/within';
import type { DraftSentence } from './draft';
import type { Certainty, Passage, PublicInterestTest, Sentence } from './model';
import { claimsTest, concludesRightly, saysDone, weigh } from './weighing';
import { allMatches } from '../text/allMatches';

const HAS_WORDS = /[\p{L}\d]/u;

export interface TestScope {
  readonly sentences: readonly DraftSentence[];
  readonly passages: readonly Passage[];
  readonly about: 'withheld' | 'ncnd';
}

/** Whether a passage has something in it: a prompt counts, because another rule reports it until it is filled. */
function contentOf(passage: Passage, sentences: readonly DraftSentence[]): DraftSentence[] {
  return within(sentences, passage.body).filter((s) => s.piece.kind !== 'heading' && s.has(HAS_WORDS));
}

/** A caveat, or what is given: openness is praised there for another reason. */
function speaksOfElse(sentence: DraftSentence): boolean {
  const { statements } = sentence;
  const gives = statements.some((s) => s.kind === 'disclosed' && !s.hypothetical && !s.generic && !s.negated);
  return statements.some((s) => s.kind === 'caveat') || (gives && !sentence.has(/\bpublic interest|\boutweigh|\bbalance\b|\bweigh(?:ed|ing)\b/i));
}

/** In the middle of a weighing, what was given is a reason why no more is called for: "But the objections are attached, and …". */
const TURNS_BACK = /^(?:but|however|against (?:this|that)|on the other hand|nevertheless|equally|yet)\b/i;

/** An extension that an earlier letter took: it is history here. */
const RECALLS = /\b(?:wrote|informed you|advised you|notified you|told you|previously|earlier letter|last letter)\b|\bwe (?:needed|required|extended)\b/i;
const HEADED: ReadonlySet<string> = new Set(['for', 'against', 'balance', 'public-interest-test']);

/**
 * The public interest test in a stretch of the letter, as far as it goes; undefined where there is none.
 * `present` needs both sides and a conclusion; harm counts as the other side of a weighing that names a factor for disclosure.
 */
export function findTest(scope: TestScope): PublicInterestTest | undefined {
  const { sentences, passages } = scope;
  const favour = new Set<Sentence>();
  const against = new Set<Sentence>();
  const harm = new Set<Sentence>();
  const conclusion = new Set<Sentence>();
  const claimed = new Set<Sentence>();
  const deferred: Sentence[] = [];
  let relief: Sentence | undefined;
  let reversed = false;
  let begun = false;
  let turned = false;
  let paragraph: Sentence['piece'] | undefined;
  let previous: Sentence | undefined;
  for (const passage of passages) {
    const content = contentOf(passage, sentences);
    if (content.length > 0 && HEADED.has(passage.kind)) begun = true;
    if (passage.kind === 'further-time') for (const s of content) if (s.read(saysWhen)) deferred.push(s);
  }
  const headed = begun;
  const bodies = (...kinds: Passage['kind'][]) => passages.filter((p) => kinds.includes(p.kind)).map(({ kind, body }) => ({ kind, span: body }));
  const sided = new Around(bodies('for', 'against'));
  const balances = new Covering(bodies('balance').map((p) => p.span));
  const elsewhere = new Covering(bodies('legitimate-interests', 'further-time').map((p) => p.span));
  for (const [place, sentence] of sentences.entries()) {
    if (sentence.piece.kind === 'heading') continue;
    if (sentence.statements.some((s) => s.kind === 'relief')) relief ??= sentence;
    const extends_ = sentence.statements.some((s) => s.kind === 'extension') && !sentence.has(RECALLS);
    if (
      extends_ &&
      sentences.slice(Math.max(0, place - 2), place + 3).some((s) => Math.abs(s.index - sentence.index) <= 2 && s.read(saysWhen) && !s.has(RECALLS))
    )
      deferred.push(sentence);
    const answersBack = favour.size > 0 && sentence.piece === paragraph && sentence.has(TURNS_BACK);
    if (elsewhere.contains(sentence.span) || (speaksOfElse(sentence) && !answersBack)) continue;
    if (sentence.piece !== paragraph) turned = false;
    paragraph = sentence.piece;
    const side = sided.first(sentence.span)?.kind;
    const weighed = weigh(sentence, { favoured: favour.size > 0, turned, underBalance: balances.contains(sentence.span) });
    turned = weighed.turned;
    if (weighed.concludes) {
      conclusion.add(sentence);
      reversed = reversed || weighed.reversed;
    }
    if (weighed.begins) begun = true;
    const done = saysDone(sentence, previous);
    if (done) begun = true;
    if (done || sentence.read(claimsTest)) claimed.add(sentence);
    previous = sentence;
    if (side !== undefined && sentence.has(HAS_WORDS) && !weighed.concludes) (side === 'for' ? favour : against).add(sentence);
    else if (side === undefined) {
      if (weighed.favour) favour.add(sentence);
      if (weighed.against) against.add(sentence);
    }
    if (weighed.harm) harm.add(sentence);
  }
  const both = favour.size > 0 && (against.size > 0 || harm.size > 0);
  const whole = both && conclusion.size > 0;
  const certainty: Certainty = headed ? 'heading' : 'prose';
  if (deferred.length > 0 && !whole) return test('deferred', deferred);
  if (!begun && !relief) return undefined;
  const all = [...favour, ...against, ...conclusion, ...claimed, ...(relief ? [relief] : [])];
  // Factors against alone are what every harm passage has; they make no test begun.
  if (favour.size === 0 && conclusion.size === 0 && claimed.size === 0 && !headed && !relief) return undefined;
  return all.length > 0 ? test(whole ? 'present' : 'partial', all) : undefined;

  function test(status: PublicInterestTest['status'], over: readonly Sentence[]): PublicInterestTest {
    const span = spanOf(over.map((s) => s.span));
    return {
      status,
      span,
      about: scope.about,
      certainty,
      favour: [...favour],
      against: against.size > 0 || !both ? [...against] : [...harm].slice(0, 3),
      conclusion: [...conclusion],
      reversed: reversed && ![...conclusion].some((s) => s.read(concludesRightly)),
      relieved: relief !== undefined,
    };
  }
}

const DATE =
  /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\(\(clock\.[a-z-]+\)\)|\(\([a-z.-]*extension\)\)|\[insert\b[^\]]{0,60}\bdate\b/gi;
/** A period is a date, counted from the letter. */
const PERIOD =
  /\b(?:within|in|by|a further|another|additional|next)\b[^.]{0,30}\b(?:\d{1,3}|five|ten|fifteen|twenty|thirty|forty) (?:working |business |calendar )?days\b/i;
/** What stands before a date that is past. */
const PAST = /\b(?:received|dated|request(?: of| on)?|letter of|wrote(?: to you)?|sent|submitted|e-?mail(?:ed)?(?: of| on)?)\b[^.,;]{0,25}$/i;

/** What stands before a period in which the letter says it can't answer. */
const NOT_IN = /\b(?:not|unable|cannot|can['’]t|won['’]t|exceed\w*|longer than|beyond|more than|usual|normal|statutory)\b[^.;]{0,120}$/i;

/** Whether a sentence says by when a decision is to be expected: a date that is not the past's, a period, a field or a prompt for one. */
export function saysWhen(text: string): boolean {
  if (/\b(?:internal review|complain\w*|appeal)\b/i.test(text)) return false;
  const period = PERIOD.exec(text);
  if (period && !NOT_IN.test(text.slice(0, period.index))) return true;
  return allMatches(text, DATE).some((match) => !PAST.test(text.slice(Math.max(0, match.index - 60), match.index)));
}

/** Whether a sentence tells of more time that an earlier letter took. */
export function recallsExtension(text: string): boolean {
  return RECALLS.test(text);
}
