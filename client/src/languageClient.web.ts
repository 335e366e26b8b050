import * as vscode from 'vscode';
import { BaseLanguageClient, BrowserMessageReader, BrowserMessageWriter, type Message, type MessageTransports } from 'vscode-languageclient/browser';
import { OWN_FILES, type OwnFile, READ_OWN_FILE, type ReadOwnFileParams, type ReadOwnFileResult, toBase64 } from '../../server/src/lsp/protocol';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './languageClient';

const SERVER = 'serverProgram.js';

/** A client for the language server in dist/serverProgram.js, not started yet. The server runs in a worker of its own and is sent its files by the client. */
export function createWebClient({ extensionUri }: vscode.ExtensionContext, output: vscode.LogOutputChannel): BaseLanguageClient {
  const client = new WorkerClient(vscode.Uri.joinPath(extensionUri, 'dist'), output);
  client.onRequest(READ_OWN_FILE, async ({ file }: ReadOwnFileParams): Promise<ReadOwnFileResult> => {
    if (!OWN_FILES.includes(file)) throw new Error(`${String(file)} is no file of this extension that the server may have.`);
    return { base64: toBase64(await client.ownFile(file)) };
  });
  return client;
}

/** Starts a worker for every start of the server, and ends it with the server: one that hangs would not end by itself. */
class WorkerClient extends BaseLanguageClient {
  private worker: Worker | undefined;
  private failed: (error: Error) => void = () => undefined;

  constructor(
    private readonly dist: vscode.Uri,
    output: vscode.LogOutputChannel,
  ) {
    super(CLIENT_ID, CLIENT_NAME, clientOptions(output));
  }

  /** A file of the extension. It comes through the editor, whatever the extension lies on. */
  ownFile(file: OwnFile | typeof SERVER): Thenable<Uint8Array> {
    return vscode.workspace.fs.readFile(vscode.Uri.joinPath(this.dist, file));
  }

  /** Rejects also where the worker never came up and so can't answer. */
  override start(): Promise<void> {
    const failed = new Promise<never>((_, reject) => {
      this.failed = reject;
    });
    return Promise.race([super.start(), failed]);
  }

  override async stop(timeout?: number): Promise<void> {
    try {
      await super.stop(timeout);
    } finally {
      this.worker?.terminate();
      this.worker = undefined;
    }
  }

  /** The worker starts from a copy of its code: browsers start none from the address of an extension that lies elsewhere. */
  protected override async createMessageTransports(): Promise<MessageTransports> {
    this.worker?.terminate();
    const code = new Blob([new Uint8Array(await this.ownFile(SERVER))], { type: 'text/javascript' });
    const worker = new Worker(URL.createObjectURL(code), { name: CLIENT_NAME });
    this.worker = worker;
    worker.addEventListener('error', ({ message }) => {
      this.error(`The language server failed. ${message}`);
      this.failed(new Error(`The language server could not be started. ${message}`));
    });
    return { reader: new BrowserMessageReader(worker), writer: new PlainWriter(worker) };
  }
}

/**
 * Sends what a process would be sent: a worker is handed copies of objects, and those of the editor's own (a position, a range) have their
 * values behind properties that a copy lacks.
 */
class PlainWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}
