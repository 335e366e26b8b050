import type { Chunk } from './model';

/** A comment with offsets from the start of its chunk. */
export interface RelativeComment {
  readonly start: number;
  readonly end: number;
  readonly closed: boolean;
}

/** A chunk with what the scanner noted on the way. */
export interface ScannedChunk extends Chunk {
  readonly comments: readonly RelativeComment[];
  /** The chunk as Markdown reads it: comments blanked out, same length. */
  readonly visible: string;
  /** The same chunk, reading its references by definitions that stand elsewhere. */
  withDefinitions(definitions: string): ScannedChunk;
}
