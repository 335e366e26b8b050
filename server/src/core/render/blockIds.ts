import type { LetterBlock } from './letter';

export type Unnumbered = Omit<LetterBlock, 'id'>;

/**
 * Gives each passage its id: a hash of its words and kind, and a number where the same passage comes again. An edit
 * changes the id of the passage it was made in and of no other, so a preview can leave all others as they are.
 */
export function numbered(blocks: readonly Unnumbered[]): readonly LetterBlock[] {
  const counts = new Map<string, number>();
  return blocks.map((block) => {
    const hash = hashOf(JSON.stringify([block.flow, block.outcome, block.block]));
    const count = counts.get(hash) ?? 0;
    counts.set(hash, count + 1);
    return { id: count === 0 ? hash : `${hash}-${count}`, ...block };
  });
}

/** A short name for a text: two rounds of FNV-1a with different seeds: 64 bits, so that two passages of one letter never meet by chance. */
export function hashOf(text: string): string {
  let a = 0x811c9dc5;
  let b = 0x9e3779b9;
  for (let i = 0; i < text.length; i++) {
    const c = text.charCodeAt(i);
    a = Math.imul(a ^ c, 0x01000193);
    b = Math.imul(b ^ c, 0x01000193) ^ (b >>> 15);
  }
  return `b${(a >>> 0).toString(36)}${(b >>> 0).toString(36)}`;
}
