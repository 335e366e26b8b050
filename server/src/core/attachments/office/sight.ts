import { type Colour, isBlackish, isLight, looksLike } from './colour';
import { counted, type Gathering } from '../gathering';
import type { Ground } from './docxStyles';
import type { Place } from './officeParts';

/** Words as they stand on a page, with what is known of their colours. */
export interface WordsSeen {
  readonly hidden: boolean;
  readonly size: number | undefined;
  readonly colour: Colour | 'automatic' | 'unknown' | undefined;
  /** The colour that marks these words alone. */
  readonly mark: Ground;
  /** What they stand on otherwise: cell, paragraph, page. */
  readonly ground: Ground;
}

/** Why words can't be seen. */
export type OutOfSight = 'hidden' | 'tiny' | 'white' | 'covered';

/** Letters of this height in points can't be seen. */
const TINY = 1;

/** Whether words can't be seen, and why; undefined where they can, or where there is no telling. */
export function outOfSight({ hidden, size, colour, mark, ground }: WordsSeen): OutOfSight | undefined {
  if (hidden) return 'hidden';
  if (size !== undefined && size <= TINY) return 'tiny';
  const letters = typeof colour === 'string' ? undefined : colour;
  // Somebody who marks words in black means to cover them, unless the letters are made light for it. Programs show automatic letters in white there.
  if (typeof mark !== 'string' && isBlackish(mark)) return colour === 'unknown' || (letters !== undefined && isLight(letters)) ? undefined : 'covered';
  const behind = mark === 'none' ? ground : mark;
  if (typeof behind === 'string' || letters === undefined || !looksLike(behind, letters)) return undefined;
  return isBlackish(letters) ? 'covered' : 'white';
}

/** Counts words out of sight, by why; neighbouring ones are one passage. */
export class PassageCount {
  private readonly passages = new Map<OutOfSight, number>();
  private readonly words = new Map<OutOfSight, number>();
  private last: OutOfSight | undefined;

  add(text: string, why: OutOfSight | undefined): void {
    const words = text.match(/[^\s]+/g)?.length ?? 0;
    // Blanks between two runs neither show nor part them.
    if (words === 0) return;
    if (why !== undefined) {
      if (why !== this.last) this.passages.set(why, (this.passages.get(why) ?? 0) + 1);
      this.words.set(why, (this.words.get(why) ?? 0) + words);
    }
    this.last = why;
  }

  /** Adds one trace for each reason. */
  report(gathering: Gathering, place: Place, note?: string): void {
    for (const [why, count] of this.passages) {
      const words = counted(this.words.get(why) ?? 0, 'word');
      const unsure = why === 'white' && note !== undefined;
      const detail = why === 'tiny' ? `${words} in letters too small to see` : unsure ? `${words}, ${note}` : words;
      gathering.trace({ kind: KINDS[why], ...place, count, detail, ...(unsure ? { weight: 'unsure' } : {}) });
    }
  }
}

const KINDS = { hidden: 'hidden-text', tiny: 'hidden-text', white: 'white-text', covered: 'text-under-highlight' } as const;
