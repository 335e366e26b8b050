import * as vscode from 'vscode';

/** The language of the words of our pages, as pages name it. */
export function pageLanguage(): 'cy' | 'en-GB' {
  return vscode.env.language.startsWith('cy') ? 'cy' : 'en-GB';
}
