import { type CancellationToken, ErrorCodes, ResponseError } from 'vscode-languageserver';
import { checkSheet } from '../../core/features/checkSheet';
import { isReady } from '../../core/render/checkSheet/checkSheet';
import { checkSheetHtml, sheetBody, sheetHead } from '../../core/render/checkSheet/html';
import { checkSheetText } from '../../core/render/checkSheet/text';
import { attachmentFiles } from '../../session/attachments';
import { fileNameOf } from '../../session/document';
import { PREPARE, type PrepareParams, type PrepareResult } from '../protocol';
import type { Reading, ServerState } from '../state';
import { stemOf } from './outputs';

/** Makes the check sheet of a notice, on which everything that can be checked has been checked to its end. */
export function registerPrepare(state: ServerState): void {
  state.connection.onRequest(PREPARE, async (params: Partial<PrepareParams> | undefined, token): Promise<PrepareResult | null> => {
    if (typeof params?.uri !== 'string') throw new ResponseError(ErrorCodes.InvalidParams, 'The address of the notice is missing.');
    const reading = await readWhole(state, params.uri, params.again === true, token);
    if (!reading) return null;
    const { snapshot, context } = reading;
    const sheet = checkSheet(snapshot, {
      ...context,
      date: state.environment.today(),
      file: fileNameOf(params.uri),
      program: state.environment.program,
      files: attachmentFiles(snapshot.notice),
      confirmed: (Array.isArray(params.confirmed) ? params.confirmed : []).filter((id) => typeof id === 'string'),
    });
    await reading.proceed();
    return {
      fingerprint: sheet.letter.fingerprint,
      ready: isReady(sheet),
      refused: sheet.refusals.length > 0,
      confirmations: sheet.confirmations,
      head: sheetHead(sheet),
      body: sheetBody(sheet),
      html: checkSheetHtml(sheet),
      text: checkSheetText(sheet),
      fileName: `${stemOf(params.uri)} check sheet`,
    };
  });
}

/** A reading that waits for what is otherwise read in the background: the files that go out with the notice, and the other notices. */
async function readWhole(state: ServerState, uri: string, again: boolean, token: CancellationToken): Promise<Reading | undefined> {
  const first = await state.readAnyLength(uri, token);
  if (!first) return undefined;
  const { project, snapshot } = first;
  const files = again ? state.attachments.again(uri, project, snapshot.notice) : state.attachments.all(uri, project, snapshot.notice);
  await Promise.all([files, state.neighbourhood.ready()]);
  return state.readAnyLength(uri, token);
}
