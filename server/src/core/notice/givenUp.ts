import type { Regime } from '../syntax/model';
import { ByProvision, exactly, Provisions } from './byProvision';
import { isShorter } from './claims';
import type { DraftCitation, DraftPart, DraftSentence } from './draft';

/** The finding of a review against a provision, and one for it. */
const NOT_UPHELD =
  /\b(?:do|does|did|can|could)(?: not|n['’]t|not) (?:therefore )?(?:uphold|support|maintain)\b|\b(?:exemption|exception|section|regulation)\b[^.]{0,40}\b(?:no longer (?:applies|engaged|relied)|(?:is|was|does|did) not (?:appl(?:y|ied)|engaged|correctly applied|upheld))\b|\b(?:wrongly|incorrectly) (?:applied|relied|cited|withheld)\b|\bwithdr(?:aws?|ew|awn|awing) (?:my |our |the |its )?(?:reliance|use|application)\b|\boverturn\w*|\bno longer rel(?:y|ies)\b/i;
/** A provision given up, and how an earlier reliance is told. */
const WITHDRAWS =
  /\bwithdr(?:aws?|ew|awn|awing)\b|\b(?:do|does|did|can|could)(?: not|n['’]t|not)(?: therefore)? uphold\b|\b(?:wrongly|incorrectly|in error)\b|\bno longer\b|\b(?:not|n['’]t|no need to|unnecessary to) (?:\w+ ){0,5}?(?:decide|consider|determine|examine|assess|address|look) (?:\w+ )?whether\b|\b(?:has|have|is|are|was|were|need|does|do)(?: not|n['’]t) (?:\w+ )?(?:be |been )?(?:considered|examined|pursued|addressed|decided)\b/i;
/** What a review is asked to look at again. */
const ASKED_TO_REVIEW =
  /\b(?:look(?:ed|ing)? (?:again )?at|review(?:ed|ing)?|reconsider(?:ed|ing)?|re-?examine[d]?|complain(?:ed|t)?)\b[^.]{0,80}\b(?:reliance|use|application)\b/i;
const TOLD_OF_THE_PAST =
  /(?<!have )(?<!has )(?<!am )(?<!is )(?<!are )\b(?:relied|cited|refused|claimed|applied|exempted|withheld|neither confirmed)\b|\b(?:response|reply|letter|decision|answer|refusal|notice|we|department|council|trust|authority|force|university)(?: of [^,.]{4,24})?,? (?:it |we |i )?(?:said|stated|explained|told you|advised|informed you|concluded|considered|indicated)\b/i;
const IS_UPHELD = /(?<!not )(?<!n['’]t )(?<!cannot )(?<!not therefore )\buph(?:old|olds|eld)\b|\bcontinues? to (?:rely|apply)\b/i;
/** A complaint that is upheld says nothing for the provision. */
const COMPLAINT_UPHELD = /\bcomplaint\b[^.]{0,40}\bupheld\b/i;

/** Citations of the parts that come to the finding that their provision does not apply. A finding that names another provision is about that one. */
export function droppedIn(parts: readonly DraftPart[], sentences: readonly DraftSentence[]): Set<DraftCitation> {
  // "The duty in section 1(1)(a) does not apply" drops no provision: it is what the provision does.
  const findings = new Map<DraftPart, DraftSentence[]>();
  const upheld = new Set<DraftPart>();
  for (const sentence of sentences) {
    const { part } = sentence;
    if (!part || (sentence.zone !== 'body' && sentence.zone !== 'disclosed')) continue;
    if (sentence.has(IS_UPHELD) && !sentence.has(COMPLAINT_UPHELD)) upheld.add(part as DraftPart);
    if (!sentence.has(NOT_UPHELD) || sentence.statements.some(({ kind }) => kind === 'duty')) continue;
    const own = findings.get(part as DraftPart);
    if (own) own.push(sentence);
    else findings.set(part as DraftPart, [sentence]);
  }
  const dropped = new Set<DraftCitation>();
  for (const part of parts) {
    const own = upheld.has(part) ? undefined : findings.get(part);
    if (!own) continue;
    const ofAll = own.some((s) => s.citations.length === 0);
    const named = new Provisions(own.flatMap((s) => s.citations));
    for (const citation of part.citations) if (ofAll || named.hasSame(citation)) dropped.add(citation as DraftCitation);
  }
  return dropped;
}

/** A provision that the letter withdraws was relied on in an earlier answer: what is told of that is history. */
export function recallWithdrawn(sentences: readonly DraftSentence[]): void {
  /** The last sentence that withdraws each provision, as it is cited there. */
  const withdrawn = new Map<string, { readonly regime: Regime; readonly path: readonly string[]; readonly index: number }>();
  const latest = new Map<string, number>();
  for (const sentence of sentences)
    if (sentence.has(WITHDRAWS) || sentence.has(NOT_UPHELD))
      for (const citation of sentence.citations)
        if (citation.role === 'denied') {
          withdrawn.set(exactly(citation), { regime: citation.regime, path: citation.path, index: sentence.index });
          latest.set(citation.citation, sentence.index);
        }
  if (withdrawn.size === 0) return;
  const bySection = new ByProvision(withdrawn.values());
  // "Section 36 is no longer relied on" gives up whatever limb of it was relied on before.
  const isWithdrawn = (citation: DraftCitation, index: number): boolean =>
    index < (latest.get(citation.citation) ?? -1) || bySection.ofSection(citation).some((one) => index < one.index && isShorter(one, citation));
  for (const sentence of sentences)
    for (const citation of sentence.citations)
      if (citation.role === 'relied' && (sentence.has(TOLD_OF_THE_PAST) || sentence.has(ASKED_TO_REVIEW)) && isWithdrawn(citation, sentence.index))
        citation.role = 'mentioned';
}
