import * as vscode from 'vscode';
import { nameOf } from '../fileName';
import { reasonOf } from '../reasonOf';

/** What a file to be saved is called. */
export interface FileName {
  /** With its ending. */
  readonly name: string;
  /** What people call such files: `Word document`. */
  readonly kind: string;
  readonly ending: string;
}

/**
 * Asks where a file goes, beside the letter to begin with, and writes it. Undefined where the person thought better of it, and where it could
 * not be written, which is said then.
 * A letter that was never saved has no folder; then it is the open workspace folder, or none.
 */
export async function saveFile(letter: vscode.Uri, { name, kind, ending }: FileName, bytes: Uint8Array): Promise<vscode.Uri | undefined> {
  const folder = letter.scheme === 'untitled' ? vscode.workspace.workspaceFolders?.[0]?.uri : vscode.Uri.joinPath(letter, '..');
  const target = await vscode.window.showSaveDialog({
    title: vscode.l10n.t('Save as {0}', kind),
    filters: { [kind]: [ending.slice(ending.lastIndexOf('.') + 1)] },
    ...(folder ? { defaultUri: vscode.Uri.joinPath(folder, name) } : {}),
  });
  if (!target) return undefined;
  try {
    await vscode.workspace.fs.writeFile(target, bytes);
  } catch (error) {
    // Most often the file is open in another program, or the folder is nobody's to write to: the person can do something about both.
    void vscode.window.showErrorMessage(
      vscode.l10n.t('{0} was not saved. Close it in other programs, or save it under another name or in another folder. {1}', nameOf(target), reasonOf(error)),
    );
    return undefined;
  }
  return target;
}

/** Says what was saved, with what there is to know about it, and offers to open it. Does not wait for the answer. */
export function saySaved(file: vscode.Uri, remarks: readonly string[], isWarning: boolean): void {
  const words = [vscode.l10n.t('Saved {0}.', nameOf(file)), ...remarks].join(' ');
  const show = isWarning ? vscode.window.showWarningMessage : vscode.window.showInformationMessage;
  const open = vscode.l10n.t('Open');
  void show(words, open).then((chosen) => {
    if (chosen === open) void openSaved(file);
  });
}

/** With the program that the computer has for such files; an editor in a browser opens it in itself. */
async function openSaved(file: vscode.Uri): Promise<void> {
  if (file.scheme === 'file' && vscode.env.uiKind === vscode.UIKind.Desktop && (await vscode.env.openExternal(file))) return;
  await vscode.commands.executeCommand('vscode.open', file);
}
