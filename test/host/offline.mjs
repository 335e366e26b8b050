// Cuts an editor under test off from the network, and watches whether anybody tries to get out. Three watchers, each with its own way to be sure:
// a hook in every Node, a proxy for everything that the browser asks for, and, where the system lets us, the kernel's own account (strace).
// The network is denied by the hook and the proxy, and where the system lets us by a namespace that has no network but the machine itself.
import { spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as http from 'node:http';
import * as path from 'node:path';
import { installWithApt, which } from './programs.mjs';

const HOOK = path.join(import.meta.dirname, 'networkHook.cjs');
/** Documentation addresses and names (RFC 5737, RFC 2606): nobody has them. */
const NOWHERE = '192.0.2.1';
const CANARY = 'http://attempt.example.invalid/';
const TRACED = 'trace=connect,sendto,sendmsg,sendmmsg';

/** Ways to a namespace without a network, the first that works: as root, as a user, by sudo. The last one goes back to the user who asked. */
function namespaces() {
  const up = 'ip link set lo up && exec "$@"';
  const { uid, gid } = { uid: process.getuid?.(), gid: process.getgid?.() };
  return [
    ['unshare', '--net', 'sh', '-c', up, 'sh'],
    ['unshare', '--map-root-user', '--net', 'sh', '-c', up, 'sh'],
    ['sudo', '-n', '--preserve-env', 'unshare', '--net', 'sh', '-c', up, 'sh', 'setpriv', `--reuid=${uid}`, `--regid=${gid}`, '--init-groups'],
  ];
}

/** Ends well only in a namespace without a network: a connection fails for want of a way, and the machine itself answers. */
const PROBE = `require('node:net').connect(9, '${NOWHERE}').on('error', (error) => {
  const own = require('node:net').createServer().listen(0, '127.0.0.1', () => process.exit(error.code === 'ENETUNREACH' ? 0 : 1));
  own.on('error', () => process.exit(1));
});`;

/**
 * Runs this process anew where there is no network, and ends with its result; returns there, or here when the system allows no such place.
 * Gives undefined when the network is denied, else a sentence that says why it is not.
 */
export async function cutOff() {
  if (process.env.FOI_CUT_OFF === '1') return undefined;
  if (process.platform !== 'linux' || !which('unshare') || !which('ip')) return 'unshare and ip (Linux) make a place without a network; they are not here';
  const probe = [process.execPath, '-e', PROBE];
  const way = namespaces().find(([command, ...args]) => spawnSync(command, [...args, ...probe], { stdio: 'ignore', timeout: 20_000 }).status === 0);
  if (!way) return 'neither root, nor a user namespace, nor sudo without a password is allowed to make a place without a network';
  const [command, ...args] = way;
  const again = [...args, process.execPath, ...process.execArgv, ...process.argv.slice(1)];
  const child = spawn(command, again, { stdio: 'inherit', env: { ...process.env, FOI_CUT_OFF: '1' } });
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => child.kill(signal));
  const code = await new Promise((resolve) => child.once('exit', (status, signal) => resolve(status ?? (signal ? 130 : 1))));
  process.exit(code);
}

/** Whether the kernel's account can be had. Tried on a program that does try to get out. */
function canTrace(folder) {
  const log = path.join(folder, 'trace-probe.log');
  const probe = `require('node:net').connect(9, '${NOWHERE}').on('error', () => {}).setTimeout(200, function () { this.destroy(); });`;
  spawnSync('strace', [...traceArguments(log), process.execPath, '-e', probe], { stdio: 'ignore', timeout: 20_000 });
  return fs.existsSync(log) && tracedAttempts(fs.readFileSync(log, 'utf8')).length > 0;
}

const traceArguments = (log) => ['-f', '-q', '-s', '120', '--seccomp-bpf', '-e', TRACED, '-e', 'signal=none', '-o', log];

/** Who tried to get out, by a log of strace: to another machine, or to a resolver of names, wherever it is. */
export function tracedAttempts(log) {
  const found = [];
  for (const line of log.split('\n')) {
    const resolver = /sun_path="([^"]*systemd\/resolve[^"]*)"/.exec(line)?.[1];
    if (resolver) found.push(`asks ${resolver} for a name: ${line}`);
    const port = /sin6?_port=htons\((\d+)\)/.exec(line)?.[1];
    const host = /inet_addr\("([^"]+)"\)/.exec(line)?.[1] ?? /inet_pton\(AF_INET6, "([^"]+)"/.exec(line)?.[1];
    if (port === undefined || host === undefined) continue;
    if (port === '53' || !/^(?:127\.|::1$|::ffff:127\.|0\.0\.0\.0$|::$)/.test(host)) found.push(`goes to ${host}, port ${port}: ${line}`);
  }
  return found;
}

/**
 * Begins to watch; `folder` keeps the logs. What an editor needs to be watched: `env` for its processes, `under` (the command that starts it, if
 * any), `browserArguments`. `concluded(browser, names)` gives the attempts as sentences, none when there were none; a watcher that does not see an attempt
 * which is made on purpose is one of them.
 */
export async function watch(folder, say = console.log) {
  const hookLog = path.join(folder, 'network.jsonl');
  const traceLog = path.join(folder, 'network.strace');
  fs.writeFileSync(hookLog, '');
  const isTracing = which('strace') !== undefined && canTrace(folder);
  if (!isTracing) say('Network: the kernel gives no account here (strace is missing or not allowed); Node and the browser are watched.');

  const asked = [];
  const trap = http.createServer((request, response) => {
    asked.push(request.url ?? '');
    response.writeHead(502).end();
  });
  trap.on('connect', (request, socket) => {
    asked.push(request.url ?? '');
    socket.end('HTTP/1.1 502 Denied\r\n\r\n');
  });
  await new Promise((resolve) => trap.listen(0, '127.0.0.1', resolve));

  const concluded = async (browser, mustHaveLoaded) => {
    // A page of its own, because the workbench's does not let itself ask for this.
    const page = await browser.newPage();
    await page.evaluate((address) => fetch(address, { mode: 'no-cors' }).catch(() => undefined), CANARY);
    trap.close();
    const attempts = asked.filter((address) => address !== CANARY).map((address) => `The browser asked for ${address}`);
    if (!asked.includes(CANARY)) attempts.push('The watcher of the browser did not see what was asked for on purpose.');
    const entries = fs
      .readFileSync(hookLog, 'utf8')
      .trimEnd()
      .split('\n')
      .map((line) => JSON.parse(line));
    for (const { attempt, who, stack } of entries) if (attempt) attempts.push(`${who}: ${attempt}\n${stack}`);
    for (const name of mustHaveLoaded)
      if (!entries.some(({ loaded, who }) => loaded && who.includes(name))) attempts.push(`The watcher in Node was not loaded into ${name}.`);
    if (isTracing) attempts.push(...tracedAttempts(fs.readFileSync(traceLog, 'utf8')).map((line) => `A process of the editor ${line}`));
    return attempts;
  };
  return {
    // The suite loads the hook into the extension host: the editor keeps the first of these from it.
    env: { NODE_OPTIONS: `--require ${JSON.stringify(HOOK)}`, FOI_NETWORK_HOOK: HOOK, FOI_NETWORK_LOG: hookLog },
    under: isTracing ? ['strace', ...traceArguments(traceLog)] : [],
    browserArguments: [
      `--proxy-server=http://127.0.0.1:${trap.address().port}`,
      '--proxy-bypass-list=<-loopback>;127.0.0.1;localhost',
      '--force-webrtc-ip-handling-policy=disable_non_proxied_udp',
    ],
    concluded,
  };
}

/** Installs what the kernel's account needs, where that is possible; needs the network. What is missing then is told by `watch`. */
export function ensureStrace(say = console.log) {
  if (process.platform !== 'linux' || which('strace')) return;
  try {
    installWithApt(['strace', 'iproute2'], (why) => why);
  } catch (error) {
    say(`strace was not installed: ${error.message}`);
  }
}
