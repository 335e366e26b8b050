/** What a program is told that is to run in a thread and not by itself. */
const IN_THREAD = '--in-thread';

/** Node's module of threads. It is asked for when a thread is: loading it would be felt at a start, where there is none. */
const threads = (): typeof import('node:worker_threads') => process.getBuiltinModule('node:worker_threads');

/**
 * Starts a program in a thread of its own, which does not by itself keep this process running.
 * @param data what the program can ask for with `ordersOfThread`; it is copied
 * @param memory megabytes of old objects that it may have
 */
export function startThread(program: string, { memory, data, stdout = false }: ThreadOptions): import('node:worker_threads').Worker {
  const { Worker } = threads();
  const worker = new Worker(program, { argv: [IN_THREAD], workerData: data, resourceLimits: { maxOldGenerationSizeMb: memory }, stdout });
  worker.unref();
  return worker;
}

export interface ThreadOptions {
  readonly memory: number;
  readonly data?: unknown;
  /** Whether what it writes on standard output comes to the worker's `stdout` instead. */
  readonly stdout?: boolean;
}

/** Whether this program was started in a thread by `startThread`. */
export function isThread(): boolean {
  return process.argv.includes(IN_THREAD);
}

/** In a thread: what it was started with, and the way back to who started it. Undefined in a process. */
export function ordersOfThread(): { readonly data: unknown; readonly answer: (message: unknown) => void } | undefined {
  if (!isThread()) return undefined;
  const { parentPort, workerData } = threads();
  return parentPort ? { data: workerData as unknown, answer: (message) => parentPort.postMessage(message) } : undefined;
}
