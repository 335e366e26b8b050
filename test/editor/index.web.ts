// What the editor loads as `extensionTestsPath` in its web worker extension host. `build.mjs` puts mocha before it and every test file that
// needs no Node, since a worker can't look for them.
import * as vscode from 'vscode';
import { runToEnd } from './run';

/** Where the report goes, seen from the opened folder: a worker has no other way out than the editor's own files. */
const REPORT = ['..', 'report.web.json'];

/** Mocha's build for browsers leaves its instance here. */
declare const mocha: Pick<Mocha, 'run'>;

/** Runs the suite, and writes its counts beside the opened folder. */
export async function run(): Promise<void> {
  const folder = vscode.workspace.workspaceFolders?.[0];
  if (!folder) throw new Error('No folder is open.');
  await runToEnd(mocha, (text) => vscode.workspace.fs.writeFile(vscode.Uri.joinPath(folder.uri, ...REPORT), new TextEncoder().encode(text)));
}
