import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  NEW_NOTICE,
  NEW_NOTICE_START,
  type NewNoticeParams,
  type NewNoticeResult,
  type NewNoticeStartResult,
} from '../../../../server/src/lsp/protocol/newNotice';
import { LANGUAGE } from '../../language';
import { askForPlan } from './wizard';
import { exists } from '../../exists';

/**
 * Registers "New notice": asks step by step, then opens the letter as a new document with the cursor on its first prompt. Leaving a step
 * ends the command, and nothing is made. An argument with all that is asked for takes the place of the steps.
 */
export function registerNewNotice(client: BaseLanguageClient): vscode.Disposable {
  return vscode.commands.registerCommand('foiNotices.newNotice', async (given: unknown) => {
    const folder = folderHere();
    const address = folder?.uri.toString() ?? null;
    const plan = isPlan(given)
      ? given
      : await askForPlan(client, address, await client.sendRequest<NewNoticeStartResult>(NEW_NOTICE_START, { folder: address }));
    if (!plan) return;
    const params: NewNoticeParams = { folder: address, plan };
    const { snippet, fileName } = await client.sendRequest<NewNoticeResult>(NEW_NOTICE, params);
    const editor = await vscode.window.showTextDocument(await newDocument(folder, fileName));
    await editor.insertSnippet(new vscode.SnippetString(snippet), new vscode.Position(0, 0));
  });
}

/** The menu of new files hands over an object too, which says nothing about a letter. */
function isPlan(given: unknown): given is NewNoticeParams['plan'] {
  return typeof given === 'object' && given !== null && 'regime' in given && 'questions' in given;
}

/** The folder of what is being edited, else the first. */
function folderHere(): vscode.WorkspaceFolder | undefined {
  const here = vscode.window.activeTextEditor && vscode.workspace.getWorkspaceFolder(vscode.window.activeTextEditor.document.uri);
  return here ?? vscode.workspace.workspaceFolders?.[0];
}

/** A new document that is saved into the folder under this name, or one like it that is free; without a folder the editor asks where to save it. */
async function newDocument(folder: vscode.WorkspaceFolder | undefined, fileName: string): Promise<vscode.TextDocument> {
  if (!folder) return vscode.workspace.openTextDocument({ language: LANGUAGE });
  for (let number = 1; ; number++) {
    const name = number === 1 ? fileName : fileName.replace(/\.foi\.md$/, `-${number}.foi.md`);
    const file = vscode.Uri.joinPath(folder.uri, name);
    const uri = file.with({ scheme: 'untitled' });
    const isOpen = vscode.workspace.textDocuments.some((document) => document.uri.toString() === uri.toString());
    if (!isOpen && !(await exists(file))) return vscode.workspace.openTextDocument(uri);
  }
}
