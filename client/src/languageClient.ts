import * as vscode from 'vscode';
import { LanguageClient, type LanguageClientOptions, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { LANGUAGE } from './language';

// Also the section of the settings in which the client looks for `trace.server`.
const CLIENT_ID = 'foiNotices';

/** Notices, and the settings of a team: what is not understood there is shown in the file itself. */
const SERVED = [{ language: LANGUAGE }, { pattern: '**/.foi/{config.yaml,authorities/*.yaml,wording/*.md}' }];

/** What this client can do beyond the protocol; `extension.ts` registers it. */
const ABILITIES: InitializationOptions = { files: true, showRule: true, goTo: true };

/**
 * A client for the language server in dist/server.js, not started yet. The server is a process of its own and talks over Node's own
 * channel. It serves every notice, whether it lies in a file, has never been saved or comes from elsewhere, and the settings in `.foi`.
 */
export function createNodeClient(context: vscode.ExtensionContext, output: vscode.LogOutputChannel): LanguageClient {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=127.0.0.1:6009'] } };
  const options: LanguageClientOptions = { documentSelector: SERVED, initializationOptions: ABILITIES, outputChannel: output };
  return new LanguageClient(CLIENT_ID, 'FOI Notices', { run: server, debug }, options);
}
