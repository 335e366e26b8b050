import { once } from 'node:events';
import { printable } from '../core/text/printable';

/** Where lines for people go. */
export interface Messages {
  /** Says one line. */
  note(line: string): void;
  /** Says one line about what stands around letters, which another reader may say as well. Left out: as any other. */
  noteOnce?(line: string): void;
}

/** What a command says, and where to: results to standard output, messages for people to standard error. */
export interface Terminal extends Messages {
  /** Writes a result, as it stands. */
  out(content: string | Uint8Array): void;
  /**
   * Waits until more results may be written without piling up; says whether anybody still reads them. Left out: always.
   */
  ready?(): Promise<boolean>;
  /** Whether results may be coloured. */
  readonly colour: boolean;
  /** Whether results are looked at by a person, and are not written to a file or handed to a program. */
  readonly isTerminal: boolean;
}

/** The environment, as far as it says something about colour. */
export interface ColourWishes {
  readonly NO_COLOR?: string | undefined;
  readonly TERM?: string | undefined;
}

/** Colour is for people who look at a terminal and have not asked for none (no-color.org: any value that is not empty). */
export function wantsColour(isTerminal: boolean, wishes: ColourWishes): boolean {
  return isTerminal && !wishes.NO_COLOR && wishes.TERM !== 'dumb';
}

/** Set when nobody reads standard output any more. */
const closed = new AbortController();

/** The terminal of this process. */
export function processTerminal(): Terminal {
  return {
    out: (content) => void process.stdout.write(content),
    note: (line) => void process.stderr.write(`${printable(line)}\n`),
    ready,
    colour: wantsColour(process.stdout.isTTY === true, process.env),
    isTerminal: process.stdout.isTTY === true,
  };
}

async function ready(): Promise<boolean> {
  const { signal } = closed;
  // A pipe that is full is waited for, unless its reader goes away.
  if (process.stdout.writableNeedDrain && !signal.aborted) await once(process.stdout, 'drain', { signal }).catch(() => undefined);
  return !signal.aborted;
}

/** A reader that has seen enough (`| head`) closes the pipe: the rest is for nobody, and that is no fault. */
export function tolerateClosedPipes(): void {
  for (const stream of [process.stdout, process.stderr]) {
    stream.on('error', (error: NodeJS.ErrnoException) => {
      if (error.code !== 'EPIPE') throw error;
      if (stream === process.stdout) closed.abort();
    });
  }
}
