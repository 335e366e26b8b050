import { BrowserMessageReader, BrowserMessageWriter, createConnection } from 'vscode-languageserver/browser';
import { version } from '../../../package.json';
import { realEngine } from '../core';
import type { Engine } from '../core/features/snapshot';
import { localDate } from '../lsp/clock';
import type { Environment } from '../lsp/environment';
import { createServer } from '../lsp/server';
import type { Parts } from '../session/parts';
import { readThrough } from './ownFiles';
import { workerParts } from './parts';
import { turns } from './turn';

/** What a browser's worker gives to the server. */
function workerEnvironment(parts: Parts, engine: Engine = realEngine()): Environment {
  return {
    engine,
    parts,
    program: version,
    turn: turns(),
    today: () => localDate(new Date()),
    now: () => performance.now(),
    later,
  };
}

function later(milliseconds: number, run: () => void): () => void {
  const timer = setTimeout(run, milliseconds);
  return () => clearTimeout(timer);
}

/** Starts the server in this worker; whoever made the worker is its client. */
export function startServer(): void {
  const connection = createConnection(new BrowserMessageReader(self), new BrowserMessageWriter(self));
  createServer(connection, workerEnvironment(workerParts(readThrough(connection), later)));
  // What ends a process ends the worker as well.
  connection.onExit(() => self.close());
}
