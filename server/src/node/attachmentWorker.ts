// A thread that looks into files, so that a large or hostile one holds up nobody. `threadedReader.ts` starts it and speaks with it.
import { parentPort } from 'node:worker_threads';
import { answerTo, type LookOrder } from '../session/threadedReader';

parentPort?.on('message', (order: LookOrder) => {
  void answerTo(order, async (...file) => (await import('../parts/attachments.js')).readAttachment(...file)).then((answer) => parentPort?.postMessage(answer));
});
