import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SERVED } from './language';

/**
 * Starts the server where something is open that it serves, else as soon as that is so. A preview of any Markdown file wakes the extension
 * too, and must not start a server for it. What a command asks starts the server by itself. Nobody waits for the start here: the editor counts
 * as the extension's own time what passes until it is active, and a question to the server waits for it by itself. That a server does not
 * start the client tells the user, and the log has the reason.
 */
export function startWhenNeeded(client: Pick<BaseLanguageClient, 'start'>, output: Pick<vscode.LogOutputChannel, 'error'>): vscode.Disposable {
  const isServed = (document: vscode.TextDocument): boolean => vscode.languages.match(SERVED, document) > 0;
  const start = (): void => void client.start().catch((error: unknown) => output.error(String(error)));
  if (vscode.workspace.textDocuments.some(isServed)) {
    start();
    return new vscode.Disposable(() => undefined);
  }
  const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isServed(document)) return;
    waiting.dispose();
    start();
  });
  return waiting;
}
