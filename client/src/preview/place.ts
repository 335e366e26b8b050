import * as vscode from 'vscode';

/** The first line that an editor shows. */
export function topLineOf(editor: vscode.TextEditor): number {
  return editor.visibleRanges[0]?.start.line ?? 0;
}

/** Puts the cursor to a place of a notice and shows it, in the editor that has the notice or in one beside the preview. */
export async function revealPlace(uri: vscode.Uri, line: number, character: number, viewColumn: vscode.ViewColumn | undefined): Promise<void> {
  const document = await vscode.workspace.openTextDocument(uri);
  const place = document.validatePosition(new vscode.Position(line, character));
  const editor = await vscode.window.showTextDocument(document, { viewColumn: viewColumn ?? vscode.ViewColumn.One, preserveFocus: false });
  editor.selection = new vscode.Selection(place, place);
  editor.revealRange(new vscode.Range(place, place), vscode.TextEditorRevealType.InCenterIfOutsideViewport);
}
