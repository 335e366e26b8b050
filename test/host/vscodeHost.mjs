// Starts the embedded editor: the VS Code server of the package, served on this machine only and without its gallery.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as net from 'node:net';
import * as path from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { NEWEST } from './install.mjs';

const START_MS = 30_000;
const STOP_MS = 5_000;

/** Settings that keep the editor quiet and the same everywhere. */
export const QUIET_SETTINGS = {
  'chat.disableAIFeatures': true,
  'editor.accessibilitySupport': 'off',
  'extensions.autoCheckUpdates': false,
  'extensions.autoUpdate': false,
  'files.autoSave': 'off',
  'git.enabled': false,
  'remote.autoForwardPorts': false,
  'telemetry.telemetryLevel': 'off',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
};

/** The setting that lets the extension run in a worker of the page instead of a process of Node. */
export const IN_THE_PAGE = { 'remote.extensionKind': { 'foi-notices.foi-notices': ['web'] } };

/** The settings by which an editor that trusts no folder does not ask about it either. */
export const RESTRICTED = {
  'security.workspace.trust.enabled': true,
  'security.workspace.trust.startupPrompt': 'never',
  'security.workspace.trust.banner': 'never',
};

/** A port of 127.0.0.1 that nothing listens on at this moment. */
export function freePort() {
  return new Promise((resolve, reject) => {
    const probe = net.createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const { port } = probe.address();
      probe.close(() => resolve(port));
    });
  });
}

/** The folders of one editor, all under `home`, and the arguments that name them. */
export function profileOf(home, editor = NEWEST) {
  const userData = path.join(home, 'data', 'user');
  const extensions = path.join(home, 'extensions');
  const args = ['--server-data-dir', path.join(home, 'data'), '--user-data-dir', userData, '--extensions-dir', extensions];
  return { editor, home, settings: path.join(userData, 'User', 'settings.json'), log: path.join(home, 'server.log'), args };
}

/** Writes the user's settings of an editor that is not running yet. */
export function writeSettings(profile, settings) {
  fs.mkdirSync(path.dirname(profile.settings), { recursive: true });
  fs.writeFileSync(profile.settings, JSON.stringify(settings, undefined, 2));
}

/** Installs a packaged extension into an editor, over the one that is there. Throws with the editor's own words when it refuses. */
export function installVsix(profile, vsix) {
  const args = [profile.editor.server, '--install-extension', vsix, '--force', ...profile.args];
  const done = spawnSync(profile.editor.node, args, { encoding: 'utf8', env: environment() });
  if (done.status !== 0) throw new Error(`The editor refused ${path.basename(vsix)}: ${done.stdout}${done.stderr}`);
}

/**
 * Starts the server and waits until it answers.
 * Options: `port` (default: a free one), `token` (default: none, for tests), `args` and `env` (added), `restricted` (no folder is trusted), `under` (a command
 * that starts the server, such as one that watches it).
 * Gives the port and `stop()`, which ends the server with all its children. They also end when this process does.
 */
export async function startServer(profile, options = {}) {
  const port = options.port ?? (await freePort());
  fs.mkdirSync(profile.home, { recursive: true });
  const log = fs.openSync(profile.log, 'w');
  const server = ['--host', '127.0.0.1', '--port', String(port), ...accessArguments(profile, options.token)];
  const quiet = ['--accept-server-license-terms', '--telemetry-level', 'off', '--disable-telemetry', '--disable-experiments'];
  const trust = options.restricted ? [] : ['--disable-workspace-trust'];
  const [command, ...args] = [...(options.under ?? []), profile.editor.node, profile.editor.server];
  const child = spawn(command, [...args, ...server, ...quiet, ...trust, ...profile.args, ...(options.args ?? [])], {
    detached: true, // A process group of its own, so that the extension host and the language server end with it.
    stdio: ['ignore', log, log],
    env: environment(options.env),
  });
  fs.closeSync(log);
  const exited = new Promise((resolve) => child.once('exit', resolve));
  const last = () => signal(child, 'SIGKILL');
  process.once('exit', last);
  const stop = async () => {
    signal(child, 'SIGTERM');
    await Promise.race([exited, sleep(STOP_MS, undefined, { ref: false })]);
    signal(child, 'SIGKILL');
    process.off('exit', last);
  };
  try {
    await answering(port, child, profile.log);
  } catch (error) {
    await stop();
    throw error;
  }
  return { port, pid: child.pid, exited, stop };
}

/** Ends this process on a signal, and with it (see startServer) every editor that it started. */
export function endOnSignals() {
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, () => process.exit(130));
}

function accessArguments(profile, token) {
  if (token === undefined) return ['--without-connection-token'];
  // In a file rather than among the arguments, which every user of the machine can list.
  const file = path.join(profile.home, 'connection-token');
  fs.rmSync(file, { force: true });
  fs.writeFileSync(file, token, { mode: 0o600 });
  return ['--connection-token-file', file];
}

function environment(more = {}) {
  // Without this the server and the page look extensions up on the network.
  return { ...process.env, EXTENSIONS_GALLERY: '{"serviceUrl":""}', ...more };
}

function signal(child, name) {
  try {
    process.kill(-child.pid, name);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error; // ESRCH: the whole group has ended, which is what was wanted.
  }
}

async function answering(port, child, log) {
  const end = Date.now() + START_MS;
  for (;;) {
    if (child.exitCode !== null || child.signalCode !== null) throw new Error(`The editor ended at once:\n${fs.readFileSync(log, 'utf8')}`);
    if (await answers(port)) return;
    if (Date.now() > end) throw new Error(`The editor did not answer within ${START_MS / 1000} s; see ${log}`);
    await sleep(50);
  }
}

async function answers(port) {
  try {
    return (await fetch(`http://127.0.0.1:${port}/version`)).ok;
  } catch {
    return false; // Nothing listens yet.
  }
}
