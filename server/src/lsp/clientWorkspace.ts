import type { Connection } from 'vscode-languageserver';
import type { Workspace } from '../session/workspace';
import { type Asking, PATIENCE_FOR_BYTES } from './asking';
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

const WHY = ['not-found', 'too-large', 'unreadable'] as const;

/** The files around a notice, asked of the editor. What it can't or won't read, or not in time, counts as not there. */
export function clientWorkspace(connection: Connection, asking: Asking, folders: () => readonly string[]): Workspace {
  const ask = async <T>(method: string, params: { readonly uri?: string; readonly most?: number }, patience?: number): Promise<Partial<T> | undefined> =>
    (await asking.ask(
      params.uri === undefined ? method : `${method} for ${params.uri}`,
      connection.sendRequest<Partial<T> | null>(method, params),
      patience,
    )) ?? undefined;
  return {
    folders,
    async readFile(uri) {
      const result = await ask<ReadFileResult>(READ_FILE, { uri });
      return typeof result?.text === 'string' ? result.text : undefined;
    },
    async readBytes(uri, most) {
      const result = await ask<ReadBytesResult>(READ_BYTES, { uri, most }, PATIENCE_FOR_BYTES);
      if (typeof result?.base64 === 'string') return fromBase64(result.base64) ?? 'unreadable';
      return WHY.find((why) => why === result?.why) ?? 'unreadable';
    },
    async readFolder(uri) {
      const result = await ask<ReadFolderResult>(READ_FOLDER, { uri });
      return Array.isArray(result?.names) ? result.names.filter((name: unknown): name is string => typeof name === 'string') : undefined;
    },
    async notices() {
      const result = await ask<FindNoticesResult>(FIND_NOTICES, {});
      return Array.isArray(result?.uris) ? result.uris.filter((uri: unknown): uri is string => typeof uri === 'string') : undefined;
    },
  };
}
