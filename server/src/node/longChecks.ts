import type { LongAnswer, LongCheck, LongFailure, LongOrder, StartLongCheck } from '../session/longChecks';
import { later } from './later';
import { ordersOfThread, startThread } from './threads';

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
    const worker = startThread(program, { data, memory });
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

/**
 * Answers what this thread was started for, and tells whether it was started for a check at all. What checks is given: were it asked for here, the bundler would
 * put every module of the core into a function of its own (`main.ts` loads this file only on Node).
 */
export function answerLongCheck(check: (order: LongOrder) => LongAnswer): boolean {
  const orders = ordersOfThread();
  const data = orders?.data as Partial<LongData> | null | undefined;
  if (!orders || !data?.longCheck) return false;
  orders.answer(check(data.longCheck));
  return true;
}
