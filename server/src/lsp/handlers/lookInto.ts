import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { READER_BOUNDS } from '../../core/attachments/reader';
import { attachmentFindings } from '../../core/features/attachmentFindings';
import { attachmentLines } from '../../core/features/attachmentWords';
import { fromBase64, LOOK_INTO, type LookIntoParams, type LookIntoResult } from '../protocol';
import type { ServerState } from '../state';

/** Looks into a file that somebody wants to know about before it is attached to anything. */
export function registerLookInto({ connection, environment }: ServerState): void {
  connection.onRequest(LOOK_INTO, async (params: Partial<LookIntoParams> | undefined): Promise<LookIntoResult> => {
    const bytes = typeof params?.base64 === 'string' ? fromBase64(params.base64) : undefined;
    if (typeof params?.name !== 'string' || !bytes) throw new ResponseError(ErrorCodes.InvalidParams, 'The name or the bytes of the file are missing.');
    const { readAttachment } = await environment.parts.attachments();
    const facts = await readAttachment(params.name, bytes, READER_BOUNDS);
    return { lines: attachmentLines(facts, attachmentFindings(facts, environment.engine)) };
  });
}
