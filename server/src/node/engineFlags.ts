import { setFlagsFromString } from 'node:v8';

/** All that a server wants of Node and of V8 before it is loaded. */
export function prepareServer(): void {
  openPipes();
  compileRegexpsOnce();
  keepYoungMemorySmall();
}

/**
 * Has Node open what a server reads from and writes to. To be called before flags are set: Node carries what is compiled of its modules along, and V8 only
 * takes it under the flags with which Node itself was made.
 */
function openPipes(): void {
  void [process.stdin, process.stdout];
}

/**
 * Has every regular expression compiled once. Node first makes a small program of each for its own interpreter and, as soon as it is used a second
 * time, compiles it in earnest; of our more than a thousand nearly all are used on the first letter, so that took half of the first check.
 * To be called before anything is checked. Matching is the same either way.
 */
export function compileRegexpsOnce(): void {
  setFlagsFromString('--no-regexp-tier-up');
}

/**
 * Keeps the part of memory small in which new objects are made. It would grow to three times sixteen megabytes, which a helper of an editor takes from
 * the editor; a keystroke in an ordinary letter makes little that is new, so a small one is as quick. To be called at the start.
 */
export function keepYoungMemorySmall(): void {
  setFlagsFromString('--semi-space-growth-factor=1');
}

/**
 * Lets that part grow fast, for the time until the first findings: most of what a start makes stays, and would be moved from one small half to the other
 * again and again. `keepYoungMemorySmall` ends it.
 */
export function makeRoomForStart(): void {
  setFlagsFromString('--semi-space-growth-factor=8');
}

/**
 * Has regular expressions compiled in haste, which takes half the time; what is compiled so takes longer to match. For the time until the first findings,
 * in which each is compiled and used a few times. `compileRegexpsWell` ends it, for those that are compiled from then on.
 */
export function compileRegexpsInHaste(): void {
  setFlagsFromString('--no-regexp-optimization');
}

export function compileRegexpsWell(): void {
  setFlagsFromString('--regexp-optimization');
}

/** Lets that part grow after all: in a long notice what is new would be collected several times for each key. */
export function letYoungMemoryGrow(): void {
  setFlagsFromString('--semi-space-growth-factor=2');
}

/** For how long V8 optimises nothing if nobody asks it to, in milliseconds. */
const FIRST = 1_000;

/**
 * Has V8 optimise nothing for the first second, or until the returned function is called. A start runs everything a few times; what V8 would make of
 * the busiest parts comes too late for it, and making it takes an eighth of the start and some megabytes. It goes for all threads of the process.
 */
export function optimiseLater(): () => void {
  setFlagsFromString('--no-opt');
  const optimise = (): void => {
    clearTimeout(timer);
    setFlagsFromString('--opt');
  };
  const timer = setTimeout(optimise, FIRST).unref();
  return optimise;
}
