// A worker that looks into files, so that a large or hostile one holds up nobody. Its script begins with the part that reads them (`parts.ts`).
import type { Reader } from '../core/attachments/reader';
import { answerTo, type LookOrder } from '../session/threadedReader';
import { exportsOfPart } from './part';

const { readAttachment } = exportsOfPart<{ readonly readAttachment: Reader }>();

self.addEventListener('message', ({ data }: MessageEvent<LookOrder>) => void answerTo(data, readAttachment).then((answer) => self.postMessage(answer)));
