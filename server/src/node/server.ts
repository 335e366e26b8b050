import { performance } from 'node:perf_hooks';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { realEngine } from '../core';
import type { Engine } from '../core/features/snapshot';
import { localDate } from '../lsp/clock';
import type { Environment } from '../lsp/environment';
import { createServer } from '../lsp/server';
import { later } from './later';
import { nodeParts } from './parts';
import { threadedReader } from './threadedReader';

/** The server answers while files are looked into; nothing is started before the first. */
const inThread = threadedReader();

/** What Node gives to the server. */
export function nodeEnvironment(engine: Engine = realEngine()): Environment {
  return {
    engine,
    parts: { ...nodeParts, attachments: async () => ({ readAttachment: inThread }) },
    program: version,
    turn: () => new Promise((resolve) => setImmediate(resolve)),
    today: () => localDate(new Date()),
    now: () => performance.now(),
    later,
  };
}

/** Starts the server on what the command line names: `--stdio`, `--node-ipc`, `--socket=` or `--pipe=`. */
export function startServer(connection: Connection = createConnection()): void {
  createServer(connection, nodeEnvironment());
}

/** Starts the server on standard input and output, whatever the command line says. */
export function startStdioServer(): void {
  startServer(createConnection(process.stdin, process.stdout));
}
