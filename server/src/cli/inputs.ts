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
  /** What it holds, where that has been read already. */
  readonly bytes?: Uint8Array;
}

/** What was given on the command line, made out. */
export interface Inputs {
  readonly letters: readonly Input[];
  /** One file by its own name: its result stands alone. Otherwise results are a list, however many there are. */
  readonly single: boolean;
  /** Why something that was given could not be used. */
  readonly problems: readonly string[];
}

/** A letter to read, or why something that was given could not be used. */
export type Found = Input | { readonly problem: string };

/** What is taken from a folder. A single file may have any name. */
const NOTICE_ENDING = '.foi.md';

/** The name of standard input. */
export const STANDARD_INPUT = '-';

/** Whether one letter is asked for by its own name. */
export async function isSingle(given: readonly string[]): Promise<boolean> {
  const [only, another] = given;
  if (only === undefined || another !== undefined) return false;
  if (only === STANDARD_INPUT) return true;
  const kind = await kindOf(only);
  return kind === 'file' || (kind !== 'folder' && !isPattern(only));
}

/** Everything that was given, at once; for commands that read few letters. */
export async function makeOutInputs(given: readonly string[], standardInputName: string | undefined): Promise<Inputs> {
  const letters: Input[] = [];
  const problems: string[] = [];
  for await (const found of findInputs(given, standardInputName)) {
    if ('problem' in found) problems.push(found.problem);
    else letters.push(found);
  }
  return { letters, single: await isSingle(given), problems };
}

/**
 * Makes out files, folders (every notice in them and below, links to folders not followed) and patterns, in the order given, one after the
 * other as they are asked for: of an archive no more is held than the names of one folder. A file that was named stands as often as it was;
 * one that was only found stands once, for which the names before a second folder or pattern are kept.
 */
export async function* findInputs(given: readonly string[], standardInputName: string | undefined): AsyncGenerator<Found> {
  let standardInputGiven = false;
  const known = new Set<string>();
  for (const [at, name] of given.entries()) {
    if (name === STANDARD_INPUT) {
      if (standardInputGiven) yield { problem: 'standard input can be read only once, so "-" can be given only once.' };
      else yield { name: standardInputName ?? name, path: undefined };
      standardInputGiven = true;
      continue;
    }
    const kind = await kindOf(name);
    if (kind === 'file') {
      if (at < given.length - 1) known.add(path.resolve(name));
      yield { name, path: name };
      continue;
    }
    if (kind !== 'folder' && !isPattern(name)) {
      yield { problem: `${name}: ${kind.failure}` };
      continue;
    }
    let any = false;
    for await (const found of kind === 'folder' ? noticesBelow(name) : matching(name)) {
      any = true;
      if (typeof found !== 'string') {
        yield found;
        continue;
      }
      if (given.length > 1) {
        const whole = path.resolve(found);
        if (known.has(whole)) continue;
        if (at < given.length - 1) known.add(whole);
      }
      yield { name: found, path: found };
    }
    if (!any)
      yield {
        problem: kind === 'folder' ? `${name}: there is no notice (*${NOTICE_ENDING}) in this folder or below it.` : `${name}: no file matches this pattern.`,
      };
  }
}

function isPattern(name: string): boolean {
  return picomatch.scan(slashed(name)).isGlob === true;
}

async function kindOf(name: string): Promise<'file' | 'folder' | { readonly failure: string }> {
  try {
    return (await stat(name)).isDirectory() ? 'folder' : 'file';
  } catch (error) {
    return { failure: failureWords(error) };
  }
}

/** The path of a file, or why a folder could not be read. */
type Walked = string | { readonly problem: string };

function noticesBelow(folder: string): AsyncGenerator<Walked> {
  return walk(slashed(folder), '', Number.POSITIVE_INFINITY, (file) => file.endsWith(NOTICE_ENDING));
}

function matching(pattern: string): AsyncGenerator<Walked> {
  const { base, glob } = picomatch.scan(slashed(pattern));
  const matches = picomatch(glob);
  // Only these can match more parts of a path than they show.
  const depth = /\*\*|[{(]/.test(glob) ? Number.POSITIVE_INFINITY : glob.split('/').length;
  return walk(base === '' ? '.' : base, '', depth, (file) => matches(file));
}

/** Files below a folder, in the order of their paths. Folders that begin with a dot and installed packages hold no letters. */
async function* walk(base: string, below: string, depth: number, wanted: (file: string) => boolean): AsyncGenerator<Walked> {
  const folder = path.posix.join(base, below);
  let entries;
  try {
    entries = await readdir(folder, { withFileTypes: true });
  } catch (error) {
    yield { problem: `${folder}: ${failureWords(error)}` };
    return;
  }
  entries.sort((a, b) => (a.name < b.name ? -1 : 1));
  for (const entry of entries) {
    const relative = path.posix.join(below, entry.name);
    if (entry.isDirectory()) {
      if (depth <= 1 || entry.name.startsWith('.') || entry.name === 'node_modules') continue;
      yield* walk(base, relative, depth - 1, wanted);
    } else if (wanted(relative)) {
      const file = path.posix.join(base, relative);
      if (!entry.isSymbolicLink() || (await kindOf(file)) === 'file') yield file;
    }
  }
}

/** Windows writes paths with backslashes, which in a pattern would mean something else. */
function slashed(name: string): string {
  return path.sep === '\\' ? name.replaceAll('\\', '/') : name;
}
