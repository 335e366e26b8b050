import { readdir, readFile, stat } from 'node:fs/promises';
import type { Workspace } from '../session/workspace';
import { decode } from './decode';
import { failureWords } from './failure';

/** No letter and no file of settings comes near this many bytes. */
const MOST_BYTES = 16 * 1024 * 1024;

/**
 * The files on disk, by absolute path with forward slashes. `.foi` is looked for up to the root.
 * @param notices absolute paths of the notices that others are compared with
 * @param report told of what is there and can't be read, with its address: it counts as not there, but never without a word
 */
export function diskWorkspace(report: (address: string, words: string) => void, notices: readonly string[] = []): Workspace {
  return {
    folders: () => undefined,
    async readFile(address) {
      try {
        const found = await stat(address);
        // A device never ends, and settings or letters of this length are none.
        if (!found.isFile() || found.size > MOST_BYTES) {
          report(address, found.isFile() ? 'It is too large for a letter or for settings.' : 'It is no file.');
          return undefined;
        }
        const decoded = decode(await readFile(address));
        if ('text' in decoded) return decoded.text;
        report(address, decoded.problem);
      } catch (error) {
        if (!isMissing(error)) report(address, failureWords(error));
      }
      return undefined;
    },
    async readBytes(address, most) {
      try {
        const found = await stat(address);
        if (!found.isFile()) return 'unreadable';
        return found.size > most ? 'too-large' : new Uint8Array(await readFile(address));
      } catch (error) {
        if (isMissing(error)) return 'not-found';
        report(address, failureWords(error));
        return 'unreadable';
      }
    },
    notices: () => Promise.resolve(notices),
    async readFolder(address) {
      try {
        return await readdir(address);
      } catch (error) {
        if (!isMissing(error)) report(address, failureWords(error));
        return undefined;
      }
    },
  };
}

function isMissing(error: unknown): boolean {
  const { code } = error as NodeJS.ErrnoException;
  return code === 'ENOENT' || code === 'ENOTDIR';
}
