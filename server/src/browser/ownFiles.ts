import type { Connection } from 'vscode-languageserver';
import { fromBase64, type OwnFile, READ_OWN_FILE, type ReadOwnFileParams, type ReadOwnFileResult } from '../lsp/protocol';

/** Reads a file of this program. Rejects where it can't be had. */
export type ReadOwnFile = (file: OwnFile) => Promise<Uint8Array<ArrayBuffer>>;

/** A worker does not know where its program lies, and may not be let to: its client reads the files for it. */
export function readThrough(connection: Connection): ReadOwnFile {
  return async (file) => {
    const params: ReadOwnFileParams = { file };
    const result = (await connection.sendRequest(READ_OWN_FILE, params)) as Partial<ReadOwnFileResult> | null;
    const bytes = typeof result?.base64 === 'string' ? fromBase64(result.base64) : undefined;
    if (!bytes || bytes.length === 0) throw new Error(`The editor did not hand over ${file}.`);
    return new Uint8Array(bytes);
  };
}
