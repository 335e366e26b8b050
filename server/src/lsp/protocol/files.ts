/* Files around a notice, which the editor reads for the server, and how their bytes are written. */

/** Request of the server: the text of a file in an open workspace; null where there is none. Only sent if `InitializationOptions.files` is true. */
export const READ_FILE = 'foiNotices/readFile';
export interface ReadFileParams {
  readonly uri: string;
}
export interface ReadFileResult {
  readonly text: string | null;
}

/** Request of the server: the bytes of a file in an open workspace or beside an open notice, in base64. Sent on the same condition. */
export const READ_BYTES = 'foiNotices/readBytes';
export interface ReadBytesParams {
  readonly uri: string;
  /** A larger file is not sent. */
  readonly most: number;
}
export interface ReadBytesResult {
  readonly base64: string | null;
  /** Why there are none. */
  readonly why: 'not-found' | 'too-large' | 'unreadable' | null;
}

/** Request of the server: the names in a folder of an open workspace; null where there is no such folder. Sent on the same condition. */
export const READ_FOLDER = 'foiNotices/readFolder';
export interface ReadFolderParams {
  readonly uri: string;
}
export interface ReadFolderResult {
  readonly names: readonly string[] | null;
}

/** Request of the server, without parameters: addresses of the notices (`*.foi.md`) in the open workspace folders. Sent on the same condition. */
export const FIND_NOTICES = 'foiNotices/findNotices';
export interface FindNoticesResult {
  readonly uris: readonly string[];
}

/** The files of this program that a server in a browser's worker asks for when it first needs them, by their place in `dist`. */
export const OWN_FILES = [
  'attachmentWorker.web.js',
  'parts/attachments.js',
  'parts/letters.js',
  'parts/pdf.js',
  'parts/rulePages.js',
  'parts/word.js',
  'fonts/Arimo-Regular.ttf',
  'fonts/Arimo-Bold.ttf',
  'fonts/Arimo-Italic.ttf',
  'fonts/Arimo-BoldItalic.ttf',
] as const;
export type OwnFile = (typeof OWN_FILES)[number];

/** Request of a server in a worker: one of its own files, in base64. */
export const READ_OWN_FILE = 'foiNotices/readOwnFile';
export interface ReadOwnFileParams {
  readonly file: OwnFile;
}
export interface ReadOwnFileResult {
  readonly base64: string;
}

/*
 * Bytes go over the protocol as base64. `atob` and `btoa` are in Node and in browsers alike; they want strings of one byte a character,
 * and those are made in pieces, since a function takes only so many arguments.
 */

const PIECE = 0x8000;

/** Bytes as base64. */
export function toBase64(bytes: Uint8Array): string {
  let text = '';
  for (let at = 0; at < bytes.length; at += PIECE) text += String.fromCharCode(...bytes.subarray(at, at + PIECE));
  return btoa(text);
}

/** The bytes that base64 stands for; undefined where it is none. */
export function fromBase64(base64: string): Uint8Array | undefined {
  if (!/^[A-Za-z0-9+/]*={0,2}$/.test(base64) || base64.length % 4 !== 0) return undefined;
  const text = atob(base64);
  const bytes = new Uint8Array(text.length);
  for (let at = 0; at < text.length; at++) bytes[at] = text.charCodeAt(at);
  return bytes;
}
