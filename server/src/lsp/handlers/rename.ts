import { LSPErrorCodes, type PrepareRenameResult, ResponseError, type WorkspaceEdit } from 'vscode-languageserver';
import { prepareRename, type Refusal, rename } from '../../core/features/rename';
import { toTextEdits, toWorkspaceEdit } from '../convert';
import type { ServerState } from '../state';

export function registerRename(state: ServerState): void {
  state.connection.onPrepareRename(async (params, token): Promise<PrepareRenameResult | null> => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { snapshot } = reading;
    const found = prepareRename(snapshot, snapshot.lines.offset(params.position));
    await reading.proceed();
    if ('problem' in found) throw refused(found);
    return { range: snapshot.lines.range(found.span), placeholder: found.name };
  });

  state.connection.onRenameRequest(async (params, token): Promise<WorkspaceEdit | null> => {
    const reading = await state.read(params.textDocument.uri, token);
    if (!reading) return null;
    const { snapshot, document, context } = reading;
    const found = rename(snapshot, snapshot.lines.offset(params.position), params.newName, context);
    await reading.proceed();
    if ('problem' in found) throw refused(found);
    return toWorkspaceEdit(document.uri, document.version, toTextEdits(found.edits, snapshot.lines), state.versionedEdits);
  });
}

/** Editors show the message of a failed request beside the name that was typed. */
function refused({ problem }: Refusal): ResponseError<unknown> {
  return new ResponseError(LSPErrorCodes.RequestFailed, problem);
}
