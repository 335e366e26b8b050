import { closeSync, fstatSync, mkdirSync, openSync, read, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import * as path from 'node:path';
import { Script } from 'node:vm';
import { crc32 } from 'node:zlib';
import { optimiseLater } from './engineFlags';
import { isThread } from './threads';

/** A program that is loaded together with what an earlier start compiled of it. */
export interface CachedProgram {
  /** The bundle: a CommonJS module in ASCII. */
  readonly file: string;
  /** Changes with every byte of the bundle; empty where nothing is to be kept. */
  readonly build: string;
  /** The beginning of the names of its files in the cache. */
  readonly name: string;
  /** Gets ready what is there without the program, flags among it: while its files are read. */
  readonly prepare: () => void;
  /** Sets flags for the time until the program has first worked; whoever sets them takes them back. */
  readonly begin?: () => void;
}

/** What the program is given under the name `hasWorked` (see `hasWorked.ts`), to call whenever it has done what it is for. */
type HasWorked = () => void;

/**
 * How long after its first work the code of a program is kept, in milliseconds: later V8 forgets again what only a start runs. It takes as long as a few
 * keys, once in the life of a build.
 */
const SOON = 1_000;
/** How long files of other builds are left alone, in milliseconds: two versions may be in use side by side. */
const OLD = 7 * 24 * 3_600_000;
/** How many bytes at the end of a file are the sum of the others. */
const SUM = 4;

/** The program as Node would wrap it, with one name more. */
const BEFORE = '(function (exports, require, module, __filename, __dirname, hasWorked) {';
const AFTER = '\n})';

/**
 * Runs a program, so that V8 need not compile again what an earlier start of the same build has compiled: for the server that is a third of its start.
 * What is kept is the compiled code of the program and nothing of what it worked on. It lies in the user's own folder for caches, never in one that
 * others can write to. `FOI_NOTICES_CODE_CACHE=off` switches it off. Flags of V8 that the program wants are to be set in `prepare`, or V8
 * takes what was kept for somebody else's. The program runs in a later turn of the event loop.
 */
export function runCached(program: CachedProgram): void {
  const place = placeOf(program);
  const source = startReading(program.file, BEFORE, AFTER);
  const cache = place === undefined ? undefined : keptAt(place);
  // Both are read by other threads meanwhile.
  program.prepare();
  void Promise.all([source, cache]).then(([bytes, kept]) => {
    if (!bytes) throw new Error(`${program.file} can’t be read to its end.`);
    load(program, bytes.toString('latin1'), place, kept && whole(kept));
  });
}

/** What was kept, where nobody else could have written it: there is none before the first start. */
async function keptAt(place: string): Promise<Buffer | undefined> {
  return unlessRefused(() => isOurs(path.dirname(place))) ? startReading(place).catch(() => undefined) : undefined;
}

function load(program: CachedProgram, source: string, place: string | undefined, known: Buffer | undefined): void {
  const { file } = program;
  const script = new Script(source, { filename: file, columnOffset: -BEFORE.length, ...(known ? { cachedData: known } : {}) });
  const isWanted = place !== undefined && !isThread() && (!known || script.cachedDataRejected === true);
  const keepCode = isWanted ? keepLater(script, { place, name: program.name }) : (): void => undefined;
  // Only now: V8 compares the flags at this point with those at the time when it hands over what it compiled.
  if (!isThread()) program.begin?.();
  const optimise = isThread() ? (): void => undefined : once(optimiseLater());
  const hasWorked = (): void => {
    optimise();
    keepCode();
  };
  const module = { exports: {} };
  type Wrapped = (exports: object, require: NodeJS.Require, module: object, file: string, folder: string, hasWorked: HasWorked) => void;
  const run = script.runInThisContext() as Wrapped;
  run(module.exports, createRequire(file), module, file, path.dirname(file), hasWorked);
}

/**
 * Reads a file in one go, to where it is to stand between two texts in ASCII: a copy of two megabytes takes longer than all else here. Undefined where the file
 * can't be read to its end.
 */
async function startReading(file: string, before = '', after = ''): Promise<Buffer | undefined> {
  const opened = openSync(file, 'r');
  const { size } = fstatSync(opened);
  const bytes = Buffer.allocUnsafeSlow(before.length + size + after.length);
  bytes.write(before, 'latin1');
  bytes.write(after, before.length + size, 'latin1');
  const count = await new Promise<number>((resolve) => read(opened, bytes, before.length, size, 0, (error, length) => resolve(error ? 0 : length)));
  closeSync(opened);
  return count === size ? bytes : undefined;
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
  const start = crc32(JSON.stringify(runtime)).toString(16);
  return path.join(folder, `${name}-${build.slice(0, 24)}-${start}`);
}

/** The user's own folder for caches, by the custom of the system; none where it has no address of its own. */
function cacheFolder(): string | undefined {
  const named = process.env[process.platform === 'win32' ? 'LOCALAPPDATA' : 'XDG_CACHE_HOME'];
  if (named !== undefined && path.isAbsolute(named)) return path.join(named, 'foi-notices');
  const home = homedir();
  if (process.platform === 'win32' || !path.isAbsolute(home)) return undefined;
  return path.join(home, process.platform === 'darwin' ? 'Library/Caches' : '.cache', 'foi-notices');
}

/** What was kept, if it is whole: V8 takes what it is given, and a byte of it that has changed ends the process. */
function whole(bytes: Buffer): Buffer | undefined {
  if (bytes.length <= SUM) return undefined;
  const code = bytes.subarray(0, -SUM);
  return sumOf(code).equals(bytes.subarray(-SUM)) ? code : undefined;
}

/** Whether nobody else could have written there. Windows keeps the folder to its user; elsewhere the folder says whose it is and who may write to it. */
function isOurs(folder: string): boolean {
  const { uid, mode } = statSync(folder);
  return process.getuid === undefined || (uid === process.getuid() && (mode & 0o022) === 0);
}

/**
 * What tells a file that was damaged from a whole one. Whoever means to change it can make a sum too, of whatever kind: against them the folder is
 * its user's own. This one is at hand without Node's cryptography, which takes longer to load than all of the code that is kept.
 */
function sumOf(code: Buffer): Buffer {
  const sum = Buffer.alloc(SUM);
  sum.writeUInt32LE(crc32(code));
  return sum;
}

/** Has the compiled code kept once: soon after the program has first worked, or when it ends. */
function keepLater(script: Script, { place, name }: { readonly place: string; readonly name: string }): HasWorked {
  const keepCode = (): void => {
    process.off('exit', keepCode);
    keep(script, place, name);
  };
  return once(() => {
    process.on('exit', keepCode);
    setTimeout(keepCode, SOON).unref();
  });
}

/** Writes what is compiled by now, in one step for whoever reads at the same time. */
function keep(script: Script, place: string, name: string): void {
  const folder = path.dirname(place);
  const unfinished = `${place}.${process.pid}`;
  unlessRefused(() => {
    mkdirSync(folder, { recursive: true, mode: 0o700 });
    if (!isOurs(folder)) return;
    const code = script.createCachedData();
    writeFileSync(unfinished, Buffer.concat([code, sumOf(code)]), { mode: 0o600 });
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
