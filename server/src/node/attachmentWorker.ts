// A thread that looks into files, so that a large or hostile one holds up nobody. `threadedReader.ts` starts it and speaks with it.
import { parentPort } from 'node:worker_threads';
import type { AttachmentFacts } from '../core/attachments/facts';
import type { ReaderBounds } from '../core/attachments/reader';

/** What the thread is asked. */
export interface LookOrder {
  readonly id: number;
  readonly file: string;
  readonly bytes: Uint8Array;
  readonly bounds: ReaderBounds;
}

/** What it answers. */
export type LookAnswer = { readonly id: number; readonly facts: AttachmentFacts } | { readonly id: number; readonly error: string };

parentPort?.on('message', ({ id, file, bytes, bounds }: LookOrder) => {
  const answer = (message: LookAnswer): void => parentPort?.postMessage(message);
  import('../parts/attachments.js')
    .then(({ readAttachment }) => readAttachment(file, bytes, bounds))
    .then(
      (facts) => answer({ id, facts }),
      (error: unknown) => answer({ id, error: error instanceof Error ? (error.stack ?? error.message) : String(error) }),
    );
});
