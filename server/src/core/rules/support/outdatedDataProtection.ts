/** A wording of data protection law that is no longer right. */
export interface OutdatedWording {
  /** Message key of the rule. */
  readonly fault: 'act' | 'principle' | 'condition' | 'name' | 'six' | 'eu' | 'unqualified';
  readonly pattern: RegExp;
  /** Where the sentence also says this, the wording may stand. */
  readonly unless?: RegExp;
  /** Where the sentence does not say this, the words are about something else. */
  readonly only?: RegExp;
  /** What stands instead, where it is a plain renaming; given the words found. */
  readonly instead?: (words: string) => string;
  /** A renaming that changes no meaning whatever the sentence. */
  readonly safe?: true;
  readonly reason: string;
}

/** History and the law's own story: what was, what replaced it, and offences dealt with at the time. */
const HISTORY =
  /\b(?:before|until|prior to|previous\w*|former\w*|replac\w+|repeal\w+|supersed\w+|revoked|no longer|at (?:the|that) time|was in force|historic\w*|offences?|prosecut\w+|convict\w+|section 55|pre-?2018|since (?:25 )?may 2018|(?:in|during|from|since|by) (?:\w+ )?20(?:0[1-9]|1[0-7]))\b|\b(?:data protection act|dpa),? 2018\b/i;

const OF_DATA_PROTECTION = /\bschedules? (?:2|two|3|three)\b|\bgdpr\b|\bgeneral data protection\b|\bdata protection\b|\bdpa\b|\bprocessing\b/i;

/** Most telling first: a sentence with several faults of one kind gives one finding. */
export const OUTDATED: readonly OutdatedWording[] = [
  {
    fault: 'act',
    pattern: /\bdata protection act,? (?:of )?(?:1998|1984)\b|\bdpa,? ?(?:1998|1984)\b|\b1998 (?:data protection )?act\b/gi,
    unless: HISTORY,
    only: /\bdata protection\b|\bdpa\b/i,
    reason: 'The Data Protection Act 1998 was repealed on 25 May 2018 by the Data Protection Act 2018.',
  },
  {
    fault: 'principle',
    pattern:
      /\bprinciple (?:one|1) of the (?:dpa|data protection act)\b|\b(?:first|1st) (?:data protection )?principle of the (?:dpa|data protection act) 1998\b/gi,
    instead: () => 'the first data protection principle in Article 5(1)(a) of the UK GDPR',
    reason: 'The principles for general processing stand in Article 5(1) of the UK GDPR, not in the Act.',
  },
  {
    fault: 'principle',
    pattern: /\bfairly and lawfully\b/gi,
    unless: /\btransparen\w+/i,
    instead: () => 'lawfully, fairly and in a transparent manner',
    only: /\bprocess\w*|\bprinciple\w*|\bpersonal\b|\bdata\b/i,
    reason: 'The first principle of the 1998 Act; today’s has transparency as well, and lawfulness comes first.',
  },
  {
    fault: 'principle',
    pattern: /\beight (?:data protection )?principles\b/gi,
    only: /\bdata protection\b|\bdpa\b|\bgdpr\b|\bpersonal data\b/i,
    unless: HISTORY,
    reason: 'The 1998 Act had eight principles; Article 5(1) of the UK GDPR has six.',
  },
  {
    fault: 'condition',
    pattern: /\bconditions? (?:\w+ )?(?:in|of|under|from|at) schedules? (?:2|two|3|three)\b|\bschedule (?:2|two|3|three) conditions?\b/gi,
    unless: /\b2018\b|\bplanning\b|\bpermi(?:t|ssion)\b|\blicence\b|\bcontract\b/i,
    reason: 'Conditions for processing stood in Schedules 2 and 3 to the 1998 Act; today they are in Articles 6 and 9 of the UK GDPR.',
  },
  {
    fault: 'condition',
    pattern: /\b(?:condition (?:six|6)|sixth condition)\b(?!\s?\()/gi,
    only: OF_DATA_PROTECTION,
    unless: /\bplanning\b|\bpermi(?:t|ssion)\b|\blicence\b|\bcontract\b/i,
    reason: 'Condition 6 of Schedule 2 to the 1998 Act was the legitimate interests of today’s Article 6(1)(f).',
  },
  {
    fault: 'six',
    pattern:
      /\b(?:six|6) (?:data protection )?principles\b[^.;]{0,80}\barticle 5 ?\(1\) ?\(a\)(?! ?(?:-|–|—|to|through|and following) ?(?:article 5 ?\(1\) ?)?\(?f)/gi,
    reason: 'Article 5(1)(a) is one principle; the six are (a) to (f).',
  },
  {
    fault: 'eu',
    pattern: /\b(?:EU|European(?: Union)?)(?:['’]s)? ?(?:GDPR|General Data Protection Regulations?(?: \(GDPR\))?)|\bRegulation \(EU\) (?:No\.? )?2016\/679/g,
    unless: /\bUK[- ]?GDPR\b|\bUK General Data Protection\b|\bretained\b|\bforms? part\b|\bassimilated\b|\bEU GDPR\b[^.]{0,40}\b(?:adequacy|member states?)\b/i,
    instead: (words) => (/GDPR$/.test(words) && !/General/.test(words) ? 'UK GDPR' : 'UK General Data Protection Regulation'),
    reason: 'Since 1 January 2021 the law in force here is the UK GDPR.',
  },
  {
    fault: 'name',
    pattern: /(?<!\bUK |\bEU |\bEuropean |\bUnion )\bGeneral Data Protection Regulations\b(?: ?\((?:the )?["“]?GDPR["”]?\))?(?: 2018| 2016)?/gi,
    instead: (words) => `UK General Data Protection Regulation${/\(/.test(words) ? ' (UK GDPR)' : ''}`,
    safe: true,
    reason: 'It is one Regulation, and since 2021 the United Kingdom’s own.',
  },
  {
    fault: 'name',
    pattern: /(?<!\bUK )\b(?:General Data Protection Regulation(?: ?\((?:the )?["“]?GDPR["”]?\))?|GDPR),? (?:2018|2016)\b/gi,
    instead: (words) => (/^general/i.test(words) ? `UK General Data Protection Regulation${/\(/.test(words) ? ' (UK GDPR)' : ''}` : 'UK GDPR'),
    safe: true,
    reason: 'The Regulation is of 2016 and carries no year in its short name; 2018 is the year of the Act.',
  },
];

/** Named without saying whose: said once for a letter, and only where nothing in it says UK. */
export const UNQUALIFIED: OutdatedWording = {
  fault: 'unqualified',
  pattern: /\bGeneral Data Protection Regulation\b|\bGDPR\b/g,
  reason: 'Since 1 January 2021 there are two, and the one in force here is the UK GDPR.',
};

/** Either way of naming the United Kingdom's own. */
export const UK_GDPR =
  /\bUK[- ]?GDPR\b|\bUnited Kingdom (?:GDPR|General Data Protection)|\bUK(?:['’]s)? General Data Protection|\bGDPR as it (?:applies|forms)\b|\bUK version of the GDPR\b|\bdefined (?:in|by) section 3\(10\)/i;
