import assert from 'node:assert/strict';
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { runInNewContext } from 'node:vm';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ROOT } from '../support/root';

const dist = (name: string): string => path.join(ROOT, 'dist', name);
const { asciiOnly } = createRequire(__filename)(path.join(ROOT, 'server/tools/asciiOnly.mjs')) as { asciiOnly(code: string, name: string): string };

/** Words that stand in the letter and in no program. */
const CANARY = 'Zephyrantha Quillwort';
const LETTER = `Dear ${CANARY}\n\nWe refuse this under section 43(2) of the Freedom of Information Act 2000.\n`;

/** What a start was: what the server found, and for each script that it ran itself whether code was handed over and whether V8 took it. */
interface Start {
  readonly found: number;
  readonly errors: string;
  readonly scripts: readonly { readonly given: boolean; readonly rejected?: boolean }[];
}

describe('what is kept of the compiled program', function () {
  this.timeout(60_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'foi-code-'));
  after(() => rmSync(folder, { recursive: true }));
  let caches: string;
  beforeEach(() => {
    caches = mkdtempSync(path.join(folder, 'caches-'));
  });

  const watcher = path.join(folder, 'watch.cjs');
  writeFileSync(
    watcher,
    `const vm = require('node:vm'), fs = require('node:fs'), Script = vm.Script;
     vm.Script = class extends Script {
       constructor(code, options) {
         super(code, options);
         fs.appendFileSync(process.env.FOI_WATCHED, JSON.stringify({ given: options.cachedData !== undefined, rejected: this.cachedDataRejected }) + '\\n');
       }
     };\n`,
  );

  const kept = (name = 'server-'): string[] => {
    const own = path.join(caches, 'foi-notices');
    return existsSync(own)
      ? readdirSync(own)
          .filter((file) => file.startsWith(name))
          .map((file) => path.join(own, file))
      : [];
  };
  const one = (files: readonly string[]): string => {
    assert.equal(files.length, 1, String(files));
    return files[0] ?? '';
  };
  const environment = (more: Readonly<Record<string, string>> = {}) => {
    const watched = path.join(mkdtempSync(path.join(folder, 'run-')), 'scripts.jsonl');
    writeFileSync(watched, '');
    // Each system has its own name for the folder.
    const env = { ...process.env, XDG_CACHE_HOME: caches, LOCALAPPDATA: caches, HOME: caches, FOI_WATCHED: watched, FOI_NOTICES_CODE_CACHE: 'on', ...more };
    const scripts = () =>
      readFileSync(watched, 'utf8')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Start['scripts'][number]);
    return { env, scripts };
  };

  /** Starts the server as an editor does, has a letter checked and ends it. */
  const start = async (more?: Readonly<Record<string, string>>, program: readonly string[] = [dist('server.js')]): Promise<Start> => {
    const { env, scripts } = environment(more);
    const server = spawn(process.execPath, ['--require', watcher, ...program, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'], env });
    let errors = '';
    server.stderr.on('data', (bytes: Buffer) => {
      errors += bytes.toString();
    });
    const ended = new Promise((resolve) => server.on('close', resolve));
    const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
    await client.sendNotification('initialized', {});
    const uri = 'untitled:letter.foi.md';
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version: 1, text: LETTER } });
    const report = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    assert.equal(await ended, 0, errors);
    client.dispose();
    return { found: report.items.length, errors, scripts: scripts() };
  };

  const FRESH = [{ given: false }];
  const TAKEN = [{ given: true, rejected: false }];

  it('is taken by the second start, and written once', async () => {
    const first = await start();
    assert.ok(first.found > 0);
    assert.deepEqual(first.scripts, FRESH);
    const file = one(kept());
    const written = statSync(file).mtimeMs;
    assert.deepEqual(await start(), { found: first.found, errors: '', scripts: TAKEN });
    assert.equal(statSync(one(kept())).mtimeMs, written);
  });

  it('is the user’s alone, and holds nothing of a letter', async () => {
    await start();
    const file = one(kept());
    if (process.platform !== 'win32') {
      assert.equal(statSync(path.dirname(file)).mode & 0o777, 0o700);
      assert.equal(statSync(file).mode & 0o777, 0o600);
    }
    const bytes = readFileSync(file);
    // What the program itself says is in it, in one of the two ways in which V8 keeps words.
    assert.ok(bytes.includes('Freedom of Information'));
    for (const word of CANARY.split(' ')) for (const encoding of ['latin1', 'utf16le'] as const) assert.ok(!bytes.includes(word, 0, encoding), word);
  });

  for (const [what, spoil] of Object.entries<(bytes: Buffer) => Buffer>({
    'with one byte changed': (bytes) => {
      bytes.writeUInt8(bytes.readUInt8(5000) ^ 0x5a, 5000);
      return bytes;
    },
    'cut short': (bytes) => bytes.subarray(0, bytes.length / 2),
    'that is empty': () => Buffer.alloc(0),
    'that somebody else wrote': () => Buffer.from('console.log("not ours")'),
  }))
    it(`is not taken from a file ${what}, which is written anew`, async () => {
      const { found } = await start();
      const file = one(kept());
      const whole = readFileSync(file);
      writeFileSync(file, spoil(Buffer.from(whole)));
      assert.deepEqual(await start(), { found, errors: '', scripts: FRESH });
      assert.deepEqual((await start()).scripts, TAKEN);
    });

  it('is done without where nothing can be written', async () => {
    const occupied = path.join(folder, 'occupied');
    writeFileSync(occupied, '');
    const there = await start({ XDG_CACHE_HOME: occupied, LOCALAPPDATA: occupied, HOME: occupied });
    assert.ok(there.found > 0);
    assert.deepEqual([there.errors, there.scripts], ['', FRESH]);
  });

  it('is neither read from nor written to a folder that others can write to', async function () {
    if (process.platform === 'win32') return;
    await start();
    const own = path.dirname(one(kept()));
    chmodSync(own, 0o777);
    assert.deepEqual((await start()).scripts, FRESH);
    rmSync(one(kept()));
    await start();
    assert.deepEqual(kept(), []);
  });

  it('is switched off by FOI_NOTICES_CODE_CACHE=off', async () => {
    const off = await start({ FOI_NOTICES_CODE_CACHE: 'off' });
    assert.ok(off.found > 0);
    assert.deepEqual(off.scripts, FRESH);
    assert.deepEqual(readdirSync(caches), []);
  });

  it('goes when it is of another build and no longer new, and other files stay', async () => {
    const own = path.join(caches, 'foi-notices');
    mkdirSync(own, { mode: 0o700 });
    const month = 30 * 24 * 3_600_000;
    const put = (name: string, age: number): void => {
      writeFileSync(path.join(own, name), '');
      utimesSync(path.join(own, name), new Date(Date.now() - age), new Date(Date.now() - age));
    };
    put('server-old', month);
    put('server-new', 0);
    put('else-old', month);
    await start();
    assert.deepEqual(
      readdirSync(own)
        .filter((name) => /-(?:old|new)$/.test(name))
        .sort(),
      ['else-old', 'server-new'],
    );
  });

  it('serves the command line too: its server, and its checks', async () => {
    assert.deepEqual((await start({}, [dist('cli.js'), 'lsp'])).scripts, FRESH);
    assert.deepEqual((await start({}, [dist('cli.js'), 'lsp'])).scripts, TAKEN);
    const letter = path.join(folder, 'letter.foi.md');
    writeFileSync(letter, LETTER);
    const check = () => {
      const { env, scripts } = environment();
      const { status, stdout, stderr } = spawnSync(process.execPath, ['--require', watcher, dist('cli.js'), 'check', '--today', '2026-11-20', letter], {
        encoding: 'utf8',
        env,
      });
      return { status, stdout, stderr, scripts: scripts() };
    };
    const first = check();
    assert.deepEqual([first.stderr, first.scripts], ['', FRESH]);
    assert.deepEqual(check(), { ...first, scripts: TAKEN });
    one(kept('cli-check-'));
    one(kept('cli-lsp-'));
    assert.deepEqual(kept('server-'), []);
  });
});

describe('a bundle in ASCII', () => {
  it('has escapes in its regular expressions, which match the same', () => {
    const code = String.raw`[/[’'“]|\u2014–/u, /^[😀-😂]+$/u, /\\£/, /^[^£]{2}$/]`;
    const written = asciiOnly(code, 'a.js');
    assert.doesNotMatch(written, /[^\x00-\x7f]/);
    const words = ['’', "'", '“', '”', '—', '–', '-', '😀😁', '😃', '\\£', '£', '£2', '€2', '€'];
    const matched = (program: string) =>
      Array.from(runInNewContext(program) as readonly RegExp[], (expression) => words.filter((word) => expression.test(word)));
    assert.deepEqual(matched(written), matched(code));
    assert.deepEqual(
      matched(code).map(({ length }) => length),
      [3, 1, 1, 2],
    );
    assert.equal(asciiOnly('const a = /b/;', 'a.js'), 'const a = /b/;');
  });

  it('is refused where a stroke would spoil the escape', () => {
    assert.throws(() => asciiOnly(String.raw`/\£/`, 'a.js'), /a\.js: the stroke before £ must go/);
  });
});
