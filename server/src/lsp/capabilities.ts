import {
  type ClientCapabilities,
  CodeActionKind,
  type DiagnosticOptions,
  PositionEncodingKind,
  type ServerCapabilities,
  TextDocumentSyncKind,
} from 'vscode-languageserver';
import { TOKEN_MODIFIERS, TOKEN_TYPES } from '../core/features/semanticTokens';

/** The kind of the action that applies every fix which needs no judgement. */
export const FIX_ALL = `${CodeActionKind.SourceFixAll}.foiNotices`;

/** Characters after which completion may have something to say; most of what it offers also comes by itself while a word is typed. */
export const TRIGGER_CHARACTERS = [':', '"', '(', '{', '#', ' '];

/** How findings are offered on request. `workspace`: the client may also ask for those of all notices at once. */
export function diagnosticOptions(workspace: boolean): DiagnosticOptions {
  return { identifier: 'foi-notices', interFileDependencies: false, workspaceDiagnostics: workspace };
}

/**
 * What this server can do for this client.
 * @param later findings are offered after the start, by a registration of their own
 */
export function serverCapabilities(client: ClientCapabilities, later: boolean): ServerCapabilities {
  return {
    // Every client can count so. Some would rather count otherwise, and want to be told that this server does not.
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
    ...(pullsDiagnostics(client) && !later ? { diagnosticProvider: diagnosticOptions(true) } : {}),
    completionProvider: { triggerCharacters: TRIGGER_CHARACTERS, resolveProvider: true },
    hoverProvider: true,
    codeLensProvider: { resolveProvider: false },
    inlayHintProvider: { resolveProvider: false },
    documentHighlightProvider: true,
    selectionRangeProvider: true,
    semanticTokensProvider: { legend: { tokenTypes: [...TOKEN_TYPES], tokenModifiers: [...TOKEN_MODIFIERS] }, full: { delta: true }, range: true },
    documentSymbolProvider: { label: 'FOI notice' },
    workspaceSymbolProvider: true,
    foldingRangeProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    renameProvider: client.textDocument?.rename?.prepareSupport === true ? { prepareProvider: true } : true,
    linkedEditingRangeProvider: true,
    documentOnTypeFormattingProvider: { firstTriggerCharacter: '\n' },
    documentFormattingProvider: true,
    documentRangeFormattingProvider: true,
    documentLinkProvider: { resolveProvider: false },
    codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, CodeActionKind.RefactorRewrite, FIX_ALL], resolveProvider: true },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
  };
}

/** Whether the client asks for findings; others are sent them. */
export function pullsDiagnostics(client: ClientCapabilities): boolean {
  return client.textDocument?.diagnostic !== undefined;
}
