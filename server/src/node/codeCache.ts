import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import * as path from 'node:path';
import { Script } from 'node:vm';
import { isMainThread } from 'node:worker_threads';
import { optimiseLater } from './engineFlags';

/** A program that is loaded together with what an earlier start compiled of it. */
export interface CachedProgram {
  /** The bundle: a CommonJS module in ASCII. */
  readonly file: string;
  /** Changes with every byte of the bundle; empty where nothing is to be kept. */
  readonly build: string;
  /** The beginning of the names of its files in the cache. */
  readonly name: string;
}

/** What the program is given under the name `hasWorked` (see `hasWorked.ts`), to call whenever it has done what it is for. */
type HasWorked = () => void;

/** How long after its last work a program counts as idle, in milliseconds. */
const IDLE = 5_000;
/** How long files of other builds are left alone, in milliseconds: two versions may be in use side by side. */
const OLD = 7 * 24 * 3_600_000;
const DIGEST = 32;

/** The program as Node would wrap it, with one name more. */
const BEFORE = '(function (exports, require, module, __filename, __dirname, hasWorked) {';
const AFTER = '\n})';

/**
 * Runs a program, so that V8 need not compile again what an earlier start of the same build has compiled: for the server that is a third of its start.
 * What is kept is the compiled code of the program and nothing of what it worked on. It lies in the user's own folder for caches, never in one that
 * others can write to. `FOI_NOTICES_CODE_CACHE=off` switches it off. Flags of V8 that the program wants are to be set before, or V8 takes what was
 * kept for somebody else's.
 */
export function runCached(program: CachedProgram): void {
  const { file } = program;
  const source = Buffer.concat([Buffer.from(BEFORE), readFileSync(file), Buffer.from(AFTER)]).toString('latin1');
  const place = placeOf(program);
  const known = place && read(place);
  const script = new Script(source, { filename: file, columnOffset: -BEFORE.length, ...(known ? { cachedData: known } : {}) });
  const isWanted = place !== undefined && isMainThread && (!known || script.cachedDataRejected === true);
  const keepCode = isWanted ? keepLater(script, { place, name: program.name }) : (): void => undefined;
  // Only now: V8 compares the flags at this point with those at the time when it hands over what it compiled.
  const optimise = isMainThread ? once(optimiseLater()) : (): void => undefined;
  const hasWorked = (): void => {
    optimise();
    keepCode();
  };
  const module = { exports: {} };
  type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string, hasWorked: HasWorked) => void;
  const run = script.runInThisContext() as Wrapped;
  run(module.exports, createRequire(file), module, file, path.dirname(file), hasWorked);
}

/** The same act, which does nothing from the second time on. */
function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (!isDone) act();
    isDone = true;
  };
}

/** Where the compiled code of a program is kept for this Node with these flags; nowhere if it is not to be kept. */
function placeOf({ build, name }: CachedProgram): string | undefined {
  const isOff = build === '' || process.env['FOI_NOTICES_CODE_CACHE'] === 'off';
  const folder = isOff ? undefined : unlessRefused(cacheFolder);
  if (folder === undefined) return undefined;
  const runtime = [process.versions, process.platform, process.arch, process.execArgv, process.env['NODE_OPTIONS']];
  const hash = createHash('sha256')
    .update(JSON.stringify([build, runtime]))
    .digest('hex')
    .slice(0, 32);
  return path.join(folder, `${name}-${hash}`);
}

/** The user's own folder for caches, by the custom of the system; none where it has no address of its own. */
function cacheFolder(): string | undefined {
  const named = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'];
  if (named !== undefined && path.isAbsolute(named)) return path.join(named, 'foi-notices');
  const home = homedir();
  if (process.platform === 'win32' || !path.isAbsolute(home)) return undefined;
  return path.join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'foi-notices');
}

/**
 * What was kept, if it is whole and nobody else could have written it: V8 takes what it is given, and a byte of it that has changed ends the process.
 */
function read(place: string): Buffer | undefined {
  return unlessRefused(() => {
    if (!isOurs(path.dirname(place))) return undefined;
    const bytes = readFileSync(place);
    const code = bytes.subarray(0, -DIGEST);
    return digestOf(code).equals(bytes.subarray(-DIGEST)) ? code : undefined;
  });
}

/** Windows keeps the folder to its user; elsewhere the folder says whose it is and who may write to it. */
function isOurs(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

function digestOf(code: Buffer): Buffer {
  return createHash('sha256').update(code).digest();
}

/** Has the compiled code kept once: when the program has worked and been idle for a while, or when it ends. */
function keepLater(script: Script, { place, name }: { readonly place: string; readonly name: string }): HasWorked {
  let idle: NodeJS.Timeout | undefined;
  let isKept = false;
  const keepOnce = (): void => {
    process.off('exit', keepOnce);
    isKept = true;
    keep(script, place, name);
  };
  return () => {
    if (isKept) return;
    if (idle) {
      idle.refresh();
      return;
    }
    process.on('exit', keepOnce);
    idle = setTimeout(keepOnce, IDLE).unref();
  };
}

/** Writes what is compiled by now, in one step for whoever reads at the same time. */
function keep(script: Script, place: string, name: string): void {
  const folder = path.dirname(place);
  const unfinished = `${place}.${process.pid}`;
  unlessRefused(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return;
    const code = script.createCachedData();
    writeFileSync(unfinished, Buffer.concat([code, digestOf(code)]), { mode: 0o600 });
    renameSync(unfinished, place);
    removeOld(folder, name);
  });
  unlessRefused(() => rmSync(unfinished, { force: true }));
}

/** Takes away what other builds and other versions of Node left behind. */
function removeOld(folder: string, name: string): void {
  const before = Date.now() - OLD;
  for (const file of readdirSync(folder)) {
    const full = path.join(folder, file);
    if (file.startsWith(`${name}-`) && statSync(full).mtimeMs < before) rmSync(full, { force: true });
  }
}

/**
 * The value, or nothing where the system refuses: there is no file yet, no folder that can be written to, no room. The program then starts as it would
 * without a cache and is only slower; nobody who writes letters could do anything about it, so nothing is said.
 */
function unlessRefused<Value>(act: () => Value): Value | undefined {
  try {
    return act();
  } catch {
    return undefined;
  }
}
