// Where editors in a browser come in.
import type { ExtensionContext } from 'vscode';
import { activateWith, type Api, deactivate } from './extension';
import { createWebClient } from './languageClient.web';

/** Called by the editor when a notice is opened or a command is run. The language server may still be starting afterwards. */
export function activate(context: ExtensionContext): Api {
  return activateWith(context, createWebClient);
}

export { deactivate };
