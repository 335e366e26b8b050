import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { createRequire } from 'node:module';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';
import type { InitializeResult, PublishDiagnosticsParams } from 'vscode-languageserver';
import {
  CancellationTokenSource,
  createProtocolConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { now } from './figures';
import { ProcessMeter } from './processMeter';

/** A server to measure. */
export interface ServerCommand {
  readonly name: string;
  /** Program and arguments. */
  readonly command: readonly string[];
  readonly languageId: string;
  /** Ending of the file that is opened. */
  readonly extension: string;
}

/** Nobody waits longer than this for an answer. */
const LONGEST = 30_000;
const LONGEST_START = 10_000;

/** What an editor says of itself. */
const CAPABILITIES = {
  workspace: { configuration: true, workspaceFolders: true, diagnostics: { refreshSupport: true }, didChangeConfiguration: { dynamicRegistration: true } },
  textDocument: { publishDiagnostics: { versionSupport: true }, diagnostic: { dynamicRegistration: false } },
};

function within<T>(wanted: Promise<T>, what: string, longest: number): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error(`${what}: no answer in ${longest / 1000} s`)), longest);
  });
  return Promise.race([wanted, late]).finally(() => clearTimeout(timer));
}

/** One server as a process, with one document open. Findings are pulled where the server offers that, else they are waited for. */
export class ServerSession {
  readonly meter: ProcessMeter;
  readonly started = now();
  version = 1;
  findings = 0;
  lines: string[];
  initialized = 0;
  private readonly child: ChildProcessWithoutNullStreams;
  private readonly connection: ProtocolConnection;
  private readonly ended: Promise<never>;
  private readonly uri: string;
  private pulls = false;
  private wholeText = false;
  private waiting: { readonly version: number; readonly resolve: (at: number) => void }[] = [];

  constructor(
    private readonly server: ServerCommand,
    folder: string,
    text: string,
  ) {
    const [program = 'node', ...args] = server.command;
    this.lines = text.split('\n');
    this.uri = pathToFileURL(path.join(folder, `letter${server.extension}`)).href;
    this.child = spawn(program === 'node' ? process.execPath : program, args, { cwd: folder, stdio: 'pipe' });
    this.child.stderr.resume();
    this.meter = new ProcessMeter(this.child.pid ?? 0);
    this.ended = Promise.race([once(this.child, 'exit'), once(this.child, 'error')]).then(([reason]) => {
      throw new Error(`the server ended (${reason})`);
    });
    this.ended.catch(() => undefined);
    this.child.stdin.on('error', () => undefined);
    this.connection = createProtocolConnection(new StreamMessageReader(this.child.stdout), new StreamMessageWriter(this.child.stdin));
    this.listen();
  }

  private listen(): void {
    const { connection } = this;
    connection.onError(() => undefined);
    connection.onNotification('textDocument/publishDiagnostics', ({ uri, version, diagnostics }: PublishDiagnosticsParams) => {
      if (uri !== this.uri) return;
      this.findings = diagnostics.length;
      const at = now();
      const answered = (of: number) => version === undefined || version >= of;
      for (const one of this.waiting.filter((waiting) => answered(waiting.version))) one.resolve(at);
      this.waiting = this.waiting.filter((waiting) => !answered(waiting.version));
    });
    connection.onRequest('workspace/configuration', ({ items }: { items: readonly unknown[] }) => items.map(() => null));
    for (const method of ['client/registerCapability', 'window/workDoneProgress/create', 'workspace/diagnostic/refresh'])
      connection.onRequest(method, () => null);
    // The server of VS Code's own Markdown support has its client parse and read files.
    connection.onRequest('markdown/parse', () => this.tokens().parse(this.lines.join('\n'), {}));
    connection.onRequest('markdown/findMarkdownFilesInWorkspace', () => [this.uri]);
    connection.onRequest('markdown/fs/stat', ({ uri }: { uri: string }) => (uri === this.uri ? { isDirectory: false } : null));
    for (const method of ['markdown/fs/readFile', 'markdown/fs/readDirectory']) connection.onRequest(method, () => []);
    for (const method of ['markdown/fs/watcher/create', 'markdown/fs/watcher/delete']) connection.onRequest(method, () => null);
    connection.listen();
  }

  /** markdown-it, from beside the server that asks for its tokens. */
  private tokens(): { parse(text: string, state: object): unknown } {
    const beside = this.server.command.find((part) => part.includes(path.sep)) ?? __filename;
    const MarkdownIt = createRequire(path.resolve(beside))('markdown-it') as new (options: object) => { parse(text: string, state: object): unknown };
    return new MarkdownIt({ html: true });
  }

  private answer<T>(wanted: Promise<T>, what: string, longest = LONGEST): Promise<T> {
    return within(Promise.race([wanted, this.ended]), what, longest);
  }

  /** Starts the server, opens the document and waits for its findings. Gives the moment at which they came. */
  async open(folder: string): Promise<number> {
    const rootUri = pathToFileURL(folder).href;
    const request = this.connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri,
      workspaceFolders: [{ uri: rootUri, name: 'bench' }],
      capabilities: CAPABILITIES,
      initializationOptions: { markdownFileExtensions: ['md'] },
    });
    const { capabilities } = (await this.answer(request, 'initialize', LONGEST_START)) as InitializeResult;
    this.initialized = now();
    const sync = capabilities.textDocumentSync;
    this.wholeText = (typeof sync === 'object' ? sync.change : sync) !== 2;
    this.pulls = capabilities.diagnosticProvider !== undefined;
    await this.connection.sendNotification('initialized', {});
    const found = this.pushed();
    const textDocument = { uri: this.uri, languageId: this.server.languageId, version: 1, text: this.lines.join('\n') };
    await this.connection.sendNotification('textDocument/didOpen', { textDocument });
    return this.pulls ? this.pull() : found;
  }

  /** The moment at which findings for the newest version, or a later one, are published. Never, for servers that are asked for them. */
  private pushed(): Promise<number> {
    const wanted = new Promise<number>((resolve) => this.waiting.push({ version: this.version, resolve }));
    return this.pulls ? wanted : this.answer(wanted, 'findings');
  }

  /** Asks for the findings; gives the moment at which they came. A token cancels the question. */
  private async pull(source?: CancellationTokenSource): Promise<number> {
    const what = ['textDocument/diagnostic', { textDocument: { uri: this.uri } }] as const;
    const asked = source ? this.connection.sendRequest(...what, source.token) : this.connection.sendRequest(...what);
    const report = (await this.answer(asked, 'findings')) as { readonly items?: readonly unknown[] };
    this.findings = report.items?.length ?? this.findings;
    return now();
  }

  private change(line: number, character: number, inserted: string, deleted: number): void {
    const before = this.lines[line] ?? '';
    this.lines[line] = before.slice(0, character) + inserted + before.slice(character + deleted);
    this.version += 1;
    const range = { start: { line, character }, end: { line, character: character + deleted } };
    const contentChanges = [this.wholeText ? { text: this.lines.join('\n') } : { range, text: inserted }];
    const sent = this.connection.sendNotification('textDocument/didChange', { textDocument: { uri: this.uri, version: this.version }, contentChanges });
    sent.catch(() => undefined);
  }

  /** One change; gives how long it took until findings for it came. */
  async edit(line: number, character: number, inserted: string, deleted = 0): Promise<number> {
    const from = now();
    this.change(line, character, inserted, deleted);
    return (await (this.pulls ? this.pull() : this.pushed())) - from;
  }

  /** A change whose findings nobody waits for: where findings are asked for, the question before it is cancelled, as editors do. */
  hurry(line: number, character: number, inserted: string, before?: { cancel(): void }): { readonly found: Promise<number>; cancel(): void } {
    before?.cancel();
    this.change(line, character, inserted, 0);
    const source = new CancellationTokenSource();
    const found = this.pulls ? this.pull(source) : this.pushed();
    found.catch(() => undefined);
    return { found, cancel: () => source.cancel() };
  }

  async stop(): Promise<void> {
    const gone = once(this.child, 'exit');
    if (this.child.exitCode !== null) return;
    const kill = setTimeout(() => this.child.kill('SIGKILL'), 2000);
    try {
      await this.answer(this.connection.sendRequest('shutdown'), 'shutdown');
      await this.connection.sendNotification('exit');
    } catch {
      // It may have ended already, or never listens: then it is killed.
      this.child.kill('SIGKILL');
    }
    await gone;
    clearTimeout(kill);
    this.connection.dispose();
  }
}
