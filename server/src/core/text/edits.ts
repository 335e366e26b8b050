import { byPlace, type TextEdit } from './span';

/**
 * Applies edits that refer to `text` as it was before any of them.
 * Edits that overlap an earlier one (in order of place) are left out, so the result never mixes two mendings of one place.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort((a, b) => byPlace(a.span, b.span));
  let result = '';
  let at = 0;
  for (const edit of sorted) {
    if (edit.span.start < at) continue;
    result += text.slice(at, edit.span.start) + edit.text;
    at = edit.span.end;
  }
  return result + text.slice(at);
}
