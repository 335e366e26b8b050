import { createConnection } from 'vscode-languageserver/node';
import { realEngine } from '../core';
import { createServer } from '../lsp/server';
import { wellFormedOnly } from '../lsp/wellFormed';
import { openPlatform } from './platform';

/** Starts the server on standard input and output, whatever the command line says. */
export function startStdioServer(): void {
  const { connection, environment } = openPlatform(createConnection(process.stdin, process.stdout, wellFormedOnly()));
  createServer(connection, { ...environment, engine: realEngine() });
}
