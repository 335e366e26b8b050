import type { Reader } from '../core/attachments/reader';
import type { PdfFonts } from '../core/render/pdf/fonts';
import type { Parts } from '../session/parts';
import { type Later, threadedReader } from '../session/threadedReader';
import type { ReadOwnFile } from './ownFiles';
import { evaluated, moduleCode } from './part';
import { startWorker } from './workerThread';

/** Nobody waits longer than this for one file, and after so long without a file the worker ends: as on Node, in milliseconds. */
const BOUNDS = { patience: 120_000, idle: 60_000 };

/** The parts as a browser's worker loads them: each is read through the client when it is first asked for. */
export function workerParts(read: ReadOwnFile, later: Later): Parts {
  return {
    attachments: once(async () => {
      const [part, program] = await Promise.all([read('parts/attachments.js'), read('attachmentWorker.web.js')]);
      const code = new Blob([...moduleCode(part), program], { type: 'text/javascript' });
      return { readAttachment: threadedReader({ ...BOUNDS, later, start: (events) => startWorker(code, events) }) satisfies Reader };
    }),
    word: once(async () => evaluated(await read('parts/word.js'))),
    pdf: once(async () => evaluated(await read('parts/pdf.js'))),
    fonts: once(() => readFonts(read)),
    letters: once(async () => evaluated(await read('parts/letters.js'))),
    rulePages: once(async () => evaluated(await read('parts/rulePages.js'))),
  };
}

async function readFonts(read: ReadOwnFile): Promise<PdfFonts> {
  const [regular, bold, italic, boldItalic] = await Promise.all([
    read('fonts/Arimo-Regular.ttf'),
    read('fonts/Arimo-Bold.ttf'),
    read('fonts/Arimo-Italic.ttf'),
    read('fonts/Arimo-BoldItalic.ttf'),
  ]);
  return { regular, bold, italic, boldItalic };
}

/** Loads once; what failed is tried again when it is next asked for. */
function once<T>(load: () => Promise<T>): () => Promise<T> {
  let loaded: Promise<T> | undefined;
  return () => {
    loaded ??= load().catch((error: unknown) => {
      loaded = undefined;
      throw error;
    });
    return loaded;
  };
}
