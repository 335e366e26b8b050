import type { Span } from '../../server/src/core/text/span';

/** A line of carets under a line of text: what it points to, and the words after it. */
export interface Mark {
  readonly span: Span;
  readonly label: string;
}

const MARK_LINE = /^( *)(\^+) ?(.*)$/;

/**
 * Takes lines of carets out of a text. Each points into the line above it (other caret lines not counted), from its first caret to its last:
 *
 *     The duty in section 40(5) does not apply.
 *                 ^^^^^^^^^^^^^ exemption-obsolete current
 */
export function readMarks(marked: string): { text: string; marks: Mark[] } {
  const kept: string[] = [];
  const marks: Mark[] = [];
  let lineStart = 0;
  let next = 0;
  for (const line of marked.split('\n')) {
    const match = kept.length > 0 ? MARK_LINE.exec(line) : null;
    if (!match) {
      kept.push(line);
      lineStart = next;
      next += line.length + 1;
      continue;
    }
    const start = lineStart + (match[1]?.length ?? 0);
    marks.push({ span: { start, end: start + (match[2]?.length ?? 0) }, label: match[3] ?? '' });
  }
  return { text: kept.join('\n'), marks };
}

/**
 * The other way: writes caret lines into a text, in the order given under each line.
 * A mark that goes on over several lines is drawn to the end of its first line; an empty one is one caret.
 */
export function writeMarks(text: string, marks: readonly Mark[]): string {
  const result: string[] = [];
  const sorted = [...marks].sort((a, b) => a.span.start - b.span.start);
  let lineStart = 0;
  for (const line of text.split('\n')) {
    result.push(line);
    const lineEnd = lineStart + line.length;
    for (const { span, label } of sorted) {
      if (span.start < lineStart || span.start > lineEnd) continue;
      const carets = Math.max(1, Math.min(span.end, lineEnd) - span.start);
      result.push(`${' '.repeat(span.start - lineStart)}${'^'.repeat(carets)} ${label}`);
    }
    lineStart = lineEnd + 1;
  }
  return result.join('\n');
}
