/** A worker's own way of running a script. TypeScript knows pages only. */
declare function importScripts(address: string): void;

/** Where a part leaves what it exports. */
const PLACE = 'foiNoticesPart';

/** The code of a part, which is a CommonJS file for Node's sake, as a script that leaves its exports in a place of their own. */
export function moduleCode(part: Uint8Array<ArrayBuffer>): BlobPart[] {
  return [`((module, exports) => {`, part, `\n})(globalThis.${PLACE} = { exports: {} }, globalThis.${PLACE}.exports);\n`];
}

/** What the part exports whose script has run last. */
export function exportsOfPart<T>(): T {
  return (globalThis as unknown as Record<typeof PLACE, { readonly exports: T }>)[PLACE].exports;
}

/** Runs the code of a part in this worker. As a script with an address, since pages with a policy of security seldom allow text to be run. */
export function evaluated<T>(part: Uint8Array<ArrayBuffer>): T {
  const address = URL.createObjectURL(new Blob(moduleCode(part), { type: 'text/javascript' }));
  try {
    importScripts(address);
  } finally {
    URL.revokeObjectURL(address);
  }
  return exportsOfPart();
}
