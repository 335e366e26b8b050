import * as vscode from 'vscode';

/** Registers "Show output": what the extension and its server wrote about themselves, in the panel at the bottom. */
export function registerShowOutput(output: vscode.LogOutputChannel): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.showOutput', () => output.show(true));
}
