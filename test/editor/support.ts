// What the tests in the editor share: reaching the extension, opening notices, waiting for events.
import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Api } from '../../client/src/extension';
import { SERVED } from '../../client/src/language';

const WAIT_MS = 20_000;

/** The installed extension. Fails the test when it is not there. */
export function extension(): vscode.Extension<Api> {
  const found = vscode.extensions.getExtension<Api>('foi-notices.foi-notices');
  assert.ok(found, 'the extension is not installed');
  return found;
}

/** The address of a file in the opened folder: the samples at its top, the letters of `test/editor/fixtures` under `drafts/`. */
export function workspaceFile(name: string): vscode.Uri {
  const folder = vscode.workspace.workspaceFolders?.[0];
  assert.ok(folder, 'no folder is open');
  return vscode.Uri.joinPath(folder.uri, name);
}

/** Opens a file of the folder in the editor. The server, which a notice starts, is ready to be asked about it. */
export async function open(name: string): Promise<vscode.TextEditor> {
  const editor = await vscode.window.showTextDocument(await vscode.workspace.openTextDocument(workspaceFile(name)));
  if (vscode.languages.match(SERVED, editor.document) > 0) await (await extension().activate()).client.start();
  return editor;
}

/** Opens a text that was never saved. */
export async function openUnsaved(language: string, content: string): Promise<vscode.TextDocument> {
  const document = await vscode.workspace.openTextDocument({ language, content });
  // The names of unsaved texts come again, and for a moment the editor has what it kept of the one that bore the name before.
  if (document.getText() !== content) await write(document, content);
  return document;
}

/**
 * The value of `read` as soon as it is one, looked at now and after every event. Fails the test after so long, saying what was awaited.
 */
export function until<T>(what: string, event: vscode.Event<unknown>, read: () => T | undefined, milliseconds = WAIT_MS): Promise<T> {
  return new Promise((resolve, reject) => {
    const look = (): void => {
      const value = read();
      if (value === undefined) return;
      finish();
      resolve(value);
    };
    const subscription = event(look);
    const timer = setTimeout(() => {
      finish();
      reject(new Error(`Waited in vain for ${what}.`));
    }, milliseconds);
    const finish = (): void => {
      subscription.dispose();
      clearTimeout(timer);
    };
    look();
  });
}

/** The findings shown for a document, once they are as `wanted` (default: once there is one). */
export function diagnostics(
  uri: vscode.Uri,
  wanted = (found: readonly vscode.Diagnostic[]): boolean => found.length > 0,
  milliseconds = WAIT_MS,
): Promise<vscode.Diagnostic[]> {
  const read = (): vscode.Diagnostic[] | undefined => {
    const found = vscode.languages.getDiagnostics(uri);
    return wanted(found) ? found : undefined;
  };
  return until(`the findings of ${uri.path}`, vscode.languages.onDidChangeDiagnostics, read, milliseconds);
}

/** Puts a text in place of the whole document, or at a place in it. The file stays as it is on disk. */
export async function write(document: vscode.TextDocument, text: string, at?: vscode.Position): Promise<void> {
  const edit = new vscode.WorkspaceEdit();
  if (at) edit.insert(document.uri, at, text);
  else edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), text);
  assert.ok(await vscode.workspace.applyEdit(edit));
}

const given = new Set<string>();

/** Gives settings of the extension these values for the user; those that were given before and are not named have their defaults again. */
export async function givenSettings(values: Readonly<Record<string, unknown>>): Promise<void> {
  const section = vscode.workspace.getConfiguration('foiNotices');
  for (const key of new Set([...given, ...Object.keys(values)])) {
    await section.update(key, values[key], vscode.ConfigurationTarget.Global);
    // What was written is told to this side of the editor a moment later.
    const isThere = (): true | undefined => (vscode.workspace.getConfiguration('foiNotices').inspect(key)?.globalValue === values[key] ? true : undefined);
    await until(`the setting ${key}`, vscode.workspace.onDidChangeConfiguration, isThere);
  }
  given.clear();
  for (const key of Object.keys(values)) given.add(key);
}

/** Puts the cursor somewhere, and waits until the window has it there: what it reports late of an editor that has just opened would put it back. */
export async function putCursor(editor: vscode.TextEditor, place: vscode.Position): Promise<void> {
  const there = new Promise<void>((resolve) => {
    const listener = vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      if (textEditor !== editor || !selections[0]?.active.isEqual(place)) return;
      listener.dispose();
      resolve();
    });
  });
  editor.selection = new vscode.Selection(place, place);
  await there;
}

/** Leaves no document open that the next test could trip over. Unsaved changes are thrown away. */
export async function closeAll(): Promise<void> {
  while (vscode.window.tabGroups.all.some((group) => group.tabs.length > 0))
    await vscode.commands.executeCommand('workbench.action.revertAndCloseActiveEditor');
}
