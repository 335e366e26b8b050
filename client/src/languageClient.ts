import type { LogOutputChannel } from 'vscode';
import type { LanguageClientOptions } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/lsp/protocol';
import { askAgain } from './ask';
import { SERVED } from './language';
import { provideOnTypeFormattingEdits } from './onType';

// Also the section of the settings in which the client looks for `trace.server`.
export const CLIENT_ID = 'foiNotices';

export const CLIENT_NAME = 'FOI Notices';

/** What this client can do beyond the protocol; `extension.ts` registers it. */
const ABILITIES: InitializationOptions = { files: true, showRule: true, goTo: true, served: SERVED };

/** What the client asks of the server, wherever that runs: it serves every notice, whether it lies in a file, has never been saved or comes from elsewhere, and the settings in `.foi`. */
export function clientOptions(output: LogOutputChannel): LanguageClientOptions {
  const middleware = { sendRequest: askAgain, provideOnTypeFormattingEdits };
  return { documentSelector: SERVED, initializationOptions: ABILITIES, outputChannel: output, middleware };
}
