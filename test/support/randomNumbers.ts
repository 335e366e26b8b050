/** Chooses at random, the same way for the same seed on every machine. */
export interface Chooser {
  /** A number in [0, 1). */
  readonly random: () => number;
  /** A whole number from `from` up to and including `to`. */
  readonly number: (from: number, to: number) => number;
  /** One of a list that is not empty. */
  readonly pick: <T>(list: readonly T[]) => T;
  readonly chance: (share: number) => boolean;
}

/** A chooser that depends on its seed alone (mulberry32). */
export function chooser(seed: number): Chooser {
  let state = Math.imul(seed + 1, 0x9e3779b1) >>> 0;
  const random = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
  const number = (from: number, to: number) => from + Math.floor(random() * (to - from + 1));
  const pick = <T>(list: readonly T[]): T => {
    if (list.length === 0) throw new Error('nothing to choose from');
    return list[number(0, list.length - 1)] as T;
  };
  return { random, number, pick, chance: (share) => random() < share };
}
