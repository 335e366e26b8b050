import { alike } from './words';

/** How a similarity index is laid out: more bands find less similar texts and give more candidates to compare. */
export interface SimilarityOptions {
  readonly bands: number;
  /** Hashes in a band. */
  readonly rows: number;
  /** From which part of shared runs on two texts count as alike, 0 to 1. */
  readonly threshold: number;
}

/** A text that is alike, and how much: 0 to 1. */
export interface Likeness<T> {
  readonly item: T;
  readonly similarity: number;
}

interface Entry<T> {
  readonly item: T;
  readonly shingles: Uint32Array;
}

/** A bucket that holds more has nothing but a standing text in it; the newest of them stand for all, so that an answer never takes long. */
const MOST_IN_BUCKET = 200;

/**
 * Finds texts that share most of their runs of words among very many: MinHash signatures cut into bands (locality-sensitive hashing),
 * then an exact comparison of the few that fall into one bucket. A pair that shares the part `s` is found with the probability
 * 1 − (1 − s^rows)^bands; what is found is always alike, what is alike may be missed with the rest of that probability.
 * The hashes are fixed: the same texts always give the same answer.
 */
export class SimilarityIndex<T> {
  /** Most buckets hold one entry, which then stands without a list. */
  private readonly buckets = new Map<number, Entry<T> | Entry<T>[]>();
  private readonly entries = new Map<T, Entry<T>>();

  constructor(private readonly options: SimilarityOptions) {}

  get size(): number {
    return this.entries.size;
  }

  /** Adds a text; an item that is there already is replaced. A text without a run is not added. */
  add(item: T, shingles: Uint32Array): void {
    this.remove(item);
    if (shingles.length === 0) return;
    const entry = { item, shingles };
    this.entries.set(item, entry);
    for (const key of this.keysOf(shingles)) {
      const bucket = this.buckets.get(key);
      if (Array.isArray(bucket)) bucket.push(entry);
      else this.buckets.set(key, bucket ? [bucket, entry] : entry);
    }
  }

  remove(item: T): void {
    const entry = this.entries.get(item);
    if (!entry) return;
    this.entries.delete(item);
    for (const key of this.keysOf(entry.shingles)) {
      const rest = this.inBucket(key).filter((other) => other !== entry);
      if (rest.length > 0) this.buckets.set(key, rest);
      else this.buckets.delete(key);
    }
  }

  /** Items whose texts are alike, most alike first; at most `limit` of them. */
  like(shingles: Uint32Array, accept: (item: T) => boolean, limit: number): readonly Likeness<T>[] {
    if (shingles.length === 0) return [];
    const candidates = new Set<Entry<T>>();
    for (const key of this.keysOf(shingles)) for (const entry of this.inBucket(key).slice(-MOST_IN_BUCKET)) candidates.add(entry);
    const found: Likeness<T>[] = [];
    for (const { item, shingles: other } of candidates) {
      if (!accept(item)) continue;
      const similarity = alike(shingles, other);
      if (similarity >= this.options.threshold) found.push({ item, similarity });
    }
    return found.sort((a, b) => b.similarity - a.similarity).slice(0, limit);
  }

  private inBucket(key: number): readonly Entry<T>[] {
    const bucket = this.buckets.get(key);
    return bucket === undefined ? [] : Array.isArray(bucket) ? bucket : [bucket];
  }

  /** One number for each band of the signature. */
  private keysOf(shingles: Uint32Array): Uint32Array {
    const { bands, rows } = this.options;
    const keys = new Uint32Array(bands);
    for (let band = 0; band < bands; band++) {
      let key = mixed(band, 0x9e3779b9);
      for (let row = 0; row < rows; row++) key = mixed(key ^ smallest(shingles, band * rows + row + 1), 0x85ebca6b);
      keys[band] = key;
    }
    return keys;
  }
}

/** The smallest number of the set under the hash with this seed. */
function smallest(shingles: Uint32Array, seed: number): number {
  let least = 0xffffffff;
  for (const shingle of shingles) {
    const value = mixed(shingle, Math.imul(seed, 0x9e3779b1));
    if (value < least) least = value;
  }
  return least;
}

/** The last step of MurmurHash3 over a number and a seed: every bit of the input touches every bit of the output. */
function mixed(value: number, seed: number): number {
  let hash = (value ^ seed) >>> 0;
  hash = Math.imul(hash ^ (hash >>> 16), 0x85ebca6b);
  hash = Math.imul(hash ^ (hash >>> 13), 0xc2b2ae35);
  return (hash ^ (hash >>> 16)) >>> 0;
}
