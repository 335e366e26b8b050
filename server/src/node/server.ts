import { performance } from 'node:perf_hooks';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { realEngine } from '../core';
import type { Engine } from '../core/features/snapshot';
import type { Environment } from '../lsp/environment';
import { createServer } from '../lsp/server';
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
    today: () => {
      const now = new Date();
      const two = (part: number): string => String(part).padStart(2, '0');
      return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
    },
    now: () => performance.now(),
    later(milliseconds, run) {
      const timer = setTimeout(run, milliseconds);
      // A server whose editor is gone must not live on for a timer.
      timer.unref();
      return () => clearTimeout(timer);
    },
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
