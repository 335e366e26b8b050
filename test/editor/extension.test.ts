import * as assert from 'node:assert/strict';
import { LSPErrorCodes, State } from 'vscode-languageclient';
import * as vscode from 'vscode';
import { closeAll, diagnostics, extension, open, openUnsaved } from './support';

describe('the extension in the editor', () => {
  afterEach(closeAll);

  it('starts, and with a notice its language server', async () => {
    await open('drafts/refusal.foi.md');
    const { client } = await extension().activate();
    assert.equal(client.state, State.Running);
  });

  it('takes files that end in .foi.md as notices', async () => {
    const { document } = await open('drafts/refusal.foi.md');
    assert.equal(document.languageId, 'foi-notice');
  });

  it('shows what the rules find in a notice, and takes it away when it is put right', async () => {
    const { document } = await open('drafts/refusal.foi.md');
    const isPit = ({ code }: vscode.Diagnostic): boolean => (typeof code === 'object' ? code.value : code) === 'pit-missing';
    await diagnostics(document.uri, (found) => found.some(isPit));
    const edit = new vscode.WorkspaceEdit();
    edit.replace(document.uri, new vscode.Range(0, 0, document.lineCount, 0), 'Dear A. Requester\n');
    assert.ok(await vscode.workspace.applyEdit(edit));
    await diagnostics(document.uri, (found) => !found.some(isPit));
  });

  it('has every command that it declares', async () => {
    await extension().activate();
    const declared: { command: string }[] = extension().packageJSON.contributes.commands;
    const registered = new Set(await vscode.commands.getCommands(true));
    assert.deepEqual(
      declared.map(({ command }) => command).filter((command) => !registered.has(command)),
      [],
    );
  });

  it('has a server that knows a request that was called off from a fault of its own', async () => {
    const { document } = await open('drafts/refusal.foi.md');
    const { client } = await extension().activate();
    const calledOff = new vscode.CancellationTokenSource();
    const asked = client.sendRequest('foiNotices/preview', { uri: document.uri.toString(), final: false }, calledOff.token);
    calledOff.cancel();
    await assert.rejects(asked, { code: LSPErrorCodes.RequestCancelled });
  });

  it('restarts its language server', async () => {
    const { client } = await extension().activate();
    const before = client.initializeResult;
    await vscode.commands.executeCommand('foiNotices.restartServer');
    assert.equal(client.state, State.Running);
    assert.notEqual(client.initializeResult, before);
  });
});

describe('the packaged language server', () => {
  // An error that it does not know as its own, such as that of a request called off, would pop up as a fault.
  it('knows the errors that it answers with', async () => {
    const { client } = await extension().activate();
    await assert.rejects(client.sendRequest('foiNotices/rulePage', {}), { code: -32602 });
  });
});

describe('Check this letter', () => {
  afterEach(closeAll);

  it('makes a notice of a letter that was never saved', async () => {
    const document = await openUnsaved('plaintext', 'Dear Ms Example\n\nWe hold the information.\n');
    await vscode.window.showTextDocument(document);
    await vscode.commands.executeCommand('foiNotices.checkThisLetter');
    assert.equal(vscode.window.activeTextEditor?.document.languageId, 'foi-notice');
    assert.equal(vscode.window.activeTextEditor?.document.getText(), document.getText());
  });
});
