import type { BlockName, OutcomeName } from '../syntax/model';
import type { Span } from '../text/span';

/**
 * The letter as it leaves: only what may be sent, with fields filled in. Renderers read nothing else, so what was not
 * taken into this tree can reach no output (`dialect.md` 10).
 */
export interface Letter {
  /** Language tag of the words. */
  readonly lang: string;
  /** Title property of outputs: the subject, or else the reference. */
  readonly title: string;
  readonly blocks: readonly LetterBlock[];
  /** Places where a value is missing or something could not be read. A letter with a gap is never a sending copy. */
  readonly gaps: readonly LetterGap[];
}

/** One passage of the letter: the unit in which previews are patched and scrolled. */
export interface LetterBlock {
  /** The same words give the same id, wherever they stand; equal passages are numbered in order. */
  readonly id: string;
  readonly flow: Flow;
  /** Where the passage stands in the source. */
  readonly span: Span;
  /** The outcome of the marked block around it. */
  readonly outcome: OutcomeName | undefined;
  /** The outermost block around it. */
  readonly block: BlockName | undefined;
}

/** Why there is a gap. The first two are fields; the others are matter that was left out because it can't be read. */
export type GapReason = 'field-unfilled' | 'field-unknown' | 'block' | 'comment' | 'internal' | 'front-matter';

export interface LetterGap {
  readonly reason: GapReason;
  /** The field's name; empty where the gap is no field. */
  readonly name: string;
  readonly span: Span;
}

export type Inline =
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'strong' | 'emphasis'; readonly children: readonly Inline[] }
  | { readonly kind: 'code'; readonly text: string }
  | { readonly kind: 'link'; readonly href: string; readonly children: readonly Inline[] }
  | { readonly kind: 'break' }
  | { readonly kind: 'gap'; readonly reason: GapReason; readonly name: string };

export type Alignment = 'left' | 'right' | 'center' | undefined;

export type Flow =
  /** `anchor` is what a fragment link in the letter points to. */
  | { readonly kind: 'heading'; readonly depth: 1 | 2 | 3 | 4 | 5 | 6; readonly anchor: string; readonly children: readonly Inline[] }
  | { readonly kind: 'paragraph'; readonly children: readonly Inline[] }
  | { readonly kind: 'list'; readonly start: number | undefined; readonly tight: boolean; readonly items: readonly (readonly Flow[])[] }
  /** `request`: the request as received, the words of someone else. */
  | { readonly kind: 'quotation'; readonly request: boolean; readonly children: readonly Flow[] }
  | { readonly kind: 'code'; readonly text: string }
  | {
      readonly kind: 'table';
      readonly alignments: readonly Alignment[];
      readonly header: readonly (readonly Inline[])[];
      readonly rows: readonly (readonly (readonly Inline[])[])[];
    }
  | { readonly kind: 'rule' }
  | { readonly kind: 'page-break' }
  | { readonly kind: 'gap'; readonly reason: GapReason };

/** What stands in place of a gap, in every output. It never repeats what was left out. */
export function gapWords(reason: GapReason, name = ''): string {
  switch (reason) {
    case 'field-unfilled':
      return `[${name}: not filled in]`;
    case 'field-unknown':
      return `[${name}: no such field]`;
    case 'block':
      return '[A block that can’t be read was left out here]';
    case 'comment':
      return '[Left out from here: a comment without an end]';
    case 'internal':
      return '[Left out from here: an internal note without an end]';
    case 'front-matter':
      return '[Left out here: details at the head of the file that can’t be read]';
  }
}

/** The words of inline matter, without marks. */
export function wordsOf(nodes: readonly Inline[]): string {
  let words = '';
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'code') words += node.text;
    else if (node.kind === 'break') words += '\n';
    else if (node.kind === 'gap') words += gapWords(node.reason, node.name);
    else words += wordsOf(node.children);
  }
  return words;
}
