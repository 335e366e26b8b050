import * as assert from 'node:assert/strict';
import { type ChildProcess, spawn } from 'node:child_process';
import * as path from 'node:path';
import {
  createProtocolConnection,
  IPCMessageReader,
  IPCMessageWriter,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const MAIN = path.resolve(__dirname, '../../server/src/main.js');

/** What any editor does: initialize, open, ask for findings, shut down. Gives the exit code. */
async function session(child: ChildProcess, connection: ProtocolConnection): Promise<number | null> {
  const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
  connection.listen();
  await initialize(connection);
  await connection.sendNotification('initialized', {});
  const uri = 'untitled:letter.foi.md';
  await connection.sendNotification('textDocument/didOpen', {
    textDocument: { uri, languageId: 'foi-notice', version: 1, text: ':::advice\nNever closed.\n' },
  });
  const report = await connection.sendRequest<{ items: readonly { readonly code: string }[] }>('textDocument/diagnostic', { textDocument: { uri } });
  assert.ok(
    report.items.some((item) => item.code === 'block-unclosed'),
    JSON.stringify(report),
  );
  await connection.sendRequest('shutdown');
  await connection.sendNotification('exit');
  return ended;
}

function initialize(connection: ProtocolConnection): Promise<unknown> {
  return connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: null,
    capabilities: { textDocument: { diagnostic: {} } },
    workspaceFolders: null,
  });
}

describe('the server as a process', function () {
  this.timeout(30_000);

  it('speaks over standard input and output', async () => {
    const child = spawn(process.execPath, [MAIN, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    assert.equal(await session(child, createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))), 0);
  });

  it('speaks over the channel of Node', async () => {
    const child = spawn(process.execPath, [MAIN, '--node-ipc'], { stdio: ['ignore', 'inherit', 'inherit', 'ipc'] });
    assert.equal(await session(child, createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child))), 0);
  });

  it('says where errors go what it has to say of bytes that belong to no message', async () => {
    const child = spawn(process.execPath, [MAIN, '--stdio'], { stdio: ['pipe', 'pipe', 'pipe'] });
    let errors = '';
    child.stderr.on('data', (bytes: Buffer) => {
      errors += bytes.toString();
    });
    child.stdin.write('Content-Length: none\r\n\r\n');
    assert.equal(await session(child, createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin))), 0);
    assert.equal(errors, 'Bytes that belong to no message were left out.\n');
  });

  it('ends with 1 when its editor is gone', async () => {
    const child = spawn(process.execPath, [MAIN, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    const connection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
    connection.listen();
    await initialize(connection);
    child.stdin.end();
    assert.equal(await ended, 1);
  });
});
