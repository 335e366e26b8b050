import type { Span } from '../text/span';
import { isBlockName } from './blockSchema';
import { BLOCK_NAMES, type Block, type BlockName, type Fence, type SyntaxFault } from './model';
import { nearest } from './nearest';

/** What the nesting of a letter depends on, in order of place: its fences, and its headings of depth 1. */
export type Landmark = { readonly kind: 'fence'; readonly fence: Fence } | { readonly kind: 'heading'; readonly at: number };

export interface BlockReading {
  /** In order of their opening fences. */
  readonly blocks: readonly Block[];
  /** The fences, those of two colons and an unknown name settled as block or leaf. */
  readonly fences: readonly Fence[];
  readonly faults: readonly SyntaxFault[];
}

interface OpenBlock extends Block {
  close: Fence | undefined;
  span: Span;
  body: Span;
  readonly children: OpenBlock[];
}

/** How far ahead closing fences are counted: no letter has so many fences and headings in one block, and hostile text stays cheap. */
const FARTHEST = 2000;

const ONCE: ReadonlySet<string> = new Set(['request', 'decision', 'rights']);

/**
 * Pairs the fences (`dialect.md` 3, Nesting) in one pass with a stack. `bodyStart` gives the offset of the line after a fence.
 * A block that has no closing fence ends at the next opening fence of an ordinary block, at a heading of depth 1, or at the end of the text.
 */
export function readBlocks(
  landmarks: readonly Landmark[],
  text: string,
  lineStart: (at: number) => number,
  bodyStart: (fence: Fence) => number,
  lineEnding: string,
): BlockReading {
  const settled = settleLeaves(landmarks);
  const blocks: OpenBlock[] = [];
  const faults: SyntaxFault[] = [];
  const stack: OpenBlock[] = [];
  const counts = new Map<string, number>();

  function end(block: OpenBlock, at: number, close: Fence | undefined): void {
    block.close = close;
    block.span = { start: block.span.start, end: close ? close.span.end : at };
    block.body = { start: Math.min(block.body.start, at), end: at };
  }
  function endUnclosed(block: OpenBlock, at: number, by: 'block' | 'heading' | 'end', next: string): void {
    end(block, at, undefined);
    // At the end of a text whose last line has no ending, the fence needs a new line.
    const before = by === 'end' && /[^\r\n]$/.test(text.slice(-1)) ? lineEnding : '';
    const name = nameOf(block);
    const fix = {
      title: `Close ${name === '' ? 'the block' : name} here`,
      edits: [{ span: { start: at, end: at }, text: `${before}:::${lineEnding}` }],
      safe: by === 'block',
    };
    faults.push({ code: 'block-unclosed', message: `ends-at-${by}`, values: { name, next }, span: block.fence.span, fix });
  }

  settled.forEach((landmark, index) => {
    if (landmark.kind === 'heading') {
      if (stack.length === 0 || closesAhead(settled, index, 1) > 0) return;
      for (const block of stack.splice(0).reverse()) endUnclosed(block, landmark.at, 'heading', '');
      return;
    }
    const { fence } = landmark;
    if (fence.nested || fence.kind === 'leaf') {
      if (fence.kind === 'leaf' && !fence.nested && fence.name !== 'page-break') faults.push(unknownName(fence, undefined));
      return;
    }
    if (fence.kind === 'close') {
      const block = stack.pop();
      if (block) end(block, lineStart(fence.span.start), fence);
      else faults.push(strayClose(fence, lineStart(fence.span.start), bodyStart(fence)));
      return;
    }
    const name = readName(fence);
    let parent = stack.at(-1);
    if (parent && (!isGuest(name) || isGuest(parent.name))) {
      if (closesAhead(settled, index, 2) >= 2) {
        faults.push({
          code: 'block-nested',
          message: 'block-in-block',
          values: { name: fence.name, outer: nameOf(parent) },
          span: fence.span,
          fix: closeFirst(parent, fence, lineStart, lineEnding),
        });
      } else if (!isGuest(name)) {
        for (const block of stack.splice(0).reverse()) endUnclosed(block, lineStart(fence.span.start), 'block', fence.name);
        parent = undefined;
      }
    }
    const body = bodyStart(fence);
    const block: OpenBlock = { name, fence, close: undefined, span: fence.span, body: { start: body, end: body }, parent, children: [] };
    parent?.children.push(block);
    blocks.push(block);
    stack.push(block);
    if (fence.name !== '' && fence.name !== name) faults.push(unknownName(fence, name));
    if (name !== undefined && ONCE.has(name)) {
      const count = (counts.get(name) ?? 0) + 1;
      counts.set(name, count);
      if (count > 1) faults.push({ code: 'block-repeated', message: 'repeated', values: { name }, span: fence.span });
    }
  });
  for (const block of stack.reverse()) endUnclosed(block, text.length, 'end', '');
  const fences = settled.flatMap((landmark) => (landmark.kind === 'fence' ? [landmark.fence] : []));
  return { blocks, fences, faults };
}

/** Blocks that may stand directly inside another. */
function isGuest(name: BlockName | undefined): boolean {
  return name === 'standard' || name === 'internal';
}

function nameOf(block: Block): string {
  return block.fence.name;
}

/** The block that a fence means: its name, or for checking the name that is one edit away. */
function readName(fence: Fence): BlockName | undefined {
  if (isBlockName(fence.name)) return fence.name;
  const near = fence.name === '' ? undefined : nearest(fence.name, BLOCK_NAMES, 1);
  return near !== undefined && isBlockName(near) ? near : undefined;
}

/**
 * How many closing fences (up to `most`) follow before the next opening of an ordinary block, leaving out those that
 * close a `standard` or `internal` opened on the way.
 */
function closesAhead(landmarks: readonly Landmark[], from: number, most: number): number {
  let closes = 0;
  let guests = 0;
  for (let i = from + 1; i < Math.min(landmarks.length, from + FARTHEST) && closes < most; i++) {
    const landmark = landmarks[i];
    if (landmark?.kind !== 'fence' || landmark.fence.nested || landmark.fence.kind === 'leaf') continue;
    if (landmark.fence.kind === 'open') {
      if (!isGuest(readName(landmark.fence))) break;
      guests++;
    } else if (guests > 0) guests--;
    else closes++;
  }
  return closes;
}

/** A name after two colons that is in no list is a block if a closing fence follows before the next opening one (from the end up: one pass). */
function settleLeaves(landmarks: readonly Landmark[]): readonly Landmark[] {
  const settled: Landmark[] = [];
  let closeFollows = false;
  for (let i = landmarks.length - 1; i >= 0; i--) {
    const landmark = landmarks[i];
    if (!landmark) continue;
    if (landmark.kind === 'heading' || landmark.fence.nested) {
      settled.push(landmark);
      continue;
    }
    const { fence } = landmark;
    if (fence.kind === 'close') closeFollows = true;
    const unknown = fence.kind === 'leaf' && fence.name !== 'page-break';
    if (unknown && closeFollows && nearest(fence.name, ['page-break'], 1) === undefined) {
      settled.push({ kind: 'fence', fence: asBlock(fence) });
      closeFollows = false;
      continue;
    }
    if (fence.kind === 'open') closeFollows = false;
    settled.push(landmark);
  }
  return settled.reverse();
}

function asBlock(fence: Fence): Fence {
  const marks = { start: fence.span.start, end: fence.span.start + fence.colons };
  const fault: SyntaxFault = {
    code: 'block-fence',
    message: 'block-with-two-colons',
    values: { name: fence.name },
    span: marks,
    fix: { title: 'Use three colons', edits: [{ span: marks, text: ':::' }], safe: true },
  };
  return { ...fence, kind: 'open', faults: [...fence.faults, fault] };
}

function unknownName(fence: Fence, read: BlockName | undefined): SyntaxFault {
  const near = nearest(fence.name, [...BLOCK_NAMES, 'page-break'], 2);
  const base = { code: 'block-unknown' as const, span: fence.nameSpan };
  if (near === undefined) return { ...base, message: 'unknown', values: { name: fence.name } };
  const edits = [{ span: fence.nameSpan, text: near }];
  const colons = near === 'page-break' ? '::' : ':::';
  if (fence.colons !== colons.length) edits.unshift({ span: { start: fence.span.start, end: fence.span.start + fence.colons }, text: colons });
  const fix = { title: `Change to ${near}`, edits, safe: read !== undefined };
  return { ...base, message: 'unknown-near', values: { name: fence.name, nearest: near }, fix };
}

function strayClose(fence: Fence, start: number, end: number): SyntaxFault {
  const fix = { title: 'Remove the line', edits: [{ span: { start, end }, text: '' }], safe: true };
  return { code: 'block-fence', message: 'stray-close', values: {}, span: fence.span, fix };
}

function closeFirst(outer: Block, inner: Fence, lineStart: (at: number) => number, lineEnding: string): NonNullable<SyntaxFault['fix']> {
  const at = lineStart(inner.span.start);
  return { title: `Close ${nameOf(outer)} first`, edits: [{ span: { start: at, end: at }, text: `:::${lineEnding}` }], safe: false };
}
