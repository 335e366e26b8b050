import type { LookAnswer, Thread, ThreadEvents } from '../session/threadedReader';

/**
 * A worker in the worker that looks into files. A browser gives a worker no bound of memory: one that takes too much is ended by the browser,
 * or by the time that the reader allows.
 */
export function startWorker(code: Blob, { answered, failed }: ThreadEvents): Thread {
  const address = URL.createObjectURL(code);
  const worker = new Worker(address, { name: 'FOI Notices: attachments' });
  worker.addEventListener('message', ({ data }: MessageEvent<LookAnswer>) => answered(data));
  worker.addEventListener('error', (event) => {
    event.preventDefault();
    failed(new Error(event.message));
  });
  return {
    ask: (order) => worker.postMessage(order),
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
    },
  };
}
