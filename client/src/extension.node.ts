// Where the desktop and remote editors come in.
import type { ExtensionContext } from 'vscode';
import { activateWith, type Api, deactivate } from './extension';
import { createNodeClient } from './languageClient.node';

/** Called by the editor when a notice is opened or a command is run. The language server may still be starting afterwards. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, createNodeClient);
}

export { deactivate };
