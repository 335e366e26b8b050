// `npm start`: builds the extension and opens sample notices in VS Code with it running. Takes the desktop `code` of the PATH when there is
// one, else the embedded editor in the browser. Options: a folder to open instead of the samples, --embedded, --no-open, --port N.
import { spawn, spawnSync } from 'node:child_process';
import { createHash, randomBytes } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parseArgs } from 'node:util';
import { which } from './programs.mjs';
import { editorRunsHere, ensureEditor } from './install.mjs';
import { npm } from './npm.mjs';
import { installVsix, profileOf, QUIET_SETTINGS, startServer, writeSettings } from './vscodeHost.mjs';
import { root, VSIX } from './workspace.mjs';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: { embedded: { type: 'boolean' }, 'no-open': { type: 'boolean' }, port: { type: 'string' } },
});
const cache = path.join(root, '.cache');
const say = (text) => console.log(`• ${text}`);

try {
  const desktop = values.embedded ? undefined : desktopCode();
  if (!desktop && !editorRunsHere())
    throw new Error('No `code` command was found on the PATH, and the embedded editor runs on Linux x64 only. Install VS Code and its shell command.');
  const folder = positionals[0] ? path.resolve(positionals[0]) : laySamples();
  if (desktop) openDesktop(desktop, folder);
  else await openEmbedded(folder);
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

/** The desktop VS Code's command, or undefined when there is none that would start here. */
function desktopCode() {
  const code = which('code');
  if (!code) return undefined;
  const works = spawnSync(`"${code}"`, ['--version'], { shell: true, stdio: 'ignore' }).status === 0;
  if (!works) say(`${code} is on the PATH but does not start here (VS Code refuses to run as root, for one).`);
  return works ? code : undefined;
}

function openDesktop(code, folder) {
  say('Building the extension …');
  npm(root, ['run', '--silent', 'build']);
  say(`Opening ${folder} in a new window of ${code}. Close the window to stop.`);
  const args = ['--new-window', '--wait', `--extensionDevelopmentPath=${root}`, folder];
  const child = spawn(
    `"${code}"`,
    args.map((arg) => `"${arg}"`),
    { shell: true, stdio: 'inherit' },
  );
  process.once('SIGINT', () => say('Stopped. The window stays open until you close it.'));
  child.once('exit', (exit) => {
    process.exitCode = exit ?? 0;
  });
}

async function openEmbedded(folder) {
  ensureEditor(say);
  say('Building and packaging the extension …');
  npm(root, ['run', '--silent', 'package']);
  say('Installing it into the embedded editor …');
  const profile = profileOf(path.join(cache, 'editor'));
  if (!fs.existsSync(profile.settings)) writeSettings(profile, QUIET_SETTINGS);
  installVsix(profile, VSIX);
  say('Starting the editor on 127.0.0.1 …');
  const token = randomBytes(24).toString('hex');
  const stopWanted = signalled(); // From before the start: a Ctrl-C in the midst of it must not leave the editor behind.
  const server = await startServer(profile, { token, ...(values.port ? { port: Number(values.port) } : {}) });
  const address = `http://127.0.0.1:${server.port}/?${new URLSearchParams({ tkn: token, folder })}`;
  say(`Open this address, which holds the key to the editor, in a browser on this machine:\n\n  ${address}\n`);
  openInBrowser(address);
  say('Ctrl-C stops the editor.');
  const why = await Promise.race([stopWanted, server.exited.then(() => undefined)]);
  await server.stop();
  if (why === undefined) throw new Error(`The editor ended by itself; see ${profile.log}`);
  say('Stopped.');
}

function signalled() {
  return new Promise((resolve) => {
    for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(name, resolve);
  });
}

function openInBrowser(address) {
  const opener = which('wslview', 'xdg-open');
  const hasScreen = process.env.DISPLAY || process.env.WAYLAND_DISPLAY;
  if (values['no-open'] || !opener || !hasScreen) return;
  const child = spawn(opener, [address], { detached: true, stdio: 'ignore' });
  child.once('error', (error) => say(`The browser could not be opened: ${error.message}`));
  child.unref();
}

/**
 * Lays the samples in a folder that git ignores, so that trying things out changes no file of the project, and keeps what was edited there
 * from one start to the next. A sample is brought up to date only where its copy is still as it was laid. Gives the folder.
 */
function laySamples() {
  const samples = path.join(root, 'client', 'samples');
  const folder = path.join(cache, 'samples');
  const record = path.join(cache, 'samples.json');
  const laid = fs.existsSync(record) ? JSON.parse(fs.readFileSync(record, 'utf8')) : {};
  for (const name of fs.readdirSync(samples, { recursive: true })) {
    const source = path.join(samples, name);
    const copy = path.join(folder, name);
    if (fs.statSync(source).isDirectory()) continue;
    if (fs.existsSync(copy) && digest(copy) !== laid[name]) continue;
    fs.mkdirSync(path.dirname(copy), { recursive: true });
    fs.copyFileSync(source, copy);
    laid[name] = digest(copy);
  }
  fs.mkdirSync(folder, { recursive: true });
  fs.writeFileSync(record, JSON.stringify(laid, undefined, 2));
  say(`Your copies of the samples are in ${folder}`);
  return folder;
}

function digest(file) {
  return createHash('sha256').update(fs.readFileSync(file)).digest('hex');
}
