import { execFileSync, spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { pathToFileURL } from 'node:url';

/** Milliseconds that LibreOffice gets for one file: its first start on a busy machine takes many seconds. */
const LIMIT = 120_000;

let folder: string | undefined;
let last: Promise<unknown> = Promise.resolve();

/**
 * Converts files with LibreOffice, without a window, and gives the bytes of each in the order of the inputs. All inputs go to one
 * run of the program, so many files cost little more than one. `to` is LibreOffice's name of the format: `pdf`, `txt:Text (encoded):UTF8`,
 * `docx`. The program has a profile of its own, so that it neither reads nor disturbs that of the person who runs the tests.
 * Throws when LibreOffice can't open a file, makes nothing of it, or takes too long. What it makes is removed.
 */
export function converted(inputs: readonly { readonly name: string; readonly bytes: Uint8Array }[], to: string): Promise<Uint8Array[]> {
  // Two runs with one profile would be one program, and the second would end before its file is there.
  const mine = last.then(() => convertNow(inputs, to));
  last = mine.catch(() => undefined);
  return mine;
}

/** The words of one file as LibreOffice shows them, UTF-8 without the mark at its beginning. */
export async function officeText(name: string, bytes: Uint8Array): Promise<string> {
  const [text] = await converted([{ name, bytes }], 'txt:Text (encoded):UTF8');
  return plainText(text ?? new Uint8Array());
}

/** Bytes of a text file as text. */
export function plainText(bytes: Uint8Array): string {
  return new TextDecoder('utf-8').decode(bytes);
}

/** Runs a program such as `pdftotext` or `qpdf` with a file in place of the argument `FILE`, and gives what it prints. Throws when it ends with an error. */
export function printedBy(program: string, args: readonly string[], bytes: Uint8Array): string {
  const place = fs.mkdtempSync(path.join(workFolder(), 'run-'));
  try {
    const file = path.join(place, 'file');
    fs.writeFileSync(file, bytes);
    const full = args.map((arg) => (arg === 'FILE' ? file : arg));
    return execFileSync(program, full, { encoding: 'utf8', timeout: LIMIT, maxBuffer: 64 * 1024 * 1024, stdio: ['ignore', 'pipe', 'pipe'] });
  } finally {
    fs.rmSync(place, { recursive: true, force: true });
  }
}

async function convertNow(inputs: readonly { readonly name: string; readonly bytes: Uint8Array }[], to: string): Promise<Uint8Array[]> {
  const place = fs.mkdtempSync(path.join(workFolder(), 'run-'));
  try {
    const from = path.join(place, 'in');
    const into = path.join(place, 'out');
    fs.mkdirSync(from);
    const files = inputs.map(({ name, bytes }) => {
      const file = path.join(from, name);
      fs.writeFileSync(file, bytes);
      return file;
    });
    const said = await soffice(['--convert-to', to, '--outdir', into, ...files]);
    return inputs.map(({ name }) => {
      const made = path.join(into, `${path.parse(name).name}.${to.split(':')[0]}`);
      if (!fs.existsSync(made)) throw new Error(`LibreOffice made no ${to} of ${name}. It said: ${said}`);
      return new Uint8Array(fs.readFileSync(made));
    });
  } finally {
    fs.rmSync(place, { recursive: true, force: true });
  }
}

/** Runs LibreOffice in a group of its own, so that a run that hangs can be ended with all that it started. */
function soffice(args: readonly string[]): Promise<string> {
  const profile = pathToFileURL(path.join(workFolder(), 'profile')).href;
  return new Promise((resolve, reject) => {
    const child = spawn('soffice', [`-env:UserInstallation=${profile}`, '--headless', '--norestore', ...args], {
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let said = '';
    for (const stream of [child.stdout, child.stderr]) {
      stream.on('data', (piece) => {
        said += piece;
      });
    }
    const limit = setTimeout(() => {
      if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
    }, LIMIT);
    child.once('error', reject);
    child.once('close', (code, signal) => {
      clearTimeout(limit);
      if (code === 0) resolve(said);
      else reject(new Error(`LibreOffice ended with ${code ?? signal}. It said: ${said}`));
    });
  });
}

/** The folder for profile and files, made when first wanted and removed when this process ends. */
function workFolder(): string {
  if (folder === undefined) {
    const made = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-office-'));
    process.once('exit', () => fs.rmSync(made, { recursive: true, force: true }));
    folder = made;
  }
  return folder;
}
