import type { IsoDate } from '../syntax/model';
import type { DraftState } from './draft';

/** What a file says about itself, besides the words of the letter. Nothing else may stand in its properties. */
export interface FileFacts {
  /** The authority's name, as author; undefined: the file names nobody. */
  readonly author: string | undefined;
  /** Date of the letter, for the dates that a format keeps; undefined: a fixed date, never the clock. */
  readonly date: IsoDate | undefined;
  /** Why the letter is a draft; undefined for a copy that may be sent. */
  readonly draft: DraftState | undefined;
}

/** A file that was made. */
export interface Made {
  readonly bytes: Uint8Array;
  /** What the person should know about it, in plain sentences: a character that the font lacks, a letterhead without a place for the text. */
  readonly remarks: readonly string[];
}

/** A file that could not be made: why, and what to do. */
export interface NotMade {
  readonly problem: string;
}
