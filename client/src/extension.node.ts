// Where the desktop and remote editors come in.
import type { ExtensionContext } from 'vscode';
import { activateWith, type Api, deactivate } from './extension';
import { createNodeClient } from './languageClient.node';

/** Called by the editor when a notice is opened or a command is run. Rejects when the language server does not start. */
export function activate(context: ExtensionContext): Promise<Api> {
  return activateWith(context, createNodeClient);
}

export { deactivate };
