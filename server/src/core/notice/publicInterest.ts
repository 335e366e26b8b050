import type { Span } from '../text/span';
import type { DraftSentence } from './draft';
import type { Certainty, Passage, PublicInterestTest, Sentence } from './model';

/**
 * What weighing looks like in words. Sources: the statutes' own terms (section 2(2)(b), regulation 12(1)(b)), the regulator's, and the formulas of real answers.
 * Gaps are bounded; nothing crosses a full stop because each is tried on one sentence.
 */
const CONCLUDES: readonly RegExp[] = [
  /\boutweigh(?:s|ed|ing)?\b/i,
  /\b(?:balance|balancing|scales?)\b[^.]{0,120}\b(?:lies?|fall(?:s|en)?|favou?rs?|favou?red|tips?|tipped|rests?|in favou?r|made out|weighs?|is (?:against|for|struck))\b/i,
  /\bpublic interest\b[^.]{0,80}\b(?:favou?rs|lies (?:in|with)|is best served|is better served|is in favou?r of|weighs? (?:more|in favou?r)|is greater|is stronger|carries more weight|in maintaining)[^.]{0,80}\b(?:withhold\w*|maintain\w*|non-?disclosure|exemption|exception|exclusion|not (?:disclos|confirm)\w*|neither|greater|stronger|disclos\w*)\b/i,
  /\b(?:cannot|can not|not|never|n['’]t|un(?:likely to)) (?:therefore |clearly |considered to |to )?be in the (?:wider |overall |general )?public interest\b|\b(?:is|was|would) (?:therefore |clearly )?not (?:considered )?(?:to be )?in the (?:wider |overall )?public interest (?:to|in)\b|\bunlikely to be in the public interest\b/i,
  /\b(?:is|are|be|it is) (?:therefore )?in the public interest (?:to (?:withhold|maintain|neither|refuse|not)|and refused|that (?:the )?(?:information|exemption))|\bwithhold\w*[^.]{0,80}\bis in the public interest\b/i,
  /\bbenefit[^.]{0,120}\b(?:does not|do not|is not|are not)\b[^.]{0,20}\b(?:outweigh|justify)/i,
  /\bpublic interest (?:test|factor)[^.]{0,60}\b(?:favou?rs|persuasive)\b/i,
];

const REVERSED = /\b(?:does|do|did|would) not (?:\w+ )?outweigh\b|\bnot outweighed by\b|\bis not made out\b|\bnot sufficient(?:ly)? (?:strong |compelling )?to (?:outweigh|justify|override)\b|\bbenefit[^.]{0,120}\bnot\b[^.]{0,20}\boutweigh/i;

const FAVOUR: readonly RegExp[] = [
  /\b(?:transparen\w+|accountab\w+|openness|public debate|informed debate|open government|public scrutiny|public confidence|public understanding|public awareness|better informed|being open|open about)\b/i,
  /\b(?:factors?|arguments?|considerations?|case|public interest|interests?|favou?r|favouring)\b[^.]{0,60}\b(?:disclos(?:e|ing|ure)|release|releasing|knowing|confirm(?:ing|ation)|publication|publishing|access)\b/i,
  /\b(?:right|able|need) to know\b|\bpublic (?:has|have) an? (?:\w+ )?interest in\b|\bgeneral presumption\b|\bpresumption in favou?r\b|\bspending of public (?:money|funds)\b|\bpublic money\b/i,
];

const AGAINST: readonly RegExp[] = [
  /\b(?:factors?|arguments?|considerations?|public interest|interests?|favou?r|favouring)\b[^.]{0,60}\b(?:maintain\w*|withhold\w*|non-?disclosure|protect\w*|safeguard\w*|ensur\w*|prevent\w*|avoid\w*|preserv\w*|allowing|not (?:disclos|confirm|prejudic|undermin)\w*|neither)\b/i,
  /\b(?:against|weigh\w* against) (?:disclos|releas|confirm)\w*|^(?:against (?:that|this)|on the other hand|set against)\b/i,
];

/** Harm: by itself it is no weighing, but it is the other side of one. */
const HARM = /\b(?:prejudic\w*|undermin\w*|compromis\w*|harm\w*|damag\w*|hinder\w*|detriment\w*|endanger\w*|disrupt\w*|inhibit\w*|weaken\w*|erod\w*|risk\w*|adverse\w*|jeopardis\w*|evade|evading|avoid detection|commit (?:crime|offences)|distress|disadvantage\w*|chilling)\b/i;

/** Talk about the test that is no test: it is not needed, or what it is. */
const NO_TEST = /\b(?:no|not|n['’]t|without|nor)\b[^.]{0,50}\b(?:requir\w+|need\w*|necessary|obligation|obliged|subject|have to|require)\b[^.]{0,60}\b(?:public interest|consider)|\bdoes not require\b|\bno public interest test\b|\bnot (?:subject to|require)\b/i;
const DESCRIBES = /\b(?:is|are) (?:a |an |both )?(?:\w+ )?(?:qualified|absolute)\b[^.]{0,120}$|\bsubject to (?:a |the )?public interest (?:test|balance)\b|\brelease to the (?:world|public)|\bdisclosure to the world\b|\bconsidered to be on the basis\b|\bpublic interest is not what interests\b|\b(?:required|requires us|need|must|have) to (?:consider|conduct|apply|carry out|weigh|balance)\b[^.]{0,60}\bpublic interest\b/i;
/** A sentence that gives way before it concludes names a factor on each side. */
const CONCEDES = /\b(?:whil(?:st|e)|although|though|despite|notwithstanding|however|as much as|even though|on the one hand)\b/i;
const PUBLIC_INTEREST = /\bpublic interest|\bbalanc(?:e|ing)\b|\btransparen|\baccountab/i;

/** Which sides a sentence is on, judged by its words. */
export function sidesOf(text: string): { favour: boolean; against: boolean; harm: boolean; concludes: boolean; reversed: boolean } {
  const none = { favour: false, against: false, harm: false, concludes: false, reversed: false };
  if (DESCRIBES.test(text) && !CONCLUDES[0]?.test(text)) return none;
  if (NO_TEST.test(text) && !/\boutweigh/i.test(text)) return none;
  const concludes = CONCLUDES.some((pattern) => pattern.test(text)) && (PUBLIC_INTEREST.test(text) || /\bbenefit\b/i.test(text) || /\boutweigh/i.test(text));
  const against = AGAINST.some((pattern) => pattern.test(text));
  const favour = FAVOUR.some((pattern) => pattern.test(text));
  const concedes = CONCEDES.test(text);
  // A conclusion names both interests; that alone is no factor.
  return {
    favour: favour && (!concludes || concedes) && (!against || concedes || /\btransparen|\baccountab/i.test(text)),
    against: against && (!concludes || concedes),
    harm: HARM.test(text) && !concludes,
    concludes,
    reversed: concludes && REVERSED.test(text),
  };
}

export interface TestScope {
  readonly sentences: readonly DraftSentence[];
  readonly passages: readonly Passage[];
  readonly about: 'withheld' | 'ncnd';
}

function inside(span: Span, sentence: DraftSentence): boolean {
  return span.start <= sentence.span.start && sentence.span.end <= span.end;
}

/** Whether a passage has something in it: a prompt counts, because another rule reports it until it is filled. */
function contentOf(passage: Passage, sentences: readonly DraftSentence[]): DraftSentence[] {
  return sentences.filter((s) => inside(passage.body, s) && s.piece.kind !== 'heading' && /[\p{L}\d]/u.test(s.text));
}

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
  const deferred: Sentence[] = [];
  let relieved = false;
  let reversed = false;
  let headed = false;
  for (const passage of passages) {
    const content = contentOf(passage, sentences);
    if (passage.kind === 'for') for (const s of content) favour.add(s);
    if (passage.kind === 'against') for (const s of content) against.add(s);
    if (passage.kind === 'balance')
      for (const s of content)
        if (/\[insert\b/i.test(s.text)) {
          conclusion.add(s);
        }
    if (passage.kind === 'for' || passage.kind === 'against' || passage.kind === 'balance' || passage.kind === 'public-interest-test') headed = true;
    if (passage.kind === 'further-time') deferred.push(...content.filter((s) => HAS_DATE.test(s.text)));
  }
  const balanced = passages.some((p) => p.kind === 'balance');
  const sided = passages.filter((p) => p.kind === 'for' || p.kind === 'against');
  for (const sentence of sentences) {
    if (sentence.piece.kind === 'heading') continue;
    if (sentence.statements.some((s) => s.kind === 'relief')) relieved = true;
    if (sentence.statements.some((s) => s.kind === 'extension') && (HAS_DATE.test(sentence.text) || sentences.some((s) => Math.abs(s.index - sentence.index) <= 2 && HAS_DATE.test(s.text)))) deferred.push(sentence);
    const sides = sidesOf(sentence.text);
    if (sided.some((p) => inside(p.body, sentence))) {
      // A letter without a heading for the balance draws its conclusion at the end of the last factors.
      if (!sides.concludes || balanced) continue;
      favour.delete(sentence);
      against.delete(sentence);
    }
    if (sides.concludes && !/\?$/.test(sentence.text)) {
      conclusion.add(sentence);
      reversed = reversed || sides.reversed;
    }
    // "There is a public interest in …" with nothing to tell the side: the first such factor is for disclosure, as every weighing begins.
    const unsided = !sides.favour && !sides.against && !sides.concludes && /\bpublic interest in\b/i.test(sentence.text) && !NO_TEST.test(sentence.text) && !DESCRIBES.test(sentence.text);
    if (unsided) (favour.size === 0 && !/\b(?:strong(?:er)?|however|but|against)\b/i.test(sentence.text) ? favour : against).add(sentence);
    if (sides.favour) favour.add(sentence);
    if (sides.against) against.add(sentence);
    if (sides.harm) harm.add(sentence);
  }
  const both = favour.size > 0 && (against.size > 0 || harm.size > 0);
  const certainty: Certainty = headed ? 'heading' : 'prose';
  const all = [...favour, ...against, ...conclusion, ...deferred].sort((a, b) => a.span.start - b.span.start);
  const first = all[0];
  if (deferred.length > 0 && !(both && conclusion.size > 0)) {
    const spanning = deferred[0];
    if (spanning) return test('deferred', { start: spanning.span.start, end: deferred.at(-1)?.span.end ?? spanning.span.end });
  }
  if (!first) return relieved && headed ? test('partial', spanOf(sentences)) : undefined;
  // Factors against alone are what every harm passage has; they make no test begun.
  if (favour.size === 0 && conclusion.size === 0 && !headed && !relieved) return undefined;
  return test(both && conclusion.size > 0 ? 'present' : 'partial', { start: first.span.start, end: Math.max(...all.map((s) => s.span.end)) });

  function test(status: PublicInterestTest['status'], span: Span): PublicInterestTest {
    return { status, span, about: scope.about, certainty, favour: [...favour], against: against.size > 0 ? [...against] : [...harm].slice(0, 3), conclusion: [...conclusion], reversed: reversed && ![...conclusion].some((s) => !REVERSED.test(s.text) && /\boutweigh/i.test(s.text)), relieved };
  }
}

/** A date in words or figures: an extension must name one. */
export const HAS_DATE = /\b\d{1,2}(?:st|nd|rd|th)?(?: of)? (?:january|february|march|april|may|june|july|august|september|october|november|december)\b|\b(?:january|february|march|april|may|june|july|august|september|october|november|december) \d{1,2}\b|\b\d{1,2}[/.]\d{1,2}[/.]\d{2,4}\b|\b\d{4}-\d{2}-\d{2}\b|\(\(clock\.[a-z-]+\)\)|\(\([a-z.-]*extension\)\)/i;

function spanOf(sentences: readonly DraftSentence[]): Span {
  return { start: sentences[0]?.span.start ?? 0, end: sentences.at(-1)?.span.end ?? 0 };
}

/** Any trace of words about the public interest in a sentence that belongs to the authority. */
export function tracesPublicInterest(text: string): boolean {
  return /\bpublic interest\b|\bbalanc(?:e|ing) (?:test|exercise)\b|\bfactors? (?:favouring|in favour)/i.test(text) && !NO_TEST.test(text) && !/\brelease to the world|disclosure to the world|considered to be on the basis\b/i.test(text);
}
