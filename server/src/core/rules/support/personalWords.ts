/** Words by which letters argue the exemption for personal data. Each list says why its entries count. */

/** Words after which a clause supposes something: what follows states a condition and does not say that it is met. */
export const SUPPOSES = /\b(?:where|if|whether|unless|when)\b/gi;
/** Words that turn from the condition to this case. */
export const TURNS =
  /\b(?:therefore|thus|hence|so|because|as|since|accordingly)\b|\b(?:find|found|conclude[ds]?|consider(?:ed)?|believe[ds]?|decided|satisfied|view) that\b/i;
/** Verbs by which a provision is told in general: "section 40(2) exempts data whose disclosure would …". */
export const TELLS_THE_LAW = /\b(?:provides?|exempts?|allows?|states|prescribes|permits?|enables?)\b/i;

/** The first condition: a principle is contravened. Law: FOIA section 40(3A), EIR regulation 13(2A), FOISA section 38(2A). */
export const PRINCIPLE_CONTRAVENED = [
  /\b(?:contraven|breach|infring|violat|compl(?:y|iant)|incompatib|inconsisten|contrary)\w*\b[^.;]{0,100}\b(?:principles?|article 5)\b/gi,
  /\b(?:principles?|article 5\(1\)(?:\(a\))?)[^.;]{0,80}\b(?:contravened|breached|infringed|violated)\b/gi,
  // Fairness and lawfulness are what the first principle asks for: named with the law that asks it, the condition is said.
  /\b(?:unlawful|unfair|not lawful|not be (?:\w+ )?(?:lawful|fair)|neither (?:lawful|fair|necessary)|no lawful basis)\b[^.;]{0,120}\b(?:article [56]|gdpr|general data protection regulation|principles?)\b/gi,
  /\b(?:article [56]|gdpr|general data protection regulation|principles?)\b[^.;]{0,120}\b(?:unlawful|unfair|not lawful|not be (?:\w+ )?(?:lawful|fair)|no lawful basis)\b/gi,
] as const;

/** A condition called by its place, or its number with the brackets slipped: 40(3)(A)(a). */
export const CALLED: readonly { readonly condition: 'first' | 'second' | 'third'; readonly patterns: readonly RegExp[] }[] = [
  { condition: 'first', patterns: [/\bfirst condition\b/gi, /\b40 ?\(3\) ?\(A\)/g, /\bcondition at 40 ?\(?3A\b/gi] },
  { condition: 'second', patterns: [/\bsecond condition\b/gi, /\b40 ?\(3\) ?\(B\)/g] },
  { condition: 'third', patterns: [/\bthird condition\b/gi, /\b40 ?\(4\) ?\(A\)/g] },
];

/** The second condition: an objection. Law: FOIA section 40(3B), EIR regulation 13(2B), FOISA section 38(2B). */
export const OBJECTION = [/\barticle 21\b/gi, /\bright to object\b/gi, /\bobject(?:ed|ion|s)\b[^.;]{0,80}\bprocess\w*/gi] as const;

/** The third condition: what even the person would not be given. Law: FOIA section 40(4A), EIR regulation 13(3A), FOISA section 38(3A). */
export const KEPT_FROM_THE_PERSON = [
  /\b(?:exempt|withheld|refused|kept back|not be (?:given|disclosed|provided))\b[^.;]{0,80}\b(?:subject access|right of access|article 15)\b/gi,
  /\b(?:subject access|right of access|article 15)\b[^.;]{0,80}\b(?:exempt|withheld|refused|kept back|not be (?:given|disclosed|provided))\b/gi,
] as const;

/** A principle is explained; whether it would be broken here is said in another sentence. */
export const PRINCIPLE_TOLD = /\bprinciples?\b[^.;]{0,100}\b(?:requires?|must|demands?|says|states|provides)\b/i;
/** What the first principle is about; that “the principles govern” or “must be followed” explains none of them. */
export const FAIRNESS = /\b(?:un)?fair(?:ly|ness)?\b|\b(?:un)?lawful(?:ly|ness)?\b|\btransparen/i;
/** The application of a principle told before. */
export const FALLS_SHORT = /\b(?:unfair|unlawful|not (?:be )?(?:\w+ )?(?:fair|lawful)|neither (?:be )?(?:fair|lawful)|no lawful basis)\b/gi;

export const FALLS_SHORT_ONCE =
  /\b(?:unfair|unlawful|unwarranted|not (?:be )?(?:\w+ )?(?:fair|lawful)|neither (?:be )?(?:fair|lawful)|(?:contraven|breach|infring)\w{0,6}\b[^.;]{0,60}\bprinciples?)\b/i;
/** What fairness turns on, by the words of letters that argue it: what the person may expect, and what would come of disclosure. */
export const EXPECTS = /\bexpect\w*\b/i;
export const SUFFERS = /\b(?:distress\w*|damag\w+|intru\w+|detriment\w*|prospects|reputation\w*|harass\w*|private (?:life|lives)|privacy)\b/i;
/** The other side: an interest, of whoever, in knowing or in openness. */
export const INTEREST_IN_OPENNESS =
  /\binterests?\b[^.;]{0,80}\b(?:in|of)\b[^.;]{0,60}\b(?:open\w*|transparen\w+|accountab\w+|know\w*|understand\w*|scrutin\w+|see(?:ing)?|how|public (?:money|funds)|disclos\w+)\b|\b(?:parents|taxpayers|residents|public|patients|members|staff)\b[^.;]{0,40}\b(?:have|has) an? (?:\w+ )?interest\b/i;
/** That it was weighed: set against the other, met in another way, or found to weigh less. */
export const SET_AGAINST =
  /\b(?:set|weigh\w*|put|balanc\w+|placed) [^.;]{0,60}\bagainst\b|\boutweigh\w*|\boverrid\w+|\bbalanc(?:e|ed|ing)\b|\binterest\b[^.;]{0,60}\b(?:met|served|satisfied)\b|\b(?:less|more|greater) (?:weight|strong|compelling)\b|\bnot (?:strong|great|weighty) enough\b/i;

/** A prompt of a fix stands where a condition is to be named. */
export const PROMPTS_CONDITION = /\bcondition/i;

/** The three stages of UK GDPR Article 6(1)(f), by the words for each. */
export const INTEREST = /\blegitimate(?: public)? interests?\b|\barticle 6 ?\(1\) ?\(f\)|\blegitimately? (?:need|interested)\b/i;
/** The interest is found not to be there: the test may stop. */
export const NO_INTEREST =
  /\b(?:no|not|without|nor|never|lack\w*|n['’]t|cannot|unable)\b[^.;]{0,60}\blegitimate(?: public)? interests?\b|\blegitimate(?: public)? interests?\b[^.;]{0,60}\b(?:no|not|never)\b/i;
export const NECESSITY =
  /\b(?:un)?necess\w+|\b(?:no(?:body| one)?|not|n['’]t)\b[^.;]{0,20}\bneed\w*|\b(?:met|served|satisfied|fulfilled)\b[^.;]{0,20}\bby\b|\bless intrusive\b|\b(?:already|range|figure|list)\b[^.;]{0,30}\b(?:meets?|met|serves?|served)\b/i;
/** Necessity is about disclosure or about the interest. */
export const OF_DISCLOSURE = /\b(?:disclos\w+|releas\w+|nam(?:e|es|ed|ing)|interests?|publish\w*|know(?:ing|n)?)\b/i;
/** The stage is failed in so many words; without “legitimate interest” nothing less will do. */
export const NOT_NEEDED = /\bnecessity\b|\bnot (?:\w+ )?necessary\b|\bno(?:body| one) needs\b|\bunnecessary\b/i;
/** Another test is spoken of. */
export const OTHER_TEST =
  /\bpublic interest (?:test|considerations?)\b|\b(?:consider|appl\w+|conduct\w*|carry|balance) (?:\w+ ){0,2}the public interest\b|\b(?:harm|prejudice) test\b|\b(?:evidence|demonstrate|show) (?:the |any |what )?harm\b/i;
export const BALANCE =
  /\boutweigh\w*|\boverrid\w+|\bbalanc\w+|\bweigh(?:ed|s|ing)?\b|\brights and (?:freedoms|interests)\b|\bfundamental rights\b|\bunwarranted\b/i;

/** Data of a kind for which legitimate interests are not enough: UK GDPR Articles 9 and 10. Said anywhere in the letter's own words. */
export const SPECIAL_ANYWHERE =
  /\bspecial categor(?:y|ies)\b|\bsensitive personal (?:data|information)\b|\bcriminal (?:offence|convictions?|allegations?)\b|\barticles? (?:9|10)\b/i;
/** The same in the passage on personal data itself, by subject. */
export const SPECIAL_HERE =
  /\b(?:health|medical\w*|clinical|diagnos\w+|disabilit\w+|illness\w*|ethnic\w*|racial|religio\w+|sexual\w*|trade union|political opinions?|biometric|genetic|convict\w+|offend\w+|arrest\w*|accused|suspect\w*|safeguarding|mental)\b/i;
