import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../session/workspace';
import {
  FIND_NOTICES,
  fromBase64,
  type FindNoticesResult,
  READ_BYTES,
  READ_FILE,
  READ_FOLDER,
  type ReadBytesResult,
  type ReadFileResult,
  type ReadFolderResult,
} from './protocol';

/** The files around a notice, asked of the editor. What it can't or won't read counts as not there. */
export function clientWorkspace(connection: Connection, folders: () => readonly string[]): Workspace {
  return {
    folders,
    async readFile(uri) {
      const result = await ask<ReadFileResult>(connection, READ_FILE, { uri });
      return typeof result?.text === 'string' ? result.text : undefined;
    },
    async readBytes(uri, most) {
      const result = await ask<ReadBytesResult>(connection, READ_BYTES, { uri, most });
      if (typeof result?.base64 === 'string') return fromBase64(result.base64) ?? 'unreadable';
      return result?.why ?? 'unreadable';
    },
    async readFolder(uri) {
      const result = await ask<ReadFolderResult>(connection, READ_FOLDER, { uri });
      return Array.isArray(result?.names) ? result.names.filter((name: unknown): name is string => typeof name === 'string') : undefined;
    },
    async notices() {
      const result = await ask<FindNoticesResult>(connection, FIND_NOTICES, {});
      return Array.isArray(result?.uris) ? result.uris.filter((uri: unknown): uri is string => typeof uri === 'string') : undefined;
    },
  };
}

async function ask<T>(connection: Connection, method: string, params: { readonly uri?: string; readonly most?: number }): Promise<Partial<T> | undefined> {
  try {
    return ((await connection.sendRequest(method, params)) as Partial<T> | null) ?? undefined;
  } catch (error) {
    connection.console.warn(
      `${method} failed${params.uri === undefined ? '' : ` for ${params.uri}`}: ${error instanceof Error ? error.message : String(error)}`,
    );
    return undefined;
  }
}
