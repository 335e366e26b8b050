import { allMatches } from '../text/allMatches';

/** How a clause is meant. All three may be true at once. */
export interface Mood {
  /** Supposed, possible, asked or left open: nothing is asserted. */
  readonly hypothetical: boolean;
  readonly negated: boolean;
  /** An account of the law, of practice, of an earlier decision, or the words of somebody else. */
  readonly generic: boolean;
}

/** A condition set between commas or brackets: "any information, if held, would". It governs the words around it and parts no clause. */
const ASIDE =
  /(?:,|\()\s?(?:if|where|should|were) (?:any|held|so|it|they|there|such|this|that|we|information)?(?: (?:be|is|was|were|are|does|do|did|information|data|records?|material|exist|exists|existed|hold|held|in fact|any|to be|to)){0,5}(?:,|\))/gi;
/** What an aside becomes: it keeps the length, so that places stay the same. */
const ASIDE_MARK = '\u0002';

/** Where a new statement begins. A non-restrictive "which" states something of its own; a reason is not governed by what it gives a reason for, nor the reverse. */
const BREAKS =
  /[;:]|,? (?:but|however|although|though|whereas|while|whilst|because|given that|except that|other than that)\b|,? since (?=(?:we|i|it|the|this|that|its|they|to|disclos\w+)\b)|,? as,? (?=(?:we|i|it|this|its|they|the|disclos\w+|releas\w+|doing|if|to do|to (?:confirm|deny|disclose|release))\b)|, (?:which|who|whose|so|therefore|and (?:so|therefore|accordingly|consequently|instead)|(?:and|as|nor|or) (?=(?:we|i|it|the|this|that(?! (?:we|i|it|they|the|this|any|there)\b)|some|these|those|they|your|all|have|has)\b))\s?|,? and (?=(?:have|has) (?:also |therefore |accordingly |now )?(?:withheld|redacted|removed|refused)\b)|\band (?=(?:we|i) (?:have|has|are|am|do|can|will|hold|withhold|redact|did)\b)|\band (?=(?:the|this|that|your|some) (?:\w+ )?(?:information|data|records?|material|documents?) (?:is|are|has|have|was|were)\b)/gi;
/** A concession at the head of a sentence leaves open only itself: "Regardless of whether it is held, …". */
const CONCESSION = /^(?:regardless|irrespective|whether|without confirming|neither confirming)\b[^,;]{0,160},/i;

/** A condition on holding: supposed throughout the clause. "If disclosed" is none, for it grants that there is something to disclose. */
const IF_HELD =
  /\b(?:if|assuming|supposing|in the event|to the extent|insofar as|in so far as|unless|(?:were|should|had) (?=(?:we|it|they|any|such|the|this|that|there|information|records?)\b))[^;]{0,80}?\b(?:held|hold|holds|holding|exist|exists|existed|existence|possess\w*)\b|\bif (?:any|so|applicable|at all)\b/i;
/** Inside a clause that supposes, asks or leaves open: what follows is not said to be so. */
const OPEN_BEFORE =
  /\b(?:if|unless|suppos\w+|assum(?:e|ing)|(?:were|should) (?:we|it|they|the|this|such))\b[^,;]*$|\b(?:whether|what|how much|how many)\b[^;]*$|\b(?:neither confirm\w*,? (?:n?or) (?:to )?den\w+|confirm\w*,? (?:n?or|and) (?:to )?den\w+|confirmation,? (?:n?or|and) denial)(?: \(\w+\))?(?: to \w+)?,? (?:that|if|of|holding|having|we|it|any|the)\b[^;]*$/i;
/** "Where information is withheld we say so": a rule. */
const WHERE_BEFORE =
  /\b(?:even|only|just|cases|those|ones|requests|circumstances|instances|occasions|times) (?:where|when|if|in which)\b[^;]*$|(?:^|[,(]\s?)\s*(?:in (?:all )?(?:cases|circumstances|instances)? ?(?:where|when|in which)|where|wherever|when|whenever|once|before|until)\b[^,;]*$/i;
/** "A search that found nothing": one of a kind, of which none need ever have been. */
const ONE_OF_A_KIND =
  /\b(?:an?|any|every) (?:search|answer|reply|response|refusal|authority|force|council|body|requester|statement|denial|confirmation) (?:that|which|who) (?:[\w’'-]+ ){0,2}$/i;
/** What a newspaper or another third person says: the letter only reports it. */
const REPORTED_BEFORE =
  /\b(?:articles?|newspapers?|press|media|stor(?:y|ies)|journalists?|coverage|headlines?|broadcasts?|campaigners?|councillors?|commentators?|rumours?) (?:[\w’'-]+ ){0,6}(?:says?|said|states?|stated|claims?|claimed|alleges?|alleged|reports?|reported|suggests?|suggested|writes?|wrote|describes?|described|mentions?|mentioned|speaks? of|refers? to)\b[^;]*$|\baccording to\b[^;]*$/i;
const MODAL_BEFORE = /\b(?:would|could|might|may|can|should|ought to|need not|cannot)\b(?: [\w’'-]+){0,5} ?$/;
const MODAL_WITHIN = /^(?:would|could|might|may|should)\b/;
/** "is or is not held", "hold or do not hold". */
const OR_NOT =
  /\bor (?:(?:is|are|was|were|does|do|did|may|might|has|have) )?(?:not|otherwise)\b|\b(?:not|neither) (?:held|hold) (?:n?or)\b|\bmay,? or may not\b/i;
/** Something said of whatever there may be. */
const ANY_BEFORE = /\b(?:any|no such|such)\b(?! (?:of|case|event|longer|means)\b)[^,;\u0002]{0,70}$/i;
/** Saying it is talked about: "to confirm that information is held would". Not where we say it: "we can confirm that". */
const SAYING_BEFORE =
  /\b(?:confirm(?:s|ed|ing|ation)?|den(?:y|ies|ied|ying|ial)|stat(?:es?|ed|ing|ement)|say(?:s|ing)?|said|reveal(?:s|ed|ing)?|disclos(?:e|es|ed|ing|ure)|acknowledg\w+|admit\w*|indicat\w+|suggest\w*|impl(?:y|ies|ied|ication)|infer(?:ring|ence|red)?|conclu(?:de|sion)|assum\w+|mean(?:s|ing)?|know(?:s|n|ing|ledge)?|learn\w*|believ\w+|alleg\w+|rumou?r\w*|impression|belief|tell(?:s|ing)?|show(?:s|ing)?|response|reply|answer)(?: of)?(?: the)?(?: public| world| requester| applicant)? (?:that|where|when|how|to (?:you|anyone|others) that)\b[^;]*$/i;
const WE_SAY =
  /\b(?:[Ww]e|I|[A-Z]{2,8}) (?:can |do |does |am |are |is |able |to |now |also |hereby |have |has |will |would like |wish |must |pleased )*(?:confirm|confirms|confirmed|advise|inform you|acknowledge|note|state|say|told|tell you|(?:found|established|determined|concluded)(?= that\b))(?: to you)?(?: that)?\b[^;]*$|\b(?:[Tt]he|[Tt]his|[Oo]ur) (?:(?!to\b)[\w’'-]+ ){1,6}(?:can|does|is able to|will|has|now|hereby|would like to) (?:also |now )?(?:confirm|confirmed|advise|acknowledge|state)(?: that)?\b[^;]*$|\b(?:confirms|confirmed|acknowledges|advises)(?: that)\b[^;]*$/;
/** Nothing of the kind: "no information has been withheld", "this does not mean that". */
const NOT_BEFORE = /(?:\b(?:not|never|nothing|none|nor|neither|without)\b(?! only\b)|n['’]t\b|\bno\b(?! longer\b)(?! doubt\b))[^,;]{0,45}$/i;
/** Nothing is to be concluded: everything after it is denied. */
const NO_INFERENCE =
  /(?:\b(?:not|never|nothing|no|neither|nor)\b|n['’]t\b)[^;]{0,90}?\b(?:mean\w*|impl(?:y|ies|ied|ication)|indicat\w+|suggest\w*|taken|read|infer\w*|interpreted|construed|understood|regarded|treated|assum\w+|conclu\w+|confirmation|confirming|amount to|evidence|follows?)\b[^;]*$/i;

/** The statute or the guidance speaks, or practice in general. */
const LAW_BEFORE =
  /\b(?:provid(?:es?|ed|ing)|states?|says|sets out|allow(?:s|ed|ing)?|permit(?:s|ted)?|enabl(?:e|es|ing)|exempts|entitle[sd]?|requires?|means|recognises|relates to|covers|applies to|designed|intended|creates?|gives?|deals? (?:\w+ )?with|concerns?|addresses|speaks? of|refers to) (?:that|for|an?|any|all|public|personal|information|authorities|bodies|us|you|to|where|if|when)\b[^;]*$/i;
const LAW_SUBJECT =
  /\b(?:act|acts|section|sections|regulations?|exemptions?|exceptions?|law|legislation|parliament|guidance|commissioner|ico|code|provision|subsection|limb|s\.?\s?\d+[\w()]*|\d+\([\w()]+)\b/i;
const PRACTICE =
  /\b(?:public authorit(?:y|ies)|authorities|(?:police )?forces|organisations|bodies|councils|departments|it is (?:usual|common|normal)|tests? (?:is|are) (?:used|applied|carried out|designed|meant|there) to|(?:we|they|i|police|service|force) (?:normally|routinely|usually|generally|always|often|sometimes|typically|never|regularly|aim to|try to))\b[^;]*$|\bin (?:most|many|some|certain|all|other|such) (?:cases|circumstances|instances)\b|\bright (?:of access )?to (?:\w+ ){0,3}(?:information|know|be told|ask|request)\b/i;
/** "Such figures are usually withheld": what is done as a rule is not yet done here. */
const USUALLY = /\b(?:usually|normally|generally|often|ordinarily|typically|sometimes|customarily) (?:be )?$/i;
/** "Information is exempt if …": a class of information and its condition. */
const IF_AFTER =
  /^(?: information| data)?(?: from disclosure| from release| under (?:this|the|that) (?:act|section|exemption))?,? ?\b(?:if|where|when|only (?:if|where)|unless|insofar|to the extent|provided)\b/i;
/** A class of information, not the information asked for, with a verb in the present. */
const BARE_CLASS =
  /(?:^|[,;:] |\b(?:that|under section [\w()]+,?|where|and) )(?:personal |sensitive |confidential |third[- ]party |such |any |all |other )*(?:information|data|material)(?: (?:which|that|whose|relating|about|held|of|concerning|supplied|contained|falling)\b[^,;]{0,120})?(?:, [^,;]{0,80},)? ?$/i;
const PERFECT = /^(?:has|have|was|were)\b/i;
const PRESENT_STATE = /^(?:is|are)\b/i;

/** Words of the past about an earlier decision: what they say is history. */
const HISTORY =
  /\b(?:original(?:ly)?|initial(?:ly)?|previous(?:ly)?|earlier|first) (?:\w+ ){0,3}?(?:response|responses|decision|refusal|rejection|reply|replies|letter|reliance|refused|cited|applied|relied|withheld|claimed|engaged|stated|said|told)\b|\b(?:incorrectly|wrongly|mistakenly|in error)\b/i;
/** The requester's own words or belief. */
const REQUESTER_BEFORE =
  /\b(?:you|requester|applicant|complainant) (?:have |has |had |also |now |then |originally |specifically |further )*(?:ask(?:ed)?|request(?:ed)?|sa(?:y|id)|state[ds]?|believe[ds]?|allege[ds]?|assert(?:ed)?|suggest(?:ed)?|refer(?:red)?|claim(?:ed)?|argue[ds]?|contend(?:ed)?|wrote|mention(?:ed)?|queried|sought|seek|want(?:ed)?|think|assume[ds]?)\b(?! is\b| are\b| was\b| were\b| has\b| have\b| would\b| will\b| cannot\b)[^;]{0,200}$|\byour (?:request|question|belief|view|email|assertion|suggestion) (?:that|whether|for|asks?|was for|is for|about|as to|mentions?|refers?|names?|speaks? of|says?|describes?|states?|suggests?|assumes?)\b[^;]{0,200}$/i;
/** After the requester's words the letter's own verb begins: "the information you asked for is held". */
const OWN_VERB_AFTER =
  /\b(?:you|requester|applicant) (?:have |has |had )?(?:asked|requested|sought|seek|want|wanted|referred|refer|mentioned)(?: for| about| to)?,? (?:is|are|was|were|has|have|would|will|falls?|relates?)\b/i;

/** Where the sentence last turned to something else before a place: history told before "but" is over. */
function turnBefore(text: string, start: number): number {
  let at = 0;
  for (const match of allMatches(text.slice(0, start), /;|\b(?:but|however|now)\b/gi)) at = match.index;
  return at;
}

function maskAsides(text: string): string {
  return text.replace(ASIDE, (aside) => (/\b(?:held|hold|exist|any|so|is|was|were)/i.test(aside) ? ASIDE_MARK.repeat(aside.length) : aside));
}

/** A clause with its place in the sentence. */
export interface Clause {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/** The clause around a stretch of a sentence; conditions set between commas are masked. */
export function clauseAround(text: string, start: number, end: number): Clause {
  const masked = maskAsides(text);
  let from = 0;
  let to = masked.length;
  for (const match of allMatches(masked, BREAKS)) {
    const place = match.index + match[0].length;
    if (match.index < start && place <= start) from = place;
    else if (match.index >= end) {
      to = match.index;
      break;
    }
  }
  const concession = CONCESSION.exec(masked)?.[0].length ?? 0;
  if (concession <= start) from = Math.max(from, concession);
  return { start: from, end: to, text: masked.slice(from, to) };
}

/** A question asserts nothing. */
const QUESTION = /\?["”’')]?\s{0,2}$/;

/** Whether a place lies between quotation marks. */
function isQuoted(text: string, start: number): boolean {
  const before = text.slice(0, start);
  if (before.split('“').length > before.split('”').length && text.includes('”', start)) return true;
  return before.split('"').length % 2 === 0 && text.includes('"', start);
}

/**
 * How a stretch of a sentence that speaks of withholding, holding or giving is meant, by the words around it.
 * What is presupposed ("the information we hold") is not looked at here: a condition does not take it back.
 */
export function moodOf(text: string, start: number, end: number): Mood {
  const clause = clauseAround(text, start, end);
  const before = clause.text.slice(0, start - clause.start);
  const after = clause.text.slice(end - clause.start);
  const said = text.slice(start, end);
  const continued = /\bnor (?:\w+ )?$/i.test(text.slice(0, clause.start));
  return {
    hypothetical: QUESTION.test(text) || isSupposed(clause, before, said, after, text.slice(Math.max(0, start - 14), end + 24)),
    // "… that information is held but has been withheld": the same inference goes on.
    // A clause that opens with "nor" goes on denying.
    negated: continued || NOT_BEFORE.test(before) || NO_INFERENCE.test(/\bbut $/.test(text.slice(0, start)) ? text.slice(0, start) : before),
    generic: isGeneral(text, start, clause, before, said, after),
  };
}

function isSupposed(clause: Clause, before: string, said: string, after: string, around: string): boolean {
  if (clause.text.includes(ASIDE_MARK)) return true;
  if (IF_HELD.test(before) || OPEN_BEFORE.test(before) || WHERE_BEFORE.test(before)) return true;
  // A condition that comes after governs what stands in the same breath.
  const [breath = ''] = after.split(/,? and\b/);
  if (IF_HELD.test(breath)) return true;
  if (OR_NOT.test(around) || ANY_BEFORE.test(before) || ONE_OF_A_KIND.test(before) || /\b(?:if|whether|unless)\b/i.test(said)) return true;
  if (WE_SAY.test(before)) return false;
  return MODAL_BEFORE.test(before) || MODAL_WITHIN.test(said) || SAYING_BEFORE.test(before);
}

function isGeneral(text: string, start: number, clause: Clause, before: string, said: string, after: string): boolean {
  if (isQuoted(text, start)) return true;
  const law = LAW_BEFORE.exec(before);
  if (law && LAW_SUBJECT.test(before) && !(PERFECT.test(said) && /\band\b/.test(law[0]))) return true;
  if (PRACTICE.test(before) || USUALLY.test(before) || REPORTED_BEFORE.test(before)) return true;
  if (PRESENT_STATE.test(said) && (IF_AFTER.test(after) || BARE_CLASS.test(before))) return true;
  if (HISTORY.test(text.slice(turnBefore(text, start), clause.end))) return true;
  return REQUESTER_BEFORE.test(before) && !OWN_VERB_AFTER.test(`${before}${said}`);
}

/** Left open by what stands before it: asked, or neither confirmed nor denied. A condition such as "if disclosed" leaves nothing open. */
const ASKED_BEFORE =
  /\b(?:whether|existence of)\b[^;]*$|\b(?:neither confirm\w*,? (?:n?or) (?:to )?den\w+|confirm\w*,? (?:n?or|and) (?:to )?den\w+|confirmation,? (?:n?or|and) denial)(?: \(\w+\))?(?: to \w+)?,? (?:that|if|of|holding|having|we|it|any|the)\b[^;]*$/i;

/** "Where records have been destroyed": a class of records. "When the records were destroyed" is about some that there were. */
const BARE_WHERE = /\b(?:where|wherever|when|whenever|once|if) $/i;

/** A condition on holding with nothing between: "If disclosed, the records we hold" is none. */
const GRANTED_IF =
  /\b(?:if|assuming|supposing|in the event|to the extent|insofar as|in so far as|unless|(?:were|should|had) (?=(?:we|it|they|any|such|the|this|that|there|information|records?)\b))[^;,]{0,80}?\b(?:held|hold|holds|holding|exist|exists|existed|existence|possess\w*)\b|\bif (?:any|so|applicable|at all)\b/i;

/**
 * Whether a stretch that presupposes something ("the information we hold", "disclosure of the records") stands unguarded: no "if held" in its clause,
 * no "any", no question, no denied inference, and not in somebody else's words. A modal ("would") guards nothing.
 */
export function isPresupposed(text: string, start: number, end: number): boolean {
  const clause = clauseAround(text, start, end);
  const before = clause.text.slice(0, start - clause.start);
  const after = clause.text.slice(end - clause.start);
  if (clause.text.includes(ASIDE_MARK) || GRANTED_IF.test(before) || GRANTED_IF.test(after)) return false;
  if (ASKED_BEFORE.test(before) || ANY_BEFORE.test(before) || NO_INFERENCE.test(before) || (SAYING_BEFORE.test(before) && !WE_SAY.test(before))) return false;
  if (OR_NOT.test(text.slice(Math.max(0, start - 14), end + 24))) return false;
  return (
    !isQuoted(text, start) &&
    !REPORTED_BEFORE.test(before) &&
    !BARE_WHERE.test(before) &&
    !PRACTICE.test(before) &&
    !HISTORY.test(text.slice(turnBefore(text, start), clause.end)) &&
    !(REQUESTER_BEFORE.test(before) && !OWN_VERB_AFTER.test(before))
  );
}
