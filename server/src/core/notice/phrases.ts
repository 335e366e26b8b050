import type { StatementKind } from './model';

/**
 * What clauses say about the requested information, as data. Every pattern is linear; gaps are bounded and never cross a full stop.
 * Sources: openings, decisions and closings of answers under the three regimes; the terms are the statute's or the regulator's.
 */
export const STATEMENT_PHRASES: readonly { readonly kind: StatementKind; readonly reason: string; readonly pattern: RegExp }[] = [
  { kind: 'ncnd', reason: 'the phrase itself', pattern: /\bneither (?:to )?confirm(?:s|ed|ing)?,? (?:n?or) (?:to )?den(?:y|ies|ied|ying)\b/gi },
  { kind: 'ncnd', reason: 'refusal to do either', pattern: /\b(?:refus\w+|declin\w+|not (?:able|obliged|required|prepared|willing)|unable|decided not|will not|cannot|can not|can't|won't) (?:to )?(?:either )?confirm,? (?:n?or) deny\b/gi },
  { kind: 'duty', reason: 'the duty, then that it does not apply', pattern: /\b(?:duty|duties|obligation|requirement|section 1\s?\(1\)\s?\(a\)|s\.?\s?1\s?\(1\)\s?\(a\))[^.;]{0,160}?\b(?:does not|do not|doesn['’]t|did not|is not|are not|no longer|has been) (?:appl\w+|arise|engaged|required|excluded|disapplied)\b/gi },
  { kind: 'duty', reason: 'not bound by the duty', pattern: /\b(?:not|no longer) (?:obliged|required|under (?:a|any) (?:duty|obligation)|bound)[^.;]{0,80}?(?:confirm or deny|confirm whether|section 1\s?\(1\)\s?\(a\)|s\.?\s?1\s?\(1\)\s?\(a\)|say whether)/gi },
  { kind: 'duty', reason: 'the exclusion of the duty', pattern: /\b(?:exempt(?:s|ed|ion)?|exclud(?:es|ed|ing)|exclusion|reliev(?:es|ed)|remov(?:es|ed)|disappl(?:ies|ied))\b[^.;]{0,60}?\b(?:from|of)?\s?(?:the |our |its )?dut(?:y|ies)\b[^.;]{0,40}?(?:confirm|section 1|s\.?\s?1\s?\(1\)\s?\(a\))/gi },
  { kind: 'duty', reason: 'section 18 of the Scottish Act', pattern: /\b(?:contrary to the public interest|not be in the public interest)[^.;]{0,80}?\b(?:reveal|disclose|say)\w*\b[^.;]{0,60}?\b(?:exists?|held|holds?)\b|\b(?:reveal|revealing|disclosing|disclose)\b[^.;]{0,60}?\b(?:exists?|held|holds?)\b[^.;]{0,60}?\bcontrary to the public interest\b/gi },
  { kind: 'withheld', reason: 'passive', pattern: /\b(?:has|have|had|is|are|was|were|be|being|been)(?: also| therefore| now| all| both| not| accordingly| properly| partly| partially| fully)*(?: been)? (?:withheld|redacted|exempted|removed|held back)\b/gi },
  { kind: 'withheld', reason: 'active', pattern: /\b(?:withhold|withholding|withheld|redact|redacting|redacted|exempting|refus(?:e|ed|ing) (?:to (?:disclose|release|provide|supply)|disclosure|access))\b/gi },
  { kind: 'withheld', reason: 'called exempt', pattern: /\b(?:is|are|was|were|be|as|considered|consider|been) (?:being |it |them |also |therefore |considered |to be |wholly |partly )*(?:exempt|excepted)\b(?: (?:from|under|by|information|pursuant|and))?/gi },
  { kind: 'withheld', reason: 'not given', pattern: /\b(?:unable|decided not|not able|not going|not possible|not prepared) (?:to )(?:disclos|releas|provid|suppl)\w*|\b(?:will|shall|can|do) not (?:be )?(?:disclos|releas|provid|suppl)\w+/gi },
  { kind: 'not-held', reason: 'the phrase', pattern: /\b(?:do|does|did|do we|has|have) not (?:currently |actually |therefore |itself )?(?:hold|held|possess|record|recorded|held)\b/gi },
  { kind: 'not-held', reason: 'nothing', pattern: /\b(?:no|nil) (?:recorded |relevant |further |such |other )?(?:information|data|records?|documents?|material|correspondence|returns?)\b[^.;]{0,50}?\b(?:is|are|was|were|has been|have been)?\s?(?:held|located|found|identified|exists?)\b|\bnil return\b|\b(?:holds?|has|have) no (?:recorded |relevant |such )?(?:information|data|records?|documents?|material)\b|\bnot held\b|\b(?:there )?(?:is|are|was|were) no (?:recorded|records?|information|data)\b/gi },
  { kind: 'held', reason: 'the phrase', pattern: /\b(?:we|it|that it|council|force|trust|police|constabulary|department|university|authority|ofcom|service|mps|board|ministry|office|i can confirm (?:that )?\w+) (?:does |do |can confirm (?:that )?(?:we |it )?(?:does |do )?)?(?:hold|holds)\b(?! no\b)/gi },
  { kind: 'held', reason: 'passive', pattern: /\b(?:information|data|records?|documents?|material|it)\b[^.;]{0,60}?\b(?:is|are) (?:also )?held\b/gi },
  { kind: 'held', reason: 'found', pattern: /\b(?:located|found|identified|retrieved) (?:the |some |relevant |following |information|records?|documents?|data|material)|\b(?:information|records?|documents?|data|material) (?:that (?:we|i) |which (?:we|i) |we |i )?(?:have |has been |was |were )?(?:located|found|identified|retrieved|hold)\b/gi },
  { kind: 'disclosed', reason: 'passive', pattern: /\b(?:has|have|is|are|was|were) (?:also |now |therefore )?(?:been |being )?(?:disclosed|released|provided|attached|enclosed|supplied|published)\b/gi },
  { kind: 'disclosed', reason: 'active', pattern: /\b(?:we|i)(?: have| can| am able to| are able to| therefore| now| also| will| today)* (?:decided to )?(?:disclose|disclosed|release|released|provide|provided|attach|attached|enclose|enclosed|answer|set out)\b/gi },
  { kind: 'disclosed', reason: 'pointing', pattern: /\bplease (?:see|find)\b[^.;]{0,30}?\b(?:attached|enclosed|below|annex|appendix)\b|\bdecided to (?:disclose|release|provide)\b|\bdisclosed (?:to you )?in full\b/gi },
  { kind: 'caveat', reason: 'not to be taken', pattern: /\b(?:not|nothing|neither|no)\b[^.;]{0,120}?\b(?:taken|read|inferred|inference|interpreted|construed|seen|understood|regarded|treated|indicat\w+|conclu\w+|impl\w+|suggest\w*|confirmation)\b[^.;]{0,140}?\b(?:held|holds?|exists?|exist)\b/gi },
  { kind: 'refusal-notice', reason: 'the term', pattern: /\brefusal notice\b/gi },
  { kind: 'extension', reason: 'more time for the balance', pattern: /\b(?:more|further|additional|extra|longer) time\b[^.;]{0,100}?\b(?:public interest|balance)\b|\bextend\w*[^.;]{0,120}?\bpublic interest\b|\bpublic interest\b[^.;]{0,120}?\b(?:extend\w*|further time|more time|additional time|not (?:yet )?(?:been )?(?:reached|completed|decided|concluded))\b/gi },
  { kind: 'relief', reason: 'the relief from giving reasons', pattern: /\bsection 17\s?\(4\)|\bs\.?\s?17\s?\(4\)|\bsection 16\s?\(3\)/gi },
];

/** Nothing is asserted: conditions, possibilities, questions. */
export const HYPOTHETICAL =
  /\bif (?:it (?:is|was|were) |they (?:are|were) |any(?: \w+)?(?: (?:is|was|were|are))? |such (?:information|data|material) (?:is|was|were|are) |(?:the |this |that )?information (?:is|was|were) |we (?:did |do )?)?(?:held|hold|any|exist\w*)\b|\bwere (?:it|they|any|such)\b|\bwere (?:to be )?held\b|\bshould (?:any|it|such|we)\b|\b(?:may|might|could|can|would) (?:or may not |or might not |not )?(?:also )?(?:be |potentially be |have been )?(?:held|hold|exist|exempt|withheld|redacted|be)\b|\bwhether\b|\bor not\b|\bany (?:relevant |such |further |other |additional )?(?:information|data|records?|material)(?: that| which)? (?:may|might|could)\b|\bthat would\b|\bif (?:we|i) were\b|\bor (?:is|are|was|were) not held\b/i;

/** A general account of the law or of practice. */
export const GENERIC =
  /\b(?:provides?|states?|says|sets out|allows?|exempts|relates to|covers|applies to|designed|creates?|gives?|requires?) (?:that|for|a|an|any|the|public|information|us|to|where|if)\b|\bpublic authorit(?:y|ies) (?:is|are|can|may|must|to|has|have|do|does|are able)\b|\bwhere (?:an?|the|any) (?:individual|information|person|applicant|disclosure)\b|\b(?:any|all) information (?:is|are) exempt if\b|\bin (?:most|many|some) cases\b|\balways exempt\b|\bthe act (?:only |also )?(?:provides|allows|gives|creates|requires|exempts|contains)\b|\bwhen (?:an?|this) (?:exemption|request)\b|\bexemptions? (?:may|can|could|which|that)\b|\bthe (?:exemption|section) (?:is|covers|protects|applies to)\b|\b(?:we|police forces?) (?:normally|routinely|usually|generally|may|always|aim|will|are required)\b|\bif (?:information|we|you|our|a|this)\b/i;

/** Nothing is kept back, or nothing is exempt. */
export const NEGATED_WITHHOLDING = /\b(?:not|never|no(?:thing)?|none)\b[^.;]{0,40}$/i;

/** "any further information", "additional information": there is a baseline, and more is in question. */
export const FURTHER = /\b(?:any |other |whether (?:any )?)?(?:further|additional)\b|\b(?:any|no) (?:other|more) (?:relevant )?(?:information|data|records?|material|documents?)\b|\bbeyond (?:this|that|what|the)\b|\bany other information\b/i;

/** Words of the past about an earlier decision: what they cite is history, not relied on now. */
export const EARLIER =
  /\b(?:original(?:ly)?|initial(?:ly)?|previous(?:ly)?|earlier|first) (?:\w+ ){0,3}?(?:response|decision|refusal|rejection|reply|letter|reliance|refused|cited|applied|relied|withheld|claimed|engaged)\b|\b(?:we|they|it|i|which|response|reply|letter|officer|\]),? (?:had )?(?:previously |originally |initially |earlier )?cit(?:ed|ing)\b|\bciting\b|\bat the time (?:we|it) (?:relied|refused|withheld)\b|\bwas (?:originally |initially |previously )?based on\b/i;
