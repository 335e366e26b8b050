import type { AttachmentFacts } from './facts';

/** How much of a file a reader takes in before it says `too-large`. */
export interface ReaderBounds {
  /** Most bytes of the file itself. */
  readonly fileBytes: number;
  /** Most bytes that all parts of a packed file may have once they are unpacked. */
  readonly unpackedBytes: number;
  /** Most parts of a packed file. */
  readonly parts: number;
  /** Most pages of a PDF, rows of a table and the like that are looked at one by one. */
  readonly items: number;
}

/** Far above what goes out with a letter, and within what an editor can spare. */
export const READER_BOUNDS: ReaderBounds = { fileBytes: 100 * 1024 * 1024, unpackedBytes: 400 * 1024 * 1024, parts: 20_000, items: 200_000 };

/**
 * Looks into one file. Never throws and never says that a file is safe: what could not be looked at is not in `lookedAt`,
 * and the access says why.
 * @param file its path as the letter has it; goes into the facts
 */
export type Reader = (file: string, bytes: Uint8Array, bounds: ReaderBounds) => Promise<AttachmentFacts>;
