import { CodeLensRefreshRequest } from 'vscode-languageserver';
import type { ServerState } from './state';

/**
 * Asks the client to ask again for what is shown in the text besides findings: lines of state, hints and colours.
 * Only for changes of settings or surroundings; after a change of the text an editor asks by itself.
 */
export function refreshShown({ asking, capabilities, connection }: ServerState): void {
  const { workspace } = capabilities;
  if (workspace?.codeLens?.refreshSupport) asking.wish('To ask for lenses again', connection.sendRequest(CodeLensRefreshRequest.type));
  if (workspace?.inlayHint?.refreshSupport) asking.wish('To ask for hints again', connection.languages.inlayHint.refresh());
  if (workspace?.semanticTokens?.refreshSupport) asking.wish('To ask for colours again', connection.languages.semanticTokens.refresh());
}
