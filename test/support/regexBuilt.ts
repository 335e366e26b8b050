import * as path from 'node:path';
import { ROOT } from './root';

/** A regular expression that a module puts together while it is loaded, as from a list of words. */
export interface BuiltRegex {
  readonly file: string;
  readonly source: string;
  readonly flags: string;
}

const OUT = path.join(ROOT, 'out/server/src/core');

/** Loads these modules of the core afresh and gives every expression that their own code constructs at that time. What is built later, for one letter, is not seen. */
export function builtRegexes(files: readonly string[]): BuiltRegex[] {
  const found: BuiltRegex[] = [];
  const Original = globalThis.RegExp;
  const isCore = (id: string): boolean => id.startsWith(OUT + path.sep);
  const loaded = Object.entries(require.cache).filter(([id]) => isCore(id));
  for (const [id] of loaded) delete require.cache[id];
  globalThis.RegExp = new Proxy(Original, {
    construct(target, given, newTarget) {
      const built: RegExp = Reflect.construct(target, given, newTarget);
      const caller = /\(?([^()\s]+\.js):\d+:\d+\)?$/.exec(new Error().stack?.split('\n')[2] ?? '')?.[1] ?? '';
      if (isCore(caller))
        found.push({ file: path.relative(OUT, caller).replaceAll(path.sep, '/').replace(/\.js$/, '.ts'), source: built.source, flags: built.flags });
      return built;
    },
  });
  try {
    for (const file of files) require(path.join(OUT, file.replace(/\.ts$/, '.js')));
  } finally {
    globalThis.RegExp = Original;
    for (const id of Object.keys(require.cache)) if (isCore(id)) delete require.cache[id];
    for (const [id, module] of loaded) if (module) require.cache[id] = module;
  }
  return found;
}
