import {
  type Connection,
  type ConnectionOptions,
  ErrorCodes,
  Message,
  type NotificationMessage,
  type RequestMessage,
  ResponseError,
} from 'vscode-languageserver';

/** What a part of the parameters of a message must be. */
type Shape = (value: unknown) => boolean;
type Fields = Readonly<Record<string, Shape>>;

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> => typeof value === 'object' && value !== null && !Array.isArray(value);
const text: Shape = (value) => typeof value === 'string';
const truth: Shape = (value) => typeof value === 'boolean';
// Places outside a document are drawn to its nearest end, so that a number below nought does no harm; a fraction of a line is no place.
const whole: Shape = Number.isInteger;
const anything: Shape = () => true;
const has =
  (fields: Fields): Shape =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, shape]) => Object.hasOwn(value, name) && shape(value[name]));
const listOf =
  (shape: Shape): Shape =>
  (value) =>
    Array.isArray(value) && value.every(shape);
const maybe =
  (shape: Shape): Shape =>
  (value) =>
    value === undefined || value === null || shape(value);
const may =
  (fields: Fields): Shape =>
  (value) =>
    isObject(value) && Object.entries(fields).every(([name, shape]) => maybe(shape)(Object.hasOwn(value, name) ? value[name] : undefined));
const both =
  (one: Shape, other: Shape): Shape =>
  (value) =>
    one(value) && other(value);

const textDocument = has({ uri: text });
const position = has({ line: whole, character: whole });
const range = has({ start: position, end: position });
const folders = listOf(has({ uri: text }));
const there = has({ textDocument, position });
const document = has({ textDocument });
const stretch = has({ textDocument, range });
const change = both(has({ text }), may({ range }));

/** What the handlers of each method take for granted. Our own requests look at their parameters themselves, for they say what is missing. */
const NEEDED: ReadonlyMap<string, Shape> = new Map([
  ['initialize', both(has({ capabilities: isObject }), may({ workspaceFolders: folders, initializationOptions: isObject }))],
  ['textDocument/didOpen', has({ textDocument: has({ uri: text, version: whole, text }) })],
  ['textDocument/didChange', has({ textDocument: has({ uri: text, version: whole }), contentChanges: listOf(change) })],
  ['textDocument/didClose', document],
  ['textDocument/didSave', document],
  ['workspace/didChangeWatchedFiles', has({ changes: listOf(has({ uri: text, type: whole })) })],
  ['workspace/didChangeWorkspaceFolders', has({ event: has({ added: folders, removed: folders }) })],
  ['$/cancelRequest', has({ id: (id) => text(id) || whole(id) })],
  [
    'textDocument/codeAction',
    both(
      stretch,
      has({
        context: both(has({ diagnostics: listOf(has({ range })) }), may({ only: listOf(text) })),
      }),
    ),
  ],
  ['codeAction/resolve', has({ title: anything })],
  ['completionItem/resolve', has({ label: anything })],
  ['textDocument/codeLens', document],
  ['textDocument/completion', both(there, may({ context: isObject }))],
  ['textDocument/definition', there],
  ['textDocument/diagnostic', both(document, may({ previousResultId: text }))],
  ['workspace/diagnostic', has({ previousResultIds: listOf(has({ uri: text, value: text })) })],
  ['textDocument/documentHighlight', there],
  ['textDocument/documentLink', document],
  ['textDocument/documentSymbol', document],
  ['textDocument/foldingRange', document],
  ['textDocument/formatting', document],
  ['textDocument/rangeFormatting', stretch],
  ['textDocument/onTypeFormatting', both(there, has({ ch: text }))],
  ['textDocument/hover', there],
  ['textDocument/inlayHint', stretch],
  ['textDocument/linkedEditingRange', there],
  ['textDocument/prepareRename', there],
  ['textDocument/rename', both(there, has({ newName: text }))],
  ['textDocument/references', both(there, has({ context: has({ includeDeclaration: truth }) }))],
  ['textDocument/selectionRange', both(document, has({ positions: listOf(position) }))],
  ['textDocument/semanticTokens/full', document],
  ['textDocument/semanticTokens/full/delta', both(document, has({ previousResultId: text }))],
  ['textDocument/semanticTokens/range', stretch],
  ['workspace/symbol', has({ query: text })],
]);

/** Where messages go that no handler is to see. */
const REFUSED = 'foiNotices/refused';

interface Refusal {
  readonly code: number;
  readonly why: string;
}

/**
 * Looks at each message of one client before anybody acts on it. What is not as the protocol has it, or does not come when the protocol has it, reaches
 * no handler: a request is answered with an error that says so, and a notification is written into the log.
 */
export function wellFormedOnly(): ConnectionOptions {
  let phase: Phase = 'before';
  return {
    messageStrategy: {
      handleMessage(message, next) {
        if (!Message.isRequest(message) && !Message.isNotification(message)) return next(message);
        const refusal = refusalOf(message, phase);
        if (refusal) return next({ ...message, method: REFUSED, params: refusal } as Message);
        if (message.method === 'initialize') phase = 'during';
        if (message.method === 'shutdown') phase = 'after';
        return next(withParameters(message));
      },
    },
  };
}

/** Where a client stands in its talk with the server: what may be said before `initialize` and after `shutdown` is next to nothing. */
type Phase = 'before' | 'during' | 'after';

function refusalOf(message: RequestMessage | NotificationMessage, phase: Phase): Refusal | undefined {
  const { method, params } = message;
  const isOutOfTime = phase !== 'during' && method !== 'exit' && !method.startsWith('$/');
  if (phase === 'after' && isOutOfTime) return { code: ErrorCodes.InvalidRequest, why: `${method} came after shutdown.` };
  if (phase === 'before' && isOutOfTime && method !== 'initialize') return { code: ErrorCodes.ServerNotInitialized, why: `${method} came before initialize.` };
  if (phase === 'during' && method === 'initialize') return { code: ErrorCodes.InvalidRequest, why: 'initialize came a second time.' };
  const needed = NEEDED.get(method);
  // What is no object names nothing; a list would be taken apart into several parameters.
  const isSound = needed ? needed(params) : params === undefined || params === null || isObject(params);
  return isSound ? undefined : { code: ErrorCodes.InvalidParams, why: `The parameters of ${method} are not what it needs.` };
}

/** A request of ours without parameters gets none, in so many words: its handler would else be given the token of the request in their place. */
function withParameters(message: RequestMessage | NotificationMessage): Message {
  return message.params === undefined && message.method.startsWith('foiNotices/') ? ({ ...message, params: null } as unknown as Message) : message;
}

/** Answers what `wellFormedOnly` has kept from the handlers. */
export function registerRefusals(connection: Connection): void {
  connection.onRequest(REFUSED, ({ code, why }: Refusal): never => {
    throw new ResponseError(code, why);
  });
  connection.onNotification(REFUSED, ({ why }: Refusal) => connection.console.warn(`A notification was left out. ${why}`));
}
