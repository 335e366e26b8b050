import type { ExtensionContext, LogOutputChannel } from 'vscode';
import { LanguageClient, type NodeModule, TransportKind } from 'vscode-languageclient/node';
import { CLIENT_ID, CLIENT_NAME, clientOptions } from './languageClient';

/** A client for the language server in dist/server.js, not started yet. The server is a process of its own and talks over Node's own channel. */
export function createNodeClient(context: ExtensionContext, output: LogOutputChannel): LanguageClient {
  const server: NodeModule = { module: context.asAbsolutePath('dist/server.js'), transport: TransportKind.ipc };
  const debug: NodeModule = { ...server, options: { execArgv: ['--nolazy', '--inspect=127.0.0.1:6009'] } };
  return new LanguageClient(CLIENT_ID, CLIENT_NAME, { run: server, debug }, clientOptions(output));
}
