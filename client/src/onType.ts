import * as vscode from 'vscode';
import type { Middleware } from 'vscode-languageclient';

/**
 * Keeps the cursor where it is while a closing fence is put in right behind it. At the end of a document there is no later place for the fence,
 * and the editor moves a cursor along with what is inserted at it.
 */
export const provideOnTypeFormattingEdits: NonNullable<Middleware['provideOnTypeFormattingEdits']> = async (document, position, ch, options, token, next) => {
  const edits = await next(document, position, ch, options, token);
  const below = edits?.find(({ range, newText }) => range.isEmpty && range.start.isEqual(position) && /^[\r\n]/.test(newText));
  const editor = vscode.window.activeTextEditor;
  if (!below || editor?.document !== document) return edits;
  const changed = vscode.workspace.onDidChangeTextDocument(({ document: other, contentChanges }) => {
    if (other !== document || contentChanges.length === 0) return;
    changed.dispose();
    // Whatever else was typed meanwhile has moved the cursor on purpose.
    if (contentChanges.length === 1 && contentChanges[0]?.text === below.newText) editor.selection = new vscode.Selection(position, position);
  });
  return edits;
};
