import { stat, writeFile } from 'node:fs/promises';
import * as path from 'node:path';
import { COULD_NOT_RUN, DONE } from './commandLine';
import { failureWords } from './failure';
import { STANDARD_INPUT } from './inputs';
import type { Terminal } from './terminal';

/**
 * Writes what was made to the file OUT, or to standard output where none is named. Gives the exit status; what went wrong is said.
 * @param source the letter itself, which is never written over
 */
export async function writeOut(out: string | undefined, content: string | Uint8Array, source: string | undefined, terminal: Terminal): Promise<number> {
  if (out !== undefined && out !== STANDARD_INPUT) return writeTo(out, content, source, terminal);
  if (typeof content !== 'string' && terminal.isTerminal) {
    terminal.note('foi-notice: not written, for this form is no text and a terminal can’t show it. Name a file after -o.');
    return COULD_NOT_RUN;
  }
  terminal.out(content);
  return DONE;
}

async function writeTo(out: string, content: string | Uint8Array, source: string | undefined, terminal: Terminal): Promise<number> {
  const folder = path.dirname(out);
  if (
    !(await stat(folder).then(
      (found) => found.isDirectory(),
      () => false,
    ))
  ) {
    terminal.note(`${out}: not written, for there is no folder "${folder}". Make it first.`);
    return COULD_NOT_RUN;
  }
  if (source !== undefined && (await sameFile(source, out))) {
    terminal.note(`${out}: not written, for this is the letter itself. Give another name after -o.`);
    return COULD_NOT_RUN;
  }
  try {
    await writeFile(out, content);
    return DONE;
  } catch (error) {
    terminal.note(`${out}: not written: ${failureWords(error).replace('read', 'write')}`);
    return COULD_NOT_RUN;
  }
}

async function sameFile(one: string, other: string): Promise<boolean> {
  const [a, b] = await Promise.all([one, other].map((file) => stat(file).catch(() => undefined)));
  return a !== undefined && b !== undefined && a.ino === b.ino && a.dev === b.dev;
}
