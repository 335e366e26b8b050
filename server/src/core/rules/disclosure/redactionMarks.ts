/** A way to mark words as taken out that leaves them in. The first group of the pattern holds the words. */
export interface LeftReadable {
  readonly pattern: RegExp;
  /** How the words are marked, to follow “is marked as”. */
  readonly how: string;
  /** Whether the marks can mean nothing else. */
  readonly sure: boolean;
  /** Whether what is marked may be a label (the exemption, the kind of information) and no text that was left in. */
  readonly label: boolean;
}

export const LEFT_READABLE: readonly LeftReadable[] = [
  // The dialect has no strikethrough, so the tildes and the words are both printed.
  { pattern: /(?<![~\w])~~(?=[^\s~])([^~\n]{1,300})~~(?![~\w])/g, how: 'struck out', sure: true, label: false },
  // HTML is printed as text; and where it is read, black on black can still be copied.
  {
    pattern:
      /<(?:span|mark|font|td|p|div)\b[^<>]{0,200}\bbackground(?:-color)?\s?:\s?["']?(?:black|#000(?:000)?\b|rgb\(0,\s?0,\s?0\))[^<>]{0,200}>([^<\n]{1,300})</gi,
    how: 'covered in black',
    sure: true,
    label: false,
  },
  { pattern: /<(?:del|s|strike)>([^<\n]{1,300})<\/(?:del|s|strike)>/gi, how: 'struck out', sure: true, label: false },
  // Blocks drawn directly against both ends of words: a block beside a word that was meant to stay has a space between.
  { pattern: /[█■▇▉]{1,20}([^\s█■▇▉][^█■▇▉\n]{1,80}[^\s█■▇▉])[█■▇▉]{1,20}/g, how: 'covered', sure: false, label: false },
  // [REDACTED: Jo Bloggs]: the word is there, and so is what it should replace.
  { pattern: /[[(]redact(?:ed|ion)\s?[:–—-]\s?([^\])\n]{1,200})[\])]/gi, how: 'redacted', sure: false, label: true },
];

/** What is surely no label: an e-mail address, a telephone number, a sum of money. */
const CONTENT = /\S@\S|\b0\d{3,4} ?\d{3} ?\d{3,4}\b|£ ?\d/;
/** A title before a name, or two to four names with nothing else. */
const NAME = /^(?:(?:Mrs?|Ms|Miss|Mx|Dr|Prof(?:essor)?|Sir|Dame|Lord|Lady|PC|Sgt)\.? )?\p{Lu}[\p{L}’'-]{1,30}(?: \p{Lu}[\p{L}’'.-]{0,30}){1,3}$/u;
/** Words of which labels are made, in English and Welsh. One of them makes capitals a heading and no name. */
const LABEL_WORDS =
  /\b(?:section|sections|regulation|reg|s\d|exempt\w*|foia?|eirs?|act|personal|names?|data|informations?|third|part(?:y|ies)|commercial\w*|commercially|sensitive|confidential\w*|legal|privilege\w*|advice|officers?|officials?|staff|employees?|junior|senior|telephone|phone|mobile|numbers?|e-?mails?|address(?:es)?|contact|details?|signatures?|prices?|pricing|costs?|rates?|figures?|dates?|births?|locations?|sites?|out|of|scope|not|relevant|duplicates?|withheld|removed|text|words?|lines?|pages?|paragraphs?|sentences?|images?|photographs?|law|enforcement|security|operational|tactics?|tactical|methods?|tender\w*|supplier\w*|contractor\w*|customers?|clients?|patients?|pupils?|students?|victims?|witness\w*|suspects?|individuals?|persons?|health|medical|financial|bank|account|policy|internal|discussions?|opinions?|correspondence|identif\w*|identity|trade|secrets?|intellectual|property|investigations?|titles?|roles?|posts?|references?|formulation|relations|private|public|authority|council|employer|company|family|child(?:ren)?|vulnerable|adults?|safeguarding|business|insurance|registration|vehicles?|passwords?|links?|pupil|student|patient|gwybodaeth|personol|bersonol|enwau?|adran|data|masnachol|fasnachol|cyfrinachol|cyfeiriad|rhif|dyddiad|llofnod|the|and|for|to|by|in|on|at|a|an)\b/i;

/** Whether the words after “redacted:” say what kind of thing was taken out, or under what, rather than the thing itself. Doubt counts as a label. */
export function isLabel(words: string): boolean {
  if (CONTENT.test(words)) return false;
  return LABEL_WORDS.test(words) || !NAME.test(words) || words === words.toUpperCase();
}
