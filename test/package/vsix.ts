import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import * as path from 'node:path';
import { unzipSync } from 'fflate';
import { ROOT } from '../support/root';

const VSIX = path.join(ROOT, 'dist/foi-notices.vsix');

/** The package that `npm run package` made last: its size in bytes, and its files by the names they have when it is installed. */
export function packaged(): { readonly size: number; readonly files: ReadonlyMap<string, Uint8Array> } {
  assert.ok(existsSync(VSIX), 'There is no package: `npm run package` makes it.');
  const bytes = readFileSync(VSIX);
  const entries = Object.entries(unzipSync(bytes)).filter(([name]) => name.startsWith('extension/'));
  return { size: bytes.length, files: new Map(entries.map(([name, content]) => [name.slice('extension/'.length), content])) };
}

/** A file of the package as text. Fails when it is not there. */
export function textOf(files: ReadonlyMap<string, Uint8Array>, name: string): string {
  const bytes = files.get(name);
  assert.ok(bytes, `The package has no ${name}.`);
  return new TextDecoder().decode(bytes);
}
