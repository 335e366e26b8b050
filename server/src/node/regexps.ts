import { setFlagsFromString } from 'node:v8';

/**
 * Has every regular expression compiled once. Node first makes a small program of each for its own interpreter and, as soon as it is used a second
 * time, compiles it in earnest; of our more than a thousand nearly all are used on the first letter, so that took half of the first check.
 * To be called before anything is checked. Matching is the same either way.
 */
export function compileRegexpsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}
