/** The parser of pdf.js. The package has types for the part that draws, which is not used here. */
declare module 'pdfjs-dist/legacy/build/pdf.worker.mjs' {
  interface ParserHandler {
    on(action: string, handler: (data: unknown) => unknown): void;
    send(action: string, data: unknown): void;
  }
  interface ParserPort {
    addEventListener(type: string, listener: (event: { readonly data: unknown }) => void): void;
    postMessage(message: unknown): void;
  }
  export const WorkerMessageHandler: { setup(handler: ParserHandler, port: ParserPort): void };
}
