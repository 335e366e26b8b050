import * as vscode from 'vscode';

/** The language of the editor, for dates and times. What it calls "en" is American; the letters are British. */
export function editorLanguage(): string {
  return /^en\b/.test(vscode.env.language) ? 'en-GB' : vscode.env.language;
}
