import { createReadStream } from 'node:fs';
import { addAbortSignal, type Readable } from 'node:stream';
import { failureWords } from './failure';
import { type Found, STANDARD_INPUT } from './inputs';

/** Where a list of files comes from, and what parts its names. */
export interface FileList {
  /** A file, or `-` for standard input. */
  readonly from: string;
  /** Names are parted by NUL, not by the end of a line. */
  readonly nul: boolean;
}

/** No path of any system is longer; a list with a longer line is none. In characters. */
const LONGEST = 32_768;

/**
 * The files that a list names, as they come: each is one letter, taken by its name as it stands, without patterns and folders. Empty lines are nothing.
 * Of the list no more is held than a piece.
 */
export async function* listed({ from, nul }: FileList, stop: AbortSignal): AsyncGenerator<Found> {
  const stream: Readable = from === STANDARD_INPUT ? process.stdin : createReadStream(from);
  addAbortSignal(stop, stream);
  stream.setEncoding('utf8');
  const separator = nul ? '\0' : '\n';
  let rest = '';
  try {
    for await (const piece of stream as AsyncIterable<string>) {
      const names = (rest + piece).split(separator);
      rest = names.pop() ?? '';
      for (const name of names) yield* named(name, nul);
      if (rest.length > LONGEST) {
        yield { problem: `--files-from: ${from} has a line of more than ${LONGEST} characters, which is no path; the list was read up to there.` };
        return;
      }
    }
    yield* named(rest, nul);
  } catch (error) {
    if (!stop.aborted) yield { problem: `--files-from: ${from}: ${failureWords(error)}` };
  }
}

function* named(line: string, nul: boolean): Generator<Found> {
  // A list from Windows ends its lines with a carriage return, which is no part of a name.
  const name = !nul && line.endsWith('\r') ? line.slice(0, -1) : line;
  if (name !== '') yield { name, path: name };
}
