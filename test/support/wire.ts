import { PassThrough, type Readable, type Writable } from 'node:stream';
import { createConnection, type Message } from 'vscode-languageserver';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import type { Engine } from '../../server/src/core/features/snapshot';
import type { Environment } from '../../server/src/lsp/environment';
import { createServer } from '../../server/src/lsp/server';
import { wellFormedOnly } from '../../server/src/lsp/wellFormed';
import { nodeParts } from '../../server/src/node/parts';
import { TODAY } from './features';

/** An answer as it came over the wire. */
export interface Answer {
  readonly id: number | string | null;
  readonly result?: unknown;
  readonly error?: { readonly code: number; readonly message: string; readonly data?: unknown };
}

/** A request or notification of the server. */
export interface Told {
  readonly id?: number | string;
  readonly method: string;
  readonly params?: unknown;
}

/** What the client answers to a request of the server; `never` for one that it leaves without an answer. */
export type Answering = (method: string, params: unknown) => unknown;

/** The codes of errors that the protocol knows, but for the one that says that the server itself is at fault. */
export const PROTOCOL_CODES: readonly number[] = [-32700, -32600, -32601, -32602, -32002, -32800, -32801, -32802, -32803];

export const NEVER = Symbol('never');

/** A client that keeps to no rule: it sends what it is told, bytes too, and keeps every answer, so that a second one to the same request is seen. */
export class Wire {
  readonly answers = new Map<number | string | null, Answer[]>();
  readonly told: Told[] = [];
  private readonly waiting = new Map<number | string | null, (answer: Answer) => void>();
  private last = 0;

  constructor(
    private readonly input: Writable,
    output: Readable,
    readonly answering: Answering = ordinaryAnswers,
  ) {
    new StreamMessageReader(output).listen((message) => this.take(message as Message & Partial<Told> & Partial<Answer>));
  }

  /** A server in this process, joined by two streams. */
  static inProcess(engine: Engine, answering?: Answering, environment: Partial<Environment> = {}): Wire {
    const [up, down] = [new PassThrough(), new PassThrough()];
    const watchDog = { shutdownReceived: false, initialize: () => undefined, exit: () => undefined };
    const server = createConnection(
      (logger) => createProtocolConnection(new StreamMessageReader(up), new StreamMessageWriter(down), logger, wellFormedOnly()),
      watchDog,
    );
    const wire = new Wire(up, down, answering);
    createServer(server, {
      engine,
      parts: nodeParts,
      program: '0.0.0',
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      today: () => TODAY,
      now: () => 0,
      later: () => () => undefined,
      ...environment,
    });
    return wire;
  }

  bytes(bytes: string | Uint8Array): void {
    this.input.write(bytes);
  }

  /** Sends anything as a message. */
  send(message: unknown): void {
    this.bytes(framed(message));
  }

  notify(method: string, params?: unknown): void {
    this.send({ jsonrpc: '2.0', method, params });
  }

  /** Sends a request; its answer never rejects. */
  request(method: string, params?: unknown, id: number | string = ++this.last): Promise<Answer> {
    const answer = new Promise<Answer>((resolve) => this.waiting.set(id, resolve));
    this.send({ jsonrpc: '2.0', id, method, params });
    return answer;
  }

  async initialize(capabilities: object, more: object = {}): Promise<Answer> {
    const answer = await this.request('initialize', {
      processId: null,
      rootUri: null,
      capabilities,
      workspaceFolders: [{ uri: 'file:///ws', name: 'ws' }],
      initializationOptions: { files: true, showRule: true },
      ...more,
    });
    this.notify('initialized', {});
    return answer;
  }

  open(uri: string, text: string, version = 1): void {
    this.notify('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version, text } });
  }

  private take(message: Message & Partial<Told> & Partial<Answer>): void {
    if (message.method === undefined) {
      const id = message.id ?? null;
      this.answers.set(id, [...(this.answers.get(id) ?? []), message as Answer]);
      this.waiting.get(id)?.(message as Answer);
      return;
    }
    this.told.push(message as Told);
    if (message.id === undefined) return;
    const result = this.answering(message.method, message.params);
    if (result === NEVER) return;
    this.send({
      jsonrpc: '2.0',
      id: message.id,
      ...(result instanceof Error ? { error: { code: -32603, message: result.message } } : { result: result ?? null }),
    });
  }
}

/** The bytes of a message as the protocol frames them. */
export function framed(message: unknown): Buffer {
  const body = Buffer.from(typeof message === 'string' ? message : (JSON.stringify(message) ?? ''));
  return Buffer.concat([Buffer.from(`Content-Length: ${body.length}\r\n\r\n`), body]);
}

/** A client without settings and without files. */
export function ordinaryAnswers(method: string, params: unknown): unknown {
  if (method === 'workspace/configuration') return ((params as { items?: unknown[] }).items ?? []).map(() => ({}));
  if (method === 'foiNotices/readFile') return { text: null };
  if (method === 'foiNotices/readBytes') return { base64: null, why: 'not-found' };
  if (method === 'foiNotices/readFolder') return { names: null };
  if (method === 'foiNotices/findNotices') return { uris: [] };
  return null;
}
