import { readdir, stat } from 'node:fs/promises';
import * as path from 'node:path';
import picomatch from 'picomatch';
import { failureWords } from './failure';

/** One letter to read. */
export interface Input {
  /** As given, or as found below a folder as given. */
  readonly name: string;
  /** Undefined: standard input. */
  readonly path: string | undefined;
}

/** What was given on the command line, made out. */
export interface Inputs {
  readonly letters: readonly Input[];
  /** One file by its own name: its result stands alone. Otherwise results are a list, however many there are. */
  readonly single: boolean;
  /** Why something that was given could not be used. */
  readonly problems: readonly string[];
}

/** What is taken from a folder. A single file may have any name. */
const NOTICE_ENDING = '.foi.md';

/** The name of standard input. */
export const STANDARD_INPUT = '-';

/**
 * Makes out files, folders (every notice in them and below, links to folders not followed) and patterns, in the order given.
 * A file that was named stands as often as it was; one that was only found stands once.
 */
export async function makeOutInputs(given: readonly string[], standardInputName: string | undefined): Promise<Inputs> {
  const letters: Input[] = [];
  const problems: string[] = [];
  let lists = given.length !== 1;
  for (const name of given) {
    if (name === STANDARD_INPUT) {
      if (letters.some((letter) => letter.path === undefined)) problems.push('standard input can be read only once, so "-" can be given only once.');
      else letters.push({ name: standardInputName ?? name, path: undefined });
      continue;
    }
    const kind = await kindOf(name);
    if (kind === 'file') {
      letters.push({ name, path: name });
      continue;
    }
    const isPattern = kind !== 'folder' && picomatch.scan(slashed(name)).isGlob === true;
    if (kind !== 'folder' && !isPattern) {
      problems.push(`${name}: ${kind.failure}`);
      continue;
    }
    lists = true;
    const { files, failures } = kind === 'folder' ? await noticesBelow(name) : await matching(name);
    problems.push(...failures);
    const known = new Set(letters.map((letter) => letter.path && path.resolve(letter.path)));
    letters.push(...files.filter((file) => !known.has(path.resolve(file))).map((file) => ({ name: file, path: file })));
    if (files.length === 0 && failures.length === 0) {
      problems.push(isPattern ? `${name}: no file matches this pattern.` : `${name}: there is no notice (*${NOTICE_ENDING}) in this folder or below it.`);
    }
  }
  return { letters, single: !lists, problems };
}

async function kindOf(name: string): Promise<'file' | 'folder' | { readonly failure: string }> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { failure: failureWords(error) };
  }
}

interface Found {
  readonly files: string[];
  readonly failures: string[];
}

async function noticesBelow(folder: string): Promise<Found> {
  const base = slashed(folder);
  return walk(base, '', Number.POSITIVE_INFINITY, (file) => file.endsWith(NOTICE_ENDING));
}

async function matching(pattern: string): Promise<Found> {
  const { base, glob } = picomatch.scan(slashed(pattern));
  const matches = picomatch(glob);
  // Only these can match more parts of a path than they show.
  const depth = /\*\*|[{(]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length;
  return walk(base === '' ? '.' : base, '', depth, (file) => matches(file));
}

/** Files below a folder, in the order of their paths. Folders that begin with a dot and installed packages hold no letters. */
async function walk(base: string, below: string, depth: number, wanted: (file: string) => boolean): Promise<Found> {
  const folder = path.posix.join(base, below);
  const found: Found = { files: [], failures: [] };
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    found.failures.push(`${folder}: ${failureWords(error)}`);
    return found;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const relative = path.posix.join(below, entry.name);
    if (entry.isDirectory()) {
      if (depth <= 1 || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      const inner = await walk(base, relative, depth - 1, wanted);
      found.files.push(...inner.files);
      found.failures.push(...inner.failures);
    } else if (wanted(relative)) {
      const file = path.posix.join(base, relative);
      if (!entry.isSymbolicLink() || (await kindOf(file)) === 'file') found.files.push(file);
    }
  }
  return found;
}

/** Windows writes paths with backslashes, which in a pattern would mean something else. */
function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}
