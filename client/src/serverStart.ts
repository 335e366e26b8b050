import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { SERVED } from './language';

/**
 * Starts the server where something is open that it serves, else as soon as that is so. A preview of any Markdown file wakes the extension
 * too, and must not start a server for it. What a command asks starts the server by itself. Rejects when it does not start at once.
 */
export async function startWhenNeeded(client: BaseLanguageClient, output: vscode.LogOutputChannel): Promise<vscode.Disposable> {
  const isServed = (document: vscode.TextDocument): boolean => vscode.languages.match(SERVED, document) > 0;
  if (vscode.workspace.textDocuments.some(isServed)) {
    await client.start();
    return new vscode.Disposable(() => undefined);
  }
  const waiting = vscode.workspace.onDidOpenTextDocument((document) => {
    if (!isServed(document)) return;
    waiting.dispose();
    client.start().catch((error: unknown) => output.error(String(error)));
  });
  return waiting;
}
