import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { CHECK_NOW, type CheckNowParams } from '../protocol';
import type { ServerState } from '../state';

/**
 * Has notices checked when they are saved, where the settings say so, and when a person asks.
 * @param again has the client ask for findings, or sends them
 */
export function registerRunMode(state: ServerState, again: () => void): void {
  state.documents.onDidSave(async ({ document: { uri } }) => {
    if ((await state.settingsOf(uri)).run !== 'onSave' || !state.documents.get(uri)) return;
    state.runMode.save(uri);
    again();
  });
  state.connection.onRequest(CHECK_NOW, (params: Partial<CheckNowParams> | undefined) => {
    if (typeof params?.uri !== 'string' || !state.documents.get(params.uri)) throw new ResponseError(ErrorCodes.InvalidParams, 'The notice is not open.');
    state.runMode.ask(params.uri);
    again();
    return null;
  });
}
