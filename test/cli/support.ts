import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { runProgram } from '../../server/src/cli/program';

/** The program as it was compiled. */
export const MAIN = path.resolve(__dirname, '../../server/src/cli/main.js');

export interface Ran {
  readonly status: number | null;
  readonly out: string;
  readonly err: string;
}

export interface RunOptions {
  readonly cwd?: string;
  readonly input?: string | Buffer;
  readonly env?: Readonly<Record<string, string>>;
  /** Runs without the rights of root, which may read everything. */
  readonly humble?: boolean;
}

/** Runs the program as a shell would and waits for its end. */
export function foiNotice(words: readonly string[], options: RunOptions = {}): Promise<Ran> {
  const isRoot = process.getuid?.() === 0;
  const nobody = options.humble && isRoot ? { uid: 65534, gid: 65534 } : {};
  const child = spawn(process.execPath, [MAIN, ...words], {
    cwd: options.cwd,
    env: { ...process.env, NO_COLOR: '', FOI_DEBUG: '', ...options.env },
    ...nobody,
  });
  let out = '';
  let err = '';
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    out += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    err += text;
  });
  // A program that does not read its input closes it, and that is its right.
  child.stdin.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
  child.stdin.end(options.input ?? '');
  return new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('close', (status) => resolve({ status, out, err }));
  });
}

/** Runs the program within this process: for what needs no process of its own. Files are named by their whole path. */
export async function inProcess(words: readonly string[]): Promise<Ran> {
  const ran = { out: '', err: '' };
  const status = await runProgram(words, {
    out: (content) => {
      ran.out += typeof content === 'string' ? content : Buffer.from(content).toString('latin1');
    },
    note: (line) => {
      ran.err += `${line}\n`;
    },
    colour: false,
    isTerminal: false,
  });
  return { status, ...ran };
}

const folders: string[] = [];
process.once('exit', () => {
  for (const folder of folders) fs.rmSync(folder, { recursive: true, force: true });
});

/** A folder of its own for a test, with these files; it is readable for everyone. Gone after the suite. */
export function folderWith(files: Readonly<Record<string, string | Buffer>> = {}): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'foi-cli-'));
  fs.chmodSync(folder, 0o755);
  folders.push(folder);
  for (const [name, content] of Object.entries(files)) {
    const file = path.join(folder, name);
    fs.mkdirSync(path.dirname(file), { recursive: true });
    fs.writeFileSync(file, content);
  }
  return folder;
}

/** A notice with one error, in its block; nothing else is wrong with it. */
export const FAULTY =
  '---\nfoi: 1\nreference: A-1\nreceived: 2026-10-05\nissued: 2026-10-30\n---\n\nWe write about your request.\n\n:::advice\nPlease ask again.\n';

/** The same without its error. */
export const SOUND = `${FAULTY}:::\n`;
