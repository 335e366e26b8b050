import { createHash } from 'node:crypto';

/** One part of an archive that several runs share: the `index`th, counting from 1, of `count`. */
export interface Shard {
  readonly index: number;
  readonly count: number;
}

/** Reads `3/8`. */
export function shardOf(words: string): Shard | undefined {
  const found = /^(\d{1,6})\/(\d{1,6})$/.exec(words);
  if (!found) return undefined;
  const [index, count] = [Number(found[1]), Number(found[2])];
  return index >= 1 && index <= count ? { index, count } : undefined;
}

/**
 * The part to which a letter belongs, from 1 to `count`: the first 48 bits of the SHA-256 of its name in UTF-8, modulo `count`, plus 1.
 * It rests on nothing but the name as it is given or found: whoever names letters in the same way divides them in the same way.
 */
export function partOf(name: string, count: number): number {
  return (createHash('sha256').update(name).digest().readUIntBE(0, 6) % count) + 1;
}

/** What of `source` belongs to a shard. Whatever is no letter belongs to the first, so that it is said once. */
export async function* inShard<T extends { readonly name: string } | { readonly problem: string }>(
  source: AsyncIterable<T>,
  { index, count }: Shard,
): AsyncGenerator<T> {
  for await (const found of source) if (('name' in found ? partOf(found.name, count) : 1) === index) yield found;
}
