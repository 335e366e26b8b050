import { type Archive, canBeCounted, lettersOf, workersFor } from './archive';
import type { CheckSettings, Note, Outcome } from './outcome';
import { CheckPool, POOL_BOUNDS } from './checkPool';
import { added, NOTHING_FOUND } from './checkText';
import { checkWriter } from './checkWriter';
import { COULD_NOT_RUN, DONE, ERRORS_FOUND } from './commandLine';
import { inOrder } from './inOrder';
import { type Found, type Input, isSingle } from './inputs';
import { number, Progress, progressScreen } from './progress';
import { standardInput } from './standardInput';
import { type Stopping, stoppedFromOutside } from './stopping';
import type { Terminal } from './terminal';

/** So few letters are checked sooner here than other processes are started. */
const FEW = 32;

/** Whoever checks letters: this process, or others. */
interface Team {
  check(input: Input): Promise<Outcome>;
  /** How many letters it may be asked for before the first is done. */
  readonly ahead: number;
  end(): void;
}

/** How many letters there are, as far as that is known. */
interface Count {
  total: number;
  complete: boolean;
}

/**
 * Checks the letters of an archive, in as many processes as it wants, and writes what was found as it comes, in the order of the letters.
 * Nothing is kept of a letter but what the summary counts. Gives the exit status.
 * @param bounds for tests: how processes are bounded, and what runs in them
 */
export async function runCheck(archive: Archive, settings: CheckSettings, terminal: Terminal, bounds = POOL_BOUNDS): Promise<number> {
  const stopping = stoppedFromOutside();
  const unwanted = new AbortController();
  const stop = AbortSignal.any([stopping.signal, unwanted.signal]);
  try {
    return await checkAll(archive, settings, terminal, { stopping, unwanted, stop, bounds });
  } finally {
    // A list that nobody reads on must not keep the program waiting.
    unwanted.abort();
    stopping.release();
  }
}

interface Around {
  readonly stopping: Stopping;
  /** Set when nobody reads the results any more. */
  readonly unwanted: AbortController;
  readonly stop: AbortSignal;
  readonly bounds: typeof POOL_BOUNDS;
}

async function checkAll(archive: Archive, settings: CheckSettings, terminal: Terminal, { stopping, unwanted, stop, bounds }: Around): Promise<number> {
  const single = archive.list === undefined && (await isSingle(archive.files));
  const writer = await checkWriter(settings.format, { single, quiet: settings.errorsOnly });
  const workers = workersFor(archive, settings.compare !== undefined);
  const source = lettersOf(archive, stop)[Symbol.asyncIterator]();
  const first = await begin(source, workers > 1 && canBeCounted(archive) ? FEW : 0);
  const count: Count = { total: 0, complete: first.whole };
  if (!first.whole && canBeCounted(archive)) void countLetters(lettersOf(archive, stop), count);
  const team = workers === 1 || first.whole ? await alone(settings) : pooled(settings, { ...bounds, workers });
  const progress = new Progress(progressScreen());
  const said = new Set<string>();
  const kept: string[] = [];
  let [counts, done, found, unread] = [NOTHING_FOUND, 0, 0, false];
  const say = ({ line, once, broken }: Note): void => {
    if (once && said.has(line)) return;
    if (once) said.add(line);
    progress.clear();
    terminal.note(line);
    if (settings.format === 'sarif' && !broken) kept.push(line);
  };
  const check = async (one: Found): Promise<Outcome | { readonly problem: string }> => {
    if ('problem' in one) return one;
    found++;
    // Another process has another standard input.
    return team.check(one.path === undefined && team.ahead > 1 ? { ...one, bytes: await standardInput() } : one);
  };
  const known = (): number => Math.max(count.total, found);
  try {
    for await (const outcome of inOrder(first.all(), check, team.ahead, stop)) {
      if ('problem' in outcome) {
        unread = true;
        say({ line: outcome.problem });
        continue;
      }
      for (const note of outcome.notes) say(note);
      if (outcome.counts) counts = added(counts, outcome.counts);
      else unread = true;
      const text = writer.take(outcome);
      if (text !== '') {
        if (terminal.isTerminal) progress.clear();
        terminal.out(text);
      }
      done++;
      progress.show({ done, total: known(), counted: count.complete });
      if ((await terminal.ready?.()) === false) {
        unwanted.abort();
        break;
      }
    }
  } finally {
    progress.clear();
    team.end();
  }
  const status = stopping.status();
  const stopped = status === undefined ? undefined : stoppedWords(done, known(), count.complete, status);
  if (stopped !== undefined && (settings.format !== 'text' || settings.errorsOnly)) say({ line: stopped });
  terminal.out(writer.end({ counts, said: kept, successful: !unread && stopped === undefined, stopped }));
  return status ?? (unread ? COULD_NOT_RUN : counts.error > 0 ? ERRORS_FOUND : DONE);
}

/** The first letters, and whether they are all. `all` gives these and what follows. */
async function begin(source: AsyncIterator<Found>, most: number): Promise<{ readonly whole: boolean; all(): AsyncGenerator<Found> }> {
  const first: Found[] = [];
  let whole = false;
  while (first.length < most && !whole) {
    const next = await source.next();
    if (next.done) whole = true;
    else first.push(next.value);
  }
  return {
    whole,
    async *all() {
      yield* first;
      for (let next = await source.next(); !next.done; next = await source.next()) yield next.value;
    },
  };
}

/** Goes through all that is given once more, only to count it: that takes a thousandth of the time of checking. */
async function countLetters(all: AsyncIterable<Found>, count: Count): Promise<void> {
  for await (const found of all) if ('name' in found) count.total++;
  count.complete = true;
}

async function alone(settings: CheckSettings): Promise<Team> {
  // Loaded only here: where others check, this process needs none of it.
  const { LetterChecker } = await import('./checkLetter.js');
  const checker = new LetterChecker(settings);
  return { check: (input) => checker.check(input), ahead: 1, end: () => undefined };
}

function pooled(settings: CheckSettings, bounds: ConstructorParameters<typeof CheckPool>[1]): Team {
  const pool = new CheckPool(settings, bounds);
  return { check: (input) => pool.check(input), ahead: pool.ahead, end: () => pool.end() };
}

function stoppedWords(done: number, total: number, complete: boolean, status: number): string {
  const by = status === 130 ? 'by you' : 'from outside';
  return `Stopped ${by} after ${number(done)} of ${complete ? '' : 'at least '}${number(total)} letters.`;
}
