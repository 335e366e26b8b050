import { WorkerMessageHandler } from 'pdfjs-dist/legacy/build/pdf.worker.mjs';

/**
 * The parser of pdf.js, asked in its own messages and in the same thread. The part of pdf.js that draws pages is left out: it wants a canvas,
 * brings code for the network, and hands over a page only when all of it is read. Asked like this, the parser hands over what a page paints
 * piece by piece, so that a page without end can be broken off.
 */
export interface PdfDocument {
  readonly pages: number;
  /** Asks for one thing by the parser's name for it; undefined where the file has it in a form that can't be read. */
  ask(action: string, data?: unknown): Promise<unknown>;
  /** What a page paints, in painting order. `take` says whether it wants more. True where the page was read to its end. */
  paint(pageIndex: number, take: (operations: Operations) => boolean): Promise<boolean>;
  /** Nothing may be asked afterwards. */
  close(): void;
}

/** Operators of pdf.js (`OPS`) with their arguments. */
export interface Operations {
  readonly fnArray: readonly number[];
  readonly argsArray: readonly unknown[];
}

/** What the width of a glyph is multiplied with, and whether lines run downwards. */
export interface PdfFont {
  readonly scale: number;
  readonly vertical: boolean;
}

/** The parser refuses to work with a caller of another version. */
const VERSION = '5.5.207';
const DOCUMENT = 'document';
const PARSER = `${DOCUMENT}_worker`;
/** Painting as on a screen, in the order of the file, with the marks laid over the page. */
export const ON_SCREEN = 0x02;
const IN_ORDER = 0x100;

const CALLBACK = { data: 1, error: 2 } as const;
const STREAM = { close: 3, enqueue: 4, error: 5, pull: 6, complete: 8 } as const;

/** Nothing is fetched, nothing compiled, nothing drawn. */
const OPTIONS = {
  maxImageSize: -1,
  disableFontFace: false,
  ignoreErrors: true,
  isEvalSupported: false,
  isOffscreenCanvasSupported: false,
  isImageDecoderSupported: false,
  canvasMaxAreaInBytes: -1,
  fontExtraProperties: false,
  useSystemFonts: true,
  useWasm: false,
  useWorkerFetch: false,
  cMapUrl: null,
  cMapPacked: true,
  iccUrl: null,
  standardFontDataUrl: null,
  wasmUrl: null,
  prepareWebGPU: null,
};

interface Message {
  readonly action?: string;
  readonly callbackId?: number;
  readonly callback?: number;
  readonly data?: unknown;
  readonly stream?: number;
  readonly chunk?: Operations;
  readonly reason?: unknown;
}

/** Opens a PDF file. A file that needs a password to be opened is `locked`; one that only forbids changes is not. */
export async function openPdf(bytes: Uint8Array, fonts: Map<string, PdfFont>): Promise<PdfDocument | 'locked' | 'damaged'> {
  const line = new Line(fonts);
  const opened = await line.open(bytes);
  if (typeof opened === 'string') return opened;
  return {
    pages: opened,
    ask: (action, data) => line.ask(action, data),
    paint: (pageIndex, take) => line.paint(pageIndex, take),
    close: () => line.close(),
  };
}

/** The line to the parser: what is sent to it, and what it answers. */
class Line {
  private toParser: (message: unknown) => void = () => undefined;
  private readonly waiting = new Map<number, (answer: unknown) => void>();
  private lastId = 0;
  private opened: (pages: number | 'locked' | 'damaged') => void = () => undefined;
  private page: { readonly take: (operations: Operations) => boolean; readonly end: (whole: boolean) => void } | undefined;

  constructor(private readonly fonts: Map<string, PdfFont>) {}

  open(bytes: Uint8Array): Promise<number | 'locked' | 'damaged'> {
    const actions = new Map<string, (data: unknown) => unknown>();
    const port = {
      addEventListener: (_type: string, listener: (event: { readonly data: unknown }) => void) => {
        this.toParser = (message) => queueMicrotask(() => listener({ data: message }));
      },
      postMessage: (message: unknown) => this.hear(message as Message),
    };
    WorkerMessageHandler.setup({ on: (action, handler) => actions.set(action, handler), send: () => undefined }, port);
    // The parser is not to write on the console, which belongs to whoever runs it.
    actions.get('configure')?.({ verbosity: 0 });
    actions.get('GetDocRequest')?.({
      docId: DOCUMENT,
      apiVersion: VERSION,
      data: bytes,
      password: null,
      disableAutoFetch: true,
      rangeChunkSize: 65_536,
      docBaseUrl: null,
      enableXfa: false,
      evaluatorOptions: OPTIONS,
    });
    return new Promise((resolve) => {
      this.opened = resolve;
      this.send({ action: 'Ready', data: null });
    });
  }

  ask(action: string, data: unknown = null): Promise<unknown> {
    return new Promise((resolve) => {
      const callbackId = ++this.lastId;
      this.waiting.set(callbackId, resolve);
      this.send({ action, callbackId, data });
    });
  }

  async paint(pageIndex: number, take: (operations: Operations) => boolean): Promise<boolean> {
    // A page that is not there must not be asked for what it paints: the parser would drop the question.
    if ((await this.ask('GetPage', { pageIndex })) === undefined) return false;
    return new Promise((resolve) => {
      this.page = { take, end: resolve };
      const data = { pageId: pageIndex, pageIndex, intent: ON_SCREEN | IN_ORDER, cacheKey: `${pageIndex}`, annotationStorage: null, modifiedIds: null };
      this.send({ action: 'GetOperatorList', streamId: ++this.lastId, data, desiredSize: Number.MAX_SAFE_INTEGER });
    });
  }

  close(): void {
    this.send({ action: 'Terminate', callbackId: ++this.lastId, data: null });
  }

  private send(message: object): void {
    this.toParser({ sourceName: DOCUMENT, targetName: PARSER, ...message });
  }

  private hear(message: Message): void {
    if (message.stream !== undefined) this.hearStream(message);
    else if (message.callback !== undefined) this.hearAnswer(message);
    else if (message.action !== undefined) this.hearAction(message.action, message);
  }

  private hearAnswer({ callbackId = 0, callback, data }: Message): void {
    const resolve = this.waiting.get(callbackId);
    this.waiting.delete(callbackId);
    resolve?.(callback === CALLBACK.data ? (data ?? null) : undefined);
  }

  private hearStream({ stream, chunk }: Message): void {
    const page = this.page;
    if (!page) return;
    if (stream === STREAM.enqueue && chunk && !page.take(chunk)) {
      this.page = undefined;
      page.end(false);
      this.close();
    } else if (stream === STREAM.close || stream === STREAM.error) {
      this.page = undefined;
      page.end(stream === STREAM.close);
    }
  }

  private hearAction(action: string, { data, callbackId }: Message): void {
    if (action === 'GetDoc') this.opened(pagesOf(data));
    else if (action === 'DocException') this.opened(nameOf(data) === 'PasswordException' ? 'locked' : 'damaged');
    else if (action === 'commonobj') this.keepFont(data);
    // A password, a table of characters, a copy of a picture: whatever it asks for, there is none.
    if (callbackId !== undefined) {
      const answer =
        action === 'commonobj'
          ? { callback: CALLBACK.data, data: null }
          : { callback: CALLBACK.error, reason: { name: 'UnknownErrorException', message: 'not at hand', details: '' } };
      this.send({ callbackId, ...answer });
    }
  }

  private keepFont(data: unknown): void {
    if (!Array.isArray(data)) return;
    const [id, kind, font]: unknown[] = data;
    if (typeof id === 'string' && kind === 'Font') this.fonts.set(id, fontOf(font));
  }
}

function pagesOf(data: unknown): number | 'damaged' {
  const info = typeof data === 'object' && data !== null && 'pdfInfo' in data ? data.pdfInfo : undefined;
  const pages = typeof info === 'object' && info !== null && 'numPages' in info ? info.numPages : undefined;
  return typeof pages === 'number' ? pages : 'damaged';
}

function nameOf(data: unknown): unknown {
  return typeof data === 'object' && data !== null && 'name' in data ? data.name : undefined;
}

/** Where the parser packs what is known of a font: ten flags of two bits each, three numbers, the box, the matrix. */
const FONT = { vertical: { byte: 2, shift: 2 }, matrix: 36 } as const;
const USUAL_SCALE = 0.001;

function fontOf(font: unknown): PdfFont {
  const buffer = typeof font === 'object' && font !== null && 'buffer' in font ? font.buffer : undefined;
  if (!(buffer instanceof ArrayBuffer) || buffer.byteLength < FONT.matrix + 9) return { scale: USUAL_SCALE, vertical: false };
  const view = new DataView(buffer);
  const scale = view.getUint8(FONT.matrix) === 0 ? USUAL_SCALE : view.getFloat64(FONT.matrix + 1, true);
  return { scale: Number.isFinite(scale) ? scale : USUAL_SCALE, vertical: ((view.getUint8(FONT.vertical.byte) >> FONT.vertical.shift) & 3) === 2 };
}
