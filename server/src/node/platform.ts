import { existsSync } from 'node:fs';
import * as path from 'node:path';
import { type Connection, type ConnectionOptions, createConnection } from 'vscode-languageserver/node';
import { version } from '../../../package.json';
import { compileInHaste, compileWithCare } from '../core/text/lateExpression';
import { whenNeeded } from '../core/text/whenNeeded';
import { Arrivals } from '../lsp/arrivals';
import { localDate } from '../lsp/clock';
import type { Platform } from '../lsp/environment';
import { wellFormedOnly } from '../lsp/wellFormed';
import { wellFramed } from './framing';
import { compileRegexpsInHaste, compileRegexpsOnce, compileRegexpsWell, keepYoungMemorySmall, letYoungMemoryGrow, makeRoomForStart } from './engineFlags';
import { tellOfWork } from './hasWorked';
import { later } from './later';
import { longChecks } from './longChecks';
import { nodeParts } from './parts';
import { threadedReader } from './threadedReader';

export { answerLongCheck } from './longChecks';

/** The server as a program: the bundle beside this one, or as it is compiled for the tests. */
const SERVER = [path.join(__dirname, 'server.js'), path.join(__dirname, '../main.js')];

/** After so many milliseconds nobody waits for first findings any more. */
const LONGEST_START = 10_000;

/** A check of the longest text that is checked stays well within these, in milliseconds and megabytes. */
const LONG_BOUNDS = { patience: 300_000, memory: 2048 };

/**
 * What Node gives to the server.
 * @param connect makes the connection; without it it is what the command line names: `--stdio`, `--node-ipc`, `--socket=` or `--pipe=`
 */
export function openPlatform(connect: (options: ConnectionOptions) => Connection = connectionOfCommandLine): Platform {
  compileRegexpsOnce();
  makeRoomForStart();
  compileRegexpsInHaste();
  compileInHaste();
  const arrivals = new Arrivals(wellFormedOnly());
  const connection = connect(arrivals.options);
  // One fault in what is done in the background must not take the answers to everything else with it.
  process.on('unhandledRejection', (fault) => connection.console.error(`A fault of this program: ${fault instanceof Error ? fault.stack : String(fault)}`));
  // The server answers while files are looked into; nothing is started before the first.
  const inThread = threadedReader();
  let hasGrown = false;
  const hasteIsOver = whenNeeded(() => {
    compileRegexpsWell();
    compileWithCare();
  });
  const startIsOver = whenNeeded(() => {
    hasteIsOver();
    if (!hasGrown) keepYoungMemorySmall();
  });
  // Where nothing is checked, a start is over all the same.
  later(LONGEST_START, startIsOver);
  return {
    connection,
    environment: {
      parts: { ...nodeParts, attachments: async () => ({ readAttachment: inThread }) },
      program: version,
      longChecks: longChecks({ ...LONG_BOUNDS, program: SERVER.find(existsSync) ?? __filename }),
      turn: arrivals.drained(() => new Promise((resolve) => setImmediate(resolve))),
      today: () => localDate(new Date()),
      now: () => Number(process.hrtime.bigint()) / 1e6,
      later,
      longNotice: () => {
        if (hasGrown) return;
        hasGrown = true;
        letYoungMemoryGrow();
        hasteIsOver();
      },
      checked: () => {
        startIsOver();
        // V8 takes compiled code back only under the flags under which it was kept, and they are others now.
        if (!hasGrown) tellOfWork();
      },
    },
  };
}

function connectionOfCommandLine(options: ConnectionOptions): Connection {
  return process.argv.includes('--stdio') ? stdioConnection(options) : createConnection(options);
}

/** A client on standard input and output, where nothing else may be written: what any library has to say goes where errors go. */
export function stdioConnection(options: ConnectionOptions): Connection {
  const { Console } = console;
  const instead = whenNeeded(() => new Console(process.stderr, process.stderr));
  Object.defineProperty(globalThis, 'console', { configurable: true, get: instead });
  const input = wellFramed(process.stdin, () => console.error('Bytes that belong to no message were left out.'));
  return createConnection(input, process.stdout, options);
}
