// Finds the browser that the tests look through, or installs it where that is possible.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

const NAMES = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
// Fonts come along because a machine without any draws empty boxes in screenshots.
const PACKAGES = ['chromium', 'fonts-dejavu-core', 'fonts-liberation'];

/** The full path of the first of these programs on the PATH, or undefined. */
export function which(...names) {
  const endings = process.platform === 'win32' ? ['.cmd', '.exe', '.bat'] : [''];
  for (const name of names)
    for (const folder of (process.env.PATH ?? '').split(path.delimiter))
      for (const ending of endings) {
        const file = path.join(folder, name + ending);
        if (folder !== '' && isProgram(file)) return file;
      }
  return undefined;
}

function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false; // Not there or not ours to run: either way it is no program for us.
  }
}

/**
 * The path of Chromium: from the variable CHROMIUM, from the PATH, or freshly installed with apt.
 * Throws one clear sentence when there is none and none can be installed.
 */
export function ensureChromium(say = console.log) {
  const named = process.env.CHROMIUM;
  if (named) {
    if (isProgram(named)) return named;
    throw new Error(`CHROMIUM is ${named}, which is no program that can be run.`);
  }
  const found = which(...NAMES);
  if (found) return found;
  say('Installing Chromium with apt …');
  installWithApt();
  const installed = which(...NAMES);
  if (installed) return installed;
  throw new Error(missing('apt installed it, but it is not on the PATH'));
}

function missing(why) {
  return `Chromium is needed for the tests in the editor and was not found (${why}). Install it, or set CHROMIUM to its path.`;
}

function installWithApt() {
  if (!which('apt-get')) throw new Error(missing('there is no apt-get to install it with'));
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    throw new Error(missing('installing it needs root, or sudo without a password'));
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  const steps = [
    [...apt, 'update'],
    [...apt, 'install', '-y', '--no-install-recommends', ...PACKAGES],
  ];
  for (const step of steps) {
    const [command = '', ...args] = isRoot ? step : ['sudo', '-n', ...step];
    const done = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
    if (done.status !== 0) throw new Error(missing(`${step.slice(2).join(' ')} failed: ${done.stderr.trim().split('\n').at(-1)}`));
  }
}

/** How Playwright starts the browser: without a window, and able to reach this machine only. */
export function launchOptions(executablePath) {
  const args = [
    '--no-sandbox',
    '--disable-gpu',
    '--disable-quic',
    '--no-first-run',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--font-render-hinting=none',
    '--host-resolver-rules=MAP * ~NOTFOUND , EXCLUDE 127.0.0.1 , EXCLUDE localhost',
  ];
  return { executablePath, headless: true, args };
}

if (process.argv[1] === import.meta.filename) console.log(ensureChromium());
