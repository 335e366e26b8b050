import * as vscode from 'vscode';
import { LANGUAGE } from '../language';

/** The notice that a command is about: the one in the list from whose menu it was chosen, else the one in front. */
export function chosenNotice(argument: unknown): vscode.Uri | undefined {
  const listed = typeof argument === 'object' && argument !== null && 'notice' in argument && 'uri' in argument ? argument.uri : undefined;
  if (listed instanceof vscode.Uri) return listed;
  const document = vscode.window.activeTextEditor?.document;
  return document?.languageId === LANGUAGE ? document.uri : undefined;
}

/** Brings the notice that was chosen in the list to the front; leaves things as they are where the command was not chosen there. */
export async function bringToFront(argument: unknown): Promise<void> {
  const uri = chosenNotice(argument);
  if (uri && uri.toString() !== vscode.window.activeTextEditor?.document.uri.toString()) await vscode.window.showTextDocument(uri);
}
