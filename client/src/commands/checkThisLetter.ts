import * as vscode from 'vscode';
import { LANGUAGE } from '../language';

/**
 * Registers "Check this letter": from then on the open document is a notice and is checked as one, whatever its name is and whether or
 * not it was ever saved. The text stays as it is.
 */
export function registerCheckThisLetter(): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.checkThisLetter', async () => {
    const editor = vscode.window.activeTextEditor;
    if (!editor) {
      void vscode.window.showInformationMessage('Open the letter first, or paste it into a new file, and then check it.');
      return;
    }
    await vscode.languages.setTextDocumentLanguage(editor.document, LANGUAGE);
  });
}
