import type { AttachmentFacts } from '../core/attachments/facts';
import { kindOfName } from '../core/attachments/kind';
import type { Reader, ReaderBounds } from '../core/attachments/reader';

/** What a thread that looks into files is asked. */
export interface LookOrder {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly bounds: ReaderBounds;
}

/** What it answers. */
export type LookAnswer = { readonly id: number; readonly facts: AttachmentFacts } | { readonly id: number; readonly error: string };

/** The answer to an order. Never rejects: what went wrong in the reader is an answer too. */
export async function answerTo({ id, file, bytes, bounds }: LookOrder, read: Reader): Promise<LookAnswer> {
  try {
    return { id, facts: await read(file, bytes, bounds) };
  } catch (error) {
    return { id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) };
  }
}

/** A thread that has been started. */
export interface Thread {
  ask(order: LookOrder): void;
  end(): void;
}

/** What a thread tells. */
export interface ThreadEvents {
  answered(answer: LookAnswer): void;
  /** The thread has ended by itself: it ran out of memory, or it failed. */
  failed(why: 'memory' | Error): void;
}

/** Calls a function after so many milliseconds, unless what it returns is called before. */
export type Later = (milliseconds: number, run: () => void) => () => void;

/** How a platform runs threads, and how they are bounded; times in milliseconds. */
export interface Threads {
  /** Nobody waits longer than this for one file. */
  readonly patience: number;
  /** After so long without a file the thread ends, and what it has loaded goes with it. */
  readonly idle: number;
  readonly later: Later;
  start(events: ThreadEvents): Thread;
}

interface Waiting {
  readonly file: string;
  stopTimer(): void;
  resolve(facts: AttachmentFacts): void;
  reject(error: Error): void;
}

/**
 * A reader that works in a thread of its own. One file that takes too long or too much memory ends the thread, and is told of; files that
 * waited behind it are looked into by the next.
 */
export function threadedReader({ patience, idle, later, start }: Threads): Reader {
  const waiting = new Map<number, Waiting>();
  let thread: Thread | undefined;
  let stopIdle: () => void = () => undefined;
  let last = 0;
  // One file at a time: the patience is for the file that is looked into, not for those before it.
  let turn: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    thread?.end();
    thread = undefined;
  };
  const settle = (id: number, with_: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    if (!one) return;
    one.stopTimer();
    waiting.delete(id);
    with_(one);
    stopIdle();
    stopIdle = later(idle, end);
  };
  const begin = (): Thread => {
    const started = start({
      answered: (answer) =>
        settle(answer.id, (one) => {
          if ('facts' in answer) one.resolve(answer.facts);
          else one.reject(new Error(answer.error));
        }),
      failed: (why) => {
        if (thread !== started) return;
        end();
        for (const id of [...waiting.keys()])
          settle(id, (one) =>
            why === 'memory' ? one.resolve(tooLarge(one.file, 'Looking into it takes more memory than there is for it.')) : one.reject(why),
          );
      },
    });
    return started;
  };
  const look = (file: string, bytes: Uint8Array, bounds: ReaderBounds): Promise<AttachmentFacts> =>
    new Promise((resolve, reject) => {
      stopIdle();
      const id = ++last;
      const stopTimer = later(patience, () => {
        end();
        settle(id, (one) => one.resolve(tooLarge(file, 'Looking into it takes too long.')));
      });
      waiting.set(id, { file, stopTimer, resolve, reject });
      thread ??= begin();
      thread.ask({ id, file, bytes, bounds });
    });
  return (file, bytes, bounds) => {
    const done = turn.then(() => look(file, bytes, bounds));
    turn = done.catch(() => undefined);
    return done;
  };
}

function tooLarge(file: string, remark: string): AttachmentFacts {
  return { file, kind: kindOfName(file), access: 'too-large', lookedAt: [], traces: [], remarks: [remark] };
}
