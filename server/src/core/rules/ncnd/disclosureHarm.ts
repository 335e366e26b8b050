import type { Notice, Outcome, Sentence } from '../../notice/model';
import { contains } from '../../text/span';
import { sentencesOfRegion } from './context';

/** An effect, feared or expected. */
const EFFECT =
  /\b(?:would|could|may|might|will|is likely to|are likely to)\b[^.]{0,120}\b(?:prejudic\w*|harm\w*|undermin\w*|compromis\w*|damag\w*|hinder\w*|endanger\w*|jeopardis\w*|disrupt\w*|detriment\w*|allow\w*|enabl\w*|assist\w*|lead|identify|distress\w*|contraven\w*|breach\w*|render\w*|alert\w*|weaken\w*|inhibit\w*|affect\w*|reveal\w*)\b|\b(?:prejudicial|detrimental|harmful|damaging)\b/i;
/** Of an answer every consequence counts: it tells, it shows, it is unfair. */
const WOULD = /\b(?:would|could|may|might|will|likely)\b/i;
/** What would be exempt is an account of the provision, and no harm. */
const CALLED_EXEMPT = /\bexempt\b/i;
/** The cause is that information is let out. */
const FROM_DISCLOSURE =
  /\b(?:disclos(?:ure|ing|e|ed)|releas(?:e|ing|ed)|publication|publishing|making (?:it|this|the information) public|place[d]? in(?:to)? the public domain)\b/i;
/** The cause is an answer, whichever it is, or what one would show. */
const FROM_ANSWER =
  /\b(?:confirm(?:s|ed|ing|ation)?|den(?:y|ies|ied|ying|ial)|whether (?:or not )?(?:\w+ ){0,6}(?:held|hold|holds|exists?|recorded)|acknowledg\w+|knowing that|fact that|existence or (?:non-?existence|otherwise)|either answer|one way or the other|such an answer|saying (?:so|that|whether)|reveal(?:ing)? (?:whether|that)|inconsistent(?:ly)? (?:use|application)|neither)\b/i;

/** The sentences of a region that argue harm, by what causes it. Passages headed as factors count like any other. */
export function harmSentences(notice: Notice, region: Outcome): { readonly disclosure: readonly Sentence[]; readonly answer: readonly Sentence[] } {
  const other = region.passages.filter(({ kind }) => kind === 'legitimate-interests' || kind === 'further-time');
  const disclosure: Sentence[] = [];
  const answer: Sentence[] = [];
  for (const sentence of sentencesOfRegion(notice, region)) {
    if (sentence.piece.kind === 'heading' || other.some((passage) => contains(passage.body, sentence.span))) continue;
    if (sentence.statements.some(({ kind }) => kind === 'caveat')) continue;
    const { text } = sentence;
    if (FROM_ANSWER.test(text)) {
      if (WOULD.test(text)) answer.push(sentence);
    } else if (FROM_DISCLOSURE.test(text) && EFFECT.test(text) && !CALLED_EXEMPT.test(text)) disclosure.push(sentence);
  }
  return { disclosure, answer };
}

/** The sentences that argue harm from disclosure, where the region argues none from confirming or denying. FOISA section 18 names the exemption that would apply, so its harm is rightly that of disclosure. */
export function harmFromDisclosureOnly(notice: Notice, region: Outcome): readonly Sentence[] {
  if (region.claims.some(({ regime }) => regime === 'FOISA' || regime === 'EISR')) return [];
  const { disclosure, answer } = harmSentences(notice, region);
  return answer.length === 0 ? disclosure : [];
}
