import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { FILE_ENDINGS } from '../../core/attachments/kind';
import { addAttachments } from '../../core/features/addAttachments';
import { attachmentPath } from '../../session/attachments';
import { toTextEdits } from '../convert';
import { ADD_ATTACHMENTS, type AddAttachmentsParams, type AddAttachmentsResult } from '../protocol';
import type { ServerState } from '../state';

/** Answers what lists files among the attachments of a notice. The client makes the edits, and only where a person has dropped the files there. */
export function registerAddAttachments(state: ServerState): void {
  state.connection.onRequest(ADD_ATTACHMENTS, async (params: Partial<AddAttachmentsParams> | undefined, token): Promise<AddAttachmentsResult> => {
    if (typeof params?.uri !== 'string' || !Array.isArray(params.files) || !params.files.every((file) => typeof file === 'string'))
      throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice or of a file is missing.');
    const reading = await state.readAnyLength(params.uri, token);
    if (!reading || params.files.length === 0) return null;
    const { document, project, snapshot } = reading;
    const paths = params.files.map((file) => (goesOut(file) ? attachmentPath(document.uri, project, file) : undefined));
    if (!paths.every((path) => path !== undefined)) return null;
    const added = addAttachments(snapshot, paths);
    return added ? { version: document.version, edits: toTextEdits(added.edits, snapshot.lines), links: added.links } : null;
  });
}

/** By its ending a file may go out with a letter. A notice never does. */
function goesOut(file: string): boolean {
  const name = file.toLowerCase();
  return !name.endsWith('.foi.md') && FILE_ENDINGS.some((ending) => name.endsWith(`.${ending}`));
}
