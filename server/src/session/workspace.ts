/** Why a file gave no bytes: there is none at this address, it has more than were asked for, or it can't be read. */
export type NoBytes = 'not-found' | 'too-large' | 'unreadable';

/**
 * The files around a notice. The language server asks the editor for them, the command line reads the disk;
 * addresses are those the caller uses for its notices (URIs, or paths with forward slashes).
 */
export interface Workspace {
  /** The folders opened in the editor: a search for `.foi` never leaves them. Undefined: there are none to keep to, search up to the root. */
  folders(): readonly string[] | undefined;
  /** Text of a file; undefined where there is none or it can't be read. */
  readFile(address: string): Promise<string | undefined>;
  /** All bytes of a file that has no more than `most`. */
  readBytes(address: string, most: number): Promise<Uint8Array | NoBytes>;
  /** Names in a folder; undefined where there is no such folder. */
  readFolder(address: string): Promise<readonly string[] | undefined>;
  /** Addresses of all notices (`*.foi.md`) in the workspace folders; undefined where nobody can list them. */
  notices(): Promise<readonly string[] | undefined>;
}

/** No files at all: an editor that can't be asked, or a letter on standard input. */
export const NO_WORKSPACE: Workspace = {
  folders: () => [],
  readFile: () => Promise.resolve(undefined),
  readBytes: () => Promise.resolve('unreadable'),
  readFolder: () => Promise.resolve(undefined),
  notices: () => Promise.resolve(undefined),
};

/** The folder that holds an address; undefined at the root. */
export function parentOf(address: string): string | undefined {
  const trimmed = address.endsWith('/') ? address.slice(0, -1) : address;
  const slash = trimmed.lastIndexOf('/');
  if (slash < 0) return undefined;
  const scheme = trimmed.indexOf('://');
  const rootEnd = scheme < 0 ? 0 : trimmed.indexOf('/', scheme + 3);
  if (scheme >= 0 && rootEnd < 0) return undefined;
  if (slash > rootEnd) return trimmed.slice(0, slash);
  return trimmed.length > rootEnd + 1 ? trimmed.slice(0, rootEnd + 1) : undefined;
}

/** An address below a folder. In URIs each part is encoded. */
export function join(folder: string, ...parts: readonly string[]): string {
  const encode = folder.includes('://') ? encodeURIComponent : (part: string) => part;
  return [folder.endsWith('/') ? folder.slice(0, -1) : folder, ...parts.map(encode)].join('/');
}

/**
 * The address that a relative path of a notice means, below `root`; undefined where it leads out of it, or is no relative path.
 * Paths have forward slashes; backslashes, which Windows writes, are taken for them.
 */
export function addressBelow(root: string, folder: string, path: string): string | undefined {
  const plain = path.replaceAll('\\', '/');
  if (plain === '' || plain.startsWith('/') || /^[A-Za-z][A-Za-z0-9+.-]*:/.test(plain) || plain.includes('\0')) return undefined;
  let at: string | undefined = folder;
  const parts: string[] = [];
  for (const part of plain.split('/')) {
    if (part === '' || part === '.') continue;
    if (part !== '..') parts.push(part);
    else if (parts.pop() === undefined) at = at === undefined || at === root ? undefined : parentOf(at);
    if (at === undefined) return undefined;
  }
  return parts.length === 0 || at === undefined ? undefined : join(at, ...parts);
}
