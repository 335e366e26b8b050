import type { Piece } from '../syntax/model';
import type { Span } from '../text/span';
import { sections } from './foldingRange';
import type { Snapshot } from './snapshot';
import { holds } from './subject';

/**
 * What grows around an offset, from the smallest to the whole text, each wholly inside the next: the word, the sentence, the paragraph or item, its list
 * or table, what stands under each heading over it, the block, the text. In the front matter the value, the entry, the front matter.
 */
export function selectionRanges(snapshot: Snapshot, offset: number): Span[] {
  const { syntax, notice, text } = snapshot;
  const around: Span[] = [{ start: 0, end: text.length }];
  const add = (span: Span | undefined): void => {
    if (span && span.end > span.start && holds(span, offset)) around.push(trimmed(span, text));
  };
  add(syntax.frontMatter?.span);
  for (const { keySpan, valueSpan } of syntax.frontMatter?.entries ?? []) {
    add({ start: keySpan.start, end: Math.max(keySpan.end, valueSpan.end) });
    add(keySpan);
    add(valueSpan);
  }
  for (const fence of syntax.fences) {
    add(fence.span);
    for (const { span, valueSpan } of fence.attributes) {
      add(span);
      add(valueSpan);
    }
  }
  for (const { span, body } of syntax.blocks) {
    add(span);
    add(body);
  }
  if (syntax.blocks.length === 0) for (const { span } of notice.outcomes) add(span);
  for (const outcome of notice.outcomes) for (const { span } of [...outcome.parts, ...outcome.passages]) add(span);
  for (const { span } of sections(snapshot)) add(span);
  const pieces = syntax.pieces.filter(({ span }) => holds(span, offset));
  for (const piece of pieces) {
    add(piece.group === undefined ? undefined : groupSpan(syntax.pieces, piece.group));
    add(piece.span);
  }
  for (const { span, piece } of notice.sentences) if (pieces.includes(piece)) add(span);
  add(wordAt(text, offset));
  return nested(around);
}

function groupSpan(pieces: readonly Piece[], group: number): Span {
  const members = pieces.filter((piece) => piece.group === group);
  return { start: members[0]?.span.start ?? 0, end: members.reduce((end, { span }) => Math.max(end, span.end), 0) };
}

/** Letters and digits around an offset, with hyphens and apostrophes inside. */
function wordAt(text: string, offset: number): Span {
  const isPart = (at: number): boolean => at >= 0 && at < text.length && /[\p{L}\p{N}\p{M}’'-]/u.test(text.charAt(at));
  let start = offset;
  let end = offset;
  while (isPart(start - 1)) start--;
  while (isPart(end)) end++;
  return { start, end };
}

function trimmed({ start, end }: Span, text: string): Span {
  let [from, to] = [start, end];
  while (to > from && /\s/.test(text.charAt(to - 1))) to--;
  while (from < to && /\s/.test(text.charAt(from))) from++;
  return { start: from, end: to };
}

/** From the smallest to the largest, each once; one that only overlaps the smaller is left out. */
function nested(spans: readonly Span[]): Span[] {
  const kept: Span[] = [];
  for (const span of [...spans].sort((a, b) => a.end - a.start - (b.end - b.start))) {
    const inner = kept.at(-1);
    const wider = !inner || (span.start <= inner.start && inner.end <= span.end && span.end - span.start > inner.end - inner.start);
    if (wider) kept.push(span);
  }
  return kept;
}
