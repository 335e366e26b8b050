import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  FIND_NOTICES,
  type FindNoticesResult,
  READ_BYTES,
  READ_FILE,
  READ_FOLDER,
  type ReadBytesParams,
  type ReadBytesResult,
  type ReadFileParams,
  type ReadFileResult,
  type ReadFolderParams,
  type ReadFolderResult,
  toBase64,
} from '../../server/src/lsp/protocol';
import { LANGUAGE } from './language';

/** Larger files are no settings; the server would not read them either. */
const MAX_SIZE = 1_048_576;

/**
 * Answers the server's requests for files through the editor, so that virtual and remote folders work like any other.
 * As text, only notices and what stands in a `.foi` folder of an open workspace folder are given out; as bytes, what stands in such a
 * workspace folder, or in or below the folder of an open notice: the files that go out with it are looked into. Register before the client starts, and tell
 * the server so with `initializationOptions.files`.
 */
export function registerFileRequests(client: BaseLanguageClient): vscode.Disposable {
  return vscode.Disposable.from(
    client.onRequest(READ_FILE, async ({ uri }: ReadFileParams): Promise<ReadFileResult> => ({ text: await readText(vscode.Uri.parse(uri)) })),
    client.onRequest(READ_BYTES, ({ uri, most }: ReadBytesParams): Promise<ReadBytesResult> => readBytes(vscode.Uri.parse(uri), most)),
    client.onRequest(FIND_NOTICES, async (): Promise<FindNoticesResult> => ({ uris: (await vscode.workspace.findFiles(NOTICES)).map(String) })),
    client.onRequest(READ_FOLDER, async ({ uri }: ReadFolderParams): Promise<ReadFolderResult> => ({ names: await readNames(vscode.Uri.parse(uri)) })),
  );
}

/** Notices, wherever they stand; what the settings exclude from search is excluded here. */
const NOTICES = '**/*.foi.md';

/** Whether the server may see it: below an open workspace folder, named without detours, a notice or in a `.foi` folder. */
function mayRead(uri: vscode.Uri): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(uri);
  if (!folder) return false;
  const parts = uri.path.slice(folder.uri.path.length).split('/');
  return !parts.includes('..') && (parts.includes('.foi') || uri.path.endsWith('.foi.md'));
}

async function readText(uri: vscode.Uri): Promise<string | null> {
  if (!mayRead(uri)) return null;
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if (size > MAX_SIZE || (type & vscode.FileType.File) === 0) return null;
    return new TextDecoder().decode(await vscode.workspace.fs.readFile(uri));
  } catch (error) {
    return absent(error);
  }
}

/** Whether the server may look into it: in an open workspace folder, or in or below the folder of an open notice. */
function mayLookInto(uri: vscode.Uri): boolean {
  if (uri.path.split('/').includes('..')) return false;
  if (vscode.workspace.getWorkspaceFolder(uri)) return true;
  return vscode.workspace.textDocuments.some(({ languageId, uri: notice }) => {
    const folder = vscode.Uri.joinPath(notice, '..').path;
    const sameSource = notice.scheme === uri.scheme && notice.authority === uri.authority;
    return languageId === LANGUAGE && sameSource && folder !== '/' && uri.path.startsWith(`${folder}/`);
  });
}

async function readBytes(uri: vscode.Uri, most: number): Promise<ReadBytesResult> {
  if (!mayLookInto(uri)) return { base64: null, why: 'unreadable' };
  try {
    const { size, type } = await vscode.workspace.fs.stat(uri);
    if ((type & vscode.FileType.File) === 0) return { base64: null, why: 'unreadable' };
    if (size > most) return { base64: null, why: 'too-large' };
    return { base64: toBase64(await vscode.workspace.fs.readFile(uri)), why: null };
  } catch (error) {
    return { base64: absent(error), why: 'not-found' };
  }
}

async function readNames(uri: vscode.Uri): Promise<readonly string[] | null> {
  if (!mayRead(uri)) return null;
  try {
    return (await vscode.workspace.fs.readDirectory(uri)).map(([name]) => name);
  } catch (error) {
    return absent(error);
  }
}

/** A file that is not there is an answer; whatever else went wrong is the server's to log. */
function absent(error: unknown): null {
  if (error instanceof vscode.FileSystemError && (error.code === 'FileNotFound' || error.code === 'FileNotADirectory')) return null;
  throw error;
}
