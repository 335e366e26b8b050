import { realEngine } from '../core';
import { createServer } from '../lsp/server';
import { openPlatform, stdioConnection } from './platform';

/** Starts the server on standard input and output, whatever the command line says. */
export function startStdioServer(): void {
  const { connection, environment } = openPlatform(stdioConnection);
  createServer(connection, { ...environment, engine: realEngine() });
}
