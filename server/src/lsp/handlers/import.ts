import { ErrorCodes, ResponseError } from 'vscode-languageserver';
import { convertToNotice } from '../../core/import/convert';
import { plainWords } from '../../core/import/plainWords';
import { fromBase64, IMPORT, type ImportParams, type ImportResult } from '../protocol';
import type { ServerState } from '../state';

/** Brings letters in: the client reads the file, and opens what comes back as a new document. */
export function registerImport({ connection, environment }: ServerState): void {
  connection.onRequest(IMPORT, async (params: Partial<ImportParams> | undefined): Promise<ImportResult> => {
    const bytes = typeof params?.base64 === 'string' ? fromBase64(params.base64) : undefined;
    if (typeof params?.name !== 'string' || !bytes) throw new ResponseError(ErrorCodes.InvalidParams, 'The name or the bytes of the letter are missing.');
    const { readLetter } = await environment.parts.letters();
    const letter = await readLetter(params.name, bytes);
    if ('problem' in letter) return refused(letter.problem);
    if (params.as === 'words') return { text: plainWords(letter), problem: null, recognised: [], notRecognised: [], remarks: letter.remarks };
    const converted = convertToNotice(letter, { law: environment.engine.law, fileName: params.name });
    return 'problem' in converted ? refused(converted.problem) : { text: converted.text, problem: null, ...converted.report };
  });
}

function refused(problem: string): ImportResult {
  return { text: null, problem, recognised: [], notRecognised: [], remarks: [] };
}
