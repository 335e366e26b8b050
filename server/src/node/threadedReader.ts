import * as path from 'node:path';
import { Worker } from 'node:worker_threads';
import type { AttachmentFacts } from '../core/attachments/facts';
import { kindOfName } from '../core/attachments/kind';
import type { Reader, ReaderBounds } from '../core/attachments/reader';
import type { LookAnswer, LookOrder } from './attachmentWorker';

/** How a thread that looks into files is bounded; times in milliseconds, memory in megabytes. */
export interface ThreadBounds {
  /** Nobody waits longer than this for one file. */
  readonly patience: number;
  /** After so long without a file the thread ends, and what it has loaded goes with it. */
  readonly idle: number;
  readonly memory: number;
  /** The program that runs in the thread. */
  readonly program: string;
}

const BOUNDS: ThreadBounds = { patience: 120_000, idle: 60_000, memory: 1024, program: path.join(__dirname, 'attachmentWorker.js') };

interface Waiting {
  readonly file: string;
  readonly timer: NodeJS.Timeout;
  resolve(facts: AttachmentFacts): void;
  reject(error: Error): void;
}

/**
 * A reader that works in a thread of its own. One file that takes too long or too much memory ends the thread, and is told of; files that
 * waited behind it are looked into by the next.
 */
export function threadedReader(bounds: ThreadBounds = BOUNDS): Reader {
  const waiting = new Map<number, Waiting>();
  let worker: Worker | undefined;
  let idle: NodeJS.Timeout | undefined;
  let last = 0;
  // One file at a time: the patience is for the file that is looked into, not for those before it.
  let turn: Promise<unknown> = Promise.resolve();

  const end = (): void => {
    const ended = worker;
    worker = undefined;
    void ended?.terminate();
  };
  const settle = (id: number, with_: (one: Waiting) => void): void => {
    const one = waiting.get(id);
    if (!one) return;
    clearTimeout(one.timer);
    waiting.delete(id);
    with_(one);
    clearTimeout(idle);
    idle = setTimeout(end, bounds.idle);
    idle.unref();
  };
  const start = (): Worker => {
    const started = new Worker(bounds.program, { resourceLimits: { maxOldGenerationSizeMb: bounds.memory } });
    // The thread alone must not keep the program running.
    started.unref();
    started.on('message', (answer: LookAnswer) =>
      settle(answer.id, (one) => {
        if ('facts' in answer) one.resolve(answer.facts);
        else one.reject(new Error(answer.error));
      }),
    );
    started.on('error', (error: NodeJS.ErrnoException) => {
      if (worker === started) worker = undefined;
      const tooMuch = error.code === 'ERR_WORKER_OUT_OF_MEMORY';
      for (const id of [...waiting.keys()])
        settle(id, (one) => (tooMuch ? one.resolve(tooLarge(one.file, 'Looking into it takes more memory than there is for it.')) : one.reject(error)));
    });
    return started;
  };
  const look = (file: string, bytes: Uint8Array, readerBounds: ReaderBounds): Promise<AttachmentFacts> =>
    new Promise((resolve, reject) => {
      clearTimeout(idle);
      const id = ++last;
      const timer = setTimeout(() => {
        end();
        settle(id, (one) => one.resolve(tooLarge(file, 'Looking into it takes too long.')));
      }, bounds.patience);
      waiting.set(id, { file, timer, resolve, reject });
      worker ??= start();
      const order: LookOrder = { id, file, bytes, bounds: readerBounds };
      worker.postMessage(order);
    });
  return (file, bytes, readerBounds) => {
    const done = turn.then(() => look(file, bytes, readerBounds));
    turn = done.catch(() => undefined);
    return done;
  };
}

function tooLarge(file: string, remark: string): AttachmentFacts {
  return { file, kind: kindOfName(file), access: 'too-large', lookedAt: [], traces: [], remarks: [remark] };
}
