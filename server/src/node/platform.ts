import { performance } from 'node:perf_hooks';
import { type Connection, createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { localDate } from '../lsp/clock';
import type { Platform } from '../lsp/environment';
import { wellFormedOnly } from '../lsp/wellFormed';
import { later } from './later';
import { nodeParts } from './parts';
import { threadedReader } from './threadedReader';

/** What Node gives to the server. Without a connection it is what the command line names: `--stdio`, `--node-ipc`, `--socket=` or `--pipe=`. */
export function openPlatform(connection: Connection = createConnection(wellFormedOnly())): Platform {
  // The server answers while files are looked into; nothing is started before the first.
  const inThread = threadedReader();
  return {
    connection,
    environment: {
      parts: { ...nodeParts, attachments: async () => ({ readAttachment: inThread }) },
      program: version,
      turn: () => new Promise((resolve) => setImmediate(resolve)),
      today: () => localDate(new Date()),
      now: () => performance.now(),
      later,
    },
  };
}
