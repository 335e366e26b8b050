import type { Attribute, Fence } from '../../syntax/model';
import type { Span, TextEdit } from '../../text/span';
import type { Change } from '../formatting';
import type { Snapshot } from '../snapshot';

const SPACES = /^[ \t\u00a0]*$/;
const BEFORE_FIRST = /^[ \t\u00a0]*\{[ \t\u00a0]*$/;
const BETWEEN = /^[ \t\u00a0,;]+$/;
const AFTER_LAST = /^[ \t\u00a0,;]*\}$/;
const OPENING = /^[ \t\u00a0]*=[ \t\u00a0]*["'“”„‟″‘’‚‛′]$/;
const CLOSING = /^["'“”„‟″‘’‚‛′]$/;

/** The lines of fences with one space between attributes, none elsewhere, and straight quotation marks. What can't be read as a fence is left as it stands. */
export function fenceChanges(snapshot: Snapshot): Change[] {
  return snapshot.syntax.fences.filter(({ nested }) => !nested).map((fence) => fenceChange(snapshot, fence));
}

function fenceChange({ text, lines }: Snapshot, fence: Fence): Change {
  const { span, nameSpan, attributes, colons, kind } = fence;
  const line = lines.line(lines.position(span.start).line);
  const edits: TextEdit[] = [];
  /** Puts `wanted` in place of what stands between two places, if that is of the expected kind. */
  const put = (start: number, end: number, expected: RegExp, wanted: string): void => {
    const found = text.slice(start, end);
    if (found !== wanted && expected.test(found)) edits.push({ span: { start, end }, text: wanted });
  };
  put(line.start, span.start, SPACES, '');
  if (kind !== 'close') put(span.start + colons, nameSpan.start, SPACES, '');
  const [first] = attributes;
  const last = attributes.at(-1);
  if (first && last) {
    put(nameSpan.end, first.span.start, BEFORE_FIRST, '{');
    for (const [at, one] of attributes.entries()) {
      const before = attributes[at - 1];
      if (before) put(before.span.end, one.span.start, BETWEEN, ' ');
      quote(text, one, put);
    }
    put(last.span.end, span.end, AFTER_LAST, '}');
  }
  put(span.end, line.end, SPACES, '');
  return { span: line, edits };
}

/** Straight double marks, where there are marks on both sides and none of them within. */
function quote(
  text: string,
  { nameSpan, valueSpan, span, value }: Attribute,
  put: (start: number, end: number, expected: RegExp, wanted: string) => void,
): void {
  const opening: Span = { start: nameSpan.end, end: valueSpan.start };
  const closing: Span = { start: valueSpan.end, end: span.end };
  if (value.includes('"') || !OPENING.test(text.slice(opening.start, opening.end)) || !CLOSING.test(text.slice(closing.start, closing.end))) return;
  put(opening.start, opening.end, OPENING, '="');
  put(closing.start, closing.end, CLOSING, '"');
}
