import * as path from 'node:path';
import type { Reader } from '../core/attachments/reader';
import { type LookAnswer, threadedReader as readerOf, type Thread, type ThreadEvents } from '../session/threadedReader';
import { later } from './later';
import { startThread } from './threads';

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

/** A reader that works in a thread of Node. */
export function threadedReader(bounds: ThreadBounds = BOUNDS): Reader {
  return readerOf({ patience: bounds.patience, idle: bounds.idle, later, start: (events) => start(bounds, events) });
}

function start({ program, memory }: ThreadBounds, { answered, failed }: ThreadEvents): Thread {
  const worker = startThread(program, { memory, stdout: true });
  // Standard output may belong to the protocol.
  worker.stdout.on('data', (said: Uint8Array) => process.stderr.write(said));
  worker.on('message', (answer: LookAnswer) => answered(answer));
  worker.on('error', (error: NodeJS.ErrnoException) => failed(error.code === 'ERR_WORKER_OUT_OF_MEMORY' ? 'memory' : error));
  // Whatever ended it: who waits for it is told at once. One that was ended on purpose is no longer listened to.
  worker.on('exit', (code) => failed(new Error(`The thread that looks into files has ended with ${code}.`)));
  return { ask: (order) => worker.postMessage(order), end: () => void worker.terminate() };
}
