import * as vscode from 'vscode';
import { GO_TO_COMMAND, type GoToArguments } from '../../../server/src/lsp/protocol';

/** Registers what a click on a line of state does: the cursor goes to the place, which is shown in the middle. It has no title, since only the server can name a place. */
export function registerGoTo(): vscode.Disposable {
  return vscode.commands.registerCommand(GO_TO_COMMAND, async (...[uri, { start, end }]: GoToArguments) => {
    const document = await vscode.workspace.openTextDocument(vscode.Uri.parse(uri));
    const selection = new vscode.Range(start.line, start.character, end.line, end.character);
    const editor = await vscode.window.showTextDocument(document, { selection: new vscode.Range(selection.start, selection.start) });
    editor.revealRange(selection, vscode.TextEditorRevealType.InCenterIfOutsideViewport);
  });
}
