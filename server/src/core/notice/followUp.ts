import { ByProvision } from './byProvision';
import { isShorter } from './claims';
import type { DraftCitation, DraftSentence } from './draft';
import { HYPOTHETICAL } from './phrases';
import { isOtherCase, placeIn, relianceIn } from './roles';
import { weigh } from './weighing';

/**
 * What the sentences after a citation say of it without citing it again: "The school relies on it", "We do not share this view".
 * Authorities that explain a provision first and only then use it write like this.
 */

/** The provision just explained is used. */
const USES_IT =
  /\b(?:rel(?:y|ies|ied|ying) (?:up)?on|appl(?:y|ies|ied|ying)|invok(?:e|es|ed|ing)) (?:it|this|this (?:exemption|exception|section|provision))\b|\b(?:this|the) (?:exemption|exception|section|provision) (?:therefore |also |clearly )?(?:applies|is engaged|has (?:therefore )?been applied)\b|\b(?:i|we) (?:agree with|uphold|support|endorse|adopt) (?:the|that|this|our|its) (?:original |initial |first |earlier )?(?:decision|reliance|use|application|refusal)\b/i;
/** The request is turned down, in words that name no information. */
const TURNS_DOWN =
  /\b(?:will|shall|do|does|are|is|need)(?: therefore)? not (?:therefore )?(?:be |propose to |intend to )?(?:(?:obliged|required|bound|under (?:an|any) obligation) to )?(?:answer|respond|comply|process|deal)(?:ing)?\b[^.;]{0,30}\b(?:your|this|the (?:present|latest|current|new|second))\b|\b(?:will|shall)(?: therefore)? not (?:therefore )?(?:be )?(?:answer|respond|comply|process)(?:ing)?\b/i;
/** Information about the requester is dealt with under data protection law. */
const OWN_DATA = /\bsubject access\b/i;
/** The condition on which the provision depends is said to be met. */
const CONDITION_MET = /\b(?:appl(?:y|ies)|is (?:met|satisfied|engaged)|contraven\w+|breach\w*)\b/i;
/** The use of the provision just named, by this letter, by an earlier one, or by somebody asked for their view, is not adopted. */
const GIVES_IT_UP =
  /\b(?:withdr(?:aw|ew|awn|aws)(?: (?:our|my|the|its) (?:reliance|use|application)(?: (?:up)?on| of)?| reliance (?:up)?on)?|no longer rel(?:y|ies) (?:up)?on|(?:do|does|did|cannot|can)(?: not|n['’]t)? ?(?:uphold|adopt|rely (?:up)?on)) (?:it|this|that|them|(?:this|that|the) (?:exemption|exception))\b|\b(?:this|that|the) (?:exemption|exception) (?:should|ought) (?:not|never) (?:to )?have been (?:applied|relied (?:up)?on|cited|claimed|used)\b|\b(?:this|that|the) (?:exemption|exception) was (?:not correctly|wrongly|incorrectly|mistakenly) (?:applied|relied (?:up)?on|cited|claimed|used)\b|\b(?:do|does|did)(?: not|n['’]t) (?:share|accept|adopt|agree with) (?:this|that|their|his|her|those) (?:view|views|position|opinion|argument|arguments|reasoning)\b|\b(?:is|was|were) not the (?:right|correct|appropriate) (?:exemption|exception|provision|section)\b/i;
/** Provisions on information that the requester can get elsewhere. An account of one of them beside a pointer to the place is its use. */
const ACCESSIBLE: ReadonlySet<string> = new Set(['21', '21(1)', 'FOISA 25', 'FOISA 25(1)', 'reg 6(1)(b)']);
const POINTS_TO =
  /\b(?:is|are|was|were|has been|have been) (?:already |also |now |all |both |publicly |freely |currently )*(?:available|accessible|published|online)\b[^.]{0,60}\b(?:websites?|web pages?|online|portal|register|https?|www|at|here|from)\b|\b(?:can|may) (?:also |already )?(?:be (?:found|seen|viewed|downloaded|accessed|obtained)|find|view|download|access)\b|\bhttps?:|\bwww\./i;
/** How far an account of a provision goes on. */
const REACH = 12;

const isGround = (citation: DraftCitation): boolean => ['withholding', 'ncnd', 'refusal'].includes((citation.provision ?? citation.obsolete)?.effect ?? '');
const isOwn = (sentence: DraftSentence): boolean => sentence.zone === 'body' || sentence.zone === 'decision' || sentence.zone === 'opening';

/** Corrects the roles of citations in plain text by what is said of them in the sentences that follow. */
export function followUp(sentences: readonly DraftSentence[]): void {
  sentences.forEach((sentence, index) => {
    if (!isOwn(sentence) || sentence.outcome?.block) return;
    const grounds = sentence.citations.filter(isGround);
    if (grounds.length === 0) return;
    if (isGivenUp(sentence, sentences.slice(index + 1, index + 1 + REACH))) {
      for (const citation of grounds) citation.role = 'denied';
      return;
    }
    const [only] = grounds;
    if (!only || grounds.length > 1 || only.role !== 'mentioned') return;
    // What the provision says of what “would be” exempt stands after it and supposes nothing of this information.
    if (HYPOTHETICAL.test(sentence.text.slice(0, placeIn(sentence, only.run.start))) || sentence.read(isOtherCase) || relianceIn(sentence, only) !== 'weak')
      return;
    const beside = sentences.slice(Math.max(0, index - 2), index + 3).filter((one) => one !== sentence && isOwn(one));
    if (isBorneOut(only, sentences.slice(index + 1, index + 1 + REACH)) || (ACCESSIBLE.has(only.citation) && beside.some((one) => one.has(POINTS_TO))))
      only.role = 'relied';
  });
  completeShorter(sentences);
}

/** Whether the sentences that go on in the same paragraph take the provision back, before another is cited. */
function isGivenUp(sentence: DraftSentence, following: readonly DraftSentence[]): boolean {
  for (const next of following) {
    if (next.piece !== sentence.piece || next.citations.some(isGround)) return false;
    if (next.has(GIVES_IT_UP)) return true;
  }
  return false;
}

/** A section relied on in short, as in a heading, and one exact form of it in the text below: the exact form is what is relied on. */
function completeShorter(sentences: readonly DraftSentence[]): void {
  const cited = sentences.filter((s) => isOwn(s) && !s.outcome?.block).flatMap((s) => s.citations.filter(isGround));
  const bySection = new ByProvision(cited);
  const exactForms = new Map<string, readonly DraftCitation[]>();
  for (const short of cited) {
    if (short.role !== 'relied') continue;
    const key = `${short.regime} ${short.path.join()}`;
    const exact = exactForms.get(key) ?? bySection.ofSection(short).filter((c) => isShorter(short, c));
    exactForms.set(key, exact);
    const [first] = exact;
    if (!first || exact.some((c) => c.citation !== first.citation || c.role !== 'mentioned')) continue;
    const sentence = first.sentence as DraftSentence | undefined;
    const open = !sentence || sentence.read(isOtherCase) || relianceIn(sentence, first) !== 'weak';
    if (!open && first.span.start > short.span.start) first.role = 'relied';
  }
}

/** Whether one of the next sentences uses the provision, before another provision is cited or the letter turns to something else. */
function isBorneOut(citation: DraftCitation, following: readonly DraftSentence[]): boolean {
  const refusal = citation.provision?.effect === 'refusal';
  for (const sentence of following) {
    if (!isOwn(sentence)) return false;
    if (sentence.citations.some((c) => isGround(c) && c.path[0] !== citation.path[0])) return false;
    if (sentence.has(USES_IT) && !sentence.has(HYPOTHETICAL)) return true;
    if (refusal && sentence.has(TURNS_DOWN)) return true;
    if (!refusal && sentence.statements.some((s) => s.kind === 'withheld' && !s.generic && !s.hypothetical && !s.negated)) return true;
    if (!refusal && sentence.has(/\b(?:the|this) (?:exemption|exception)\b/i) && weigh(sentence, WEIGHED).concludes) return true;
    if (citation.citation === '40(1)' && sentence.has(OWN_DATA)) return true;
    if (sentence.citations.some((c) => c.role === 'condition' && c.path[0] === citation.path[0]) && sentence.has(CONDITION_MET)) return true;
  }
  return false;
}

const WEIGHED = { favoured: true, turned: false, underBalance: false } as const;
