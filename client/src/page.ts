import * as vscode from 'vscode';

/** Shows a read-only document in Markdown: as a page where the editor can, else as text. */
export async function showPage(uri: vscode.Uri): Promise<void> {
  if ((await vscode.commands.getCommands(true)).includes('markdown.showPreview')) await vscode.commands.executeCommand('markdown.showPreview', uri);
  else await vscode.window.showTextDocument(uri, { preview: true });
}

/** Words that are to be read as they stand, whatever signs are in them. */
export function plainMarkdown(words: string): string {
  return words.replace(/[\\`*_{}[\]()#+\-.!|<>~&:]/g, '\\$&').replace(/\s+/g, ' ');
}
