import {
  type Connection,
  DidChangeWatchedFilesNotification,
  DidChangeConfigurationNotification,
  FileChangeType,
  type InitializeParams,
  type InitializeResult,
} from 'vscode-languageserver';
import { FILE_ENDINGS } from '../core/attachments/kind';
import { SECTION } from '../core/config/schema';
import { Asking } from './asking';
import { pullsDiagnostics, serverCapabilities } from './capabilities';
import { clientWorkspace } from './clientWorkspace';
import { DiagnosticRegistration, offersLater } from './diagnosticRegistration';
import type { Environment } from './environment';
import { registerAddAttachments } from './handlers/addAttachments';
import { registerCodeActions } from './handlers/codeAction';
import { registerCodeLenses } from './handlers/codeLens';
import { registerCompletion } from './handlers/completion';
import { registerDefinition } from './handlers/definition';
import { CheckReporter, registerPullDiagnostics, registerPushDiagnostics } from './handlers/diagnostics';
import { registerLooksLikeLetter } from './handlers/convertAction';
import { registerDocumentHighlights } from './handlers/documentHighlight';
import { registerDocumentLinks } from './handlers/documentLink';
import { registerDocumentSymbols } from './handlers/documentSymbol';
import { registerExplainSettings } from './handlers/explainSettings';
import { registerFoldingRanges } from './handlers/foldingRange';
import { registerFormatting } from './handlers/formatting';
import { registerHover } from './handlers/hover';
import { registerImport } from './handlers/import';
import { registerInlayHints } from './handlers/inlayHint';
import { registerLinkedEditing } from './handlers/linkedEditingRange';
import { registerLookInto } from './handlers/lookInto';
import { registerNewNotice } from './handlers/newNotice';
import { registerNotices } from './handlers/notices';
import { registerOnTypeFormatting } from './handlers/onTypeFormatting';
import { registerOutputs } from './handlers/outputs';
import { registerReferences } from './handlers/references';
import { registerPrepare } from './handlers/prepare';
import { registerPreview } from './handlers/preview';
import { registerProfiles } from './handlers/profile';
import { registerRename } from './handlers/rename';
import { registerRulePage } from './handlers/rulePage';
import { registerTools } from './handlers/tools';
import { registerRunMode } from './handlers/runMode';
import { registerSelectionRanges } from './handlers/selectionRange';
import { registerSemanticTokens } from './handlers/semanticTokens';
import { registerWording } from './handlers/wording';
import { registerWorkspaceDiagnostics } from './handlers/workspaceDiagnostics';
import { registerWorkspaceSymbols } from './handlers/workspaceSymbol';
import { LongNotices } from './longNotices';
import type { InitializationOptions } from './protocol';
import { refreshShown } from './refresh';
import { ServerState } from './state';
import { registerRefusals } from './wellFormed';

/** Files whose change means that notices must be checked again. */
const WATCHED = '**/.foi/**';

/** Files that others are compared with. */
const NOTICES = '**/*.foi.md';

/** Files that may go out with a notice. */
const ATTACHMENTS = `**/*.{${FILE_ENDINGS.join(',')}}`;

const KINDS = { [FileChangeType.Created]: 'made', [FileChangeType.Changed]: 'changed', [FileChangeType.Deleted]: 'deleted' } as const;

/** How long after its start the server asks to be told of changes, in milliseconds. */
const BEFORE_WISHES = 150;

/** How often the date is looked at, in milliseconds. */
const DAY_CHECK = 10 * 60_000;

/** Connects the features to a client and begins to listen. The server is complete before `initialize` is answered. */
export function createServer(connection: Connection, environment: Environment): void {
  const asking = new Asking(connection, environment, () => refresh());
  const state = new ServerState(connection, environment, asking, () => askAgain());
  let folders: string[] = [];
  let again: () => void = () => undefined;
  let stopWishing: () => void = () => undefined;
  registerRefusals(connection);
  const preview = registerPreview(state);
  const reporter = new CheckReporter(state, (uri) => preview.refreshOne(uri));
  const long = new LongNotices(state, (result) => reporter.reportLong(result));
  const notices = registerNotices(state);
  const ofWorkspace = registerWorkspaceDiagnostics(state, reporter);
  const registration = new DiagnosticRegistration(state);
  const askAgain = (): void => {
    again();
    ofWorkspace();
    preview.refresh();
    notices.refresh();
  };
  const refresh = (): void => {
    state.forget();
    askAgain();
    refreshShown(state);
  };

  connection.onInitialize((params: InitializeParams): InitializeResult => {
    state.capabilities = params.capabilities;
    folders = (params.workspaceFolders ?? []).map((folder) => folder.uri);
    state.options = (params.initializationOptions as InitializationOptions | null | undefined) ?? {};
    if (state.options.files === true) state.workspace = clientWorkspace(connection, state.asking, () => folders);
    again = startDiagnostics(state, reporter, long);
    state.ready = true;
    return { capabilities: serverCapabilities(params.capabilities, offersLater(state)), serverInfo: { name: 'FOI Notices' } };
  });

  connection.onInitialized(() => {
    state.asking.wish('To offer findings', registration.follow());
    const { workspace } = state.capabilities;
    // Nothing changes in so short a time, and the first findings are waited for.
    stopWishing = environment.later(BEFORE_WISHES, () => {
      if (workspace?.didChangeConfiguration?.dynamicRegistration)
        state.asking.wish('To tell of changed settings', connection.client.register(DidChangeConfigurationNotification.type, { section: SECTION }));
      if (workspace?.didChangeWatchedFiles?.dynamicRegistration)
        state.asking.wish(
          'To tell of changed files',
          connection.client.register(DidChangeWatchedFilesNotification.type, {
            watchers: [WATCHED, NOTICES, ATTACHMENTS].map((globPattern) => ({ globPattern })),
          }),
        );
    });
    if (workspace?.workspaceFolders) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map((folder) => folder.uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map((folder) => folder.uri)];
        state.neighbourhood.reset();
        state.notices.reset();
        state.attachments.reset();
        refresh();
      });
    }
  });

  watchDay(environment, refresh);
  connection.onDidChangeConfiguration(() => {
    refresh();
    state.asking.wish('To offer findings', registration.follow());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    const ofNotices = changes.filter(({ uri }) => uri.endsWith('.foi.md'));
    if (ofNotices.length > 0) {
      void state.neighbourhood.update(ofNotices.map(({ uri }) => uri));
      state.notices.update(ofNotices.map(({ uri, type }) => ({ address: uri, kind: KINDS[type] })));
      notices.refresh();
      ofWorkspace();
    }
    state.attachments.forget(changes.map(({ uri }) => uri));
    if (ofNotices.length < changes.length) refresh();
  });
  registerRunMode(state, () => again());
  connection.onShutdown(() => stopWishing());

  for (const register of [
    registerAddAttachments,
    registerCodeActions,
    registerCodeLenses,
    registerCompletion,
    registerDefinition,
    registerDocumentHighlights,
    registerDocumentLinks,
    registerDocumentSymbols,
    registerExplainSettings,
    registerFoldingRanges,
    registerFormatting,
    registerHover,
    registerProfiles,
    registerImport,
    registerInlayHints,
    registerLinkedEditing,
    registerLookInto,
    registerOnTypeFormatting,
    registerLooksLikeLetter,
    registerNewNotice,
    registerOutputs,
    registerPrepare,
    registerReferences,
    registerRename,
    registerRulePage,
    registerTools,
    registerSelectionRanges,
    registerSemanticTokens,
    registerWording,
    registerWorkspaceSymbols,
  ])
    register(state);
  state.documents.listen(connection);
  connection.listen();
}

/** Rules about time rest on today's date: on another day everything is checked anew. */
function watchDay(environment: Environment, refresh: () => void): void {
  let day = environment.today();
  const look = (): void => {
    const today = environment.today();
    if (today !== day) refresh();
    day = today;
    environment.later(DAY_CHECK, look);
  };
  environment.later(DAY_CHECK, look);
}

function startDiagnostics(state: ServerState, reporter: CheckReporter, long: LongNotices): () => void {
  if (!pullsDiagnostics(state.capabilities)) return registerPushDiagnostics(state, reporter, long).refresh;
  registerPullDiagnostics(state, reporter, long);
  return () => {
    if (state.capabilities.workspace?.diagnostics?.refreshSupport)
      state.asking.wish('To ask for findings again', state.connection.languages.diagnostics.refresh());
  };
}
