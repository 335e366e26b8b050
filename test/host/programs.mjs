// Finds programs that the tests use and that are no packages of npm, and installs them with apt where that is possible.
import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';

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

/** Whether this is a file that we may run. */
export function isProgram(file) {
  try {
    fs.accessSync(file, fs.constants.X_OK);
    return fs.statSync(file).isFile();
  } catch {
    return false; // Not there or not ours to run: either way it is no program for us.
  }
}

/**
 * Installs Debian packages, as root or by sudo without a password, and nothing that these merely recommend.
 * Throws what `missing` makes of the reason when that is not possible: one sentence for the person who runs the tests.
 */
export function installWithApt(packages, missing) {
  if (!which('apt-get')) throw new Error(missing('there is no apt-get to install it with'));
  const isRoot = process.getuid?.() === 0;
  if (!isRoot && spawnSync('sudo', ['-n', 'true'], { stdio: 'ignore' }).status !== 0)
    throw new Error(missing('installing it needs root, or sudo without a password'));
  const apt = ['env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-qq', '-o', 'Dpkg::Use-Pty=0'];
  const steps = [
    [...apt, 'update'],
    [...apt, 'install', '-y', '--no-install-recommends', ...packages],
  ];
  for (const step of steps) {
    const [command = '', ...args] = isRoot ? step : ['sudo', '-n', ...step];
    const done = spawnSync(command, args, { stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8' });
    if (done.status !== 0) throw new Error(missing(`${step.slice(2).join(' ')} failed: ${done.stderr.trim().split('\n').at(-1)}`));
  }
}
