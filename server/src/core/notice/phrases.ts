import type { StatementKind } from './model';

/**
 * What clauses say about the requested information, as data. Every pattern is linear; gaps are bounded and never cross a full stop.
 * Sources: openings, decisions and closings of answers under the three regimes; the terms are the statute's or the regulator's.
 */
export const STATEMENT_PHRASES: readonly { readonly kind: StatementKind; readonly reason: string; readonly pattern: RegExp }[] = [
  { kind: 'ncnd', reason: 'the phrase itself', pattern: /\bneither (?:to )?confirm(?:s|ed|ing)?,? (?:n?or) (?:to )?den(?:y|ies|ied|ying)\b/gi },
  {
    kind: 'ncnd',
    reason: 'refusal to do either',
    pattern:
      /\b(?:refus\w+|declin\w+|not (?:able|obliged|required|prepared|willing|in a position|going)|unable|decided not|will not|do not|does not|shall not|cannot|can not|can['’]t|won['’]t) (?:to )?(?:either )?confirm,? (?:n?or) deny\b/gi,
  },
  {
    kind: 'duty',
    reason: 'the duty, then that it does not apply',
    pattern:
      /\b(?:duty|duties|obligation|requirement|section 1\s?\(1\)\s?\(a\)|s\.?\s?1\s?\(1\)\s?\(a\))[^.;]{0,160}?\b(?:does not|do not|doesn['’]t|did not|is not|are not|no longer|has been|is|are) (?:therefore |also |in this case |here )?(?:appl\w+|arises?|engaged|required|excluded|disapplied|removed|lifted|displaced)\b/gi,
  },
  {
    kind: 'duty',
    reason: 'not bound by the duty',
    pattern:
      /\b(?:(?:not|no longer) (?:obliged|required|under (?:a|any) (?:duty|obligation)|bound)|need not|(?:no|without (?:a|any)) (?:duty|obligation|requirement))\b[^.;]{0,80}?(?:confirm or deny|confirm whether|section 1\s?\(1\)\s?\(a\)|s\.?\s?1\s?\(1\)\s?\(a\)|say whether)/gi,
  },
  {
    kind: 'duty',
    reason: 'the exclusion of the duty',
    pattern:
      /\b(?:exempt(?:s|ed|ion)?|exclud(?:es|ed|ing)|exclusion|reliev(?:es|ed)|remov(?:es|ed)|disappl(?:ies|ied))\b[^.;]{0,60}?\b(?:from|of)?\s?(?:the |our |its )?dut(?:y|ies)\b[^.;]{0,40}?(?:confirm|section 1|s\.?\s?1\s?\(1\)\s?\(a\))/gi,
  },
  {
    kind: 'duty',
    reason: 'section 18 of the Scottish Act',
    pattern:
      /\b(?:contrary to the public interest|not be in the public interest)[^.;]{0,80}?\b(?:reveal|disclose|say)\w*\b[^.;]{0,60}?\b(?:exists?|held|holds?)\b|\b(?:reveal|revealing|disclosing|disclose)\b[^.;]{0,60}?\b(?:exists?|held|holds?)\b[^.;]{0,60}?\bcontrary to the public interest\b/gi,
  },
  {
    kind: 'withheld',
    reason: 'passive',
    pattern:
      /\b(?:has|have|had|is|are|was|were|be|being|been)(?: also| therefore| now| all| both| not| accordingly| properly| partly| partially| fully| entirely){0,3}(?: been)?(?: partly| partially| fully)? (?:withheld|redacted|exempted|removed|held back|kept back|blanked out|blacked out|struck out|excised|masked|pixelated|disclosed in part|released in part)\b/gi,
  },
  {
    kind: 'withheld',
    reason: 'active',
    pattern:
      /\b(?:withhold|withholding|withheld|redact|redacting|redacted|exempting|(?:refus|declin)(?:e|ed|ing) (?:to (?:disclose|release|provide|supply)|disclosure|access)|kept from you|(?:keep|keeping|kept) (?:the|this|that|these|those|it|them|some|part|parts) (?:(?:[\w’'-]+ ){0,2})back|(?:taken|taking|cut|cutting|left) out (?:the |all |any |some )?(?:personal |identifying )?(?:names?|details|data|information|passages?|paragraphs?))\b/gi,
  },
  {
    kind: 'withheld',
    reason: 'called exempt',
    pattern:
      /\b(?:is|are|was|were|be|as|considered|consider|been|remains?|remained|stays?) (?:being |it |them |also |therefore |still |considered |to be |wholly |partly |fully |itself |all ){0,3}(?:exempt|excepted)\b(?! from (?:the (?:duty|requirements?|obligation|need)|having|confirm\w*|section 1|answering|complying|any (?:duty|obligation|requirement)|our duty))(?: (?:from|under|by|information|pursuant|and))?/gi,
  },
  {
    kind: 'withheld',
    reason: 'not given',
    pattern:
      /\b(?:unable|decided not|not able|not going|not possible|not prepared) (?:to )(?:disclos|releas|provid|suppl)\w*|\b(?:will|shall|can|do) not (?:be )?(?:disclos|releas|provid|suppl)\w+/gi,
  },
  {
    kind: 'not-held',
    reason: 'the phrase',
    pattern:
      /\b(?:do|does|did|do we|has|have|had) not (?:currently |actually |therefore |itself )?(?:hold|held|possess|record|recorded)\b|\b(?:don|doesn)['’]t (?:hold|possess)\b|\b(?:unable to|could not|did not|failed to) (?:locate|find|identify|trace) any (?:\w+ )?(?:information|records?|documents?|data|material)\b/gi,
  },
  {
    kind: 'not-held',
    reason: 'nothing',
    pattern:
      /\b(?:no|nil) (?:recorded |relevant |further |such |other )?(?:information|data|records?|documents?|material|correspondence|returns?|reports?|files?|footage|recordings?|e-?mails?|minutes|logs?)\b[^.;]{0,50}?\b(?:is|are|was|were|has been|have been)?\s?(?:held|located|found|identified|exists?)\b|\bnil return\b|\b(?:holds?|has|have) no (?:recorded |relevant |such |further |other |additional )?(?:information|data|records?|documents?|material)\b|\bnot held\b|\b(?:there )?(?:is|are|was|were) no (?:recorded|records?|information|data)\b/gi,
  },
  {
    kind: 'not-held',
    reason: 'nothing was found, or no trace of it',
    pattern:
      /\bnothing (?:(?:relevant|further|more|else|of (?:this|that|the) kind|in scope) )?(?:(?:has|had) been|was|is) (?:found|located|identified|held|recorded|traced)\b(?! (?:to|that|wrong|amiss|against|in (?:the|this|your|our) (?:law|act)))|\b(?:found|located|identified|traced|holds?) nothing\b(?! (?:to|that|wrong|amiss|unlawful|improper|untoward|unusual|inappropriate|back|in (?:the|this|your|our) (?:law|act)))|\b(?:have|has) nothing(?= ?(?:[.,;]|$|on (?:this|that|him|her|them|it|record|file)\b|about\b|of (?:this|that|the) kind\b|relevant\b|recorded\b))|\bno (?:trace|record|mention)(?: of (?:it|this|that|them|him|her|any|such|the)\b[^.;]{0,40}?)? (?:(?:has|have|had) been|was|were|is|could be) found\b|\bfound no (?:trace|record|mention)\b/gi,
  },
  {
    kind: 'held',
    reason: 'the phrase',
    pattern:
      /\b(?:we|it|that it|council|force|trust|police|constabulary|department|university|authority|ofcom|service|mps|board|ministry|office|i can confirm (?:that )?\w+) (?:does |do |can confirm (?:that )?(?:we |it )?(?:does |do )?)?(?:hold|holds)\b(?! no\b)/gi,
  },
  {
    kind: 'held',
    reason: 'passive',
    pattern:
      /\b(?:information|data|records?|documents?|material|it)\b(?:(?!\b(?:because|since|it|we|but|if|whether|unless)\b)[^.;]){0,60}?\b(?:is|are|was|were) (?:also |already |currently )?held\b/gi,
  },
  {
    kind: 'held',
    reason: 'found',
    pattern:
      /\b(?:located|found|identified|retrieved|traced|uncovered) (?:(?!no\b|any\b)[\w’'-]+ ){0,4}?(?:information|records?|documents?|data|material|files?|e-?mails?|correspondence|papers)\b|\b(?:information|records?|documents?|data|material|files?|correspondence) (?:(?:that|which) )?(?:we |i )?(?:have |has been |was |were )?(?:located|found|identified|retrieved|traced|hold)\b/gi,
  },
  {
    kind: 'disclosed',
    reason: 'passive',
    pattern:
      /\b(?:has|have|is|are|was|were) (?:also |now |therefore )?(?:been |being )?(?:disclosed|released|provided|attached|enclosed|supplied|published)\b/gi,
  },
  {
    kind: 'disclosed',
    reason: 'active',
    pattern:
      /\b(?:we|i)(?: have| can| am able to| are able to| therefore| now| also| today)* (?:decided to )?(?:disclose|disclosed|release|released|provide|provided|attach|attached|enclose|enclosed|answer|set out)\b/gi,
  },
  {
    kind: 'disclosed',
    reason: 'pointing',
    pattern:
      /\bplease (?:see|find)\b[^.;]{0,30}?\b(?:attached|enclosed|below|annex|appendix)\b|\bdecided to (?:disclose|release|provide)\b|\bdisclosed (?:to you )?in full\b/gi,
  },
  {
    kind: 'caveat',
    reason: 'not to be taken',
    pattern:
      /\b(?:(?:should|must|can|may|is|are|ought|does|do|shall)(?: \w+){0,2}? ?not|(?:should|must|can|is|are|does|do)n['’]t|cannot|nothing|none|neither|no|not)\b[^.;]{0,120}?\b(?:taken|read|inferred|inferences?|interpreted|construed|seen|understood|regarded|treated|indicat(?:e|es|ed|ing|ion|ive)|conclusions?|concluded|implied|imply|implies|suggest(?:s|ed|ing)?|mean(?:s|ing)?|assumed|confirmation|admission|acknowledge?ment)\b[^.;]{0,160}?\b(?:held|holds?|exists?|existence|exist|possess\w*|(?:has|have|did|do|does|is|are|was|were) or (?:has|have|did|do|does|is|are|was|were) not)\b/gi,
  },
  {
    kind: 'caveat',
    reason: 'no inference, without an object',
    pattern: /\bno (?:inferences?|conclusions?) (?:can|should|may|must|is to|are to) (?:therefore )?be (?:drawn|taken|made|inferred)\b/gi,
  },
  { kind: 'refusal-notice', reason: 'the term', pattern: /\brefusal notice\b/gi },
  {
    kind: 'extension',
    reason: 'more time for the balance',
    pattern:
      /\b(?:more|further|additional|extra|longer) time\b[^.;]{0,100}?\b(?:public interest|balance)\b|\b(?:further|additional|extra|another) (?:\d{1,3}|\w{3,12}) (?:working )?days\b[^.;]{0,100}?\b(?:public interest|balance)\b|\bextend\w{0,6}\b[^.;]{0,120}?\bpublic interest\b|\bpublic interest\b[^.;]{0,120}?\b(?:extend\w*|further time|more time|additional time|not (?:yet )?(?:been )?(?:reached|completed|decided|concluded))\b|(?:\bnot|n['’]t) (?:yet )?(?:reached|come to|decided|concluded|completed|finished)\b[^.;]{0,100}?\bpublic interest\b|\b(?:more|further|additional|extra|longer) time to (?:complete|conclude|finish|finalise) (?:our|the|its|this) (?:assessment|consideration|deliberations?)\b|\b(?:section|s\.?) ?10 ?\(3\)[^.;]{0,100}?\b(?:reasonable|longer|more|further|additional|extra) (?:time|period)\b[^.;]{0,100}?\bpublic interest\b/gi,
  },
  { kind: 'relief', reason: 'the relief from giving reasons', pattern: /\bsection 17\s?\(4\)|\bs\.?\s?17\s?\(4\)|\bsection 16\s?\(3\)/gi },
];

/** Talk about the refusal: what stands before "neither confirm nor deny" where it is named and not made. */
export const ABOUT_THE_REFUSAL =
  /\b(?:to|by|of|when|decision to|in|response of|reason to|duty to|obligation to|exemption to|(?:a|an|the|this|such|use|any)(?: so-called)?) ?["'‘“(]?$/i;
/** Words after which it is made all the same. */
export const DECIDED_TO =
  /\b(?:decided|have|has|must|wish|need|needs|chosen|entitled|able|right|required|position|obliged|propose|intend|continue|elected|correct|(?:issu|giv|provid|mak|send|appl)\w* (?:a|an|the|this)) ?(?:to ?)?["'‘“(]?$/i;
/** The statute's account of what may be done. */
export const LAW_ACCOUNT =
  /\b(?:provides?|states?|allows?|permits?|enables?|public authorit(?:y|ies)|authorities) (?:that|can|may|is|are|to|us to|an? (?:public )?authority to)\b/i;

/** Withholding as a topic: a noun or an infinitive that says nothing until it has an object of its own. */
export const WITHHOLDING_AS_TOPIC =
  /^(?:withhold|withholding|redacting|exempting|(?:refus|declin)(?:e|ing) (?:access|disclosure|to (?:disclose|release|provide|supply)))$/i;
/** What follows it where it is only named: "withholding information that …", "the exemption for withholding". */
export const NO_ASSERTION = /^\s?(?:$|[.,;)]|(?:any |some |such )?(?:information|data|material)\b(?! (?:you|requested|in|within|relevant))|and\b|or\b|from\b)/i;

/** Held by somebody else, or in general: what an authority holds for its functions is all it has. */
export const ELSEWHERE_AFTER =
  /^ (?:solely |only |instead )?(?:by (?:another|other|others|a different|some other|a third|public authorities|third parties)|elsewhere|in (?:connection with|relation to|the (?:course|exercise|performance) of) (?:our|its|their|the) (?:\w+ )?functions|on behalf of (?:another|other)|in the public domain)\b/i;
/** Given to the authority, or by somebody else: not to the requester. */
export const GIVEN_TO_US =
  /^ (?:to (?:us|the (?:council|force|trust|police|department|authority|university|service|board|ministry))\b|by (?!us\b)|in confidence|voluntarily)/i;
/** Other things that are held: posts, meetings, views, persons. */
export const OTHER_HOLDING =
  /^ (?:[\w’'-]+ (?:\w+ )?(?:to account|accountable|responsible)\b|(?:(?:a|an|the|its|our|their|his|her|regular|public|weekly|monthly|annual|senior|no) ){0,2}(?:senior|position|post|office|rank|meetings?|hearings?|views?|opinion|discussions?|talks|conversations?|inquests?|inquiry|elections?|consultations?|events?|workshops?|sessions?|conferences?|interviews?|in custody|at bay|to account|accountable|responsible|responsibility|that (?:the|it|this|a)|liable|every|each)\b)/i;

/** "any further information", "additional information": there is a baseline, and more is in question. */
export const FURTHER =
  /\b(?:any |other |whether (?:any )?)?(?:further|additional)\b|\b(?:any|no) (?:other|more) (?:relevant )?(?:information|data|records?|material|documents?)\b|\bbeyond (?:this|that|what|the)\b|\bany other information\b/i;

/** Nothing is asserted: conditions, possibilities, questions. Judged of what stands before a citation; statements have a mood of their own (`mood.ts`). */
export const HYPOTHETICAL =
  /\bif (?:it (?:is|was|were) |they (?:are|were) |any(?: \w+)?(?: (?:is|was|were|are))? |such (?:information|data|material) (?:is|was|were|are) |(?:the |this |that )?information (?:is|was|were) |we (?:did |do )?)?(?:held|hold|any|exist\w*)\b|\bwere (?:it|they|any|such)\b|\bwere (?:to be )?held\b|\bshould (?:any|it|such|we)\b|\b(?:may|might|could|can|would) (?:or may not |or might not |not )?(?:also )?(?:be |potentially be |have been )?(?:held|hold|exist|exempt|withheld|redacted|be)\b|\bwould (?:also |then |first |all )?(?:have|need|fall) to be (?:redacted|removed|withheld|considered)\b|\bwhether\b|\bor not\b|\bany (?:relevant |such |further |other |additional )?(?:information|data|records?|material)(?: that| which)? (?:may|might|could)\b|\bthat would\b|\bif (?:we|i) were\b|\bor (?:is|are|was|were) not held\b/i;

/** Words of the past about an earlier decision: what they cite is history, not relied on now. */
export const EARLIER =
  /\b(?:original(?:ly)?|initial(?:ly)?|previous(?:ly)?|earlier|first) (?:\w+ ){0,3}?(?:response|decision|refusal|rejection|reply|letter|reliance|refused|cited|applied|relied|withheld|claimed|engaged)\b|\b(?:we|they|it|i|which|response|reply|letter|officer|\]),? (?:had )?(?:previously |originally |initially |earlier )?cit(?:ed|ing)\b|\bciting\b|\bat the time (?:we|it) (?:relied|refused|withheld)\b|\b(?:response|reply|letter|decision|answer|refusal|notice) (?:of|dated|sent on) [^,.;]{3,24},? (?:by|in|with|through) which\b|\bin (?:an?|your|the|my|our) (?:earlier|previous|former) (?:foi )?request\b[^.;]{0,80}\b(?:refused|withheld|relied|cited|applied|claimed)\b|\bwas (?:originally |initially |previously )?based on\b|\bin (?:our|the|my|its) (?:response|reply|letter|answer|refusal|refusal notice|decision|email|e-mail) (?:to you )?(?:of|dated|sent on) [^,.;]{3,24},? (?:we|i|the [\w ]{2,24}?) (?:had )?(?:also )?(?:withheld|refused|relied|applied|cited|claimed|said|stated|explained)\b|\b(?:the|that) (?:[\w’']+ ){0,2}(?:response|reply|refusal|refusal notice|decision letter) (?:(?:of|dated|sent on) [^,.;]{3,24} )?(?:also |then |had )?(?:refused|withheld|relied|cited|applied|claimed|said|stated|explained|gave|informed you|told you)\b/i;
