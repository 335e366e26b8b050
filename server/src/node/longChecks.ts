import { parentPort, Worker, workerData } from 'node:worker_threads';
import type { Engine } from '../core/features/snapshot';
import { checkLong, type LongAnswer, type LongCheck, type LongFailure, type LongOrder, type StartLongCheck } from '../session/longChecks';
import { later } from './later';

/** How a check in a thread is bounded: milliseconds, megabytes, and the program that runs in the thread. */
export interface LongBounds {
  readonly patience: number;
  readonly memory: number;
  readonly program: string;
}

/** What the thread is started with, to be told from other threads. */
interface LongData {
  readonly longCheck: LongOrder;
}

/** Checks texts in threads of Node, each in one of its own. */
export function longChecks({ patience, memory, program }: LongBounds): StartLongCheck {
  return (longCheck): LongCheck => {
    const data: LongData = { longCheck };
    const worker = new Worker(program, { workerData: data, resourceLimits: { maxOldGenerationSizeMb: memory } });
    // The thread alone must not keep the program running.
    worker.unref();
    let stopTimer: () => void = () => undefined;
    const stop = (): void => {
      stopTimer();
      void worker.terminate();
    };
    const answer = new Promise<LongAnswer | { readonly failed: LongFailure }>((resolve) => {
      stopTimer = later(patience, () => resolve({ failed: 'time' }));
      worker.on('message', (found: LongAnswer) => resolve(found));
      worker.on('error', (error: NodeJS.ErrnoException) => resolve({ failed: error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error }));
    });
    return { answer, stop };
  };
}

/** Answers what this thread was started for, and tells whether it was started for a check at all. */
export function answerLongCheck(engine: Engine): boolean {
  const data = workerData as Partial<LongData> | null;
  if (!parentPort || !data?.longCheck) return false;
  parentPort.postMessage(checkLong(data.longCheck, engine));
  return true;
}
