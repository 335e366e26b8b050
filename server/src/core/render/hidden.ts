import { nearest } from '../syntax/nearest';
import type { Fence, SyntaxDocument } from '../syntax/model';
import { byPlace, type Span } from '../text/span';
import { damagedComments, damagedFence, headEnd, lostFrontMatter, overrunAttributes, overrunCode, strayFrontMatter } from './damage';
import type { GapReason } from './letter';

/** A stretch of the source that must not leave. `gap` is set where the reader has to be told. */
export interface HiddenSpan extends Span {
  readonly gap: GapReason | undefined;
}

/**
 * Everything that is taken out before a letter is rendered (`dialect.md` 10), in order, no two touching.
 * What can't be read counts as hidden: each mark without an end hides all up to the next opening fence.
 */
export function hiddenMatter(syntax: SyntaxDocument): readonly HiddenSpan[] {
  if (syntax.form === 'plain') return [];
  const { text } = syntax;
  const hidden: HiddenSpan[] = [];
  const blocks: HiddenSpan[] = [];
  const openings = syntax.fences.filter((fence) => fence.kind === 'open' && !fence.nested).map((fence) => fence.span.start);
  const nextOpening = (from: number): number => firstAfter(openings, from) ?? text.length;

  const front = syntax.frontMatter;
  if (front)
    hidden.push(front.closed ? { ...front.span, gap: undefined } : { start: front.span.start, end: headEnd(text, front.span.end), gap: 'front-matter' });
  else {
    const lost = lostFrontMatter(text);
    if (lost) hidden.push({ ...lost, gap: 'front-matter' });
  }
  for (const block of syntax.blocks) {
    const known = block.name !== undefined && block.name === block.fence.name;
    if (known && block.name !== 'internal') continue;
    const end = block.close ? block.span.end : Math.max(block.span.end, nextOpening(block.fence.span.start));
    blocks.push({ start: block.span.start, end, gap: !known ? 'block' : block.close ? undefined : 'internal' });
  }
  for (const spans of [blocks, hiddenByFences(syntax.fences, text.length), hiddenByDamage(syntax, blocks, nextOpening)])
    for (const span of spans) hidden.push(span);
  for (const comment of syntax.comments) {
    if (comment.closed) hidden.push({ ...comment.span, gap: undefined });
    else hidden.push({ start: comment.span.start, end: Math.max(comment.span.end, nextOpening(comment.span.start)), gap: 'comment' });
  }
  return merged(hidden);
}

/** Fences that open no block: those in lists and quotations, and leaves of no known name. One pass from the end up. */
function hiddenByFences(fences: readonly Fence[], textEnd: number): HiddenSpan[] {
  const hidden: HiddenSpan[] = [];
  let opening = textEnd;
  let ordinary = textEnd;
  let nestedClose: number | undefined;
  for (let i = fences.length - 1; i >= 0; i--) {
    const at = fences[i];
    if (!at) continue;
    const plainLeaf = at.kind === 'leaf' && nearest(at.name, ['page-break'], 2) !== undefined;
    if (at.nested) {
      const shown = at.kind === 'close' || plainLeaf || isShownName(at.name);
      if (!shown)
        hidden.push({ start: at.span.start, end: nestedClose ?? opening, gap: at.name === 'internal' && nestedClose !== undefined ? undefined : 'block' });
      if (at.kind === 'close') nestedClose = at.span.end;
      continue;
    }
    // What a leaf of no known name was meant to hold can't be told: up to the next block that stands on its own.
    if (at.kind === 'leaf' && !plainLeaf) hidden.push({ start: at.span.start, end: ordinary, gap: 'block' });
    if (at.kind === 'open') {
      opening = at.span.start;
      if (at.name !== 'standard' && at.name !== 'internal') ordinary = opening;
      nestedClose = undefined;
    }
  }
  return hidden;
}

const SHOWN: ReadonlySet<string> = new Set(['request', 'decision', 'disclosed', 'withheld', 'ncnd', 'not-held', 'refused', 'advice', 'rights', 'standard']);

function isShownName(name: string): boolean {
  return SHOWN.has(name);
}

function hiddenByDamage(syntax: SyntaxDocument, blocks: readonly HiddenSpan[], nextOpening: (from: number) => number): HiddenSpan[] {
  const hidden: HiddenSpan[] = [];
  const { text, chunks, starts } = syntax;
  const fences = syntax.fences.map((fence) => fence.span.start);
  const unpaired = chunks.some((chunk) => chunk.kind === 'code' && chunk.unclosed);
  // `<!-->` is a whole comment to Markdown, and a slip of the pen to whoever wrote more behind it.
  const known: Span[] = syntax.comments.flatMap(({ span }) => (span.end - span.start > 6 ? [span] : []));
  chunks.forEach((chunk, index) => {
    const start = starts[index] ?? 0;
    if (chunk.kind === 'code' || chunk.kind === 'front-matter' || chunk.kind === 'fence') known.push({ start, end: start + chunk.text.length });
    if (overrunCode(chunk, unpaired)) hidden.push({ start, end: start + chunk.text.length, gap: 'block' });
  });
  const visible = blanked(text, 0, known.sort(byPlace));
  const damaged: number[] = [];
  chunks.forEach((chunk, index) => {
    if (chunk.kind !== 'text' && chunk.kind !== 'heading') return;
    const start = starts[index] ?? 0;
    const damage = damagedFence(visible.slice(start, start + chunk.text.length));
    if (damage === undefined) return;
    const at = start + damage;
    damaged.push(at);
    hidden.push({ start: at, end: firstAfter(fences, at) ?? text.length, gap: 'block' });
  });
  // Inside hidden matter the damaged fence took the closing fence of what is around it, which then runs on to the next.
  for (const outer of blocks) {
    const inside = firstAfter(damaged, outer.start);
    if (inside !== undefined && inside < outer.end) hidden.push({ ...outer, end: firstAfter(fences, outer.end) ?? text.length, gap: outer.gap ?? 'block' });
  }
  for (const { start, end } of damagedComments(visible)) hidden.push({ start, end: end ?? nextOpening(start), gap: 'comment' });
  for (const span of strayFrontMatter(visible)) hidden.push({ ...span, gap: 'front-matter' });
  for (const { kind, span } of syntax.fences) {
    if (kind === 'close') continue;
    const over = overrunAttributes(text.slice(span.start, span.end), text.slice(span.end, firstAfter(fences, span.end) ?? text.length));
    if (over !== undefined) hidden.push({ start: span.end, end: span.end + over, gap: 'block' });
  }
  return hidden;
}

/** The text with the spans (in order; offsets count from `offset`) blanked out: same length, same lines. Tabs part words and make no hard break. */
export function blanked(text: string, offset: number, spans: readonly Span[]): string {
  let result = '';
  let at = 0;
  for (const span of spans) {
    const start = Math.max(at, span.start - offset);
    const end = Math.min(text.length, span.end - offset);
    if (end <= start) continue;
    result += text.slice(at, start) + text.slice(start, end).replace(/[^\r\n]/g, '\t');
    at = end;
  }
  return at === 0 ? text : result + text.slice(at);
}

/** The first number greater than `from` in a rising list. */
function firstAfter(numbers: readonly number[], from: number): number | undefined {
  let low = 0;
  let high = numbers.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((numbers[middle] ?? 0) <= from) low = middle + 1;
    else high = middle;
  }
  return numbers[low];
}

function merged(spans: readonly HiddenSpan[]): readonly HiddenSpan[] {
  const result: HiddenSpan[] = [];
  for (const span of [...spans].sort(byPlace)) {
    const last = result.at(-1);
    if (last && span.start < last.end) {
      result[result.length - 1] = { start: last.start, end: Math.max(last.end, span.end), gap: last.gap ?? (span.end > last.end ? span.gap : undefined) };
    } else if (span.end > span.start) result.push(span);
  }
  return result;
}
