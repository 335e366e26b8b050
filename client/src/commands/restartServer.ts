import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';

/** Registers "Restart language server", for when it answers no longer. Open notices are read anew. */
export function registerRestartServer(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.restartServer', async () => {
    if (client.isRunning()) await client.stop();
    await client.start();
  });
}
