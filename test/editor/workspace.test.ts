import * as assert from 'node:assert/strict';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, workspaceFile } from './support';

/** Its faults are shown when it is opened, and no test before this one has opened it. */
const NEVER_OPENED = 'drafts/never-opened.foi.md';

describe('the notices of the workspace', () => {
  before(async () => {
    await vscode.workspace.fs.copy(workspaceFile('partial-ncnd-faulty.foi.md'), workspaceFile(NEVER_OPENED), { overwrite: true });
    await extension().activate();
  });
  afterEach(closeAll);
  after(async () => {
    await vscode.workspace.getConfiguration('foiNotices').update('check.workspace', undefined, vscode.ConfigurationTarget.Global);
    await vscode.workspace.fs.delete(workspaceFile(NEVER_OPENED));
  });

  it('are found by reference, and their outcomes by provision', async () => {
    const names = async (query: string): Promise<string[]> =>
      (await vscode.commands.executeCommand<vscode.SymbolInformation[]>('vscode.executeWorkspaceSymbolProvider', query)).map(({ name }) => name);
    assert.ok((await names('FOI-26-0412')).some((name) => name.startsWith('FOI-26-0412')));
    assert.ok((await names('neither 30(3)')).some((name) => name.startsWith('Neither confirmed nor denied: 30(3)')));
  });

  it('show their findings without being opened where foiNotices.check.workspace says so, and the same when they are', async () => {
    const uri = workspaceFile(NEVER_OPENED);
    assert.deepEqual(vscode.languages.getDiagnostics(uri), []);
    await vscode.workspace.getConfiguration('foiNotices').update('check.workspace', 'allNotices', vscode.ConfigurationTarget.Global);
    const shown = (found: readonly vscode.Diagnostic[]): string[] => found.map(({ message, range }) => `${range.start.line}: ${message}`).sort();
    const closed = shown(await diagnostics(uri));
    assert.ok(closed.length > 3);
    const { document } = await open(NEVER_OPENED);
    await vscode.commands.executeCommand('vscode.executeDocumentSymbolProvider', document.uri);
    const pulled = await extension().exports.client.sendRequest<{ items?: unknown[] }>('textDocument/diagnostic', {
      textDocument: { uri: document.uri.toString() },
    });
    assert.equal(pulled.items?.length, closed.length);
    assert.deepEqual(shown(await diagnostics(uri, (found) => found.length === closed.length)), closed);
  });

  it('lose them again where only open notices are checked', async () => {
    await vscode.workspace.getConfiguration('foiNotices').update('check.workspace', 'allNotices', vscode.ConfigurationTarget.Global);
    const uri = workspaceFile(NEVER_OPENED);
    await diagnostics(uri);
    await vscode.workspace.getConfiguration('foiNotices').update('check.workspace', undefined, vscode.ConfigurationTarget.Global);
    await diagnostics(uri, (found) => found.length === 0);
  });
});
