import { judged } from '../text/tracking';
import type { DraftCitation, DraftSentence } from './draft';
import type { Sentence } from './model';
import { EARLIER, HYPOTHETICAL } from './phrases';

/** How strongly a place says that the letter relies on a provision. `weak` places count only where something else in the letter bears them out. */
export type Reliance = 'relied' | 'weak' | 'mentioned' | 'denied';

/** Verbs of reliance. Their object is a provision cited in the same sentence. */
const RELIANCE =
  /\b(?:withh(?:o|e)ld\w*|exempt(?:ed|ing)?\b(?! if\b)|excepted|refus\w+|rel(?:y|ies|ied|ying) (?:up)?on|reliance|appl(?:y|ies|ied|ying|icable)|engag(?:ed?|es|ing)|by virtue|pursuant|claim(?:ed|ing|s)?|invok\w+|neither confirm\w*|redact\w*|suppress(?:ed|ing)|cit(?:es|ed|ing)|falls? (?:(?:with)?in|under)|decided not|(?:not|unable to|cannot) (?:be )?(?:disclos|provid|releas|confirm|suppl)\w*|covered by|(?:been|was|were|are|is) (?:removed|taken out|left out|blanked out|blacked out|edited out|deleted)|satisf\w+|prevents?|(?:give|gives|giving|given|serves? as|is) (?:you )?(?:a )?(?:formal )?notice|(?:in|under) the terms of|in terms of|uph(?:o|e)ld\w*|excepted)\b|\b(?:we are|[Tt]he (?:trust|council|constabulary|force|university|department|ministry|school|college|board|agency|authority|service|MPS|office) is) (?:therefore |accordingly |consequently )*not (?:obliged|required) to (?:answer|comply|respond|provide)\b(?![^.;]{0,80}\b(?:an? request|requests|if|where|when|unless)\b)/i;

/** The exemptions that pass environmental information on to the Regulations. */
const BRIDGE: ReadonlySet<string> = new Set(['FOIA 39', 'FOISA 39']);
/** The exceptions for information that is not held. */
const NOT_HELD_UNDER: ReadonlySet<string> = new Set(['EIR 12 4 a', 'EISR 10 4 a']);
const APPLIES = /\b(?:appl(?:y|ied|ying|ies)|rel(?:y|ied|ying) (?:up)?on|withh[eo]ld\w*|engag\w+|claim\w*|refus\w+)\b/i;

/** An account of what the provision says. */
const EXPLAINS =
  /^[^.]{0,120}?\b(?:provides?|states?|sets? out|allows?|exempts|says|relates? to|covers|designed|protects?|concerns?|is (?:a|an|both)\b|are (?:a|an)?|is subject|requires?|creates?|reads|enables?|deals? with|refers?|does not require|places?|gives?|lists?|specif(?:y|ies)|defines?|makes?|recognises?|means)\b/i;

const NOT_USED_BEFORE =
  /\b(?:(?:not|n['’]t|never|no longer|nor|without|ceas\w+ to|decided against)\s(?:\w+\s){0,3}?(?:rel(?:y|ies|ied|ying)|appl(?:y|ied|ying)|claim\w*|cit(?:e|ed|ing)|us(?:e|ed|ing)|engag\w+|invok\w+|consider(?:ed|ing)?)|no (?:need|reason|requirement|intention) to (?:\w+\s)?(?:rely|apply|consider|use|claim|cite|invoke)|rather than|instead of|(?:not|n['’]t|cannot) (?:uphold|support|accept|agree with) (?:[\w’']+ ){0,3}?(?:reliance|use|application)|withdr(?:aws?|ew|awn|awing)(?: (?:our|its|the))?(?: (?:reliance|use|application))?)(?: up)?(?: on| of)?(?: the)?(?: exemptions?| exceptions?| provisions?)?(?: at| in| under| of| contained in| set out in| provided by)?\s*$/i;
const NOT_USED_AFTER =
  /^(?:\s?\([^()]{0,80}\))?(?:\s(?:of the|of) [A-Z][^,.;]{2,60}?)?,?\s(?:(?:exemption|exception)\s)?(?:is|was|were|are|does|do|did|has|have|had|should|can|could|cannot)\s?(?:not|no longer|n['’]t|never)?\b\s?(?:be |been )?(?:appl\w*|engaged|relied|rely|claimed|cited|used|withdrawn|available|(?:considered|examined|pursued|addressed|decided)\b)/i;
const DENIED_AFTER = /\b(?:not|no longer|n['’]t|never|withdrawn|cannot)\b/i;
/** Left undecided: "I have not gone on to decide whether regulation 12(5)(e) also applies". */
const LEFT_UNDECIDED =
  /\b(?:not|n['’]t|no need to|unnecessary to|without) (?:\w+ ){0,5}?(?:decid\w*|consider\w*|determin\w*|examin\w*|assess\w*|address\w*|look\w* at|reach\w* (?:a|any) (?:view|decision|conclusion) (?:on|as to)|turn\w* to)(?: the question)?(?: of)? whether (?:or not )?(?:the )?(?:information )?(?:\w+ ){0,3}?(?:exempt\w* |except\w* )?(?:(?:at|in|under|by virtue of) )?(?:the )?$/i;
/** The finding of a review, before the first of the provisions that it is about. */
const NOT_UPHELD_USE =
  /\b(?:not|cannot|n['’]t|no longer) (?:therefore )?(?:uphold|support|maintain|rely|relying|apply|applying|accept)(?: (?:up)?on)?(?: (?:the|our|its|your))?(?: (?:use|application|reliance|exemptions?|exceptions?))?(?: (?:of|on|under|in|at))? ?(?:the )?(?:sections?|regulations?|s\.?)? ?$/i;
/** A denial further on in the sentence: "… and have not relied on it", "…, but it is not engaged", "… and concluded that it does not." */
const NOT_USED_LATER =
  /\b(?:it|this|that|they|which|(?:the|that|this) (?:exemption|exception|section|provision)) (?:therefore |also |now )?(?:(?:does|do|did)(?: not| no longer|n['’]t)(?: in fact| therefore)?(?: (?:appl\w+|arise|cover|extend)\b|[.,;]|$)|(?:is|are|was|were)(?: not| no longer|n['’]t) (?:engaged|applicable|met|made out|available|needed|required|relied)\b|(?:has|have|had)(?: not|n['’]t) been (?:applied|relied|engaged|used|met|made out)\b|(?:cannot|can not|could not|should not) (?:apply|be (?:applied|relied|engaged|used))\b)|\b(?:have|has|had|do|does|did|are|is)(?: not| no longer|n['’]t) (?:(?:found|thought|considered|deemed) it (?:necessary|appropriate|right) to |need(?:ed)? to |\w+ )?(?:relied|rely|relying|applied|apply|applying|used|use|using|claimed|claim|uphold|upheld) (?:(?:up)?on )?(?:it|this|that|them)\b/i;
/** One provision of the law bounds another: "regulation 12(9) limits regulations 12(5)(d) to (g)". */
const BOUNDS_ANOTHER =
  /\b(?:limits?|restricts?|qualif(?:y|ies)|overrid\w+|disappl(?:y|ies)|prevents? (?:us from )?(?:relying|reliance) on|(?:does|do|did)(?: not|n['’]t) (?:limit|restrict|affect|apply to|extend to|override|bear on)|only (?:limits|restricts|applies to|affects))(?: the (?:use|application) of)?(?: the)?(?: exceptions?| exemptions?)?(?: in| at| under)? ?$/i;
/** Said before the citation: the letter does keep something back under it, whatever it leaves out. */
const FIRM_BEFORE = /\b(?:withh(?:o|e)ld\w*|exempt (?:from [^.;]{0,30})?(?:under|by)|redact(?:ed|ing|s)?|refus\w+)\b[^.;]{0,60}$/i;
/** The conclusion of a review that keeps the decision. */
const UPHELD =
  /\bup(?:hold|held)|\bmaintain(?:s|ed)? (?:our|the|its) (?:decision|position|reliance|view)|remain(?:s)? (?:of the view|satisfied)|continue[sd]? to (?:rely|apply|withhold)|correctly (?:applied|cited|relied|withheld|refused)|was (?:right|correct|justified)|properly (?:applied|withheld|relied)|satisfied that|i (?:agree|am satisfied|consider|find|have concluded)/i;
/** Something that would happen to another request. */
const OTHER_CASE =
  /\bif you (?:were to|resubmit|submit|make|narrow|refine|wish)|\bin any event\b|\b(?:may|might|could) (?:also |then |still |well |nevertheless |nonetheless |yet )*(?:apply|be engaged)\b|\bwould (?:also |then |still |probably )*(?:be likely to )?(?:apply|be engaged)\b|\bnot (?:intended|meant)\b|\bin future\b|\b(?:would|might|could|may) (?:also |likely |probably |well )?(?:not )?have (?:applied|been (?:applied|engaged|exempt))|\bexemptions? (?:would|may|might|could) (?:not |also |still )?apply|\b(?:refined|revised|narrowed|narrower|new) request\b/i;

/** The account that the Scottish Act gives of its section 18, with the exemptions that it may be joined with: "exempt under any of sections 28 to 35". */
const LISTED_IN_18 =
  /\b(?:(?:any|one|some|each) (?:or more |other )?of (?:the )?(?:following )?(?:exemptions? )?(?:in |at |under |contained in |listed in |set out in )?|exemptions? (?:contained |set out |listed |found )?(?:in|at|under) )(?:sections? )?28\b|\bsections? 28 (?:to|[-–—]) ?\d/i;

/** Whether the citation only tells what section 18 of the Scottish Act may be joined with. */
export function isListedIn18(sentence: Sentence, { regime, run }: Pick<DraftCitation, 'regime' | 'run'>): boolean {
  if (regime !== 'FOISA') return false;
  const list = sentence.match(LISTED_IN_18);
  return list !== null && placeIn(sentence, run.end) > list.index && !sentence.text.slice(list.index, placeIn(sentence, run.start)).includes(';');
}

/** What is withheld under the provision as a rule; whether it is here, another sentence says. */
const AS_A_RULE =
  /\b(?:usually|normally|generally|often|ordinarily|typically|sometimes|customarily) (?:be )?(?:withh[eo]ld|withholds|redact(?:ed)?|exempt(?:ed)?|refused?|removed?|appl(?:y|ied|ies))\b[^.;]{0,60}$/i;

/** What the law lets authorities do with a request, any request: whether this one is turned down, another sentence says. */
const REFUSES_IN_GENERAL =
  /\b(?:lets?|allows?|permits?|enables?|entitles?|means that|can|may)\b[^.;]{0,40}\b(?:refuse|turn down|decline)(?: to (?:answer|comply with|deal with|respond to))? (?:a|any|such) requests? (?:if|where|when|which|that|whose|for which)\b/i;

/** Whether a sentence speaks of another request than this one, or of what would have been. */
export function isOtherCase(text: string): boolean {
  return OTHER_CASE.test(text);
}

/** A figure about other requests: "Number of requests refused under section 12 – 41". */
const FIGURE =
  /^(?:[\da-z]{1,3}[.)] ?)?(?:the )?(?:total )?(?:number|percentage|proportion) (?:of (?:\w+ ){0,3}(?:requests|responses|replies|refusals|cases) (?:\w+ ){0,3})?(?:refused|withheld|exempted|answered|rejected)\b[^.]{0,60}[-–—:|= ]\d/i;

/** How often each provision was used: "Section 12 - 41 times". */
const TALLY =
  /^ ?(?:[-–—:|=]|was used|has been used|were used)? ?(?:(?:on )?\d{1,4} ?(?:times|occasions|requests|cases|refusals|responses)\b|(?:once|twice)\b)/i;

/** The statute's own order between two exemptions: "information which is not exempt by virtue of section 30". Nor does "which does not fall within section 23(1)". */
const RANKS_EXEMPTIONS =
  /\b(?:not|n['’]t|neither) (?:already |itself |otherwise )?(?:exempt(?: information)? (?:by virtue of|under|by)|(?:fall(?:s|ing)? (?:with)?(?:in|under)|(?:be )?(?:covered|caught) by))(?: (?:the )?(?:exemptions? )?(?:in|at|under))? (?:sections?|regulations?|s\.?)? ?$/i;

/** The outcome of a review: "section 43(2) is upheld", whatever else the sentence reports. */
const UPHELD_NEXT = /^(?:\s?\([^()]{0,80}\))?,? (?:is|are|was|were|has been|have been) (?:therefore |also |both |all |accordingly )*upheld\b/i;
/** What the requester says of the provision, as far as the same statement goes: "you argue that section 41 cannot apply, and that …". */
const REQUESTER_ARGUES =
  /\b(?:you|the (?:requester|applicant|complainant)) (?:have |has |had |also |further |then )*(?:argu\w+|sa(?:y|ys|id)|stat(?:e|es|ed)|suggest\w*|contend\w*|claim\w*|believ\w+|think|submit\w*|assert\w*|maintain\w*|question\w*|disput\w*|challeng\w*|point(?:ed)? out)\b(?:(?!\b(?:but|however|although|while|whilst|whereas|because|we|i|our|my)\b|(?<!\bthat )\bthe (?:council|trust|force|authority|university|department)\b)[^;:]){0,300}$/i;
/** A complaint about the use of a provision, which may be upheld or not. */
const OF_A_COMPLAINT =
  /\b(?:complaints?|appeal|points?|grounds?|concerns?) (?:about|regarding|on|concerning|as to|in relation to|in respect of|against)(?: (?:the|our|its))?(?: (?:use|application|reliance))?(?: (?:of|on|upon))?(?: the)?(?: (?:exemption|exception)s?)?(?: (?:in|at|under))?\s*$/i;

/** How the sentence uses the citation, from the words around it. Zones and lists are the caller's business. */
export function relianceIn(sentence: DraftSentence, citation: DraftCitation): Reliance {
  return judged([sentence], () => readReliance(sentence, citation));
}

function readReliance(sentence: DraftSentence, citation: DraftCitation): Reliance {
  const { text } = sentence;
  const runStart = placeIn(sentence, citation.run.start);
  const runEnd = placeIn(sentence, citation.run.end);
  const before = text.slice(0, runStart);
  const after = text.slice(runEnd);
  const own = untilNext(sentence, citation, after, runEnd);
  if (/\?["”’)]?\s{0,2}$/.test(text) || FIGURE.test(text) || TALLY.test(after)) return 'mentioned';
  if (
    NOT_USED_BEFORE.test(before) &&
    !/\b(?:by virtue of|pursuant to|under|because of|due to)\s*(?:the )?$/i.test(before.replace(/\b(?:relied|rely|relying|reliance) on\s*$/i, ''))
  )
    return 'denied';
  if (LEFT_UNDECIDED.test(before)) return 'denied';
  if (joinsDenied(sentence, citation, before)) return 'denied';
  if (NOT_USED_AFTER.test(after) && DENIED_AFTER.test(NOT_USED_AFTER.exec(after)?.[0] ?? '')) return 'denied';
  if (isDeniedLater(before, own)) return 'denied';
  if (/^ no longer appl/i.test(after)) return 'denied';
  if (/^[^.]{0,60}\b(?:in error|incorrectly|wrongly|no longer rel\w+|(?:is|are|was|were|has been|have been) withdrawn)\b/i.test(after)) return 'denied';
  if (/\bnot (?:consider|think|believe|accept|find|satisfied) that (?:the (?:exemption|exception) (?:at|in|under) )?$/i.test(before)) return 'denied';
  if (REQUESTER_ARGUES.test(before) || OF_A_COMPLAINT.test(before)) return 'mentioned';
  if (RANKS_EXEMPTIONS.test(before) || boundedByAnother(sentence, citation, before)) return 'mentioned';
  if (EARLIER.test(text) && !UPHELD.test(text)) return 'mentioned';
  if (isListedIn18(sentence, citation)) return 'mentioned';
  if (OTHER_CASE.test(text) || AS_A_RULE.test(before) || REFUSES_IN_GENERAL.test(text)) return 'weak';
  // "The duty does not arise because of section 40(5B)(a)(i)": the exclusion of the duty is stated, whatever verb leads to the provision.
  const excludesDuty = (citation.provision ?? citation.obsolete)?.effect === 'ncnd';
  if (excludesDuty && sentence.statements.some((s) => (s.kind === 'ncnd' || s.kind === 'duty') && !s.generic)) return 'relied';
  // What is not held is refused under the exception for it, in however few words.
  if (
    NOT_HELD_UNDER.has(`${citation.regime} ${citation.path.join(' ')}`) &&
    sentence.statements.some((s) => s.kind === 'not-held' && !s.generic && !s.hypothetical)
  )
    return 'relied';
  // That environmental information is exempt from the Act says which law answers; the bridge is relied on where the letter applies it.
  if (BRIDGE.has(`${citation.regime} ${citation.path[0]}`) && !APPLIES.test(text)) return 'weak';
  if (UPHELD_NEXT.test(after)) return 'relied';
  const reliesBefore = RELIANCE.test(before);
  const explains = EXPLAINS.test(after);
  if (explains && !reliesBefore)
    return /\b(?:is|are|being) (?:therefore |also )?engaged\b|\b(?:applies|apply) (?:to|here|in|because|as)\b|\bhas been applied\b/i.test(after)
      ? 'relied'
      : 'weak';
  if (reliesBefore || RELIANCE.test(after)) {
    // "could be exempt under section 23(1)" asserts nothing by itself; a firm sentence elsewhere decides.
    return HYPOTHETICAL.test(before) && !/\b(?:withh[eo]ld|rely|relied|relying|refus\w+|neither confirm|by virtue)\b/i.test(text) ? 'weak' : 'relied';
  }
  return 'weak';
}

/** Whether a provision of the law stands before it as what bounds it. */
function boundedByAnother(sentence: DraftSentence, citation: DraftCitation, before: string): boolean {
  return BOUNDS_ANOTHER.test(before) && sentence.citations.some((other) => other.run.start < citation.run.start && other.provision?.effect === 'other');
}

/** Between provisions that share one verb: "do not uphold the use of section 31(3) or of section 24(2)". */
const JOINS = /^,? ?(?:and|or|nor)? ?(?:of |on |under )?(?:the )?(?:sections?|regulations?|s\.?)? ?$/i;

/** Whether a citation is joined to the one before it, and what stands before that one denies it. */
function joinsDenied(sentence: DraftSentence, citation: DraftCitation, before: string): boolean {
  const previous = sentence.citations[sentence.citations.indexOf(citation) - 1];
  if (!previous || previous.run.start >= citation.run.start) return false;
  const between = before.slice(placeIn(sentence, previous.run.end));
  return JOINS.test(between) && NOT_UPHELD_USE.test(before.slice(0, placeIn(sentence, previous.run.start)));
}

/** What the sentence says after a citation, up to the next provision that it cites. */
function untilNext(sentence: DraftSentence, citation: DraftCitation, after: string, runEnd: number): string {
  const next = sentence.citations.find(
    (other) => other.run.start > citation.run.start && other.provision?.effect !== 'condition' && other.provision?.effect !== 'other',
  );
  return next ? after.slice(0, Math.max(0, placeIn(sentence, next.run.start) - runEnd)) : after;
}

/** Whether the sentence takes the provision back further on. Between the two nothing may rely on it, unless only whether it applies is asked. */
function isDeniedLater(before: string, own: string): boolean {
  const denial = NOT_USED_LATER.exec(own);
  if (!denial || FIRM_BEFORE.test(before)) return false;
  return /\bwhether\b[^.;]{0,60}$/i.test(before) || !RELIANCE.test(own.slice(0, denial.index));
}

/** Offset in the sentence of a place in the source, for spans that came from this sentence. */
export function placeIn(sentence: Pick<Sentence, 'length' | 'at'>, source: number): number {
  let low = 0;
  let high = sentence.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (sentence.at(middle, middle + 1).start < source) low = middle + 1;
    else high = middle;
  }
  return low;
}
