import type { Span } from '../text/span';
import type { Chunk } from './model';

/** A comment with offsets from the start of its chunk. */
export interface RelativeComment {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** A bound on what Markdown reads in a chunk that the chunk has passed, and the line where it did, from the start of the chunk. */
export interface BeyondBounds {
  readonly bound: 'marks' | 'row' | 'nested' | 'indented' | 'underlines';
  readonly span: Span;
}

/** A chunk with what the scanner noted on the way. */
export interface ScannedChunk extends Chunk {
  readonly comments: readonly RelativeComment[];
  /** The chunk as Markdown reads it: comments blanked out, same length. */
  readonly visible: string;
  /** Set where the chunk is not read for its marks: its nodes are one paragraph of plain words. */
  readonly beyond: BeyondBounds | undefined;
  /** The same chunk, reading its references by definitions that stand elsewhere. */
  withDefinitions(definitions: string): ScannedChunk;
}
