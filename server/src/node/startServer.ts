// What editors start, on Node: it loads the server (`main.ts`) from the bundle beside it, with what an earlier start compiled of it.
import * as path from 'node:path';
import { runCached } from './codeCache';
import { makeRoomForStart, prepareServer } from './engineFlags';

/** What the bundler puts in: a sum of the bytes of the program, or nothing while the program is being worked on. */
declare const BUILD: string;

runCached({ file: path.join(__dirname, 'serverProgram.js'), build: BUILD, name: 'server', prepare: prepareServer, begin: makeRoomForStart });
