import type { Piece } from '../syntax/model';
import { Covering } from '../text/covering';
import { overlaps } from '../text/span';
import type { Residue, Sentence } from './model';
import { allMatches } from '../text/allMatches';

const DANGLING = /(?:^|,\s)(and|but|or) to the extent (?:to which|that) [^,;:]{3,120}[.”"]+$/;
const ENDS = /[.!?]["”’)]?$/;

/** What templates leave behind (`dialect.md` 5). Each has its reason; all run in linear time. */
const LEFT_OVER: readonly { readonly kind: 'prompt' | 'placeholder'; readonly pattern: RegExp }[] = [
  // The form of every snippet and fix.
  { kind: 'prompt', pattern: /\[insert\b[^\]\n]{0,300}\]/gi },
  // Instructions to the drafter, in the brackets that templates use.
  { kind: 'placeholder', pattern: /\[(?:delete|amend|add|complete|name|date|tbc|details?|reference)\b[^\]\n]{0,200}\]/gi },
  { kind: 'placeholder', pattern: /<insert\b[^>\n]{0,200}>/gi },
  { kind: 'placeholder', pattern: /\bX{3,}\b/g },
  { kind: 'placeholder', pattern: /\bTBC\b/g },
  { kind: 'placeholder', pattern: /\blorem ipsum\b/gi },
];

interface LeftOver {
  readonly kind: 'prompt' | 'placeholder';
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

const NO_LEFT_OVERS: readonly LeftOver[] = [];

function leftOversIn(text: string): readonly LeftOver[] {
  const found: LeftOver[] = [];
  for (const { kind, pattern } of LEFT_OVER)
    for (const match of allMatches(text, pattern)) {
      if (kind === 'placeholder' && TAKEN_OUT.test(match[0])) continue;
      found.push({ kind, start: match.index, end: match.index + match[0].length, text: match[0] });
    }
  return found.length > 0 ? found : NO_LEFT_OVERS;
}

/** Brackets that say something was taken out on purpose are no left-over of a template. */
const TAKEN_OUT = /redact|remov|withheld|supplied|provided|masked|protected/i;

/** A sentence that starts in lower case with a conjunction, as the second half of one that was cut does. */
const CUT_START = /^["“'‘]?(?:and|or|but|which|that|because|so that)\b/;

/** Words that show a main clause: with one of them a lower-case start is only an odd list item. */
const FINITE = /\b(?:is|are|was|were|has|have|had|do|does|did|can|could|may|might|must|shall|should|will|would)\b/i;

/**
 * Finds prompts, placeholders, sentences that were cut off, and quotation marks without a partner.
 * `quoted` pieces (the request, earlier letters) are looked at for our own prompts only: their other words are not ours.
 * @param hidden comments, internal notes and code, where nothing is sent or everything is meant
 */
export function liftResidue(
  text: string,
  pieces: readonly Piece[],
  sentences: readonly Sentence[],
  quoted: (piece: Piece) => boolean,
  hidden: Covering,
): Residue[] {
  const found: Residue[] = [];
  for (const piece of pieces) {
    if (quoted(piece) || piece.kind === 'code') continue;
    const first = found.length;
    let before = new Covering([]);
    let last = -1;
    for (const { kind, start, end, text: words } of piece.prose.read(leftOversIn)) {
      // They come in order of place for each form: one form is compared with those before it as a whole.
      if (start < last) before = new Covering(found.slice(first).map((r) => r.span));
      last = start;
      const span = piece.prose.span(start, end);
      const previous = found.length > first ? found[found.length - 1] : undefined;
      if (!before.overlaps(span) && !(previous && overlaps(previous.span, span))) found.push({ kind, span, text: words });
    }
  }
  for (const prompt of promptsOutside(text, found, hidden)) found.push(prompt);
  for (const sentence of sentences) {
    if (quoted(sentence.piece) || sentence.piece.kind !== 'paragraph') continue;
    const cut = cutOff(sentence, sentences[sentence.index - 1]);
    if (cut) found.push({ kind: 'cut-off', ...cut });
  }
  for (const quotation of unbalancedQuotes(pieces.filter((p) => !quoted(p) && p.kind === 'paragraph'))) found.push(quotation);
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** Our own form of prompt in front matter, attributes and the request: snippets put them there, and nothing else would report them. */
function promptsOutside(text: string, found: readonly Residue[], hidden: Covering): Residue[] {
  const known = new Covering(found.map((r) => r.span));
  return allMatches(text, /\[insert: [^\]\n]{0,300}\]/gi)
    .map((match): Residue => ({ kind: 'prompt', span: { start: match.index, end: match.index + match[0].length }, text: match[0] }))
    .filter(({ span }) => !hidden.holds(span.start) && !known.overlaps(span));
}

/** The clause after the last comma of a sentence, where it announces something and stops: "and to the extent to which section 38(1) applies." */
function cutOff(sentence: Sentence, before: Sentence | undefined): { span: Residue['span']; text: string } | undefined {
  const dangling = sentence.match(DANGLING);
  if (dangling) {
    const start = dangling.index + (dangling[0].startsWith(',') ? 2 : 0);
    return { span: sentence.at(start, sentence.text.length), text: sentence.text.slice(start) };
  }
  const startsAfterEnd = before === undefined || before.piece !== sentence.piece || before.has(ENDS);
  const goesOnFromAbove = before !== undefined && before.piece !== sentence.piece && !before.has(ENDS);
  if (sentence.has(CUT_START) && startsAfterEnd && !goesOnFromAbove && sentence.has(/[.]["”]?$/) && !sentence.has(FINITE))
    return { span: sentence.span, text: sentence.text };
  return undefined;
}

interface QuotationMarks {
  readonly open: number;
  readonly close: number;
  /** The paragraph begins with an opening mark. */
  readonly opens: boolean;
  /** Where the last of each stands; -1 where there is none. */
  readonly lastOpen: { readonly at: number };
  readonly lastClose: { readonly at: number };
}

const NO_MARKS: QuotationMarks = { open: 0, close: 0, opens: false, lastOpen: { at: -1 }, lastClose: { at: -1 } };

function quotationMarksIn(text: string): QuotationMarks {
  if (!/[“”]/.test(text)) return NO_MARKS;
  return {
    open: text.split('“').length - 1,
    close: text.split('”').length - 1,
    opens: text.startsWith('“'),
    lastOpen: { at: text.lastIndexOf('“') },
    lastClose: { at: text.lastIndexOf('”') },
  };
}

/** Curly double quotation marks, by paragraph; a paragraph whose successor opens with one may leave its own open. */
function unbalancedQuotes(paragraphs: readonly Piece[]): Residue[] {
  const found: Residue[] = [];
  let leftOpen = false;
  paragraphs.forEach((piece, index) => {
    const { open, close, opens, lastOpen, lastClose } = piece.prose.read(quotationMarksIn);
    const openBefore = leftOpen;
    leftOpen ||= open > close;
    if (open === close) return;
    if (open > close && paragraphs[index + 1]?.prose.read(quotationMarksIn).opens) return;
    if (close > open && (opens || openBefore)) return;
    const { at } = open > close ? lastOpen : lastClose;
    found.push({ kind: 'quotation', span: piece.prose.span(at, at + 1), text: open > close ? '“' : '”' });
  });
  return found;
}
