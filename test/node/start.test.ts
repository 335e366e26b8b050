import * as assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import * as path from 'node:path';
import { createProtocolConnection, StreamMessageReader, StreamMessageWriter } from 'vscode-languageserver/node';
import { ROOT } from '../support/root';

describe('the start of the server', () => {
  const folder = mkdtempSync(path.join(tmpdir(), 'foi-start-'));
  after(() => rmSync(folder, { recursive: true }));

  it('loads what a first check needs, and none of the large parts nor their packages', async () => {
    const told = path.join(folder, 'modules.json');
    const teller = path.join(folder, 'tell.cjs');
    writeFileSync(
      teller,
      `process.on('exit', () => require('node:fs').writeFileSync(${JSON.stringify(told)}, JSON.stringify(Object.keys(require('node:module')._cache))));\n`,
    );
    const server = spawn(process.execPath, ['--require', teller, path.join(ROOT, 'out/server/src/main.js'), '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const exited = new Promise((resolve) => server.on('exit', resolve));
    const client = createProtocolConnection(new StreamMessageReader(server.stdout), new StreamMessageWriter(server.stdin));
    client.listen();
    await client.sendRequest('initialize', { processId: process.pid, rootUri: null, capabilities: { textDocument: { diagnostic: {} } } });
    await client.sendNotification('initialized', {});
    const uri = 'file:///letters/a.foi.md';
    const text = 'Dear A. Requester\n\nWe refuse this under section 43(2) of the Freedom of Information Act 2000.\n';
    await client.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version: 1, text } });
    const report = await client.sendRequest<{ items: unknown[] }>('textDocument/diagnostic', { textDocument: { uri } });
    assert.ok(report.items.length > 0);
    await client.sendRequest('shutdown');
    await client.sendNotification('exit');
    await exited;
    client.dispose();
    const loaded = (JSON.parse(readFileSync(told, 'utf8')) as string[]).map((file) => path.relative(ROOT, file).replaceAll(path.sep, '/'));
    assert.ok(loaded.includes('out/server/src/core/rules/engine.js'), 'the modules were not told');
    const large =
      /server\/src\/(?:(?:parts|cli|browser)\/|core\/rules\/pages\.)|node_modules\/(?:docx|pdfkit|fontkit|mammoth|rehype-parse|pdfjs-dist|exifreader|sax|fflate|@modelcontextprotocol)\//;
    assert.deepEqual(
      loaded.filter((file) => large.test(file)),
      [],
    );
  }).timeout(60_000);
});
