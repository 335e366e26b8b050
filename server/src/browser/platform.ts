import { BrowserMessageReader, BrowserMessageWriter, createConnection, type Message } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { Arrivals } from '../lsp/arrivals';
import { localDate } from '../lsp/clock';
import type { Platform } from '../lsp/environment';
import { wellFormedOnly } from '../lsp/wellFormed';
import { readThrough } from './ownFiles';
import { workerParts } from './parts';
import { turns } from './turn';

/** What a browser's worker gives to the server. Whoever made the worker is its client. */
export function openPlatform(): Platform {
  const arrivals = new Arrivals(wellFormedOnly());
  const connection = createConnection(new BrowserMessageReader(self), new PlainWriter(self), arrivals.options);
  // What ends a process ends the worker as well.
  connection.onExit(() => self.close());
  return {
    connection,
    environment: {
      parts: workerParts(readThrough(connection), later),
      program: version,
      turn: arrivals.drained(turns()),
      today: () => localDate(new Date()),
      now: () => performance.now(),
      later,
    },
  };
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Sends what a process would send, so that a client sees no difference: a copy of an object keeps what JSON leaves out, and functions can't be copied at all. */
class PlainWriter extends BrowserMessageWriter {
  override write(message: Message): Promise<void> {
    return super.write(JSON.parse(JSON.stringify(message)) as Message);
  }
}
