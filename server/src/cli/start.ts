// What runs as `foi-notice`: it loads the program (`main.ts`) from the bundle beside it, with what an earlier run compiled of it.
import * as path from 'node:path';
import { runCached } from '../node/codeCache';
import { compileRegexpsOnce, makeRoomForStart, prepareServer } from '../node/engineFlags';

/** What the bundler puts in: a sum of the bytes of the program, or nothing while the program is being worked on. */
declare const BUILD: string;

const file = path.join(__dirname, 'cliProgram.js');
// Each command compiles what it needs. Those that are run most are worth a file; what they compile would serve others badly.
const KEPT = ['check', 'lsp'];
const command = process.argv[2] ?? '';

const more = command === 'lsp' ? { prepare: prepareServer, begin: makeRoomForStart } : { prepare: compileRegexpsOnce };
runCached({ file, build: KEPT.includes(command) ? BUILD : '', name: `cli-${command}`, ...more });
