/** A kind of personal data that a pattern can tell. */
export interface PersonalPattern {
  /** What it is, to follow “looks like”. */
  readonly what: string;
  readonly pattern: RegExp;
  /** A word that shows the pattern can match at all, so that most text is passed over. */
  readonly hint: RegExp;
  /** Whether the match is what it looks like: a check digit, a year that a living person can have. */
  readonly holds?: (match: RegExpMatchArray, sentence: string) => boolean;
  /** Where it is one (alone or with the words around it), whether it can be anything else. */
  readonly sure: boolean;
  /** Whether the sentence may give it so that the requester can get in touch. */
  readonly contact: boolean;
}

/** Shared mailboxes and services of organisations: parts of a local name that make it nobody's own. */
const ROLE_PARTS =
  /^(?:foi\w*|freedom\w*|info\w*|enquir\w*|inquir\w*|contact\w*|customer\w*|complaint\w*|data\w*|dp[oa]?|legal\w*|privacy|access|right\w*|record\w*|request\w*|team\w*|office\w*|admin\w*|help\w*|support\w*|service\w*|desk|press|media|news\w*|comm\w*|council\w*|hr|human|people|finance\w*|planning\w*|housing\w*|highway\w*|parking\w*|benefit\w*|revenue\w*|school\w*|education|adult\w*|child\w*|social|care|public\w*|health\w*|environment\w*|licen[cs]\w*|election\w*|elector\w*|democratic|committee\w*|member\w*|governance|corporate|general|post\w*|mail\w*|web\w*|secretary\w*|clerk|reception|sales|recruit\w*|job\w*|procure\w*|tender\w*|contract\w*|review\w*|appeal\w*|case\w*|casework|scotland|wales|england|uk|north|south|east|west|central|local|no|reply|noreply|the|dept|department|unit|police|force|nhs|trust|hospital|library|museum|archive\w*|waste|recycl\w*|street\w*|tax|transport|travel|bus|fire|rescue|safety|security|fraud|audit\w*|standards|trading|registr\w*|community|customerservices|business\w*|rates?|pension\w*|payroll|it|ict|digital|project\w*|event\w*|bookings?)$/i;
/** First names that are borne by many people in the United Kingdom and are no common word: with a surname after the point, the mailbox is a person's. */
const FIRST_NAMES =
  /^(?:a[a-z]?hmed|alan|alex|alexander|alice|alison|amanda|amy|andrew|angela|anita|ann|anna|anne|anthony|barbara|benjamin|brian|caroline|catherine|charles|charlotte|chris|christine|christopher|claire|colin|craig|daniel|darren|david|dawn|deborah|diane|donna|dorothy|edward|elaine|eleanor|elizabeth|emily|emma|fatima|fiona|gareth|gary|geoffrey|george|gillian|graham|hannah|harry|heather|helen|ian|imran|jacqueline|james|jane|janet|jason|jean|jennifer|jessica|joan|joanne|john|jonathan|joseph|josh|joshua|joyce|judith|julia|julie|karen|kate|katherine|kathleen|keith|kelly|kenneth|kevin|kim|laura|lauren|lee|lesley|linda|lisa|liam|louise|lucy|lynn|margaret|maria|marie|martin|mary|matthew|maureen|megan|michael|michelle|mohammed|muhammad|natalie|neil|nicholas|nicola|oliver|olivia|pamela|patricia|patrick|paul|pauline|peter|philip|priya|rachel|rebecca|richard|robert|roger|ruth|ryan|samantha|samuel|sandra|sarah|scott|sean|sharon|sheila|shirley|simon|sophie|stephanie|stephen|steven|stuart|susan|tariq|thomas|timothy|tracey|trevor|valerie|victoria|wendy|william|yvonne|zoe)$/i;
/** Mailboxes that people have as private persons. */
const PRIVATE_DOMAIN =
  /^(?:gmail|googlemail|hotmail|outlook|live|msn|yahoo|ymail|icloud|me|mac|aol|btinternet|btopenworld|sky|talktalk|virginmedia|ntlworld|blueyonder|protonmail|proton|tiscali)\./i;

export const PERSONAL_PATTERNS: readonly PersonalPattern[] = [
  {
    what: 'a person’s e-mail address',
    hint: /@/,
    pattern: /(?<![\w.+-])([\w+-]{1,40}(?:\.[\w+-]{1,40}){0,3})@([\w-]{1,60}(?:\.[\w-]{1,30}){1,4})/g,
    holds: ([, local = '', domain = '']) => isPersonsMailbox(local, domain),
    sure: true,
    contact: true,
  },
  {
    what: 'a mobile number',
    hint: /07|\+44/,
    // 070 and 076 are forwarding and paging services.
    pattern: /(?<![\d/-])(?:\+44 ?(?:\(0\) ?)?|0)7[1-57-9]\d{2} ?\d{3} ?\d{3}(?![\d/-])/g,
    sure: true,
    contact: true,
  },
  {
    what: 'a date of birth',
    hint: /birth|born|d\.?o\.?b/i,
    pattern:
      /\b(?:dates? of birth|d\.?o\.?b\.?|born(?: on)?)(?: (?:is|was|of|on|as|given as))?\s?[:–-]?\s?\(?(?:the )?(\d{1,2}(?:[./-]\d{1,2}[./-](?:\d{4}|\d{2})|(?:st|nd|rd|th)? (?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6} \d{4}))/gi,
    holds: ([, day = '']) => !isLongAgo(day),
    sure: true,
    contact: false,
  },
  {
    what: 'a National Insurance number',
    hint: /\d{2} ?[A-D]\b/i,
    pattern: /(?<![\w/-])(?!BG|GB|KN|NK|NT|TN|ZZ)[A-CEGHJ-PR-TW-Z][A-CEGHJ-NPR-TW-Z] ?\d{2} ?\d{2} ?\d{2} ?[A-D](?![\w/-])/g,
    holds: (match, sentence) =>
      !/\b(?:ref(?:erence)?|licen[cs]e|patent|part|model|serial|account)\b/i.test(sentence.slice(Math.max(0, (match.index ?? 0) - 40), match.index)),
    sure: true,
    contact: false,
  },
  {
    what: 'an NHS number',
    hint: /\d{3} ?-?\d{4}/,
    pattern: /(?<![\d.-])\d{3}([ -]?)\d{3}\1\d{4}(?![\d-]|\.\d)/g,
    holds: (match, sentence) =>
      hasNhsCheckDigit(match[0]) &&
      (/\bNHS (?:number|no\b|id)/i.test(sentence.slice(Math.max(0, (match.index ?? 0) - 60), match.index)) ||
        (match[1] === ' ' && /^[467]/.test(match[0]) && /\b(?:patient|NHS)\b/i.test(sentence))),
    sure: true,
    contact: false,
  },
  {
    what: 'the number of a crime record',
    hint: /crime/i,
    pattern: /\bcrime (?:reference )?(?:number|no|ref(?:erence)?)\.?(?: (?:is|was))?\s?:?\s?(\d[\dA-Z/]{4,20}|[A-Z]{1,4}[/-]?\d[\dA-Z/-]{4,20})\b/gi,
    sure: true,
    contact: false,
  },
  {
    what: 'the number of an officer',
    hint: /warrant|collar|shoulder/i,
    pattern: /\b(?:warrant|collar|shoulder)(?: card)? (?:number|no)\.?(?: (?:is|was))?\s?:?\s?([A-Z]{0,3}\d{3,7}|\d{1,5}[A-Z]{1,3})\b/gi,
    sure: true,
    contact: false,
  },
  {
    what: 'the address of a person’s home',
    hint: /\d[A-Z]{2}/,
    pattern:
      /\b(?:home address(?: is| was)?|liv(?:es|ed|ing) at|resid(?:es|ed|ing) at)\s?:?\s?(?:(?:flat )?\d{1,4}[A-Za-z]?,? )[^.;\n]{0,80}?[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}\b/g,
    sure: true,
    contact: false,
  },
];

/** Whether a mailbox is a person's: at a provider for private persons, or a first name or initial and a surname that is no service. */
function isPersonsMailbox(local: string, domain: string): boolean {
  const parts = local.split(/[._-]/).filter((part) => part !== '');
  if (parts.length === 0 || parts.some((part) => ROLE_PARTS.test(part.replace(/\d{1,4}$/, '')))) return false;
  const [first = '', second = ''] = parts;
  const isName = parts.length >= 2 && parts.length <= 3 && second.length > 1 && (FIRST_NAMES.test(first) || /^[a-z]$/i.test(first));
  return isName || (PRIVATE_DOMAIN.test(domain) && FIRST_NAMES.test(first.replace(/\d{1,4}$/, '')));
}

/** A living person was not born more than 110 years ago; people of history have birthdays that may be named. */
function isLongAgo(day: string): boolean {
  const year = /\d{4}$/.exec(day)?.[0];
  return year !== undefined && Number(year) < 1916;
}

/** The tenth digit of an NHS number checks the other nine (modulus 11, weights 10 to 2). */
export function hasNhsCheckDigit(text: string): boolean {
  const digits = [...text.replace(/\D/g, '')].map(Number);
  if (digits.length !== 10 || digits.every((digit) => digit === digits[0])) return false;
  const sum = digits.slice(0, 9).reduce((total, digit, index) => total + digit * (10 - index), 0);
  const check = (11 - (sum % 11)) % 11;
  return check !== 10 && check === digits[9];
}
