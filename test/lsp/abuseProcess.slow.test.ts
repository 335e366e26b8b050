import assert from 'node:assert/strict';
import { type ChildProcessWithoutNullStreams, spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { framed, Wire } from '../support/wire';

const MAIN = path.resolve(__dirname, '../../server/src/main.js');
const URI = 'untitled:letter.foi.md';
const CLIENT = { textDocument: { diagnostic: {} } };

/** A server as a process, and what it has said besides its messages. */
class Process {
  readonly wire: Wire;
  readonly ended: Promise<number | null>;
  errors = '';
  private readonly child: ChildProcessWithoutNullStreams;

  /** @param before what Node is told before the program */
  constructor(before: readonly string[] = []) {
    this.child = spawn(process.execPath, [...before, MAIN, '--stdio'], { stdio: 'pipe' });
    this.ended = new Promise((resolve) => this.child.once('exit', resolve));
    this.child.stderr.on('data', (said: Buffer) => {
      this.errors += said.toString();
    });
    this.wire = new Wire(this.child.stdin, this.child.stdout);
    all.push(this);
  }

  /** The server goes on: it finds what is wrong with a letter. */
  async goesOn(): Promise<void> {
    this.wire.open(URI, ':::advice\nNever closed.\n');
    const { result } = await this.wire.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    assert.match(JSON.stringify(result), /block-unclosed/);
  }

  /** Resolves when it has said something besides its messages. */
  says(): Promise<unknown> {
    return once(this.child.stderr, 'data');
  }

  endInput(): void {
    this.child.stdin.end();
  }

  closeOutput(): void {
    this.child.stdout.destroy();
  }

  kill(): void {
    this.child.kill('SIGKILL');
  }
}

const all: Process[] = [];

async function started(more: object = {}, before: readonly string[] = []): Promise<Process> {
  const server = new Process(before);
  await server.wire.initialize(CLIENT, more);
  return server;
}

describe('a server whose client sends bytes that are no messages', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const server of all.splice(0)) server.kill();
  });

  const sound = { jsonrpc: '2.0', method: '$/sound', params: {} };
  const cases: readonly (readonly [what: string, bytes: readonly (string | Buffer)[], loses: boolean])[] = [
    ['a body that is no JSON', [framed('{"jsonrpc":"2.0","id":1'), framed('\u0000\u0001'), framed(Buffer.from([0xff, 0xfe]).toString('latin1'))], false],
    ['a head without a length', ['Content-Type: x\r\n\r\n{"jsonrpc":"2.0"}', framed(sound)], true],
    [
      'a length that is none',
      ['Content-Length: many\r\n\r\n{}', 'Content-Length: -5\r\n\r\n{}', 'Content-Length: \r\n\r\n{}', 'Content-Length: 1e9\r\n\r\n{}'],
      true,
    ],
    ['a length of nothing', ['Content-Length: 0\r\n\r\n', framed(sound)], true],
    ['a length longer than any message', ['Content-Length: 9999999999\r\n\r\n{}', framed(sound)], true],
    ['a length that is too short', ['Content-Length: 5\r\n\r\n{"jsonrpc":"2.0","method":"$/x"}', framed(sound)], true],
    ['a length that is too long', [`Content-Length: 40\r\n\r\n{"jsonrpc":"2.0","method":"$/x"}`, framed(sound), framed(sound)], true],
    ['a head of ten megabytes', [Buffer.alloc(10_000_000, 'x'), '\r\n\r\n', framed(sound)], true],
    ['heads and heads', ['X-One: 1\r\n'.repeat(50_000), '\r\n', framed(sound)], true],
    ['noise', [Buffer.from(Array.from({ length: 100_000 }, (_, at) => (at * 7_919 + (at >> 3)) & 255)), '\r\n\r\n'], true],
    ['lines that end as they like', ['Content-Length: 2\n\n{}', '\r\n\r\n', framed(sound)], true],
    [
      'other heads beside the length',
      [`Content-Type: application/vscode-jsonrpc; charset=utf-8\r\ncontent-length: ${JSON.stringify(sound).length}\r\n\r\n${JSON.stringify(sound)}`],
      false,
    ],
  ];
  it('goes on, and says what it has left out', async () => {
    const server = await started();
    for (const [what, bytes, loses] of cases) {
      server.errors = '';
      for (const part of bytes) server.wire.bytes(part);
      const said = loses ? server.says() : undefined;
      await server.goesOn();
      await said;
      assert.match(server.errors, loses ? /^Bytes that belong to no message were left out\.\n/ : /^$/, what);
    }
  });

  it('reads messages whose bytes come one by one', async () => {
    const server = await started();
    for (const byte of framed({ jsonrpc: '2.0', id: 'slow', method: 'foiNotices/forms' })) {
      server.wire.bytes(Buffer.from([byte]));
      await new Promise((resolve) => setImmediate(resolve));
    }
    await server.goesOn();
    assert.equal(server.wire.answers.get('slow')?.length, 1);
  });

  it('ends when the input ends in the middle of a message', async () => {
    const server = await started();
    server.wire.bytes('Content-Length: 500\r\n\r\n{"jsonrpc"');
    server.endInput();
    assert.equal(await server.ended, 1);
  });
});

describe('a server whose client dies', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const server of all.splice(0)) server.kill();
  });

  it('ends when its input is closed, with work and questions under way', async () => {
    const server = await started();
    server.wire.open(URI, 'We withhold it under section 40(2).\n\n'.repeat(2_000));
    for (let n = 0; n < 50; n++) void server.wire.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    server.endInput();
    assert.equal(await server.ended, 1);
  });

  it('ends with 0 when its input is closed after shutdown', async () => {
    const server = await started();
    await server.wire.request('shutdown');
    server.endInput();
    assert.equal(await server.ended, 0);
  });

  it('ends when nobody reads what it says', async () => {
    const server = await started();
    server.closeOutput();
    for (let n = 0; n < 20; n++) server.wire.open(URI, ':::advice\nNever closed.\n', n);
    void server.wire.request('textDocument/diagnostic', { textDocument: { uri: URI } });
    server.endInput();
    assert.notEqual(await server.ended, null);
  });

  it('ends when the process that asked for it is gone, though its input is still open', async () => {
    const editor = spawn(process.execPath, ['-e', 'setInterval(() => {}, 1000)'], { stdio: 'ignore' });
    const server = await started({ processId: editor.pid });
    await server.goesOn();
    editor.kill('SIGKILL');
    assert.equal(await server.ended, 1);
  });

  it('ends when its client is killed, as the child that it is', async () => {
    const code = `const { spawn } = require('node:child_process');
      const child = spawn(process.execPath, [${JSON.stringify(MAIN)}, '--stdio'], { stdio: ['pipe', 'ignore', 'inherit'] });
      const body = JSON.stringify({ jsonrpc: '2.0', id: 1, method: 'initialize', params: { processId: process.pid, rootUri: null, capabilities: {} } });
      child.stdin.write('Content-Length: ' + body.length + '\\r\\n\\r\\n' + body, () => console.log(child.pid));`;
    const editor = spawn(process.execPath, ['-e', code], { stdio: ['ignore', 'pipe', 'inherit'] });
    const pid = await new Promise<number>((resolve) => editor.stdout.once('data', (said: Buffer) => resolve(Number(said.toString()))));
    editor.kill('SIGKILL');
    const isAlive = (): boolean => {
      try {
        return process.kill(pid, 0);
      } catch {
        return false;
      }
    };
    for (let waited = 0; isAlive() && waited < 100; waited++) await new Promise((resolve) => setTimeout(resolve, 100));
    assert.equal(isAlive(), false);
  });
});

describe('a fault of the server itself', function () {
  this.timeout(30_000);
  const folder = mkdtempSync(path.join(tmpdir(), 'foi-fault-'));
  after(() => rmSync(folder, { recursive: true }));
  afterEach(() => {
    for (const server of all.splice(0)) server.kill();
  });

  it('in what nobody waits for is written into the log, and it goes on', async () => {
    const file = path.join(folder, 'fault.cjs');
    // With its first answer something else goes wrong.
    writeFileSync(
      file,
      `const { write } = process.stdout;
process.stdout.write = function (...said) {
  process.stdout.write = write;
  Promise.reject(new Error('a fault in the background'));
  return write.apply(this, said);
};\n`,
    );
    const server = await started({}, ['--require', file]);
    await server.goesOn();
    assert.match(JSON.stringify(server.wire.told), /A fault of this program: Error: a fault in the background/);
  });
});

describe('standard output', function () {
  this.timeout(30_000);
  afterEach(() => {
    for (const server of all.splice(0)) server.kill();
  });

  it('holds messages only, also where the reader of a broken file has something to say', async () => {
    const server = await started();
    for (const words of ['%PDF-1.7\nand no more', '%PDF-1.4\n1 0 obj\n<< /Type /Catalog /Pages 1 0 R >>\nendobj\nxref\n0 1\ntrailer\n<< /Root 1 0 R >>\n%%EOF'])
      await server.wire.request('foiNotices/lookInto', { name: 'a.pdf', base64: Buffer.from(words).toString('base64') });
    await server.goesOn();
  });
});
