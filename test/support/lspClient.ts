import { PassThrough } from 'node:stream';
import { type ClientCapabilities, createConnection, type InitializeResult, type PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import type { Engine } from '../../server/src/core/features/snapshot';
import type { Range } from '../../server/src/core/text/span';
import type { RuleDefinition } from '../../server/src/core/rules/define';
import { Arrivals } from '../../server/src/lsp/arrivals';
import type { Environment } from '../../server/src/lsp/environment';
import {
  CHECKING,
  type CheckingParams,
  FIND_NOTICES,
  type PreviewChangedParams,
  PREVIEW_CHANGED,
  READ_BYTES,
  READ_FILE,
  READ_FOLDER,
  type ReadBytesResult,
  STATUS,
  type StatusParams,
} from '../../server/src/lsp/protocol';
import type { StartLongCheck } from '../../server/src/session/longChecks';
import type { Parts } from '../../server/src/session/parts';
import { createServer } from '../../server/src/lsp/server';
import { wellFormedOnly } from '../../server/src/lsp/wellFormed';
import { nodeParts } from '../../server/src/node/parts';
import { engineWith, TODAY } from './features';

/** What an editor with everything says of itself. */
export const FULL: ClientCapabilities = {
  workspace: {
    configuration: true,
    workspaceFolders: true,
    workspaceEdit: { documentChanges: true },
    diagnostics: { refreshSupport: true },
    codeLens: { refreshSupport: true },
    inlayHint: { refreshSupport: true },
    semanticTokens: { refreshSupport: true },
  },
  textDocument: {
    diagnostic: {},
    codeAction: { resolveSupport: { properties: ['edit'] }, dataSupport: true },
    completion: { completionItem: { snippetSupport: true } },
  },
};

export interface ClientOptions {
  readonly rules: readonly RuleDefinition[];
  readonly capabilities?: ClientCapabilities;
  /** Files of the workspace by address; the client answers requests for them. */
  readonly files?: Record<string, string>;
  readonly folders?: readonly string[];
  readonly initializationOptions?: object;
  readonly settings?: () => unknown;
  /** Puts something in the way of the engine. */
  readonly engine?: (engine: Engine) => Engine;
  /** Checks of long texts. */
  readonly longChecks?: StartLongCheck;
  /** Parts that stand in for the program's own. */
  readonly parts?: Partial<Parts>;
}

/** A client and a server in one process, joined by two streams. Delays of the server pass when the test says so. */
export class TestClient {
  readonly published: PublishDiagnosticsParams[] = [];
  readonly statuses: StatusParams[] = [];
  /** Checks that take a while, as the client was told of them. */
  readonly checking: CheckingParams[] = [];
  readonly previewChanges: PreviewChangedParams[] = [];
  readonly logged: string[] = [];
  readonly asked: string[] = [];
  refreshes = 0;
  /** What the server asked to be asked again, besides findings. */
  readonly refreshed: string[] = [];
  exitCode: number | undefined;
  today = TODAY;
  initialized: InitializeResult | undefined;
  private timers: { readonly run: () => void; readonly due: number }[] = [];
  private time = 0;
  private readonly exited: Promise<number>;

  private constructor(
    readonly connection: ProtocolConnection,
    private readonly options: ClientOptions,
    exited: Promise<number>,
  ) {
    this.exited = exited;
  }

  /** Starts a server and initializes it. */
  static async start(options: ClientOptions): Promise<TestClient> {
    const client = TestClient.launch(options);
    await client.initialize();
    return client;
  }

  /** Starts a server without a word to it. */
  static launch(options: ClientOptions): TestClient {
    const up = new PassThrough();
    const down = new PassThrough();
    const holder: { client?: TestClient } = {};
    const arrivals = new Arrivals(wellFormedOnly());
    const environment: Environment = {
      engine: options.engine?.(engineWith(options.rules)) ?? engineWith(options.rules),
      parts: { ...nodeParts, ...options.parts },
      program: '0.0.0',
      ...(options.longChecks ? { longChecks: options.longChecks } : {}),
      turn: arrivals.drained(() => new Promise((resolve) => setImmediate(resolve))),
      today: () => holder.client?.today ?? TODAY,
      now: () => holder.client?.time ?? 0,
      later: (milliseconds, run) => holder.client?.schedule(milliseconds, run) ?? (() => undefined),
    };
    let exit: (code: number) => void = () => undefined;
    const exited = new Promise<number>((resolve) => {
      exit = resolve;
    });
    const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: (code: number) => exit(code) };
    const server = createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(up), new StreamMessageWriter(down), logger, arrivals.options),
      watchDog,
    );
    const connection = createProtocolConnection(new StreamMessageReader(down), new StreamMessageWriter(up));
    const client = new TestClient(connection, options, exited);
    holder.client = client;
    client.answer();
    createServer(server, environment);
    connection.listen();
    return client;
  }

  initialize(): Promise<InitializeResult> {
    const { capabilities = FULL, folders = ['file:///ws'], files, initializationOptions } = this.options;
    const workspaceFolders = folders.map((uri) => ({ uri, name: uri }));
    const asked = this.connection.sendRequest<InitializeResult>('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders,
      initializationOptions: initializationOptions ?? { files: files !== undefined, showRule: true },
    });
    return asked.then(async (result) => {
      this.initialized = result;
      await this.connection.sendNotification('initialized', {});
      return result;
    });
  }

  open(uri: string, text: string, version = 1): Promise<void> {
    return this.connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version, text } });
  }

  change(uri: string, version: number, text: string, range?: Range): Promise<void> {
    return this.connection.sendNotification('textDocument/didChange', { textDocument: { uri, version }, contentChanges: [range ? { range, text } : { text }] });
  }

  close(uri: string): Promise<void> {
    return this.connection.sendNotification('textDocument/didClose', { textDocument: { uri } });
  }

  request<T>(method: string, params: object): Promise<T> {
    return this.connection.sendRequest<T>(method, params);
  }

  /** A request that can be called off. */
  cancellable<T>(method: string, params: object): { readonly result: Promise<T>; cancel(): void } {
    const source = new CancellationTokenSource();
    return { result: this.connection.sendRequest<T>(method, params, source.token), cancel: () => source.cancel() };
  }

  pull<T>(uri: string, previousResultId?: string): Promise<T> {
    return this.request('textDocument/diagnostic', { textDocument: { uri }, ...(previousResultId === undefined ? {} : { previousResultId }) });
  }

  notify(method: string, params: object): Promise<void> {
    return this.connection.sendNotification(method, params);
  }

  /** Lets so many milliseconds pass for the server, then waits until it has nothing more to do at once. */
  async pass(milliseconds: number): Promise<void> {
    await this.settle();
    this.time += milliseconds;
    const due = this.timers.filter((timer) => timer.due <= this.time);
    this.timers = this.timers.filter((timer) => timer.due > this.time);
    for (const timer of due) timer.run();
    await this.settle();
  }

  /** Lets the server's clock go on in the middle of its work. */
  skip(milliseconds: number): void {
    this.time += milliseconds;
  }

  /** Waits until everything sent before has been read and answered. */
  async settle(): Promise<void> {
    for (let turn = 0; turn < 30; turn++) await new Promise((resolve) => setImmediate(resolve));
  }

  async stop(): Promise<number> {
    await this.connection.sendRequest('shutdown');
    return this.exit();
  }

  /** Says exit and gives the code with which the server ends. */
  async exit(): Promise<number> {
    await this.connection.sendNotification('exit');
    this.exitCode = await this.exited;
    this.connection.dispose();
    return this.exitCode;
  }

  private schedule(milliseconds: number, run: () => void): () => void {
    const timer = { run, due: this.time + milliseconds };
    this.timers.push(timer);
    return () => {
      this.timers = this.timers.filter((one) => one !== timer);
    };
  }

  private answer(): void {
    const { connection, options } = this;
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => void this.published.push(params));
    connection.onNotification(STATUS, (params: StatusParams) => void this.statuses.push(params));
    connection.onNotification(CHECKING, (params: CheckingParams) => void this.checking.push(params));
    connection.onNotification(PREVIEW_CHANGED, (params: PreviewChangedParams) => void this.previewChanges.push(params));
    connection.onNotification('window/logMessage', ({ message }: { message: string }) => void this.logged.push(message));
    connection.onRequest('workspace/diagnostic/refresh', () => {
      this.refreshes++;
      return null;
    });
    for (const shown of ['codeLens', 'inlayHint', 'semanticTokens'])
      connection.onRequest(`workspace/${shown}/refresh`, () => {
        this.refreshed.push(shown);
        return null;
      });
    connection.onRequest('workspace/configuration', ({ items }: { items: unknown[] }) => items.map(() => options.settings?.() ?? {}));
    connection.onRequest('client/registerCapability', () => null);
    connection.onRequest(READ_FILE, ({ uri }: { uri: string }) => {
      this.asked.push(uri);
      return { text: options.files?.[uri] ?? null };
    });
    connection.onRequest(READ_BYTES, ({ uri }: { uri: string }): ReadBytesResult => {
      const text = options.files?.[uri];
      return text === undefined ? { base64: null, why: 'not-found' } : { base64: Buffer.from(text).toString('base64'), why: null };
    });
    connection.onRequest(FIND_NOTICES, () => ({ uris: Object.keys(options.files ?? {}).filter((name) => name.endsWith('.foi.md')) }));
    connection.onRequest(READ_FOLDER, ({ uri }: { uri: string }) => {
      const names = Object.keys(options.files ?? {})
        .filter((name) => name.startsWith(`${uri}/`))
        .map((name) => name.slice(uri.length + 1).split('/')[0] ?? '');
      return { names: names.length > 0 ? [...new Set(names)] : null };
    });
  }
}
