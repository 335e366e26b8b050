import type { Span } from '../../text/span';
import type { FeatureContext, Snapshot } from '../snapshot';

/** One thing that could stand at the cursor. */
export interface Completion {
  readonly label: string;
  readonly kind: 'block' | 'attribute' | 'value' | 'provision' | 'field' | 'rule' | 'heading' | 'key' | 'outcome';
  readonly detail?: string;
  /** Markdown. */
  readonly documentation?: string;
  /** Normal form of the provision whose card is the documentation, made when it is looked at. */
  readonly citation?: string;
  /** What replaces `span`; a snippet where `isSnippet` says so, which only happens for editors that understand them. */
  readonly insert: string;
  readonly isSnippet: boolean;
  readonly span: Span;
  /** What the editor compares with the text in `span`. */
  readonly filter: string;
  /** Place in the list: lower comes first. */
  readonly order: number;
  /** The next choice is worth showing at once. */
  readonly chain: boolean;
}

/** A place in a text at which something is to be offered. */
export interface Cursor {
  readonly snapshot: Snapshot;
  readonly context: FeatureContext;
  /** The editor understands snippets. */
  readonly snippets: boolean;
  readonly offset: number;
  readonly lineStart: number;
  /** The line up to the cursor, and from it on. */
  readonly before: string;
  readonly after: string;
}

/** A completion with the usual answers for what is left out. */
export function offer(cursor: Cursor, from: number, label: string, kind: Completion['kind'], more: Partial<Completion> = {}): Completion {
  return { label, kind, insert: label, isSnippet: false, span: { start: from, end: cursor.offset }, filter: label, order: 0, chain: false, ...more };
}
