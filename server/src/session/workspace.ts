/**
 * The files around a notice. The language server asks the editor for them, the command line reads the disk;
 * addresses are those the caller uses for its notices (URIs, or paths with forward slashes).
 */
export interface Workspace {
  /** The folders opened in the editor: a search for `.foi` never leaves them. Undefined: there are none to keep to, search up to the root. */
  folders(): readonly string[] | undefined;
  /** Text of a file; undefined where there is none or it can't be read. */
  readFile(address: string): Promise<string | undefined>;
  /** Names in a folder; undefined where there is no such folder. */
  readFolder(address: string): Promise<readonly string[] | undefined>;
  /** Addresses of all notices (`*.foi.md`) in the workspace folders; undefined where nobody can list them. */
  notices(): Promise<readonly string[] | undefined>;
}

/** No files at all: an editor that can't be asked, or a letter on standard input. */
export const NO_WORKSPACE: Workspace = {
  folders: () => [],
  readFile: () => Promise.resolve(undefined),
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
