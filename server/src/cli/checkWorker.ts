// A process that checks letters. `checkPool.ts` starts it and speaks with it: first how letters are checked, then letters; what came of
// each goes back, in the same order.
import { LetterChecker } from './checkLetter';
import type { CheckSettings } from './outcome';
import type { Input } from './inputs';
import { compileRegexpsOnce } from '../node/engineFlags';

compileRegexpsOnce();

let checker: LetterChecker | undefined;
let last: Promise<void> = Promise.resolve();

process.on('message', (message: CheckSettings | Input) => {
  if (!checker) {
    checker = new LetterChecker(message as CheckSettings);
    return;
  }
  const known = checker;
  last = last.then(async () => void process.send?.(await known.check(message as Input)));
});
// Ctrl-C reaches every process of a terminal; the one that started this one says when to stop, or goes away.
process.on('SIGINT', () => undefined);
process.on('disconnect', () => process.exit());
