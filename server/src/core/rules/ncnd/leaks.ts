/** How words give away whether information is held. */
export type LeakKind = 'held' | 'not-held' | 'examined' | 'given' | 'presupposed' | 'matter';

/** A form of words that grants that there is information, with what makes it one. */
export interface LeakPhrase {
  readonly kind: LeakKind;
  readonly reason: string;
  /** The thing that it grants is looked for in the request: the first group of the pattern. Where the request grants it too, nothing is given away. */
  readonly asked?: true;
  /** Only in a block is it plain that the words are about what is neither confirmed nor denied: a plain letter may give figures for something else. */
  readonly blocks?: true;
  readonly pattern: RegExp;
}

/**
 * Forms that presuppose holding whatever the mood of their clause, as data. Every pattern is linear; gaps are bounded and stay in the sentence.
 * Source: the regulator's guidance that the wording itself must not give the answer away, and openings and reasons of answers in the field.
 */
export const LEAK_PHRASES: readonly LeakPhrase[] = [
  {
    kind: 'held',
    reason: 'a definite description with the holding inside it',
    pattern:
      /\b(?:the|this|that|these|those|all|our) (?:(?!any\b|no\b)[\w’'-]+ ){0,3}?(?:information|data|records?|documents?|material|files?|correspondence|e-?mails?|reports?|footage|papers|intelligence) (?:(?:that|which) )?(?:we|it|i|(?:the|this) (?:council|force|trust|police|constabulary|department|university|authority|service|board|ministry|office|college|agency|constabulary)|mps|psni|dwp|hmrc|mod|fcdo|nca|cps|dvla|bbc|ofcom) (?:do |does |currently |already |now |actually )?(?:hold|holds|held|have (?:on file|located|found|identified|retrieved|gathered)|has (?:on file|located|found|identified|retrieved|gathered)|located|found|identified|retrieved|possess(?:es)?)\b(?! in (?:connection with|relation to|the (?:course|exercise|performance) of) (?:our|its|their|the) (?:\w+ )?functions)/gi,
  },
  {
    kind: 'held',
    reason: 'a participle that says where it is',
    pattern:
      /\b(?:the|this|that|these|those|all) (?:(?!any\b)[\w’'-]+ ){0,2}?(?:information|data|records?|documents?|material|files?|correspondence|footage|intelligence) (?:currently |already )?held\b(?! (?:by (?:another|other|a|an|any|different|third|public|police|authorities)\b|elsewhere))/gi,
  },
  {
    kind: 'held',
    reason: 'located, identified or retrieved information',
    pattern: /\b(?:the|these|those|all) (?:located|identified|retrieved|relevant located) (?:information|data|records?|documents?|material|files?)\b/gi,
  },
  {
    kind: 'examined',
    reason: 'looking at the content takes for granted that there is some',
    pattern:
      /\b(?:review(?:ed|ing)?|examin(?:ed|ing|ation of)|assess(?:ed|ing)|inspect(?:ed|ing)|read(?:ing)? through|collat(?:ed|ing)|analys(?:ed|ing)|looked (?:at|through)|looking (?:at|through)|went through|going through|redact(?:ed|ing)) (?:all (?:of )?)?(?:the|this|that|these|those|each|every) (?!requests?\b|information requests?\b)(?:(?:content|contents|substance) of the )?(?:(?!request\b|requests\b|public\b)[\w’'-]+ ){0,2}?(?:information|data|records?|documents?|material|files?|correspondence|e-?mails?|reports?|footage|papers)\b(?! (?:commissioner|act|officer|team|rights|governance|access|request))/gi,
  },
  {
    kind: 'examined',
    reason: 'the same in the passive',
    pattern:
      /\b(?:information|data|records?|documents?|material|files?|correspondence|footage|papers) (?:(?:has|have) been|was|were) (?:carefully |fully |also |then |first )?(?:reviewed|examined|assessed|inspected|collated|analysed|read|redacted|considered|gathered|compiled|created|recorded|obtained|supplied|provided|received|collected|marked|classified|made|written|prepared|drawn up|drafted|produced|sent|shared|given|kept|retained|stored|destroyed|deleted)\b/gi,
  },
  {
    kind: 'examined',
    reason: 'what the content is',
    pattern:
      /\b(?:the|this|these|those) (?:(?:relevant|requested|remaining|other) )?(?:information|data|records?|documents?|material|files?|correspondence|footage|papers) (?:(?:that |which )?(?:you (?:have )?)?(?:requested|asked for|sought) )?(?:(?:in question|concerned|itself|themselves) )?(?:contains?|includes?|consists?|comprises?|shows?|reveals?|details?|identif(?:y|ies)|names?|originates?|is (?:highly |very |particularly )?(?:sensitive|confidential|marked|classified|operational)|are (?:highly |very |particularly )?(?:sensitive|confidential|marked|classified|operational))\b/gi,
  },
  {
    kind: 'examined',
    reason: 'the content of the documents',
    pattern:
      /\b(?:content|contents|nature|volume|amount|sensitivity|substance) of (?:the|this|these|those) (?!requests?\b)(?:relevant |requested |held )?(?:information|data|records?|documents?|material|files?|correspondence|footage|papers)\b(?! (?:request|you (?:have )?(?:requested|asked|sought)))/gi,
  },
  {
    kind: 'examined',
    reason: 'what a definite document is or says',
    asked: true,
    pattern:
      /\b(?:the|this|these|those) (?:(?!request\b|response\b|annual\b|press\b|media\b|news\b|following\b)[\w’'-]+ ){0,2}?(reports?|files?|footage|recordings?|minutes|photographs?|images?|logs?|transcripts?|dossiers?|e-?mails|intelligence) (?:is|are|was|were|contains?|includes?|relates?|concerns?|names?|shows?|identif(?:y|ies)|sets? out|runs? to|extends? to|amounts? to|dates? (?:from|back)|covers?|spans?|lasts?|came from|comes from|lists?|describes?|mentions?|refers?|explains?|has|have)\b(?! (?:would|held or|of the (?:view|opinion)))/gi,
  },
  {
    kind: 'examined',
    reason: 'a search, and that it came to something',
    pattern:
      /\bsearch(?:es|ed)?\b[^.;]{0,60}\b(?:we|i|they|officers|staff|colleagues|which|and) (?:have |has |had )?(?:found|located|identified|retrieved|produced|uncovered|turned up)\b(?! (?:that|whether|nothing|no|something|anything)\b)/gi,
  },
  {
    kind: 'examined',
    reason: 'reading what there is, and what is seen from it',
    pattern:
      /\b(?:having|we (?:have )?|i (?:have )?)(?: carefully)? ?(?:read|viewed|watched|studied) (?:all (?:of )?)?(?:the|this|these|those|each) (?:(?!request\b|public\b|published\b|press\b|guidance\b)[\w’'-]+ ){0,2}?(?:information|data|records?|documents?|material|files?|reports?|footage|papers)\b(?! (?:(?:on|about|of|relating to) (?:your|the) (?:request|complaint)|you (?:sent|attached|enclosed|provided|supplied)|act|commissioner))|\bfrom (?:the|these|those|our) (?:papers|files?|records?|documents?|reports?|footage|entries|material),? (?=(?:it|we|i|that|one)\b)/gi,
  },
  {
    kind: 'held',
    reason: 'keeping or collecting a definite thing',
    pattern:
      /\b(?:we|it|i) (?:(?:have|has|also|only|still|now) ){0,2}(?:keep|keeps|kept|retain|retains|retained|store|stores|stored|maintain|maintains|collected|gathered|obtained|compiled|created|recorded) (?:the|this|these|that|those) (?:(?!request\b)[\w’'-]+ ){0,2}?(?:information|data|records?|documents?|material|files?|correspondence|reports?|footage|intelligence)\b(?! (?:about|of|on) (?:your|the) request)/gi,
  },
  {
    kind: 'held',
    reason: 'the authority’s own file on somebody or something definite',
    pattern:
      /\bour (?:(?:own|own current|current|existing) )?(?:files?|reports?|dossiers?|notes|intelligence|footage) (?:on|about|concerning|relating to|regarding) (?:him|her|them|mr|ms|mrs|dr|(?:this|that|these|those|the) (?:[\w’'-]+ )?(?:m[ae]n|wom[ae]n|person|people|individuals?|company|firm|school|officers?|employees?|doctor|matter|incident|event|case|complaint|allegations?|accident|operation|investigation|inquiry|visit|search|arrests?))\b/gi,
  },
  {
    kind: 'held',
    reason: 'having it, in other words than holding',
    pattern:
      /\bwe (?:do |certainly |also |indeed )?have (?:an?|one|two|three|several|some|\d{1,4}) (?:[\w’'-]+ ){0,2}?(?:files?|reports?|documents?|recordings?|dossiers?|records?(?! of\b))\b(?= ?(?:[.,;]|$|on\b|about\b|concerning\b|relating\b))|\bin (?:the )?possession of (?:the|this|these|those|that)\b|\b(?:is|are) in (?:our|its) possession\b|\b(?:the|this|these|those) (?:(?!such\b|any\b|an?\b|no\b)[\w’'-]+ ){0,2}?(?:records?|documents?|files?|reports?|footage|recordings?|e-?mails?|minutes|dossiers?|photographs?) (?:do |does )?(?:exists?|existed)\b/gi,
  },
  {
    kind: 'not-held',
    reason: 'that there is none, in other words than holding',
    pattern:
      /\bno (?:such )?(?:reports?|records?|documents?|files?|footage|recordings?|e-?mails?|minutes|logs?) (?:exists?|existed|(?:was|were|has|have) ever(?: been)?)\b|\bsuch (?:an? )?(?:reports?|records?|documents?|files?|footage|recordings?|e-?mails?|minutes|logs?|information) (?:does|do|did) not exist\b|\bwe (?:have )?never (?:made|wrote|written|had|kept|created|recorded|received) (?:an?|any|such)\b|\bthere (?:is|was) nothing to (?:find|disclose|release|withhold|provide)\b/gi,
  },
  {
    kind: 'examined',
    reason: 'a count of what was found, or the time that finding it took',
    pattern:
      /\b(?:we (?:have )?(?:identified|located|found|retrieved|counted)|there (?:are|were|is|was)) (?:one|two|three|four|five|six|several|some|a number of|\d[\d,]{0,6}) (?:[\w’'-]+ )?(?:items?|entries|results?|hits|matches|boxes|pages|documents?|records?|files?|reports?|e-?mails?|images|photographs)\b|\b(?:took|spent) (?:[\w’'-]+ ){0,4}?(?:hours?|minutes?|days?)\b[^.;,]{0,30}\b(?:find|locat|retriev|collat|extract|search)\w*/gi,
  },
  {
    kind: 'examined',
    reason: 'somebody’s file, of which something is told',
    asked: true,
    pattern:
      /(?<!\bor )\b(?:his|her) (?:(?:own|personnel|medical|criminal|police) )?(files?|records?|dossier|complaints?) (?:is|are|was|were|shows?|contains?|runs?|has|have|remains?)\b/gi,
  },
  {
    kind: 'held',
    reason: 'a bare answer to a question about number',
    blocks: true,
    pattern:
      /\bthe (?:answer|figure|total|number|count)(?: (?:to|of|for) [^.;,]{0,50}?)? (?:is|was|comes to|stands at) (?:nil|none|zero|no|yes|one|two|three|\d[\d,]{0,9})\b/gi,
  },
  {
    kind: 'presupposed',
    reason: 'definite records that can’t be let out',
    pattern:
      /\b(?:the|this|these|those|both|your) (?:(?!information\b)[\w’'-]+ ){0,2}?(?:records|documents?|files?|reports?|footage|correspondence|papers|e-?mails|recordings?|minutes|photographs?)(?: (?:that |which )?you (?:have )?(?:requested|asked for|seek|sought))? (?:cannot|can not|can['’]t|will not|won['’]t|may not|must not|is not (?:suitable for|able)|are not (?:suitable for|able)) (?:to )?(?:therefore |now )?(?:be )?(?:disclos\w+|releas\w+|publish\w*|publication|made public|shared)\b/gi,
  },
  {
    kind: 'examined',
    reason: 'what the records show, or the search',
    pattern:
      /\bour (?:own )?(?:records|systems?|files|databases?|registers?) (?:do not |does not |did not )?(?:show|shows|contain|contains|indicate|indicates|reveal|reveals|confirm|confirms|showed|indicated)\b|\b(?:our|the) search(?:es)? (?:of [^.;,]{0,40}? )?(?:returned|found|identified|located|produced|revealed|showed)\b|\bthere (?:is|was) nothing (?:on|in) (?:our|the) (?:systems?|records?|files?|databases?|registers?)\b/gi,
  },
  {
    kind: 'given',
    reason: 'handing over, or listing what is handed over',
    pattern:
      /\b(?:attached|enclosed|annexed|appended) (?:is|are|please find|to this (?:letter|e-?mail|response))\b|\bplease (?:find|see) (?:the )?(?:attached|enclosed)\b|\b(?:schedule|list|index) of (?:the )?(?:documents?|records?|information|material|files?|redactions?)\b(?! (?:that|which)? ?(?:may|might|could))/gi,
  },
  {
    kind: 'presupposed',
    reason: 'disclosure of a definite thing, with its effect',
    pattern:
      /\b(?:disclos(?:ure of|ing|e)|releas(?:e of|ing|e)|publi(?:cation of|shing|sh)|provision of|providing|revealing|making public|putting) (?:the|this|these|those) (?:(?!fact\b|existence\b|act\b|public\b|identit|name)[\w’'-]+ ){0,3}?(?:information|data|records?|documents?|material|files?|correspondence|e-?mails?|reports?|footage|papers|figures?|details)\b(?! (?:act|commissioner|officer|rights|access|request\b))/gi,
  },
];

/**
 * Definite mentions of what an answer may be about: the letter grants them. They are leaks only where the request does not grant them itself.
 * The first group is the noun that the request is searched for.
 */
export const MATTER_PHRASES: readonly { readonly reason: string; readonly pattern: RegExp; readonly noun?: string }[] = [
  {
    reason: 'an inquiry that is said to be under way',
    pattern:
      /\b(?:the|this|that|these|our|its|their) (?:ongoing|on-going|current|live|active|continuing|open|pending) (?:(?:criminal|police|internal|disciplinary|misconduct|fraud|murder|joint|wider|covert) ){0,2}(investigations?|inquir(?:y|ies)|enquir(?:y|ies)|operations?|prosecutions?|proceedings|cases?|reviews?|disciplinary)\b/gi,
  },
  {
    reason: 'the same as a predicate',
    pattern:
      /\b(?:the|this|that|our) (?:(?:criminal|police|internal|disciplinary|misconduct|fraud|murder) ){0,2}(investigation|inquiry|enquiry|operation|prosecution|case) (?:is|remains|are|has been|was) (?:still |currently |now )?(?:ongoing|on-going|live|active|open|continuing|under way|underway|in progress|running|in hand|pending|complete|finished|over|closed|concluded|completed|discontinued|opened|started|launched)\b/gi,
  },
  {
    reason: 'how it went on',
    pattern:
      /\b(?:the|this|that|our) (?:(?:criminal|police|internal|disciplinary|misconduct|fraud|murder) ){0,2}(investigation|inquiry|enquiry|operation|prosecution)(?:,? which|,? that|,)? (?:began|started|opened|ended|closed|concluded|continues|goes on|led to|resulted in|identified|arose)\b/gi,
  },
  {
    reason: 'an authority that is at it',
    noun: 'investigat',
    pattern: /\bwe (?:are|have been) (?:currently |still |now |already )?(?:investigating|prosecuting|looking into (?:the|this|that) (?!request\b)[\w-]+)\b/gi,
  },
  {
    reason: 'people to whom something was done',
    pattern:
      /\b(?:the|those|these) (?:(?:one|two|three|four|five|six|several|other|young|\d{1,3}) ){0,2}(men|man|women|woman|boys?|girls?|youths?) (?:who|whom we|we) (?:was|were|had been|have been|has been|have)? ?(?:arrested|charged|interviewed|dismissed|suspended|convicted|investigated|cautioned|disciplined|searched)\b/gi,
  },
  {
    reason: 'somebody, of whom a step is told',
    pattern:
      /\b(?:he|she) (?:was|has been|had been|is) (?:[a-z]+ly |already |also |being )?(arrested|charged|convicted|dismissed|suspended|cautioned|disciplined|interviewed|investigated)\b/gi,
  },
  {
    reason: 'a secret helper',
    pattern: /\bour (informant|source(?! code)|undercover officer)\b/gi,
  },
  {
    reason: 'people in it',
    pattern:
      /\b(?:the|those|these) (officers?|staff|employees?|suspects?|victims?|witness(?:es)?|complainants?|informants?|offenders?|patients?|pupils?|students?) (?:who (?:was|were|is|are|have been|has been) )?(?:involved|concerned|identified|named in|under investigation|being investigated|investigated|arrested|interviewed|dismissed|suspended|disciplined|mentioned)\b/gi,
  },
  {
    reason: 'somebody in it, of whom something is told',
    pattern:
      /\bthe (complainant|suspect|victim|witness|informant|offender|accused|whistle-?blower|arrested (?:man|woman|person))s? (?:was|were|has|have|had|is|are|did|made|gave|asked|said|remains?)\b/gi,
  },
  {
    reason: 'an inquiry into the matter',
    noun: 'investigat',
    pattern:
      /\b(?:the|this|that) (?:matter|case|incident|person|individual|officer|company|allegation|complaint) (?:is|remains|was|are) (?:currently |still |now |being ){0,2}(?:under (?:police |active |criminal |internal )?investigation|being investigated|investigated|subject to an? (?:\w+ )?investigation)\b/gi,
  },
  {
    reason: 'that nothing happened',
    noun: '',
    pattern:
      /\bthere (?:is|are|was|were|has been|have been) no such (?!duty|duties|requirement|provision|thing|rule|obligation|need|presumption|limit|right|exemption|exception)[\w-]+\b/gi,
  },
  {
    reason: 'a step that was taken',
    pattern:
      /\b(arrests?|interviews?|charges?|search(?:es)?(?! (?:was|were|has been|have been) (?:\w+ )?(?:made|conducted|carried out) (?:within|across|of|by|with|for|at|to|in respect|in order|on)\b|[^.;]{0,40}(?:information|data|records?|systems?|held|holds?)\b)|warrants?|complaints?|reports?|allegations?|payments?) (?:(?:against|about) (?:him|her|them) )?(?:was|were|has been|have been) (?:already |also |subsequently )?(?:made|conducted|carried out|brought|executed|received|recorded|upheld|paid|investigated)\b/gi,
  },
];
