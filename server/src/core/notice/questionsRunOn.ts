import type { Piece } from '../syntax/model';
import type { Span } from '../text/span';
import { allMatches } from '../text/allMatches';

/** One of several numbered questions that stand in one paragraph. */
export interface RunOnQuestion {
  readonly number: number;
  readonly span: Span;
  readonly text: string;
}

/** A number as a list has it, before a capital letter or a quotation: "2. How many", "3)Please". */
const MARKER = /\(?\b(\d{1,2})[.)]\s{0,3}(?=[\p{Lu}"“‘'])/gu;
/** What ends the question before. "Under section 2. Then" is none of it. */
const ENDS = /(?:^|[?.;:!,”"]\s{0,3}|\n\s{0,3})$/;
const AFTER_A_WORD = /\b(?:sections?|s|articles?|regulations?|regs?|parts?|schedules?|chapters?|pages?|no|nos|table|appendix|annex|questions?)\.?\s{0,2}$/i;

/**
 * Numbered questions that run on in one piece: "1. How many …? 2. How much …? 3. …". They count up from the first without a gap.
 * @returns them in order, or none where there are not at least two
 */
export function questionsRunOn(piece: Piece, from = 0): readonly RunOnQuestion[] {
  const { text } = piece.prose;
  const listed = piece.kind === 'item' && from === 0 ? piece.number : undefined;
  const starts: { readonly number: number; readonly at: number }[] = listed === undefined ? [] : [{ number: listed, at: 0 }];
  for (const match of allMatches(text.slice(from), MARKER)) {
    const at = from + match.index;
    const before = text.slice(Math.max(from, at - 14), at);
    const due = (starts.at(-1)?.number ?? 0) + 1;
    if (Number(match[1]) !== due || !ENDS.test(before) || AFTER_A_WORD.test(before)) continue;
    if (starts.length === 0 && !/^[\s"“‘'>]*$/.test(text.slice(from, at))) return [];
    starts.push({ number: due, at });
  }
  if (starts.length < 2) return [];
  return starts.map(({ number, at }, i) => {
    const end = starts[i + 1]?.at ?? text.length;
    return { number, span: piece.prose.span(at, end), text: text.slice(at, end).trim() };
  });
}
