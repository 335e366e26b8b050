import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { AUTHORITY_KINDS, type AuthorityKindsResult, NEW_PROFILE, type NewProfileParams, type NewProfileResult } from '../../../server/src/lsp/protocol';
import { exists } from '../exists';

/** What the command can be given, so that it does not ask for it. */
interface Given {
  readonly name?: string;
  readonly kind?: string;
  readonly id?: string;
}

const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9_-]{0,99}$/;

/**
 * Registers "New authority profile": asks for name, kind and file name, writes `.foi/authorities/<id>.yaml` in the open folder and shows it.
 * A file that is there already is opened as it is. Leaving a question ends the command, and nothing is written.
 */
export function registerNewAuthorityProfile(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.newAuthorityProfile', async (given: Given | undefined) => {
    const folder = await chooseFolder();
    if (!folder) return;
    const name = given?.name ?? (await askName());
    if (name === undefined) return;
    const kind = given?.kind ?? (await chooseKind(client));
    if (kind === undefined) return;
    const params: NewProfileParams = { name, kind };
    const { id: proposed, text } = (await client.sendRequest(NEW_PROFILE, params)) as NewProfileResult;
    const id = given?.id ?? (await askFileName(proposed));
    if (id === undefined || !FILE_NAME.test(id)) return;
    await writeNew(vscode.Uri.joinPath(folder.uri, '.foi', 'authorities', `${id}.yaml`), text);
  });
}

/** The folder of what is being edited, else the only one, else the one that is picked. */
async function chooseFolder(): Promise<vscode.WorkspaceFolder | undefined> {
  const folders = vscode.workspace.workspaceFolders ?? [];
  if (folders.length === 0) {
    void vscode.window.showInformationMessage(vscode.l10n.t('Open the folder with your letters first: the profile is kept in its folder .foi.'));
    return undefined;
  }
  const here = vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  if (here) return here;
  return folders.length === 1 ? folders[0] : vscode.window.showWorkspaceFolderPick({ placeHolder: vscode.l10n.t('The folder whose letters use the profile') });
}

async function askName(): Promise<string | undefined> {
  const validateInput = (value: string): string | undefined => (value.trim() === '' ? vscode.l10n.t('Write the name of the authority.') : undefined);
  const name = await vscode.window.showInputBox({
    title: vscode.l10n.t('New authority profile ({0} of {1})', 1, 3),
    prompt: vscode.l10n.t('The full name of the authority, as letters print it'),
    validateInput,
  });
  return name?.trim();
}

async function chooseKind(client: BaseLanguageClient): Promise<string | undefined> {
  const kinds = (await client.sendRequest(AUTHORITY_KINDS)) as AuthorityKindsResult;
  const items = kinds.map(({ value, description }) => ({ label: value, detail: description }));
  const options = {
    title: vscode.l10n.t('New authority profile ({0} of {1})', 2, 3),
    placeHolder: vscode.l10n.t('What kind of authority it is'),
    matchOnDetail: true,
  };
  return (await vscode.window.showQuickPick(items, options))?.label;
}

async function askFileName(value: string): Promise<string | undefined> {
  const validateInput = (written: string): string | undefined =>
    FILE_NAME.test(written) ? undefined : vscode.l10n.t('Use letters, digits and dashes, and begin with a letter or digit.');
  return vscode.window.showInputBox({
    title: vscode.l10n.t('New authority profile ({0} of {1})', 3, 3),
    prompt: vscode.l10n.t('The short name that letters write after “authority:”'),
    value,
    validateInput,
  });
}

async function writeNew(file: vscode.Uri, text: string): Promise<void> {
  if (await exists(file))
    void vscode.window.showInformationMessage(vscode.l10n.t('{0} is there already. Nothing was written.', vscode.workspace.asRelativePath(file)));
  else await vscode.workspace.fs.writeFile(file, new TextEncoder().encode(text));
  await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(file));
}
