import assert from 'node:assert/strict';
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';
import * as path from 'node:path';
import type { CodeAction, Hover, InitializeParams, InitializeResult, PublishDiagnosticsParams, TextEdit } from 'vscode-languageserver';
import {
  createProtocolConnection,
  type MessageConnection,
  type ProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';

const CLI = path.resolve(__dirname, '../../server/src/cli/main.js');

/** What Neovim 0.7.2 says of itself when it starts the server, as it was recorded; only its folder and process have other names. */
const NEOVIM = JSON.parse(readFileSync(path.resolve(__dirname, '../../../test/lsp/neovim.json'), 'utf8')) as InitializeParams;

const uri = 'file:///letters/a.foi.md';
const LETTER =
  '---\nfoi: 1\nreference: A-1\nreceived: 2026-10-05\nissued: 2026-10-30\n---\n\n😀 <b>We</b> write about your request.\n\n:::advice\nPlease ask again.\n';
/** A piece of HTML behind a character of two code units, and a block that is not closed, which a fix closes. */
const HTML = { line: 7, character: 3 };
const BLOCK = { line: 9, character: 0 };

/** `foi-notice lsp` as another editor runs it. What it sends by itself is kept. */
async function started(params: InitializeParams) {
  const child = spawn(process.execPath, [CLI, 'lsp', '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
  const connection: ProtocolConnection = createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin));
  const published: PublishDiagnosticsParams[] = [];
  const waiting: (() => void)[] = [];
  const asked: string[] = [];
  connection.onNotification('textDocument/publishDiagnostics', (one: PublishDiagnosticsParams) => {
    published.push(one);
    for (const wake of waiting.splice(0)) wake();
  });
  (connection as MessageConnection).onRequest((method) => {
    asked.push(method);
    return null;
  });
  connection.listen();
  const { capabilities } = await connection.sendRequest<InitializeResult>('initialize', params);
  await connection.sendNotification('initialized', {});
  await connection.sendNotification('textDocument/didOpen', { textDocument: { uri, languageId: 'foi-notice', version: 0, text: LETTER } });
  const findings = async (wanted: (last: PublishDiagnosticsParams) => boolean): Promise<PublishDiagnosticsParams> => {
    for (;;) {
      const last = published.at(-1);
      if (last && wanted(last)) return last;
      await new Promise<void>((resolve) => waiting.push(resolve));
    }
  };
  const end = async (): Promise<number | null> => {
    const ended = new Promise<number | null>((resolve) => child.once('exit', resolve));
    await connection.sendRequest('shutdown');
    await connection.sendNotification('exit');
    return ended;
  };
  return { connection, capabilities, findings, asked, end };
}

describe('foi-notice lsp in other editors', function () {
  this.timeout(60_000);

  it('serves Neovim: findings come by themselves, then hover and fix, and a finding goes when its fix is made', async () => {
    const { connection, findings, asked, end } = await started(NEOVIM);
    const { diagnostics } = await findings((last) => last.diagnostics.length > 0);
    assert.deepEqual(
      diagnostics.map(({ code, range, source }) => ({ code, start: range.start, source })),
      [
        { code: 'raw-html', start: HTML, source: 'FOI' },
        { code: 'block-unclosed', start: BLOCK, source: 'FOI' },
      ],
    );
    const textDocument = { uri };
    const hover = await connection.sendRequest<Hover>('textDocument/hover', { textDocument, position: HTML });
    assert.match((hover.contents as { value: string }).value, /`raw-html`/);
    const range = { start: BLOCK, end: BLOCK };
    const actions = await connection.sendRequest<CodeAction[]>('textDocument/codeAction', { textDocument, range, context: { diagnostics: [] } });
    const [fix] = actions;
    assert.ok(fix);
    const { edit } = fix.edit ? fix : await connection.sendRequest<CodeAction>('codeAction/resolve', fix);
    const edits = (edit?.changes?.[uri] ?? edit?.documentChanges?.flatMap((change) => ('edits' in change ? change.edits : [])) ?? []) as TextEdit[];
    assert.ok(edits.length > 0);
    assert.ok(
      actions.every(({ command }) => command === undefined),
      'no action asks for a command that only this project’s own client has',
    );
    const contentChanges = [...edits].reverse().map(({ range: at, newText }) => ({ range: at, text: newText }));
    await connection.sendNotification('textDocument/didChange', { textDocument: { uri, version: 1 }, contentChanges });
    const after = await findings(({ version }) => version === 1);
    assert.deepEqual(
      after.diagnostics.map(({ code }) => code),
      ['raw-html'],
    );
    assert.deepEqual(asked, [], 'Neovim is asked for nothing that it does not offer');
    assert.equal(await end(), 0);
  });

  it('tells an editor that would rather count in bytes that columns are UTF-16 code units, and counts so', async () => {
    const general = { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] };
    const { capabilities, findings, end } = await started({ processId: null, rootUri: null, workspaceFolders: null, capabilities: { general } });
    assert.equal(capabilities.positionEncoding, 'utf-16');
    const { diagnostics } = await findings((last) => last.diagnostics.length > 0);
    assert.deepEqual(diagnostics[0]?.range.start, HTML);
    assert.equal(await end(), 0);
  });
});
