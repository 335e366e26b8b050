import { readFileSync } from 'node:fs';
import * as path from 'node:path';

/** The top of the checkout, from where the compiled tools stand (`out/server/tools`). */
export const ROOT = path.resolve(__dirname, '../../../..');

/** A file that is made from other files: its path from the top of the checkout, and what should stand in it. */
export interface Generated {
  readonly path: string;
  readonly text: string;
}

/** Makes files from what is declared elsewhere. Reads, never writes. */
export type Generator = () => readonly Generated[];

/** The text of a file of the checkout, with `\n` line endings. Undefined where there is none. */
export function readIfThere(file: string): string | undefined {
  try {
    return readFileSync(path.join(ROOT, file), 'utf8').replaceAll('\r\n', '\n');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
    throw error;
  }
}
