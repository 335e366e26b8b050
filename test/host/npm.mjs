// Runs npm from a script. Uses Node's own modules only, because it also runs where nothing is installed yet.
import { spawnSync } from 'node:child_process';

/**
 * Runs npm with these arguments, says nothing of it unless it fails, and waits.
 * Throws when npm cannot be started or ends with another code than 0.
 */
export function npm(cwd, args, env = {}) {
  // Under `npm run`, npm says where it lies. Outside it the shell has to find it, since on Windows npm is a batch file.
  const own = process.env.npm_execpath?.endsWith('.js') ? process.env.npm_execpath : undefined;
  const options = { cwd, stdio: ['ignore', 'pipe', 'pipe'], encoding: 'utf8', maxBuffer: 64 * 1024 * 1024, env: { ...process.env, ...env } };
  const done = own ? spawnSync(process.execPath, [own, ...args], options) : spawnSync('npm', args, { ...options, shell: process.platform === 'win32' });
  if (done.error) throw done.error;
  if (done.status !== 0) throw new Error(`${done.stdout}${done.stderr}\nnpm ${args.join(' ')} ended with code ${done.status ?? done.signal} in ${cwd}`);
}

/** Arguments that keep an installation quiet and free of install scripts that nobody asked for. */
export const QUIET = ['--no-audit', '--no-fund', '--loglevel=error'];
