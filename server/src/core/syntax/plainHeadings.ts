import type { PlainParagraph } from './plainParagraph';

/** Which paragraphs of a plain letter are headings, and which are lines of a list of provisions. Indexes into the paragraphs. */
export interface HeadingFlags {
  readonly headings: ReadonlySet<number>;
  readonly citations: ReadonlySet<number>;
}

const LONGEST_HEADING = 70;
/** Headings of the weighing carry the duty or the section with them: "Factors favouring complying with Section 1(1)(a) confirming information is held". */
const LONGEST_FACTORS_HEADING = 110;
const FACTORS = /^(?:public interest )?(?:factors?|considerations?|arguments?) (?:favou?ring|in favou?r|for|against|supporting)\b/i;
const LONGEST_CITATION_LINE = 130;
const CITATION_LINE = /^(?:sections?|s\.?|regulations?|regs?\.?)[ ]?\d/i;

const SALUTATION = /^(?:dear|to whom|hello|hi|good (?:morning|afternoon))\b/i;
const CLOSING = /^(?:yours|kind regards|best wishes|with kind regards|regards|many thanks|sincerely|thank you)\b/i;
const DATE =
  /^(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day,? )?\d{1,2}(?:st|nd|rd|th)? (?:january|february|march|april|may|june|july|august|september|october|november|december),? \d{4}$|^\d{1,4}[/.-]\d{1,2}[/.-]\d{1,4}$/i;
const REFERENCE = /\bref(?:erence)?\b\.?(?: (?:no|number))?\.?[ ]?:|\bref(?:erence)?\b[^:]{0,20}\d/i;
const LABEL =
  /^(?:name|dept|department|e-?mail|tel|telephone|tel no|phone|fax|web|website|address|date|from|to|sent|cc|your ref|our ref|my ref|contact|extension)\b[^:]{0,12}:/i;
const POSTCODE = /\b[A-Z]{1,2}\d[A-Z\d]? ?\d[A-Z]{2}$/;
const ADDRESS = /^(?:https?:|www\.)|\S@\S|\[(?:requester|officer|name)\]/i;
const SENTENCE = /^(?:I|we|you|please|this is|it is|there (?:is|are)|in relation to|as|if|for|to)\b/i;
/** A line of a bill or a table: it ends with a sum or a percentage, or has a total and no more words. */
const FIGURE = /£ ?\d[\d,.]*[km]?$|\d ?%$|^(?:sub-?|grand )?total\b[^\p{L}]*$/iu;
/** Short lines that lead to what follows: they end with a colon and are no headings. */
const LEAD_IN =
  /\b(?:ask|asked|request|requested|following|follows|below|stat(?:ed|ing|es)|that|you|we|i|says|wrote|this|these|those|shall|can|may|will|be|is|are|was|were|has|have)\b/i;
/** `Question 1a.`: the full stop ends no sentence. */
const QUESTION_NUMBER = /^questions? \d{1,3}[a-z]?(?:(?:,| and| &) \d{1,3}[a-z]?)*\.$/i;
/** Words that a letterhead does not have, and a heading above the salutation or below the signature does. */
const LETTER_SUBJECT =
  /freedom of information|information request|request for information|\bfoia?\b|\beir\b|environmental information|internal review|right to know/i;
const AFTER_SIGNATURE = /complain|internal review|appeal|annex|appendix|your rights?\b|exemption|explanatory|\?$/i;
/** How many short lines after the closing are taken for name, post and department. */
const SIGNATURE_LINES = 6;

/** Tells headings from the short lines that are none (`dialect.md` 9). */
export function headingFlags(paragraphs: readonly PlainParagraph[]): HeadingFlags {
  const citations = citationRuns(paragraphs);
  const headings = new Set<number>();
  const salutation = paragraphs.findIndex((p) => SALUTATION.test(p.text));
  let signature = 0;
  const like = paragraphs.map((p, i) => !citations.has(i) && headingLike(p));
  const leadsOn = (index: number): boolean => textLike(paragraphs[index + 1]) || citations.has(index + 1);
  paragraphs.forEach((paragraph, index) => {
    if (CLOSING.test(paragraph.text) && paragraph.text.length < 30) signature = SIGNATURE_LINES;
    else if (paragraph.text.length > LONGEST_HEADING) signature = 0;
    if (!like[index]) return;
    if (index < salutation && !LETTER_SUBJECT.test(paragraph.text)) return;
    const above = paragraph.first ? undefined : paragraphs[index - 1]?.text;
    // Who writes often stands directly under the date or the reference.
    if (above !== undefined && [DATE, REFERENCE, LABEL].some((pattern) => pattern.test(above))) return;
    if (signature > 0) {
      signature--;
      if (!AFTER_SIGNATURE.test(paragraph.text)) return;
    }
    const leads = leadsOn(index) || SALUTATION.test(paragraphs[index + 1]?.text ?? '');
    // A title, the provision under it and its first passage may stand one above the other.
    const deep = like[index + 1] === true && (leadsOn(index + 1) || (like[index + 2] === true && leadsOn(index + 2)));
    if (!leads && !(deep && !tabular(paragraphs[index - 1]))) return;
    headings.add(index);
    signature = 0;
  });
  return { headings, citations };
}

/** Short lines that begin with a provision: two or more in a row, or one under a line that ends with a colon and above no text of its own. */
function citationRuns(paragraphs: readonly PlainParagraph[]): ReadonlySet<number> {
  const found = new Set<number>();
  let index = 0;
  while (index < paragraphs.length) {
    const from = index;
    const sections = new Set<string>();
    while (index < paragraphs.length && citationLine(paragraphs[index]) && !headsItsText(paragraphs, index, sections)) {
      sections.add(sectionNumber(paragraphs[index]));
      index++;
    }
    const count = index - from;
    const underLeadIn = paragraphs[from - 1]?.text.endsWith(':') === true;
    const aboveText = textLike(paragraphs[index]);
    if (count >= 2 || (count === 1 && underLeadIn && !aboveText)) for (let i = from; i < index; i++) found.add(i);
    if (count === 0) index++;
  }
  return found;
}

/** After the list, a line set off by a blank one that takes up a section of the list again, with text under it, is the heading of that text. */
function headsItsText(paragraphs: readonly PlainParagraph[], index: number, sections: ReadonlySet<string>): boolean {
  const paragraph = paragraphs[index];
  return paragraph?.first === true && sections.has(sectionNumber(paragraph)) && textLike(paragraphs[index + 1]);
}

function sectionNumber(paragraph: PlainParagraph | undefined): string {
  return /\d{1,3}[A-Z]?/.exec(paragraph?.text ?? '')?.[0] ?? '';
}

function citationLine(paragraph: PlainParagraph | undefined): boolean {
  if (!paragraph || paragraph.marker || paragraph.text.length > LONGEST_CITATION_LINE) return false;
  return CITATION_LINE.test(paragraph.text) && !/[.?!]$/.test(paragraph.text);
}

function headingLike(paragraph: PlainParagraph): boolean {
  const { text } = paragraph;
  const longest = FACTORS.test(text) ? LONGEST_FACTORS_HEADING : LONGEST_HEADING;
  if (paragraph.marker || text.length > longest || paragraph.to - paragraph.from > 2) return false;
  if (!/\p{L}{4}/u.test(text) || /\||^\d+[A-Z]?:/.test(text) || !/^["'“‘(]?[\p{Lu}\p{N}]/u.test(text)) return false;
  if (/[.,;!]["'”’)]?$/.test(text)) return QUESTION_NUMBER.test(text);
  if (text.endsWith(':') && LEAD_IN.test(text)) return false;
  if (text.endsWith('?') && !titleCase(text)) return false;
  return ![SALUTATION, CLOSING, DATE, REFERENCE, LABEL, POSTCODE, ADDRESS, SENTENCE, FIGURE].some((pattern) => pattern.test(text));
}

/** A heading may be put as a question; then its words have capitals. */
function titleCase(text: string): boolean {
  const words = text.split(' ').filter((word) => /^\p{L}{4,}/u.test(word));
  return words.filter((word) => /^\p{Lu}/u.test(word)).length * 10 >= words.length * 7;
}

function textLike(paragraph: PlainParagraph | undefined): boolean {
  if (!paragraph) return false;
  const { text } = paragraph;
  if (paragraph.marker !== undefined) return true;
  // A row of a table ("For | Against") is what a heading stands over.
  if (/\S ?\| ?\S/.test(text)) return true;
  if (LABEL.test(text) || POSTCODE.test(text)) return false;
  return text.length > LONGEST_HEADING || (/[.:?!]$/.test(text) && text.split(' ').length >= 4);
}

/** A line of a table that has lost its columns: a number, or nothing but numbers. */
function tabular(paragraph: PlainParagraph | undefined): boolean {
  return paragraph !== undefined && !/\p{L}/u.test(paragraph.text);
}
