import type { Connection } from 'vscode-languageserver';
import { type OwnFile, READ_OWN_FILE, type ReadOwnFileParams, type ReadOwnFileResult } from '../lsp/protocol';

/** Reads a file of this program. Rejects where it can't be had. */
export type ReadOwnFile = (file: OwnFile) => Promise<Uint8Array<ArrayBuffer>>;

/** A worker does not know where its program lies, and may not be let to: its client reads the files for it. */
export function readThrough(connection: Connection): ReadOwnFile {
  return async (file) => {
    const params: ReadOwnFileParams = { file };
    const bytes = await connection.sendRequest<ReadOwnFileResult>(READ_OWN_FILE, params);
    if (!(bytes instanceof Uint8Array) || bytes.length === 0) throw new Error(`The editor did not hand over ${file}.`);
    return new Uint8Array(bytes);
  };
}
